"""Reads the unseen adverts in a folder: `python -m benchmarks.adverts unseen FOLDER [--each]`.

`--against COMMIT` reads them with another build as well.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from benchmarks.adverts import report
from benchmarks.adverts.builds import files_of
from benchmarks.adverts.sources import CHECKOUT
from benchmarks.adverts.unseen import labels
from benchmarks.adverts.unseen.judging import A_LIST, Totals, Verdict, judge
from benchmarks.adverts.unseen.labels import FIELDS, KINDS, Label, WrongFileError
from benchmarks.adverts.unseen.lines import text_lines
from benchmarks.adverts.unseen.reading import read_by
from benchmarks.pages.figures import Figure, Results

SURE_RIGHT = ("≥", 0.97)  # share of the lists that the board asks nobody to check


def main(arguments: list[str]) -> int:
    """Print the figures; return 1 if an advert is missing or another than was labelled."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adverts unseen")
    parser.add_argument("folder", type=Path, help="holds SET/NAME of every row of the labels")
    parser.add_argument("--labels", type=Path, default=labels.TABLE, help="another table of labels")
    parser.add_argument("--each", action="store_true", help="say what is wrong in each advert")
    parser.add_argument("--lines", action="store_true", help="number the lines of FOLDER, a file")
    parser.add_argument("--against", metavar="COMMIT", help="a build to be judged beside this one")
    given = parser.parse_args(arguments)
    if given.lines:
        sys.stdout.writelines(f"{n} {text}\n" for n, text in enumerate(_lines(given.folder), 1))
        return 0
    try:
        rows = labels.load(given.labels)
        verdicts = verdicts_of(rows, given.folder, CHECKOUT)
    except (OSError, WrongFileError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if given.each:
        sys.stdout.writelines(f"{line}\n" for verdict in verdicts for line in described(verdict))
    results = Results()
    _measure_each(results, verdicts)
    if given.against:
        _measure_other(results, rows, given.folder, given.against)
    report.show(results)
    return 0


def measure_sets(results: Results, folder: Path | None, commit: str | None) -> None:
    """Measure the sets of the table as part of `make read-bench`; say so if they are not there.

    With a commit, that build is judged as well.

    Raises WrongFileError for a file that is not the one that was labelled.
    """
    rows = labels.load()
    missing = [label.path for label in rows if not folder or not (folder / label.path).is_file()]
    if folder is None or missing:
        told = f"{len(missing)} of {len(rows)} files are not in {folder or 'any folder (UNSEEN=…)'}"
        sys.stderr.write(f"UNSEEN ADVERTS ARE NOT MEASURED: {told}.\n")
        return
    _measure_each(results, verdicts_of(rows, folder, CHECKOUT))
    if commit:
        _measure_other(results, rows, folder, commit)


def _measure_each(results: Results, verdicts: list[Verdict]) -> None:
    for name, group in _by_set(verdicts):
        measure(results, name, group)


def _measure_other(results: Results, rows: list[Label], folder: Path, commit: str) -> None:
    """Add the figures of another build, without targets: nobody can change it any more."""
    with files_of(commit) as build:
        verdicts = verdicts_of(rows, folder, build)
    for name, group in _by_set(verdicts):
        beside = Results()
        measure(beside, f"{name}, build {commit}", group)
        results.figures += [replace(figure, target=None) for figure in beside.figures]


def _by_set(verdicts: list[Verdict]) -> Iterator[tuple[str, list[Verdict]]]:
    for name, group in groupby(verdicts, key=lambda verdict: verdict.label.row["set"]):
        yield name, list(group)
    yield "not English", [v for v in verdicts if v.label.row["language"] != "en"]


def verdicts_of(rows: list[Label], folder: Path, build: Path) -> list[Verdict]:
    """Let a build read every labelled advert, and judge it; raises OSError and WrongFileError."""
    paths = [folder / label.path for label in rows]
    items = [label.items(path.read_bytes()) for label, path in zip(rows, paths, strict=True)]
    return list(map(judge, rows, items, read_by(build, paths)))


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
