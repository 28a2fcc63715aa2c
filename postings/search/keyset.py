"""Keyset pagination in both directions; a signed cursor names the row to continue from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.core import signing

from postings.search.ranking import SORTS, Rank, Ring
from postings.search.sets.order import Position

SALT = "postings.pages"
type Row = tuple[Rank, Position]
type Walk = Callable[..., Iterator[Position]]


@dataclass(frozen=True)
class Page:
    """Some postings, and the cursors of the next and previous page; empty if there is none."""

    numbers: list[int]
    after: str = ""
    before: str = ""


def page_of(
    walk: Walk, rings: Iterable[Ring], *, sort: str, size: int, after: str = "", before: str = ""
) -> Page:
    """Return one page; raises signing.BadSignature for a cursor that the board did not make.

    `walk` is that of an Engine, or one like it.
    """
    if before:
        rings = list(rings)
        walked = _walk(walk, rings[::-1], sort, _row(before, sort), back=True)
        rows = list(islice(walked, size + 1))
        if len(rows) > size:
            return _page(rows[size - 1 :: -1], sort, size, is_first=False, has_more=True)
        after = ""
    start = _row(after, sort) if after else None
    rows = list(islice(_walk(walk, rings, sort, start), size + 1))
    return _page(rows[:size], sort, size, is_first=not after, has_more=len(rows) > size)


def _page(rows: list[Row], sort: str, size: int, *, is_first: bool, has_more: bool) -> Page:
    return Page(
        [number for _, (_, number) in rows],
        after=cursor(sort, rows[-1]) if rows and has_more else "",
        before=cursor(sort, rows[0]) if rows and not is_first else "",
    )


def _walk(
    walk: Walk, rings: Iterable[Ring], sort: str, start: Row | None, *, back: bool = False
) -> Iterator[Row]:
    way = SORTS[sort]
    for rank, numbers in rings:
        if start and (rank > start[0] if back else rank < start[0]):
            continue
        beyond = start[1] if start and rank == start[0] else None
        descending = way.descending != back
        for position in walk(way.order, numbers, descending=descending, beyond=beyond):
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
