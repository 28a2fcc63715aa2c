"""Parses search text as PostgreSQL's `websearch_to_tsquery` does: words, quotes, OR and minus."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from postings.search.analysis import written_together

MAX_TERMS = 32
_TOKEN = re.compile(r'(-?)"([^"]*)"?|(-?)(\S+)')


@dataclass(frozen=True)
class Term:
    """One word or a phrase; `others` are its synonyms."""

    text: str
    is_phrase: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """A posting must match one term of each group, and none of `without`."""

    groups: list[list[Term]] = field(default_factory=list)
    without: list[Term] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.groups or self.without)

    @property
    def plain(self) -> list[str]:
        """All words to find, one by one."""
        return [word for group in self.groups for term in group for word in term.text.split()]


def read_words(text: str) -> Words:
    """Return the words of a search, whatever is typed; terms beyond `MAX_TERMS` are left out.

    OR between two terms joins them; at the start or the end it is a word, as in "OR nurse".
    """
    words, joins = Words(), False
    found = list(_TOKEN.finditer(written_together(text)))[:MAX_TERMS]
    for number, match in enumerate(found, 1):
        minus, phrase, word_minus, word = match.groups()
        if word == "OR" and words.groups and number < len(found):
            joins = True
            continue
        term = Term(phrase or word or "", is_phrase=word is None)
        if not re.search(r"\w|^&$", term.text):
            continue
        if minus or word_minus:
            words.without.append(term)
        elif joins:
            words.groups[-1].append(term)
        else:
            words.groups.append([term])
        joins = False
    return words
