"""Compares the numbers on pages with counts of rows in SQL, without an index.

Most words of a posting are invented, and no search here has one of them. Its other words are in its
title and in the last paragraph of its description.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode

import psycopg
from lxml import html

from benchmarks.search.asking import Asker
from benchmarks.search.content import COMMON, vocabulary
from benchmarks.search.loading import CATEGORIES

# Facets with a number next to each checkbox, and their columns.
FACETS = {"workplace": "workplace_type", "employment_type": "employment_type",
          "schedule": "schedule", "education": "education"}  # fmt: skip
SAID = r"""
    CREATE TEMPORARY TABLE said AS
    SELECT title || E'\n' || split_part(description, E'\n\n', -1) AS words, published_at, closes_at,
        workplace_type, employment_type, schedule, education, category_id
    FROM postings_posting WHERE status = 'live'
"""
LIVE = "published_at <= {at} AND closes_at > {at}"
MOMENTS = ("before", "after")


@dataclass
class Case:
    """A search, and its SQL conditions on the table `said` at the time `{at}`, by facet."""

    kind: str
    query: dict[str, str]
    conditions: dict[str, str]
    counts: bool = False  # whether to compare the numbers next to options too
    asked: tuple[float, float] = (0.0, 0.0)
    total: int = -1
    options: dict[tuple[str, str], int] = field(default_factory=dict)

    def where(self, without: str, moment: str) -> str:
        """Return the whole condition, without the part of one facet for its own counts."""
        kept = [condition for name, condition in self.conditions.items() if name != without]
        return " AND ".join([LIVE, *kept]).format(at=moment)


def cases() -> Iterator[Case]:
    """Yield searches of all kinds that SQL can express."""
    words = list(COMMON)
    yield Case("no words", {}, {}, counts=True)
    for name, value in (("workplace", "remote"), ("employment_type", "INTERN"),
                        ("schedule", "shifts"), ("education", "high school")):  # fmt: skip
        yield Case("filters", {name: value}, {name: f"{FACETS[name]} = '{value}'"}, counts=True)
    for number in range(1, CATEGORIES + 1):
        yield Case("filters", {"category": f"field-{number}"}, {"c": f"category_id = {number}"})
    yield Case("filters", {"posted": "7"}, {"posted": _published_within(7)}, counts=True)
    for word in words:
        yield Case("common words", {"q": word}, {"q": _holds(word)}, counts=True)
        yield Case("without a word", {"q": f"-{word}"}, {"q": f"NOT {_holds(word)}"})
    for one, other in pairwise(words[:8]):
        both, either = f"{_holds(one)} AND {_holds(other)}", f"({_holds(one)} OR {_holds(other)})"
        yield Case("pairs of them", {"q": f"{one} {other}"}, {"q": both}, counts=True)
        yield Case("one or the other", {"q": f"{one} OR {other}"}, {"q": either})
    for word in words[:8]:
        yield Case("with filters", {"q": word, "workplace": "remote", "posted": "30"},
                   {"q": _holds(word), "workplace": "workplace_type = 'remote'",
                    "posted": _published_within(30)})  # fmt: skip
    for phrase in ("experience team", "clinical research", "account manager"):
        yield Case("phrases", {"q": f'"{phrase}"'}, {"q": _holds(phrase)})


def _holds(words: str) -> str:
    return rf"words ~* '\m{words}\M'"


def _published_within(days: int) -> str:
    # The age of a posting counts from a full minute on, so that searches can be remembered.
    return f"published_at >= date_trunc('minute', {{at}}) - interval '{days} days'"


def largest_errors(asker: Asker, url: str) -> dict[str, float]:
    """Return the largest relative error of totals and counts, by kind of search; 0 is exact."""
    if invented := set(COMMON) & set(vocabulary()):
        raise ValueError(f"Searches have invented words: {invented}")
    asked = [_asked(case, asker) for case in cases()]
    errors: dict[str, float] = {}
    with psycopg.connect(url) as connection:
        connection.execute(SAID)
        for case in asked:
            for kind, error in _errors(case, connection):
                errors[kind] = max(errors.get(kind, 0.0), error)
    return errors


def _asked(case: Case, asker: Asker) -> Case:
    """Request the page, and note the times before and after it."""
    before = time.time()
    page = html.fromstring(asker.text(f"/jobs/?{urlencode(case.query)}"))
    case.asked = (before, time.time())
    case.total = int(page.xpath("string(//*[@data-total]/@data-total)"))
    if case.counts:
        case.options = dict(_options(page))
    return case


def _options(page: Any) -> Iterator[tuple[tuple[str, str], int]]:
    for name in FACETS:
        for box in page.xpath("//input[@type='checkbox'][@name=$name]", name=name):
            label = page.xpath("//label[@for=$id]//*[@class='n']", id=box.get("id"))
            if not label:
                raise ValueError(f"The page has no number beside {name}={box.get('value')}.")
            digits = "".join(c for c in label[0].text_content() if c.isdigit())
            yield (name, box.get("value")), int(digits or 0)


def _errors(case: Case, connection: psycopg.Connection[Any]) -> Iterator[tuple[str, float]]:
    found = _counted(connection, case)
    yield case.kind, relative_error(case.total, _sum(found))
    for at, name in enumerate(FACETS):
        rows = _counted(connection, case, name) if name in case.conditions else found
        for (of, value), number in case.options.items():
            if of == name:
                right = _sum([row for row in rows if row[at] == value])
                yield "counts of options", relative_error(number, right)


Rows = Sequence[Sequence[Any]]


def _counted(connection: psycopg.Connection[Any], case: Case, without: str = "") -> Rows:
    """Return the values of all facets, with the numbers of postings at both times.

    Postings close while the board makes a page, so a number between the two is right.
    """
    counts = [f"count(*) FILTER (WHERE {case.where(without, moment)})" for moment in MOMENTS]
    columns = ", ".join(FACETS.values())
    return connection.execute(
        f"SELECT {columns}, {', '.join(counts)} FROM said,"
        " (SELECT to_timestamp(%s) AS before, to_timestamp(%s) AS after) moments"
        f" GROUP BY {columns}",
        case.asked,
    ).fetchall()


def _sum(rows: Rows) -> tuple[int, int]:
    return sum(row[-2] for row in rows), sum(row[-1] for row in rows)


def relative_error(said: int, counted: tuple[int, int]) -> float:
    """Return the difference from the nearest right number, relative to it."""
    low, high = min(counted), max(counted)
    if low <= said <= high:
        return 0.0
    right = low if said < low else high
    return abs(said - right) / max(right, 1)
