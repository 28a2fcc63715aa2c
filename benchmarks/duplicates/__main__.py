"""Run: python -m benchmarks.duplicates

Prints precision and recall of “nearly the same text” on labelled pairs of real adverts, by
threshold, with and without the index of sketches, and what each kind of pair contributes.

`labels.tsv` has the IDs of two adverts and whether they are the same job. Pairs of real adverts are
the nearest ones, labelled by reading both; “~” marks a known change of an advert (`adverts.py`),
whose label follows from what the change does to the job.
"""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import django
from rich.console import Console
from rich.table import Table

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")
django.setup()

from benchmarks.duplicates.adverts import adverts, changed  # noqa: E402 - needs Django
from postings.checking.duplicates import NEARLY_SAME  # noqa: E402
from postings.checking.sketch import bands_of  # noqa: E402
from postings.revisions.weighing import share_changed  # noqa: E402

LABELS = Path(__file__).with_name("labels.tsv")
THRESHOLDS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)


class Judged(NamedTuple):
    """A labelled pair: its kind, the share of words that differ, whether it shares a band.

    `is_elsewhere` says that both name places, and all different ones.
    """

    kind: str
    is_same: bool
    share: float
    is_near: bool
    is_elsewhere: bool


def judged() -> list[Judged]:
    """Return all labelled pairs whose adverts are there."""
    known = adverts()
    found = []
    with LABELS.open(encoding="utf-8", newline="") as file:
        for first, second, label in csv.reader(file, delimiter="\t"):
            one, other = (changed(name, known) for name in (first, second))
            texts = (one.text, other.text)
            is_elsewhere = bool(one.places and other.places) and not one.places & other.places
            bands = [set(bands_of(text)) for text in texts]
            kind = second.partition("~")[2] or "real pair"
            share = share_changed(*texts)[0]
            is_near = bool(bands[0] & bands[1])
            found.append(Judged(kind, label == "same", share, is_near, is_elsewhere))
    return found


def figures(
    pairs: Iterable[Judged], threshold: float, *, indexed: bool, of_one_company: bool = False
) -> tuple[float, float]:
    """Return precision and recall; precision is 1 if nothing is found.

    With `of_one_company`, what is in other places is another job.
    """
    right = wrong = missed = 0
    for one in pairs:
        is_found = one.share <= threshold and (one.is_near or not indexed)
        is_found = is_found and not (of_one_company and one.is_elsewhere)
        right += is_found and one.is_same
        wrong += is_found and not one.is_same
        missed += one.is_same and not is_found
    precision = right / (right + wrong) if right + wrong else 1.0
    return precision, right / (right + missed) if right + missed else 1.0


def main() -> None:
    """Print both tables."""
    pairs, console = judged(), Console(width=100)
    same = sum(one.is_same for one in pairs)
    console.print(f"{len(pairs)} pairs, {same} of the same job; threshold now: {NEARLY_SAME}")
    table = Table(
        "words that differ", "precision", "recall", "F1", "recall with the index",
        "of one company: precision", "recall",
    )  # fmt: skip
    for threshold in THRESHOLDS:
        precision, recall = figures(pairs, threshold, indexed=False)
        _, indexed = figures(pairs, threshold, indexed=True)
        score = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        own = figures(pairs, threshold, indexed=True, of_one_company=True)
        row = (precision, recall, score, indexed, *own)
        table.add_row(f"≤ {threshold}", *(f"{figure:.3f}" for figure in row))
    console.print(table)
    console.print(_by_kind(pairs))


def _by_kind(pairs: Iterable[Judged]) -> Table:
    """Return how many pairs of each kind are found at each threshold."""
    kinds: dict[tuple[str, bool], list[Judged]] = defaultdict(list)
    for one in pairs:
        kinds[one.kind, one.is_same].append(one)
    table = Table("found of", "label", "pairs", *(f"≤ {one}" for one in THRESHOLDS))
    for (kind, is_same), some in sorted(kinds.items()):
        found = [sum(one.share <= threshold for one in some) for threshold in THRESHOLDS]
        label = "same" if is_same else "other"
        table.add_row(kind, label, str(len(some)), *map(str, found))
    return table


if __name__ == "__main__":
    main()
