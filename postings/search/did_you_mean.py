"""Corrections of misspelt words, from the words of the board."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, product

from django.db import connection

from places.names import name_key
from postings.search.index import Index
from postings.search.query_syntax import read_words
from postings.search.synonyms import with_synonyms
from postings.search.words import match_all

SHORTEST = 4  # letters; shorter words resemble too many others
MAX_WORDS, MAX_DOUBTED = 8, 3
MAX_COMBINATIONS = 12

# Corrects words that the board does not have, or all if it has all; by trigrams (`pg_trgm`).
ALIKE = """
    WITH typed AS MATERIALIZED (
        SELECT * FROM unnest(%s::text[], %s::text[]) typed (typed, key)
    ), unknown AS MATERIALIZED (
        SELECT typed, key FROM typed WHERE key NOT IN (
            SELECT word FROM postings_searchword WHERE word IN (SELECT key FROM typed))
    ), doubted AS (
        SELECT * FROM unknown
        UNION ALL SELECT * FROM typed WHERE NOT EXISTS (SELECT FROM unknown) LIMIT %s
    )
    SELECT typed, word FROM doubted CROSS JOIN LATERAL (
        SELECT word FROM postings_searchword WHERE word %% key AND word <> key AND length(key) >= %s
        ORDER BY similarity(word, key) DESC, word LIMIT 4) alike
"""


def alternatives(words: Sequence[str]) -> dict[str, list[str]]:
    """Return words of the board that resemble possibly misspelt ones, the most similar first."""
    found = defaultdict[str, list[str]](list)
    with connection.cursor() as cursor:
        keys = {word: name_key(word) for word in words}
        cursor.execute(ALIKE, [list(keys), list(keys.values()), MAX_DOUBTED, SHORTEST])
        for word, other in cursor:
            found[word].append(other)
    return found


def did_you_mean(text: str, index: Index) -> str:
    """Return the text with corrected words, if that finds postings; else an empty string."""
    words = read_words(text).plain
    if not 0 < len(words) <= MAX_WORDS:
        return ""
    others = alternatives(words)
    choices = [others.get(word) or [word] for word in words]
    tries = [" ".join(chosen) for chosen in islice(product(*choices), MAX_COMBINATIONS)]
    tries = [attempt for attempt in tries if attempt != " ".join(words)]
    if not tries:
        return ""
    matches = match_all(with_synonyms([read_words(attempt) for attempt in tries]), index)
    found = [len(match.all) if match.all is not None else 10**9 for match in matches]
    best = max(range(len(tries)), key=found.__getitem__)
    return tries[best] if found[best] else ""
