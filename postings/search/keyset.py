"""Keyset pagination in both directions; a signed cursor names the row to continue from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from django.core import signing
from pyroaring import BitMap

from postings.search.query import Query
from postings.search.ranking import LAST, SORTS, Rank, rings
from postings.search.sorted_ids import Position

SALT = "postings.pages"
Row = tuple[Rank, Position]


@dataclass(frozen=True)
class Page:
    """Some postings, and the cursors of the next and previous page; empty if there is none."""

    numbers: list[int]
    after: str = ""
    before: str = ""


def page_of(query: Query, *, sort: str, size: int, after: str = "", before: str = "") -> Page:
    """Return one page; raises signing.BadSignature for a cursor that the board did not make."""
    if before:
        rows = list(islice(_rows(query, sort, _row(before, sort), back=True), size + 1))
        if len(rows) > size:
            return _page(rows[size - 1 :: -1], sort, size, is_first=False, has_more=True)
        after = ""
    rows = list(islice(_rows(query, sort, _row(after, sort) if after else None), size + 1))
    return _page(rows[:size], sort, size, is_first=not after, has_more=len(rows) > size)


def _page(rows: list[Row], sort: str, size: int, *, is_first: bool, has_more: bool) -> Page:
    return Page(
        [number for _, (_, number) in rows],
        after=cursor(sort, rows[-1]) if rows and has_more else "",
        before=cursor(sort, rows[0]) if rows and not is_first else "",
    )


def _rows(query: Query, sort: str, start: Row | None, *, back: bool = False) -> Iterator[Row]:
    rows = _walk(query, sort, start, back=back)
    match = query.match
    if match is None or match.all is not None:
        return rows
    return _holding(query, rows)


def _holding(query: Query, rows: Iterator[Row]) -> Iterator[Row]:
    """Yield the rows whose postings match words that too many postings have to fetch them all."""
    known: dict[int, Row] = {}

    def numbers(some: Iterable[Row]) -> Iterator[int]:
        for row in some:
            known[row[1][1]] = row
            yield row[1][1]

    match = query.match
    if match is None:
        return
    for is_last, some in groupby(rows, key=lambda row: row[0] == LAST):
        # The candidates of a ranking are already checked.
        if is_last:
            yield from (known[number] for number in match.holding(numbers(some)))
        else:
            yield from some


def _walk(query: Query, sort: str, start: Row | None, *, back: bool) -> Iterator[Row]:
    way = SORTS[sort]
    order, descending = query.index.orders[way.order], way.descending != back
    for rank, numbers in rings(query, sort)[:: -1 if back else 1]:
        if start and (rank > start[0] if back else rank < start[0]):
            continue
        beyond = start[1] if start and rank == start[0] else None
        for position in order.walk(BitMap(numbers), descending=descending, beyond=beyond):
            yield rank, position


def cursor(sort: str, row: Row) -> str:
    """Return a signed text for a row, to put into an address."""
    (tier, score), (key, number) = row
    return signing.dumps([sort, tier, score, key, number], salt=SALT)


def _row(text: str, sort: str) -> Row:
    made_for, tier, score, key, number = signing.loads(text, salt=SALT)
    if made_for != sort or any(type(part) is not int for part in (tier, score, key, number)):
        raise signing.BadSignature("This cursor belongs to another order.")
    return Rank(tier, score), (key, number)
