"""How words go on while somebody types: titles, companies, single words, places."""

from __future__ import annotations

from django.db import connection

from companies.models import Company
from places.models import Place
from places.names import name_key
from postings.models import SearchWord

MOST = 8
SHORTEST = 2  # letters

# The newest titles that hold a word beginning so: a bounded look into the word index.
TITLES = """
    SELECT title FROM (
        SELECT p.title, p.published_at FROM postings_searchdocument d
        JOIN postings_posting p ON p.id = d.posting_id
        WHERE d.head @@ to_tsquery('board_en', %s) AND p.closes_at > statement_timestamp()
        LIMIT 200
    ) found GROUP BY title ORDER BY count(*) DESC, title LIMIT %s
"""


def words_beginning(typed: str) -> list[str]:
    """Titles first, then companies, then words of the board."""
    key = name_key(typed)
    if len(key) < SHORTEST:
        return []
    titles = _titles(key)
    companies = Company.objects.filter(name__istartswith=typed.strip()).order_by("name", "-pk")
    words = _words(key) if len(titles) < MOST else []
    found = [*titles, *companies.values_list("name", flat=True)[: MOST // 2], *words]
    return list(dict.fromkeys(found))[:MOST]


def places_beginning(typed: str) -> list[str]:
    """Cities and countries by any of their names, the most populous first."""
    if len(name_key(typed)) < SHORTEST:
        return []
    return [str(place) for place in Place.objects.starting_with(typed)[:MOST]]


def _titles(key: str) -> list[str]:
    prefix = " & ".join(f"{word}:*" for word in key.split())
    with connection.cursor() as cursor:
        cursor.execute(TITLES, [prefix, MOST])
        return [title for (title,) in cursor]


def _words(key: str) -> list[str]:
    before, _, last = key.rpartition(" ")
    if len(last) < SHORTEST:
        return []
    words = SearchWord.objects.filter(word__startswith=last).order_by("word")[:MOST]
    return [f"{before} {word.word}".strip() for word in words]
