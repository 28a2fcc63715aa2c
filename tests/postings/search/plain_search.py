"""A search in plain Python over a few texts, to try the analysis without any index.

It ranks by tiers, as the board does: a title that is just the words comes first, then the words in
a row in the title, all of them in the title, their stems there, title and company, the text.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise, product
from pathlib import Path

from postings.search.analysis import Reading, index_terms, query_words, stem_row, tokens
from postings.search.query_syntax import read_words

HERE = Path(__file__).parent
LANGUAGES = ("en", "de", "ms", "fr", "es")
MISSING = 9


@dataclass
class Text:
    """One posting: what it says, in its language."""

    title: str
    company: str
    language: str
    text: str

    @cached_property
    def in_title(self) -> "Terms":
        return Terms.of(self.title, self.language, is_title=True)

    @cached_property
    def in_head(self) -> "Terms":
        return self.in_title.with_others(Terms.of(self.company, self.language))

    @cached_property
    def everywhere(self) -> "Terms":
        return self.in_head.with_others(Terms.of(self.text, self.language))


@dataclass
class Terms:
    """The terms of one field, or of some."""

    rows: list[list[str]]
    all: set[str]

    @classmethod
    def of(cls, text: str, language: str, *, is_title: bool = False) -> "Terms":
        row, beside = index_terms(text, language, is_title=is_title)
        return cls([row], {*row, *beside})

    def with_others(self, others: "Terms") -> "Terms":
        return Terms([*self.rows, *others.rows], self.all | others.all)

    def has(self, reading: Reading) -> bool:
        if len(reading.terms) == 1:
            return reading.terms[0] in self.all
        return self.has_row(reading.terms)

    @cached_property
    def pairs(self) -> set[tuple[str, str]]:
        return {pair for row in self.rows for pair in pairwise(row)}

    def has_row(self, terms: tuple[str, ...]) -> bool:
        length = len(terms)
        return self.pairs.issuperset(pairwise(terms)) and any(
            tuple(row[at : at + length]) == terms
            for row in self.rows
            for at in range(len(row) - length + 1)
        )


@dataclass
class Board:
    """Some texts, the newest first."""

    texts: list[Text] = field(default_factory=list)

    def search(self, typed: str) -> list[Text]:
        """Return what has all words, the best first."""
        searched = [term.text for group in read_words(typed).groups for term in group]
        words = query_words(searched, *LANGUAGES)
        if not words:
            return []
        needed = [word.readings for word in words if not word.is_optional]
        row = tokens(" ".join(searched))
        all_readings = [word.readings for word in words]
        for last_resort in (False, True):
            kept = [[r for r in of if last_resort or not r.is_last_resort] for of in needed]
            ranked = [(tier(text, row, kept, all_readings), n) for n, text in enumerate(self.texts)]
            found = [self.texts[n] for rank, n in sorted(ranked) if rank < MISSING]
            if found:
                return found
        return []


def tier(
    text: Text, typed: list[str], needed: list[list[Reading]], words: list[tuple[Reading, ...]]
) -> int:
    """Return how well a text has the words; 0 is best, MISSING where one is not in it."""
    if not has_all(text.everywhere, needed):
        return MISSING
    rows = list(islice(rows_of(words), 64))
    [title] = text.in_title.rows
    exact = [[r for r in of if not r.is_stem] for of in needed]
    tests = (
        lambda: any(tuple(title) == row for row in rows),
        lambda: stem_row(title, text.language) == stem_row(typed, text.language),
        lambda: any(text.in_title.has_row(row) for row in rows),
        lambda: has_all(text.in_title, exact),
        lambda: has_all(text.in_title, needed),
        lambda: has_all(text.in_head, needed),
        lambda: any(text.everywhere.has_row(row) for row in rows),
        lambda: has_all(text.everywhere, exact),
    )
    return next((rank for rank, holds in enumerate(tests) if holds()), len(tests))


def rows_of(words: list[tuple[Reading, ...]]) -> Iterable[tuple[str, ...]]:
    exact = [[r.terms for r in of if not r.is_stem and not r.is_last_resort] for of in words]
    for chosen in product(*exact):
        yield tuple(term for terms in chosen for term in terms)


def has_all(terms: Terms, words: list[list[Reading]]) -> bool:
    return all(any(terms.has(reading) for reading in of) for of in words)


def rows_in(name: str) -> list[dict[str, str]]:
    """Return the rows of a table in this folder."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
        return list(reader)


def named(titles: str) -> list[str]:
    """Return the titles of a cell."""
    return [title.strip() for title in titles.split("|") if title.strip()]
