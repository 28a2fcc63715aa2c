"""Which postings hold some words, each posting by the stemmer of its own language.

Of words that tens of thousands of postings hold the numbers are not fetched: a sample stands for
them, and `Match.holding` tells of single postings whether they do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import batched

from pyroaring import BitMap

from postings.search.index import Index
from postings.search.query_syntax import Term, Words
from postings.search.word_cache import Answers

STEMMED = ("de", "fr", "es", "ms")  # beside English, which stems what it can't tell
DENSE_UP_TO = 240_000  # found; above, the thin sample has enough of them
WANTED = 46  # found in one look at postings one by one: a ranking's candidates, and some more


@dataclass
class Match:
    """The postings that hold the words; where `all` is None, `sample` stands for them."""

    queries: dict[str, BitMap | None]  # tsquery → the postings it is for; None for all
    answers: Answers
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
        found, in_head = self._found("")
        self.all = index.all - found if self.is_without else found
        self.head = BitMap() if self.is_without else in_head

    def find_among(self, numbers: BitMap) -> None:
        """Look at a few postings one by one; no others will be asked for."""
        self.all = self._holding(numbers)

    def find_sample(self, index: Index, name: str) -> None:
        """Fetch the matches in a sample."""
        found, _ = self._found(name)
        self.sampled = index.having(name, "1")
        self.sample = self.sampled - found if self.is_without else found

    @property
    def is_rare(self) -> bool:
        """Whether all postings with the words, or all without them, were quickly fetched."""
        return all(map(self.answers.knows_all, self.queries))

    @property
    def has_phrase(self) -> bool:
        """Whether PostgreSQL has to open every text that holds the single words."""
        return any("<" in query for query in self.queries)

    def holding(self, numbers: Iterable[int]) -> Iterator[int]:
        """Those of the postings that hold the words, in their order."""
        for some in batched(numbers, self._batch()):
            found = self._holding(BitMap(some))
            yield from (number for number in some if number in found)

    def asking(self, numbers: BitMap) -> list[tuple[str, BitMap]]:
        """Each tsquery with those of the postings that it is for."""
        of_each = self.queries.items()
        return [(query, numbers if of is None else numbers & of) for query, of in of_each]

    def _holding(self, numbers: BitMap) -> BitMap:
        found = self.answers.holding(self.asking(numbers))
        return numbers - found if self.is_without else found

    def _found(self, sample: str) -> tuple[BitMap, BitMap]:
        found = self.answers.find([(query, sample) for query in self.queries])
        pairs = list(zip(found, self.queries.values(), strict=True))
        everywhere = (one.all if of is None else one.all & of for one, of in pairs)
        in_head = (one.head if of is None else one.head & of for one, of in pairs)
        return BitMap.union(BitMap(), *everywhere), BitMap.union(BitMap(), *in_head)

    def _batch(self) -> int:
        """So many that about as many of them hold the words as are wanted."""
        share = len(self.sample) / (len(self.sampled) or 1)
        return min(max(round(WANTED / (share or 1)), WANTED), 1_500)


def match_all(searches: Sequence[Words], index: Index) -> list[Match]:
    """One match for each, in a few statements for all of them."""
    matches = _compiled([_asked(words) for words in searches], index)
    queries = [query for match in matches for query in match.queries]
    index.answers.find_first(queries)
    # Of those that were known already some postings may have changed; ask for all at once.
    samples = [(query, "thin") for query in queries]
    index.answers.find(samples + [(q, "") for q in queries if index.answers.knows_all(q)])
    for match, words in zip(matches, searches, strict=True):
        match.is_without = not words.groups
        match.find_sample(index, "thin")
        if match.is_rare:
            match.find_all(index)
    return matches


def _asked(words: Words) -> Words:
    """Of a search that only says what must not be, what that is: an index can't find its lack."""
    return words if words.groups else Words([words.without] if words.without else [])


# From words to tsqueries


def _compiled(searches: Sequence[Words], index: Index) -> list[Match]:
    """The tsqueries of each search with the postings that each is for, by language."""
    languages = [code for code in STEMMED if index.having("language", code)]
    parts = [part for words in searches for code in ("en", *languages)
             for part in (_expression(words, code), _in_a_row(words, code))]  # fmt: skip
    texts = index.answers.tsqueries(parts)
    queries = batched(batched(texts, 2), 1 + len(languages))
    return [_by_query(of, languages, index) for of in queries]


def _by_query(queries: Sequence[tuple[str, ...]], languages: Sequence[str], index: Index) -> Match:
    english = queries[0][0]
    phrases = {query: phrase for query, phrase in reversed(queries)}  # noqa: C416
    if all(query == english for query, _ in queries):
        return Match({english: None}, index.answers, phrases=phrases)
    rest = index.all.copy()
    found: dict[str, BitMap | None] = {}
    for code, (query, _) in zip(languages, queries[1:], strict=True):
        own = index.having("language", code)
        found[query] = own | (found.get(query) or BitMap())
        rest -= own
    found[english] = rest | (found.get(english) or BitMap())
    return Match(found, index.answers, phrases=phrases)


def _expression(words: Words, code: str) -> tuple[str, ...]:
    """SQL of a tsquery: made by PostgreSQL's own parsers, so nothing typed can break it."""
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
