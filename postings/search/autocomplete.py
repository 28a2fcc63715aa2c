"""Suggestions while somebody types: titles, companies, single words, places."""

from __future__ import annotations

import re

from django.db import connection

from companies.models import Company
from places.models import Place
from places.names import name_key
from postings.models import SearchWord

MAX_SUGGESTIONS = 8
SHORTEST = 2  # letters

# Reads a bounded number of titles, and counts at most 20 postings of each.
TITLES = """
    SELECT title FROM (
        SELECT * FROM (
            SELECT title, true AS starts FROM postings_searchtitle
            WHERE upper(title) LIKE upper(%(start)s) ORDER BY upper(title) LIMIT 200
        ) so
        UNION ALL
        SELECT * FROM (
            SELECT title, false FROM postings_searchtitle
            WHERE to_tsvector('board_plain'::regconfig, coalesce(title, ''))
                @@ to_tsquery('board_plain', %(words)s) LIMIT 200
        ) within
    ) t CROSS JOIN LATERAL (
        SELECT count(*) AS number FROM (
            SELECT FROM postings_posting p WHERE p.title = t.title AND p.status = 'live'
            AND p.closes_at > statement_timestamp() LIMIT 20
        ) bearing
    ) c WHERE number > 0
    GROUP BY title ORDER BY bool_or(starts) DESC, max(number) DESC, length(title), title
    LIMIT %(most)s
"""


def words_beginning(typed: str) -> list[str]:
    """Return titles first, then companies, then words of the board."""
    key = name_key(typed)
    if len(key) < SHORTEST:
        return []
    titles = _titles(typed, key)
    companies = Company.objects.filter(name__istartswith=typed.strip()).order_by("name", "-pk")
    words = _words(key) if len(titles) < MAX_SUGGESTIONS else []
    found = [*titles, *companies.values_list("name", flat=True)[: MAX_SUGGESTIONS // 2], *words]
    return list(dict.fromkeys(found))[:MAX_SUGGESTIONS]


def places_beginning(typed: str) -> list[str]:
    """Return cities and countries by any of their names, the most populous first."""
    if len(name_key(typed)) < SHORTEST:
        return []
    return [str(place) for place in Place.objects.starting_with(typed)[:MAX_SUGGESTIONS]]


def _titles(typed: str, key: str) -> list[str]:
    values: dict[str, str | int] = {
        "start": re.sub(r"([\\%_])", r"\\\1", typed.strip()) + "%",
        "words": " & ".join(f"{word}:*" for word in key.split()),
        "most": MAX_SUGGESTIONS,
    }
    with connection.cursor() as cursor:
        cursor.execute(TITLES, values)
        return [title for (title,) in cursor]


def _words(key: str) -> list[str]:
    before, _, last = key.rpartition(" ")
    if len(last) < SHORTEST:
        return []
    words = SearchWord.objects.filter(word__startswith=last).order_by("word")[:MAX_SUGGESTIONS]
    return [f"{before} {word.word}".strip() for word in words]
