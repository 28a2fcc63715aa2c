"""Counts the right values of the invented files of other boards' forms, beside the checkout."""

from __future__ import annotations

import re
import subprocess
import sys

from benchmarks.adverts.sources import CASES, CASES_SCORER, CHECKOUT
from benchmarks.pages.figures import Figure, Finding, Results

_TOTAL = re.compile(r"^(\d+) of (\d+) values right", re.MULTILINE)
ALL = ("≥", 1.0)


def measure(results: Results) -> None:
    """Read each file, and compare it with the values that are written beside it."""
    command = [sys.executable, str(CASES_SCORER), str(CASES), "--python", sys.executable]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    total = _TOTAL.search(done.stdout)
    if total is None:
        raise RuntimeError(f"The cases can't be counted: {done.stderr}")
    right, asked = map(int, total.groups())
    results.figures.append(
        Figure(
            f"cases of boards' forms: share right of {asked}", "values", right / asked, target=ALL
        )
    )
    wrong = (line for line in done.stdout.splitlines() if line.startswith("WRONG"))
    results.findings += [Finding("wrong value", line.split()[1], "") for line in wrong]
