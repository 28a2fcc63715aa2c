"""Filters that say better what somebody typed: "four-day week" is a schedule.

Facets say what their choices are called; where a search finds little, this looks for these names
among its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import override

from postings.listing.broader import BroaderSearch
from postings.listing.facets import FACETS
from postings.listing.facets.base import Counted, FixedChoices
from postings.listing.filters import PostingFilter
from postings.search.analysis import stem_row, tokens
from postings.search.query import Query

MOST = 4
MOST_WORDS = 10  # of a search that are looked at
LONGEST = 5  # words of a name
LANGUAGES = tuple(code.partition("-")[0] for code, _ in settings.LANGUAGES)

type Names = Mapping[str, list[tuple[str, str]]]  # key → facets and their values


class Named(NamedTuple):
    """A choice of a facet, and the words of the search that stand for it."""

    start: int
    end: int
    facet: str
    value: str


class FilterHints:
    """The filters that some words of a search stand for, each with what it would find."""

    def __init__(self, search: PostingFilter, query: Query) -> None:
        self._search, self._query = search, query
        self._words = str(search.value("q") or "").split()[:MOST_WORDS]

    def __iter__(self) -> Iterator[BroaderSearch]:
        """Yield searches that find more than the words do, those that find most first."""
        total = self._query.total()
        found = [hint for chosen in self._choices() if (hint := self._hint(chosen))]
        found.sort(key=lambda hint: -hint.count)
        yield from (hint for hint in found[:MOST] if hint.count > total)

    def _choices(self) -> Iterator[tuple[Named, ...]]:
        """Yield all choices at once where the words stand for two, then each alone."""
        named = list(self._named())[: 2 * MOST]
        pairs = (
            (one, other) for one, other in combinations(named, 2)
            if one.facet != other.facet and (one.end <= other.start or other.end <= one.start)
        )  # fmt: skip
        yield from next(([pair] for pair in pairs), [])
        yield from ((one,) for one in named)

    def _named(self) -> Iterator[Named]:
        """Yield the choices that runs of words are names of; no run within another."""
        names = [_fixed_names(), self._other_names()]
        keys = [_keys_of(word) for word in self._words]
        at = 0
        while at < len(self._words):
            found: list[Named] = []
            for end in range(min(at + LONGEST, len(self._words)), at, -1):
                whole = dict.fromkeys(map("".join, zip(*keys[at:end], strict=True)))
                pairs = dict.fromkeys(p for of in names for key in whole for p in of.get(key, ()))
                found = [Named(at, end, *pair) for pair in pairs if not self._is_chosen(*pair)]
                if found:
                    break
            yield from found
            at = found[0].end if found else at + 1

    def _other_names(self) -> Names:
        """Return the names of choices that the board itself makes, as levels."""
        choices = (
            (facet, value, [label, *_also(facet).get(value, "").split(",")])
            for facet in FACETS.values()
            if isinstance(facet, Counted) and facet.also_called is not None
            and not isinstance(facet, FixedChoices)
            for value, label in facet.shown_choices(self._query, self._search.values)
        )  # fmt: skip
        return _by_key((facet.name, value, names) for facet, value, names in choices)

    def _is_chosen(self, facet: str, value: str) -> bool:
        return value in self._search.chosen.get(facet, ())

    def _hint(self, chosen: tuple[Named, ...]) -> BroaderSearch | None:
        """Return the search with filters instead of the words that name them."""
        taken = {at for one in chosen for at in range(one.start, one.end)}
        words = " ".join(word for at, word in enumerate(self._words) if at not in taken)
        values: dict[str, list[str]] = {"q": [words] if words else []}
        for one in chosen:
            is_multiple = FACETS[one.facet].is_multiple
            others = self._search.chosen.get(one.facet, []) if is_multiple else []
            values[one.facet] = [*others, one.value]
        search = self._search.with_values(values)
        query = search.filter_queryset(Query(self._query.index, self._query.at))
        text = " · ".join(self._text(one, search) for one in chosen)
        return BroaderSearch(text, query.total(), search.address())

    def _text(self, one: Named, search: PostingFilter) -> str:
        facet = FACETS[one.facet]
        value = one.value if facet.is_multiple else search.value(one.facet)
        return f"{facet.label}: {facet.chip_text(value, search.values)}"


def _keys_of(name: str) -> list[str]:
    """Return what names are compared by: `Part-time` and `parttime`, `shift` and `shifts`.

    Keys of words one after the other are the keys of all of them.
    """
    row = [token.lower() for token in tokens(name)]
    return ["".join(row), *("".join(stem_row(row, code)) for code in LANGUAGES)]


@cache
def _fixed_names() -> Names:
    """Return the names of choices that are always the same, in all languages."""
    facets = [
        facet for facet in FACETS.values()
        if isinstance(facet, FixedChoices) and isinstance(facet, Counted)
        and facet.also_called is not None
    ]  # fmt: skip
    named: list[tuple[str, str, list[str]]] = []
    for code, _ in settings.LANGUAGES:
        with override(code):
            named += [(f.name, value, [label]) for f in facets for value, label in f.choices()]
    named += [(f.name, value, of.split(",")) for f in facets for value, of in _also(f).items()]
    return _by_key(named)


def _also(facet: Counted) -> Mapping[str, str]:
    return facet.also_called or {}


def _by_key(
    named: Iterator[tuple[str, str, list[str]]] | list[tuple[str, str, list[str]]],
) -> Names:
    found: dict[str, list[tuple[str, str]]] = {}
    for facet, value, names in named:
        for key in dict.fromkeys(key for name in names for key in _keys_of(name) if key):
            of = found.setdefault(key, [])
            if (facet, value) not in of:
                of.append((facet, value))
    return found
