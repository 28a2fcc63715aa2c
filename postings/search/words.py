"""Finds the postings with some words, each by the stemmer of its language.

For words in tens of thousands of postings, this fetches only a sample, and `Match.holding` checks
single postings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import batched

from pyroaring import BitMap

from postings.search.index import Index
from postings.search.query_syntax import Term, Words
from postings.search.word_cache import WordCache

STEMMED = ("de", "fr", "es", "ms")  # in addition to English, which also stems unknown languages
DENSE_UP_TO = 240_000  # matches; above, the thin sample has enough
WANTED = 46  # matches per batch of checks: a ranking's candidates, and some more


@dataclass
class Match:
    """The postings with the words; if `all` is None, `sample` represents them."""

    queries: dict[str, BitMap | None]  # tsquery → the postings it is for; None for all
    word_cache: WordCache
    is_without: bool = False  # the words are excluded ones
    phrases: dict[str, str] = field(default_factory=dict)  # tsquery → all its words in a row
    all: BitMap | None = None
    head: BitMap = field(default_factory=BitMap)  # matches in title and company alone
    sample: BitMap = field(default_factory=BitMap)
    sampled: BitMap = field(default_factory=BitMap)  # the postings in the sample

    def __bool__(self) -> bool:
        """Whether there are words to find, apart from stop words."""
        return any(self.queries)

    def find_all(self, index: Index) -> None:
        """Fetch every match."""
        found, in_head = self._found("")
        self.all = index.all - found if self.is_without else found
        self.head = BitMap() if self.is_without else in_head

    def find_among(self, numbers: BitMap) -> None:
        """Check only these few postings, one by one."""
        self.all = self._holding(numbers)

    def find_sample(self, index: Index, name: str) -> None:
        """Fetch the matches in a sample."""
        found, _ = self._found(name)
        self.sampled = index.having(name, "1")
        self.sample = self.sampled - found if self.is_without else found

    @property
    def is_rare(self) -> bool:
        """Whether all matches are already fetched."""
        return all(map(self.word_cache.knows_all, self.queries))

    @property
    def has_phrase(self) -> bool:
        """Whether there is a phrase, so PostgreSQL reads every text with its single words."""
        return any("<" in query for query in self.queries)

    def holding(self, numbers: Iterable[int]) -> Iterator[int]:
        """Yield the postings that match, in their order."""
        for some in batched(numbers, self._batch()):
            found = self._holding(BitMap(some))
            yield from (number for number in some if number in found)

    def asking(self, numbers: BitMap) -> list[tuple[str, BitMap]]:
        """Return each tsquery with the postings that it applies to."""
        of_each = self.queries.items()
        return [(query, numbers if of is None else numbers & of) for query, of in of_each]

    def _holding(self, numbers: BitMap) -> BitMap:
        found = self.word_cache.holding(self.asking(numbers))
        return numbers - found if self.is_without else found

    def _found(self, sample: str) -> tuple[BitMap, BitMap]:
        found = self.word_cache.find([(query, sample) for query in self.queries])
        pairs = list(zip(found, self.queries.values(), strict=True))
        everywhere = (one.all if of is None else one.all & of for one, of in pairs)
        in_head = (one.head if of is None else one.head & of for one, of in pairs)
        return BitMap.union(BitMap(), *everywhere), BitMap.union(BitMap(), *in_head)

    def _batch(self) -> int:
        """Return a batch size in which about WANTED postings match."""
        share = len(self.sample) / (len(self.sampled) or 1)
        return min(max(round(WANTED / (share or 1)), WANTED), 1_500)


def match_all(searches: Sequence[Words], index: Index) -> list[Match]:
    """Return one match for each search, in a few statements for all."""
    matches = _compiled([_asked(words) for words in searches], index)
    queries = [query for match in matches for query in match.queries]
    index.word_cache.find_first(queries)
    # Some postings of cached queries may have changed; fetch them all at once.
    samples = [(query, "thin") for query in queries]
    index.word_cache.find(samples + [(q, "") for q in queries if index.word_cache.knows_all(q)])
    for match, words in zip(matches, searches, strict=True):
        match.is_without = not words.groups
        match.find_sample(index, "thin")
        if match.is_rare:
            match.find_all(index)
    return matches


def _asked(words: Words) -> Words:
    """Return a search for the excluded words if there are no others: an index cannot find
    absence.
    """
    return words if words.groups else Words([words.without] if words.without else [])


# From words to tsqueries


def _compiled(searches: Sequence[Words], index: Index) -> list[Match]:
    """Return the tsqueries of each search with the postings that each is for, by language."""
    languages = [code for code in STEMMED if index.having("language", code)]
    parts = [part for words in searches for code in ("en", *languages)
             for part in (_expression(words, code), _in_a_row(words, code))]  # fmt: skip
    texts = index.word_cache.tsqueries(parts)
    queries = batched(batched(texts, 2), 1 + len(languages))
    return [_by_query(of, languages, index) for of in queries]


def _by_query(queries: Sequence[tuple[str, ...]], languages: Sequence[str], index: Index) -> Match:
    english = queries[0][0]
    phrases = {query: phrase for query, phrase in reversed(queries)}  # noqa: C416
    if all(query == english for query, _ in queries):
        return Match({english: None}, index.word_cache, phrases=phrases)
    rest = index.all.copy()
    found: dict[str, BitMap | None] = {}
    for code, (query, _) in zip(languages, queries[1:], strict=True):
        own = index.having("language", code)
        found[query] = own | (found.get(query) or BitMap())
        rest -= own
    found[english] = rest | (found.get(english) or BitMap())
    return Match(found, index.word_cache, phrases=phrases)


def _expression(words: Words, code: str) -> tuple[str, ...]:
    """Return the SQL of a tsquery and its values; PostgreSQL's parsers make any text safe."""
    sql, values = [], list[str]()
    for group in words.groups:
        parts = [_term(term, code) for term in group]
        sql.append(f"({' || '.join(part for part, *_ in parts)})")
        values += [value for _, *of in parts for value in of]
    for term in words.without:
        part, *of = _term(term, code)
        sql.append(f"(!! ({part}))")
        values += of
    return " && ".join(sql) or "''::tsquery", *values


def _in_a_row(words: Words, code: str) -> tuple[str, ...]:
    return f"phraseto_tsquery('board_{code}', %s)", " ".join(words.plain)


def _term(term: Term, code: str) -> tuple[str, ...]:
    parser = "phraseto_tsquery" if term.is_phrase else "plainto_tsquery"
    others = f" || phraseto_tsquery('board_{code}', %s)" * len(term.others)
    return f"{parser}('board_{code}', %s){others}", term.text, *term.others
