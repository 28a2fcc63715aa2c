"""Which postings hold some words: answered by PostgreSQL, each posting by its own stemmer.

Of words that tens of thousands of postings hold the numbers are not fetched: a sample stands for
them, and `Match.holding` tells of single postings whether they do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import batched
from typing import Any

from django.db import connection
from pyroaring import BitMap

from postings.models.search import THIN
from postings.search.grammar import Term, Words
from postings.search.index import Index
from postings.search.syncing import posting_numbers

STEMMED = ("de", "fr", "es", "ms")  # beside English, which stems what it can't tell
EXACT = 20_000  # matches; so many are found one by one
DENSE_UP_TO = 240_000  # matches; above, the thin sample has enough of them

FIND = """
    SELECT %s::int, string_agg(int4send(posting_id::int), ''::bytea),
        string_agg(int4send(posting_id::int), ''::bytea) FILTER (WHERE in_head)
    FROM (SELECT posting_id, head @@ %s::tsquery AS in_head FROM postings_searchdocument
        WHERE {sample} body @@ %s::tsquery) found
"""
HOLDING = "SELECT posting_id FROM postings_searchdocument WHERE posting_id = ANY (%s) AND ({fits})"


@dataclass
class Match:
    """The postings that hold the words; where `all` is None, `sample` stands for them."""

    queries: dict[str, BitMap | None]  # tsquery → the postings it is for; None for all
    is_without: bool = False  # the words are those that must not stand there
    phrases: dict[str, str] = field(default_factory=dict)  # tsquery → all its words in a row
    all: BitMap | None = None
    head: BitMap = field(default_factory=BitMap)  # title and company alone hold them
    sample: BitMap = field(default_factory=BitMap)
    sampled: BitMap = field(default_factory=BitMap)  # what the sample was taken from

    def __bool__(self) -> bool:
        """Whether there are words to look for, once the smallest ones are left out."""
        return any(self.queries)

    def find_all(self, index: Index) -> None:
        """Fetch every match, however many there are."""
        [(found, self.head)] = _find([self])
        self.all = index.all - found if self.is_without else found

    def find_among(self, numbers: BitMap) -> None:
        """Look at a few postings one by one; no others will be asked for."""
        self.all = BitMap(self.holding(numbers))

    def sample_more(self, index: Index) -> None:
        """A larger sample, for words of which the small one holds few."""
        if EXACT < len(self.sample) * THIN <= DENSE_UP_TO and not self.has_phrase:
            [(found, _)] = _find([self], "in_dense_sample AND")
            self.sampled = index.having("dense", "1")
            self.sample = self.sampled - found if self.is_without else found

    @property
    def is_rare(self) -> bool:
        """Whether all postings with the words, or all without them, are quickly fetched."""
        fetched = self.sampled - self.sample if self.is_without else self.sample
        return len(fetched) * THIN <= EXACT

    @property
    def has_phrase(self) -> bool:
        """Whether PostgreSQL has to open every text that holds the single words."""
        return any("<" in query for query in self.queries)

    def holding(self, numbers: Iterable[int]) -> Iterator[int]:
        """Those of the postings that hold the words, in their order."""
        for some in batched(numbers, self._batch()):
            fits, values = [], list[Any]()
            for query, of in self.queries.items():
                fits.append("posting_id = ANY (%s) AND body @@ %s::tsquery")
                values += [[n for n in some if of is None or n in of], query]
            with connection.cursor() as cursor:
                cursor.execute(HOLDING.format(fits=" OR ".join(fits)), [list(some), *values])
                found = {number for (number,) in cursor}
            yield from (number for number in some if (number in found) != self.is_without)

    def _batch(self) -> int:
        """So many that about a page of them holds the words."""
        share = len(self.sample) / (len(self.sampled) or 1)
        return min(max(round(30 / (share or 1)), 40), 1_500)


def match_all(searches: Sequence[Words], index: Index) -> list[Match]:
    """One match for each, in a few statements for all of them."""
    matches = _compiled([_asked(words) for words in searches], index)
    for match, words in zip(matches, searches, strict=True):
        match.is_without = not words.groups
    thin = index.having("thin", "1")
    for match, (found, _) in zip(matches, _find(matches, "in_thin_sample AND"), strict=True):
        match.sample, match.sampled = (thin - found if match.is_without else found), thin
    few = [match for match in matches if match.is_rare]
    for match, (found, in_head) in zip(few, _find(few), strict=True):
        match.all = index.all - found if match.is_without else found
        match.head = BitMap() if match.is_without else in_head
    return matches


def _asked(words: Words) -> Words:
    """Of a search that only says what must not be, what that is: an index can't find its lack."""
    return words if words.groups else Words([words.without] if words.without else [])


def _find(matches: Sequence[Match], sample: str = "") -> list[tuple[BitMap, BitMap]]:
    """What each match finds, and in the head; in one statement."""
    found = [(BitMap(), BitMap()) for _ in matches]
    asked = [(i, query) for i, match in enumerate(matches) for query in match.queries if query]
    if not asked:
        return found
    sql = " UNION ALL ".join([FIND.format(sample=sample)] * len(asked))
    with connection.cursor() as cursor:
        cursor.execute(sql, [value for i, query in asked for value in (i, query, query)])
        # The rows of a UNION ALL come in its order.
        for (i, query), (_, numbers, in_head) in zip(asked, cursor.fetchall(), strict=True):
            of = matches[i].queries[query]
            for into, sent in zip(found[i], (numbers, in_head), strict=True):
                fitting = BitMap(posting_numbers(sent))
                into |= fitting if of is None else fitting & of
    return found


# From words to tsqueries


def _compiled(searches: Sequence[Words], index: Index) -> list[Match]:
    """The tsqueries of each search with the postings that each is for, by language."""
    languages = [code for code in STEMMED if index.having("language", code)]
    parts = [part for words in searches for code in ("en", *languages)
             for part in (_expression(words, code), _in_a_row(words, code))]  # fmt: skip
    with connection.cursor() as cursor:
        sql = ", ".join(f"({expression})::text" for expression, _ in parts)
        cursor.execute(f"SELECT {sql}", [value for _, values in parts for value in values])
        texts = cursor.fetchone() or ()
    queries = batched(batched(texts, 2), 1 + len(languages))
    return [_by_query(of, languages, index) for of in queries]


def _by_query(queries: Sequence[tuple[str, ...]], languages: Sequence[str], index: Index) -> Match:
    english = queries[0][0]
    phrases = {query: phrase for query, phrase in reversed(queries)}  # noqa: C416
    if all(query == english for query, _ in queries):
        return Match({english: None}, phrases=phrases)
    rest = index.all.copy()
    found: dict[str, BitMap | None] = {}
    for code, (query, _) in zip(languages, queries[1:], strict=True):
        own = index.having("language", code)
        found[query] = own | (found.get(query) or BitMap())
        rest -= own
    found[english] = rest | (found.get(english) or BitMap())
    return Match(found, phrases=phrases)


def _expression(words: Words, code: str) -> tuple[str, list[str]]:
    """SQL of a tsquery: made by PostgreSQL's own parsers, so nothing typed can break it."""
    sql, values = [], list[str]()
    for group in words.groups:
        parts = [_term(term, code) for term in group]
        sql.append(f"({' || '.join(part for part, _ in parts)})")
        values += [value for _, of in parts for value in of]
    for term in words.without:
        part, of = _term(term, code)
        sql.append(f"(!! ({part}))")
        values += of
    return " && ".join(sql) or "''::tsquery", values


def _in_a_row(words: Words, code: str) -> tuple[str, list[str]]:
    return f"phraseto_tsquery('board_{code}', %s)", [" ".join(words.plain)]


def _term(term: Term, code: str) -> tuple[str, list[str]]:
    parser = "phraseto_tsquery" if term.is_phrase else "plainto_tsquery"
    others = f" || phraseto_tsquery('board_{code}', %s)" * len(term.others)
    return f"{parser}('board_{code}', %s){others}", [term.text, *term.others]
