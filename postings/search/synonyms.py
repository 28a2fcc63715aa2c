"""Abbreviations and their long forms, from the editors' table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from django.db import connection

from postings.search.query_syntax import Term, Words

LONGEST = 5  # words
# A fixed statement, because every search with words runs it.
PAIRS = """
    SELECT short, lower(short), lower(long) FROM postings_synonym
    WHERE lower(short) = ANY (%(texts)s) OR lower(long) = ANY (%(texts)s)
    ORDER BY short, long, id DESC
"""


def with_synonyms(searches: Sequence[Words]) -> list[Words]:
    """Return the searches, with the synonyms of their words and phrases added."""
    texts = {text for words in searches for text in _texts(words)}
    same = _same_as(texts) if texts else {}
    return [_widened(words, same) for words in searches]


def _texts(words: Words) -> set[str]:
    singles = [_single(group) for group in words.groups]
    return {" ".join(run) for run in _runs(singles)} | _phrases(words)


def _widened(words: Words, same: dict[str, list[str]]) -> Words:
    singles = [_single(group) for group in words.groups]
    groups: list[list[Term]] = []
    at = 0
    while at < len(words.groups):
        length = _longest_known(singles, at, same)
        if length:
            run = " ".join(g[0].text for g in words.groups[at : at + length])
            groups.append([Term(run, others=tuple(same[run.lower()]))])
        else:
            of_group = words.groups[at]
            groups.append(
                [replace(t, others=tuple(same.get(t.text.lower(), ()))) for t in of_group]
            )
        at += length or 1
    return Words(groups, words.without)


def _single(group: list[Term]) -> str:
    """Return the word of a group that is one unquoted word, else an empty string."""
    alone = len(group) == 1 and not group[0].is_phrase
    return group[0].text.lower() if alone else ""


def _runs(singles: list[str]) -> list[list[str]]:
    starts = range(len(singles))
    runs = [singles[i : i + n] for i in starts for n in range(1, LONGEST + 1)]
    return [run for run in runs if all(run)]


def _phrases(words: Words) -> set[str]:
    return {term.text.lower() for group in words.groups for term in group}


def _longest_known(singles: list[str], at: int, same: dict[str, list[str]]) -> int:
    for length in range(min(LONGEST, len(singles) - at), 0, -1):
        run = singles[at : at + length]
        if all(run) and " ".join(run) in same:
            return length
    return 0


def _same_as(texts: set[str]) -> dict[str, list[str]]:
    same: dict[str, list[str]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(PAIRS, {"texts": list(texts)})
        for written, short, long in cursor:
            same[short].append(long)
            same[long].append(written)  # capitals: AM is no "am"
    return same
