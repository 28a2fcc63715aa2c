"""The board's own words: what a misspelt one may have been meant to be, and how words go on."""

from __future__ import annotations

from itertools import islice, product

from django.contrib.postgres.search import TrigramSimilarity

from places.names import name_key
from postings.models import SearchWord
from postings.search.grammar import Words, read_words
from postings.search.index import Index
from postings.search.words import match_all

SHORTEST = 4  # letters; shorter words are too easily another one
MOST_COMBINATIONS = 12


def alternatives(word: str) -> list[str]:
    """Words of the board that look like it, the most alike first; by trigrams (`pg_trgm`)."""
    key = name_key(word)
    if len(key) < SHORTEST or " " in key:
        return []
    alike = SearchWord.objects.filter(word__trigram_similar=key).exclude(word=key)
    near = alike.annotate(likeness=TrigramSimilarity("word", key)).order_by("-likeness", "word")
    return list(near.values_list("word", flat=True)[:4])


def did_you_mean(text: str, index: Index) -> str:
    """The text with its unknown words put right, if that finds more than nothing; else empty."""
    words = read_words(text).plain
    known = set(
        SearchWord.objects.filter(word__in=[name_key(word) for word in words]).values_list(
            "word", flat=True
        )
    )
    doubted = [word for word in words if name_key(word) not in known] or words
    others = {word: alternatives(word) for word in doubted[:3]}
    choices = [others[word] or [word] if word in others else [word] for word in words]
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
