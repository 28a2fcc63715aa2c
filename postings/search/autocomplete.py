"""Suggestions while somebody types: titles, companies, single words, places."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nlargest
from itertools import islice

from companies.models import Company
from places.models import Place
from places.names import name_key
from postings.models import Posting
from postings.search.analysis import tokens
from postings.search.query import Query
from postings.search.sync import in_spite_of_damage

MAX_SUGGESTIONS = 8
SHORTEST = 2  # letters
MAX_TITLES = 200  # that are compared
MAX_WORDS = 2_000
ENOUGH = 20  # postings of a title; more make it no better


@in_spite_of_damage
def words_beginning(typed: str) -> list[str]:
    """Return titles first, then companies, then words of the board."""
    key = name_key(typed)
    if len(key) < SHORTEST:
        return []
    query = Query()
    titles = _titles(query, typed)
    companies = Company.objects.filter(name__istartswith=typed.strip()).order_by("name", "-pk")
    words = _words(query, key) if len(titles) < MAX_SUGGESTIONS else []
    found = [*titles, *companies.values_list("name", flat=True)[: MAX_SUGGESTIONS // 2], *words]
    return list(dict.fromkeys(found))[:MAX_SUGGESTIONS]


def places_beginning(typed: str) -> list[str]:
    """Return cities and countries by any of their names, the most populous first."""
    if len(name_key(typed)) < SHORTEST:
        return []
    return [str(place) for place in Place.objects.starting_with(typed)[:MAX_SUGGESTIONS]]


def _titles(query: Query, typed: str) -> list[str]:
    """Return titles that start as typed first, those of many postings first, as one has it."""
    words = tokens(typed, is_title=True)
    starts = [
        title for title, _ in islice(query.index.values("title", " ".join(words)), MAX_TITLES)
    ]
    found = dict.fromkeys([*starts, *islice(_with_words(query, words), MAX_TITLES)])
    number = {title: query.live & query.index.having("title", title) for title in found}
    known = sorted(
        (title for title in found if number[title]),
        key=lambda t: (t not in starts, -min(len(number[t]), ENOUGH), len(t), t),
    )
    shown = [max(number[title]) for title in known[:MAX_SUGGESTIONS]]
    titles = dict(Posting.objects.filter(pk__in=shown).values_list("pk", "title"))
    return [titles[posting] for posting in shown if posting in titles]


def _with_words(query: Query, words: list[str]) -> Iterator[str]:
    """Yield titles with words that start so, in any order."""
    longest = max(words, key=len, default="")
    if longest:
        for title in query.index.containing("title", longest):
            if all(f" {word}" in f" {title}" for word in words):
                yield title


def _words(query: Query, key: str) -> list[str]:
    """Return what was typed with its last word completed, by the commonest words."""
    before, _, last = key.rpartition(" ")
    if len(last) < SHORTEST:
        return []
    known = islice(query.index.values("w", last), MAX_WORDS)
    words = nlargest(MAX_SUGGESTIONS, (w for w in known if w[0].isalpha()), key=lambda w: w[1])
    return [f"{before} {word}".strip() for word, _ in words]
