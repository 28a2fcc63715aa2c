"""Measures which places notations mean, against tables of 456 from 64 countries."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.adverts.speed import alone, prepare
from benchmarks.pages.figures import Figure, Finding, Results

TABLES = Path(__file__).resolve().parents[2] / "tests" / "places"
# The rules were made with the first table; nobody looked at the second one meanwhile.
NAMES = {"notations.tsv": "tuned with", "kept_notations.tsv": "kept back"}
PRECISION, RECALL = 0.99, 0.95
OPEN = "open"


class Judged(NamedTuple):
    """A notation; what it means: a GeoNames ID, a region, area, country or open; what was found."""

    notation: str
    expected: str
    found: str


def judged(table: str) -> list[Judged]:
    """Return what is read of each notation of a table, beside what it means."""
    return [Judged(*row, _found(row[0])) for row in _rows(table)]


def precision(rows: list[Judged]) -> float:
    """Return the share of right places among those that were decided."""
    decided = [row for row in rows if row.found != OPEN]
    return sum(row.found == row.expected for row in decided) / len(decided)


def recall(rows: list[Judged]) -> float:
    """Return the share of decided right places among those that a notation makes clear."""
    clear = [row for row in rows if row.expected != OPEN]
    return sum(row.found == row.expected for row in clear) / len(clear)


def measure(results: Results) -> None:
    """Measure both tables, on a database of their own with all places."""
    with tempfile.TemporaryDirectory(prefix="places-") as folder:
        lines = alone("benchmarks.adverts.place_notations", folder).splitlines()
    tables: dict[str, list[list[str]]] = json.loads(lines[-1])
    for table, name in NAMES.items():
        rows = [Judged(*row) for row in tables[table]]
        results.figures += [
            Figure("places: precision", name, precision(rows), target=("≥", PRECISION)),
            Figure("places: recall", name, recall(rows), target=("≥", RECALL)),
        ]
        results.findings += [
            Finding(name, "place", f"{row.notation}: {row.found}, not {row.expected}")
            for row in rows
            if row.found != row.expected
        ]


def _found(notation: str) -> str:
    from places.resolution import resolve

    place = resolve(notation).place
    if place is None:
        return OPEN
    return {
        "city": str(place.pk),
        "region": place.code,
        "area": f"area:{place.name}",
        "country": f"country:{place.country_code}",
    }[place.kind]


def _rows(table: str) -> Iterator[list[str]]:
    with (TABLES / table).open(newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        yield from rows


if __name__ == "__main__":
    prepare()
    print(json.dumps({table: judged(table) for table in NAMES}))  # noqa: T201
