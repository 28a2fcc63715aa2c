"""Reads the unseen adverts in a folder: `python -m benchmarks.adverts unseen FOLDER [--each]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from adverts import read_advert
from adverts.text.errors import UnreadableAdvert
from benchmarks.adverts import report
from benchmarks.adverts.unseen import labels
from benchmarks.adverts.unseen.judging import A_LIST, Totals, Verdict, judge
from benchmarks.adverts.unseen.labels import FIELDS, KINDS, Label, WrongFileError
from benchmarks.adverts.unseen.lines import text_lines
from benchmarks.pages.figures import Figure, Results

SURE_RIGHT = ("≥", 0.97)  # share of the lists that the board asks nobody to check


def main(arguments: list[str]) -> int:
    """Print the figures; return 1 if an advert is missing or another than was labelled."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adverts unseen")
    parser.add_argument("folder", type=Path, help="holds SET/NAME of every row of the labels")
    parser.add_argument("--labels", type=Path, default=labels.TABLE, help="another table of labels")
    parser.add_argument("--each", action="store_true", help="say what is wrong in each advert")
    parser.add_argument("--lines", action="store_true", help="number the lines of FOLDER, a file")
    given = parser.parse_args(arguments)
    if given.lines:
        sys.stdout.writelines(f"{n} {text}\n" for n, text in enumerate(_lines(given.folder), 1))
        return 0
    try:
        verdicts = list(verdicts_of(labels.load(given.labels), given.folder))
    except (OSError, WrongFileError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if given.each:
        sys.stdout.writelines(f"{line}\n" for verdict in verdicts for line in described(verdict))
    results = Results()
    _measure_each(results, verdicts)
    report.show(results)
    return 0


def measure_sets(results: Results, folder: Path | None) -> None:
    """Measure the sets of the table as part of `make read-bench`; say so if they are not there.

    Raises WrongFileError for a file that is not the one that was labelled.
    """
    rows = labels.load()
    missing = [label.path for label in rows if not folder or not (folder / label.path).is_file()]
    if folder is None or missing:
        told = f"{len(missing)} of {len(rows)} files are not in {folder or 'any folder (UNSEEN=…)'}"
        sys.stderr.write(f"UNSEEN ADVERTS ARE NOT MEASURED: {told}.\n")
        return
    _measure_each(results, list(verdicts_of(rows, folder)))


def _measure_each(results: Results, verdicts: list[Verdict]) -> None:
    for name, group in groupby(verdicts, key=lambda verdict: verdict.label.row["set"]):
        measure(results, name, list(group))
    measure(results, "not English", [v for v in verdicts if v.label.row["language"] != "en"])


def verdicts_of(rows: list[Label], folder: Path) -> Iterator[Verdict]:
    """Read and judge every labelled advert; raises OSError and WrongFileError."""
    for label in rows:
        data = (folder / label.path).read_bytes()
        items = label.items(data)
        try:
            draft = read_advert(data, name=label.name)
        except UnreadableAdvert:
            draft = None
        yield judge(label, items, draft)


def measure(results: Results, name: str, verdicts: list[Verdict]) -> None:
    """Add the figures of a set."""
    totals = Totals(verdicts)

    def add(judged: str, value: float, unit: str = "") -> None:
        results.figures.append(Figure(name, judged, value, unit))

    add("adverts", len(verdicts))
    add("items: F1 of all", totals.f1(*KINDS))
    for kind in KINDS:
        add(f"items: F1 of {totals.labelled(kind)} {kind}", totals.f1(kind))
    asked = {one: totals.asked(one) for one in FIELDS}
    for one, marks in asked.items():
        add(f"fields: {one}, right of {len(marks)}", sum(marks))
    add("fields: share right", totals.share(*(mark for marks in asked.values() for mark in marks)))
    add("adverts all right", 100 * totals.share(*(v.is_all_right for v in verdicts)), "%")
    add(
        "adverts with all items right",
        100 * totals.share(*(v.are_items_right for v in verdicts)),
        "%",
    )
    add("adverts grossly wrong", 100 * totals.share(*(bool(v.wrong_lists) for v in verdicts)), "%")
    add("adverts with much noise", 100 * totals.share(*(v.extra >= A_LIST for v in verdicts)), "%")
    sure = totals.sure_lists()
    judged = f"lists marked sure: share right of {len(sure)}"
    results.figures.append(Figure(name, judged, totals.share(*sure), target=SURE_RIGHT))
    add("adverts not read", 100 * totals.share(*(not v.is_read for v in verdicts)), "%")


def described(verdict: Verdict) -> Iterator[str]:
    """Yield the name of an advert and what is wrong in it."""
    yield ("right " if verdict.is_all_right else "wrong ") + str(verdict.label.path)
    if not verdict.is_read:
        yield "    not read"
    yield from (f"    a list is lost or of another kind: {one}" for one in verdict.wrong_lists)
    if not verdict.are_items_right:
        lost = verdict.labelled - verdict.hits
        yield f"    items missed: {lost.total()}; read, but none: {verdict.extra}"
    yield from (f"    wrong {name}" for name, right in verdict.fields.items() if not right)


def _lines(path: Path) -> list[str]:
    return text_lines(path.read_bytes())
