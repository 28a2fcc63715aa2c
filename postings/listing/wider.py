"""When little is found: what to let go of, and how many postings that would give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext

from postings.search.keyset import page_of
from postings.search.query import Count, Query, look_among
from postings.search.query_syntax import Words
from postings.search.words import match_all

if TYPE_CHECKING:
    from postings.listing.filters import PostingFilter

FEW = 5
MOST = 8
MOST_WORDS = 6  # that are tried without


@dataclass(frozen=True)
class Relaxation:
    """A wider search."""

    text: str
    count: Count
    url: str


class Looser(NamedTuple):
    """A search for fewer words, all else being equal."""

    words: Words
    query: Query


def relaxations(search: PostingFilter, query: Query) -> tuple[list[Relaxation], list[int]]:
    """Wider searches that find more, the widest first; and the nearest postings of nothing."""
    total, looser = query.total().number, _looser(search, query)
    found = [*_without_one(search, query), *_wider(search, query), *_fewer_words(search, looser)]
    more = [wider for wider in found if wider.count.number > total]
    return sorted(more, key=lambda wider: -wider.count.number)[:8], [] if total else _nearest(
        looser
    )


def _without_one(search: PostingFilter, query: Query) -> Iterator[Relaxation]:
    for chip in search.chips():
        name = "radius" if chip.name == "location" else chip.name
        text = gettext("Without “%(filter)s”") % {"filter": chip.text}
        if name == "q" and query.match:
            yield Relaxation(text, Count(len(query.facts())), chip.url)
        elif name in query.conditions:
            yield Relaxation(text, _count(query, name, chip.value, search), chip.url)


def _count(query: Query, name: str, value: str, search: PostingFilter) -> Count:
    """Of a filter with several values, one is let go; of others, all."""
    kept = [v for v in search.data.getlist(name) if v != value] if value else []
    among = query.found(without=name)
    return query.count(among, query.having(name, kept)) if kept else query.count(among)


def _wider(search: PostingFilter, query: Query) -> Iterator[Relaxation]:
    among = query.found(without="radius")
    if search.where.is_city:
        for kilometres in (100, 200):
            if kilometres > int(search.kilometres):
                text = gettext("Within %(kilometres)s km of %(place)s")
                count = query.count(among, search.where.numbers(query, kilometres))
                url = search.address(radius=[str(kilometres)])
                words = {"kilometres": kilometres, "place": search.place}
                yield Relaxation(text % words, count, url)
    if search.place and not search.value("work_from"):
        remote = query.count(among, query.open_to(search.place.country_code))
        country = search.place.country_name
        url = search.address(work_from=[search.place.country_code], location=[], radius=[])
        yield Relaxation(gettext("Remote from %(country)s") % {"country": country}, remote, url)
    if "pay_min" in query.conditions and not search.value("unstated_pay"):
        unstated = query.count(query.found(without="pay_min"), query.having("unstated_pay", ["1"]))
        both = Count(unstated.number + query.total().number, unstated.is_estimate)
        url = search.address(unstated_pay=["1"])
        yield Relaxation(gettext("Also jobs that do not state their pay"), both, url)


def _looser(search: PostingFilter, query: Query) -> list[Looser]:
    """The same search with one of its words less, and with each of them alone."""
    groups, without = search.words.groups, search.words.without
    if len(groups) < 2:
        return []
    alone = [[group] for group in groups[:MOST_WORDS]]
    fewer = [groups[:i] + groups[i + 1 :] for i in range(len(groups))]
    tried = fewer if len(groups) == 2 else alone if len(groups) > MOST_WORDS else fewer + alone
    searches = [Words(kept, without) for kept in tried]
    matches = match_all(searches, query.index)
    look_among(query.facts(), matches)
    return [
        Looser(words, Query(query.index, query.at, dict(query.conditions), match))
        for words, match in zip(searches, matches, strict=True)
        if match
    ]


def _fewer_words(search: PostingFilter, looser: Iterable[Looser]) -> Iterator[Relaxation]:
    for words, query in looser:
        if len(words.groups) == len(search.words.groups) - 1:
            text = " ".join(group[0].text for group in words.groups)
            label = gettext("Only “%(words)s”") % {"words": text}
            yield Relaxation(label, query.total(), search.address(q=[text]))


def _nearest(looser: list[Looser]) -> list[int]:
    """Postings with as many of the words as any has, of those with the rarest words first."""
    looser = [one for one in looser if one.query.total().number]
    looser.sort(key=lambda one: (-len(one.words.groups), one.query.total().number))
    found = dict[int, None]()
    for one in looser:
        if len(found) >= FEW:
            break
        found |= dict.fromkeys(page_of(one.query, sort="newest", size=FEW).numbers)
    return list(found)[:FEW]
