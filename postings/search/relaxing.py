"""When little is found: what to let go of, and how many postings that would give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from postings.search.grammar import Words
from postings.search.query import Count, Query
from postings.search.words import match_all

if TYPE_CHECKING:
    from postings.filters import PostingFilter

FEW = 5
MOST_WORDS = 6  # that are tried without


@dataclass(frozen=True)
class Relaxation:
    """A wider search."""

    text: str
    count: Count
    url: str


def relaxations(search: PostingFilter, query: Query) -> list[Relaxation]:
    """Wider searches that find more, the widest first."""
    total = query.total().number
    found = [*_without_one(search, query), *_wider(search, query), *_fewer_words(search, query)]
    more = [wider for wider in found if wider.count.number > total]
    return sorted(more, key=lambda wider: -wider.count.number)[:8]


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


def _fewer_words(search: PostingFilter, query: Query) -> Iterator[Relaxation]:
    groups = search.words.groups
    if len(groups) < 2 or len(groups) > MOST_WORDS:
        return
    fewer = [Words(groups[:i] + groups[i + 1 :], search.words.without) for i in range(len(groups))]
    texts = [" ".join(group[0].text for group in words.groups) for words in fewer]
    for words, text, match in zip(fewer, texts, match_all(fewer, query.index), strict=True):
        wider = Query(query.index, query.at, dict(query.conditions), match)
        label = gettext("Only “%(words)s”") % {"words": text}
        if words and match:
            yield Relaxation(label, wider.total(), search.address(q=[text]))
