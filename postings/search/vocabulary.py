"""The board's own words: what a misspelt one may have been meant to be, and how words go on."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, product

from django.db import connection

from places.names import name_key
from postings.models import SearchWord
from postings.search.grammar import Words, read_words
from postings.search.index import Index
from postings.search.words import match_all

SHORTEST = 4  # letters; shorter words are too easily another one
MOST_WORDS, MOST_DOUBTED = 8, 3
MOST_COMBINATIONS = 12

ALIKE = """
    SELECT typed, word FROM unnest(%s::text[]) typed CROSS JOIN LATERAL (
        SELECT word FROM postings_searchword
        WHERE word %% unaccent(lower(typed)) AND word <> unaccent(lower(typed))
        ORDER BY similarity(word, unaccent(lower(typed))) DESC, word LIMIT 4) alike
"""


def alternatives(words: Iterable[str]) -> dict[str, list[str]]:
    """Words of the board that look like each, the most alike first; by trigrams (`pg_trgm`)."""
    found: dict[str, list[str]] = {word: [] for word in words}
    with connection.cursor() as cursor:
        cursor.execute(ALIKE, [[w for w in found if len(name_key(w)) >= SHORTEST]])
        for word, other in cursor:
            found[word].append(other)
    return found


def did_you_mean(text: str, index: Index) -> str:
    """The text with its unknown words put right, if that finds more than nothing; else empty."""
    words = read_words(text).plain
    if not 0 < len(words) <= MOST_WORDS:
        return ""
    keys = [name_key(word) for word in words]
    known = set(SearchWord.objects.filter(word__in=keys).values_list("word", flat=True))
    doubted = [word for word in words if name_key(word) not in known] or words
    others = alternatives(dict.fromkeys(doubted[:MOST_DOUBTED]))
    choices = [others.get(word) or [word] for word in words]
    tries = [" ".join(chosen) for chosen in islice(product(*choices), MOST_COMBINATIONS)]
    tries = [attempt for attempt in tries if attempt != " ".join(words)]
    if not tries:
        return ""
    matches = match_all([read_words(attempt) for attempt in tries], index)
    found = [len(match.all) if match.all is not None else 10**9 for match in matches]
    best = max(range(len(tries)), key=found.__getitem__)
    return tries[best] if found[best] else ""


def any_of(words: Words) -> Words:
    """Postings with at least one of the words."""
    return Words([[term for group in words.groups for term in group]], words.without)
