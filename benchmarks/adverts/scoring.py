"""Scores drafts against hand-made labels with the scorer next to the checkout."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.adverts.sources import LABELLED, SCORER

_KIND = re.compile(r"^(\w+) +precision ([\d.]+) +recall ([\d.]+) +F1 ([\d.]+)", re.MULTILINE)
_FIELD = re.compile(r"^(\w+) +(\d+)/(\d+) right", re.MULTILINE)
_FIELDS = re.compile(r"^fields +([\d.]+) right", re.MULTILINE)


@dataclass(frozen=True)
class Marks:
    """Precision, recall and F1 by kind, the correct values of each field, and their share."""

    kinds: dict[str, tuple[float, float, float]]
    fields: dict[str, tuple[int, int]]
    fields_right: float


def score(drafts: Mapping[str, dict[str, Any]]) -> Marks:
    """Score drafts by the names of the labelled files."""
    lines = [json.dumps({"file": name, **draft}) for name, draft in drafts.items()]
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder) / "read.jsonl"
        read.write_text("\n".join(lines))
        command = [sys.executable, str(SCORER), str(LABELLED), str(read)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    kinds = {name: (float(p), float(r), float(f1)) for name, p, r, f1 in _KIND.findall(said)}
    fields = {name: (int(right), int(asked)) for name, right, asked in _FIELD.findall(said)}
    share = _FIELDS.search(said)
    if share is None or "all" not in kinds:
        raise RuntimeError(f"The scorer said something unexpected: {said[:200]}")
    return Marks(kinds, fields, float(share[1]))
