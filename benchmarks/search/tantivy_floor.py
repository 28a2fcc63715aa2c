"""Measures the library tantivy, as a floor for the search part of a page.

tantivy is no dependency of the project, so it has its own environment and process.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from benchmarks.pages.serving import CHECKOUT
from benchmarks.search.builds import environment_with, say

VERSION = "0.27.0"
CLASSES = ("words", "common word", "rare phrase", "nothing found", "misspelt")


def figures(board: Path, url: str, kinds: dict[str, list[str]]) -> dict[str, Any]:
    """Return the milliseconds of tantivy for the words of these addresses, by class.

    Its index stays in the board's folder for the next run.
    """
    python = environment_with(f"tantivy-{VERSION}", f"tantivy=={VERSION}", "psycopg[binary]")
    words = {name: [_words(path) for path in kinds[name]] for name in CLASSES}
    folder = board / f"tantivy-{VERSION}"
    say(f"tantivy {VERSION} in {folder}")
    command = [python, "-m", "benchmarks.search.tantivy_alone", url, str(folder)]
    done = subprocess.run(
        command, cwd=CHECKOUT, input=json.dumps(words), capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(f"tantivy failed:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found | {"version": VERSION}


def _words(path: str) -> str:
    return parse_qs(urlsplit(path).query)["q"][0]
