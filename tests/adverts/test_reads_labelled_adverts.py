"""The readers' scores on hand-labelled adverts, which no change may lower."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from adverts import read_advert

SHARED = Path(__file__).resolve().parents[3] / "shared"
LABELLED = SHARED / "adverts" / "labelled"
SCORER = SHARED / "tools" / "score_adverts.py"


@pytest.fixture(scope="module")
def marks(tmp_path_factory):
    if not (LABELLED.is_dir() and SCORER.is_file()):
        pytest.skip(f"LABELLED ADVERTS NOT FOUND in {LABELLED}: this test has checked nothing")
    lines = [
        json.dumps({"file": path.name, **read_advert(path.read_bytes(), name=path.name).as_json()})
        for path in sorted(LABELLED.glob("*.md"))
    ]
    read = tmp_path_factory.mktemp("adverts") / "read.jsonl"
    read.write_text("\n".join(lines))
    command = [sys.executable, str(SCORER), str(LABELLED), str(read)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_finds_the_items(marks):
    scores = dict(re.findall(r"^(\w+) .*F1 ([\d.]+)", marks, re.MULTILINE))
    assert float(scores.pop("all")) >= 0.99
    assert len(scores) == 5
    assert min(map(float, scores.values())) >= 0.98


def test_finds_the_fields(marks):
    right = re.search(r"^fields\s+([\d.]+) right", marks, re.MULTILINE)
    assert float(right[1]) >= 0.99
