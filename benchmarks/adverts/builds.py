"""Runs a program with the readers of this build or of another, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from benchmarks.adverts.sources import CHECKOUT

# Needs no database and no more of Django than messages do, so that old builds run as well.
_READERS = """
from __future__ import annotations
import json, sys
from pathlib import Path
from django.conf import settings
settings.configure(USE_I18N=True, LANGUAGE_CODE="en", USE_TZ=True, TIME_ZONE="UTC",
                   INSTALLED_APPS=[], SECRET_KEY="-")
import django
django.setup()
sys.path.insert(0, ".")
try:
    from adverts import read_advert
except ModuleNotFoundError:  # the readers were elsewhere
    from postings.importing import read_advert
paths = [Path(line) for line in sys.stdin.read().splitlines()]
"""


@contextmanager
def files_of(commit: str) -> Iterator[Path]:
    """Yield a folder with the files of a commit."""
    command = ["git", "archive", "--format=tar", commit]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, check=True)
    with tempfile.TemporaryDirectory(prefix="build-") as folder:
        with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
            archive.extractall(folder, filter="data")
        yield Path(folder)


def answer_of(build: Path, program: str, paths: list[Path]) -> Any:
    """Return the JSON that a program prints; it has `read_advert`, and `paths`, which it reads."""
    command = [sys.executable, "-c", _READERS + program]
    given = "\n".join(str(path.resolve()) for path in paths)
    done = subprocess.run(
        command, cwd=build, input=given, stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(done.stdout)
