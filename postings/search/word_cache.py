"""The word cache: which postings match words, and how well, as PostgreSQL found in this process.

A candidate keeps the same words while changing filters and pages, so PostgreSQL searches them once.
A change of a posting drops what is cached about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any

from django.db import connection
from pyroaring import BitMap

from postings.models.search import THIN
from postings.search.binary_integers import posting_numbers

EXACT = 40_000  # matches; so many are fetched, in about a microsecond each
MAX_QUERIES = 500  # cached
MAX_NUMBERS = 2_000_000  # numbers in all cached sets, of two bytes or less each
MAX_RANKS = 3_000  # of one query
MAX_CHANGES = 1_000  # at once; with more, the whole cache is dropped

SAMPLES = {"": "", "dense": "in_dense_sample AND", "thin": "in_thin_sample AND"}
# The CTE hides the words from the planner. For frequent words it would scan the whole table, as it
# does not know that reading a text costs more than the index.
FIND = """
    (WITH q AS MATERIALIZED (SELECT %s::tsquery AS q)
    SELECT string_agg(int4send(posting_id::int), ''::bytea),
        string_agg(int4send(posting_id::int), ''::bytea) FILTER (WHERE head @@ q)
    FROM postings_searchdocument, q WHERE {sample} {among} body @@ q)
"""
AMONG = "posting_id = ANY (%s) AND"
# The thin sample, and all matches if they are few; else the second scan does not run.
FIND_FIRST = f"""
    (WITH q AS MATERIALIZED (SELECT %s::tsquery AS q), thin AS MATERIALIZED (
        SELECT posting_id, head @@ q AS in_head FROM postings_searchdocument, q
        WHERE in_thin_sample AND body @@ q
    ), found AS (
        SELECT true AS is_thin, posting_id, in_head FROM thin
        UNION ALL
        SELECT false, posting_id, head @@ q FROM postings_searchdocument, q
        WHERE (SELECT count(*) FROM thin) * {THIN} <= %s AND body @@ q
    )
    SELECT string_agg(int4send(posting_id::int), ''::bytea) FILTER (WHERE is_thin),
        string_agg(int4send(posting_id::int), ''::bytea) FILTER (WHERE is_thin AND in_head),
        string_agg(int4send(posting_id::int), ''::bytea) FILTER (WHERE NOT is_thin),
        string_agg(int4send(posting_id::int), ''::bytea) FILTER (WHERE NOT is_thin AND in_head)
    FROM found)
"""  # noqa: S608  (a number of our own)
HOLDING = """
    SELECT %s::int, posting_id FROM postings_searchdocument
    WHERE posting_id = ANY (%s) AND body @@ %s::tsquery
"""
RANK = """
    SELECT %s::int, posting_id,
        CASE WHEN ts_filter(head, '{a}') @@ %s::tsquery THEN 0
            WHEN head @@ %s::tsquery THEN 1
            WHEN body @@ %s::tsquery THEN 2 ELSE 3 END,
        CASE WHEN head @@ %s::tsquery THEN length(ts_filter(head, '{a}'))
            ELSE round(-1e6 * ts_rank('{0.1, 0.3, 0.6, 1}', body, %s::tsquery))::int END
    FROM postings_searchdocument WHERE posting_id = ANY (%s)
"""


@dataclass(frozen=True)
class Found:
    """The postings that a tsquery finds, all or those of a sample."""

    all: BitMap = field(default_factory=BitMap)
    head: BitMap = field(default_factory=BitMap)  # matches in title and company alone
    stale: BitMap | None = None  # to fetch again; None if nothing was fetched yet

    def taking(self, rows: Sequence[bytes | None]) -> Found:
        """Return it with what PostgreSQL sent about stale postings."""
        stale = self.stale or BitMap()
        everywhere, in_head = (BitMap(posting_numbers(sent)) for sent in rows)
        return Found(self.all - stale | everywhere, self.head - stale | in_head, BitMap())

    def changed(self, changed: BitMap) -> Found:
        """Return it with these postings marked to be fetched again."""
        return self if self.stale is None else replace(self, stale=self.stale | changed)


@dataclass
class CachedQuery:
    """All that is cached for one tsquery; its sets are replaced, never changed in place."""

    found: dict[str, Found] = field(default_factory=dict)  # by sample
    looked_at: BitMap = field(default_factory=BitMap)  # postings checked one by one
    holding: BitMap = field(default_factory=BitMap)  # those of them that match
    ranks: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)

    def __len__(self) -> int:
        """The numbers in all sets, each of less than two bytes."""
        found = sum(len(one.all) + len(one.head) for one in self.found.values())
        return found + len(self.looked_at) + len(self.holding)

    def change(self, changed: BitMap) -> None:
        """Drop what is cached about these postings."""
        self.found = {sample: found.changed(changed) for sample, found in self.found.items()}
        self.looked_at = self.looked_at - changed
        if self.ranks:
            self.ranks = {at: rank for at, rank in self.ranks.items() if at[1] not in changed}


class WordCache:
    """The cache of one process. It asks PostgreSQL without the lock, so that nobody waits."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._changes = 0
        self._cached: dict[str, CachedQuery] = {}
        self._queries: dict[tuple[str, ...], str] = {}

    def change(self, changed: BitMap) -> None:
        """Drop what is cached about these postings, which were published, edited or closed."""
        with self._lock:
            self._changes += 1
            if len(changed) > MAX_CHANGES:
                self._cached.clear()
            for cached in self._cached.values():
                cached.change(changed)

    @contextmanager
    def _keeping(self, changes: int) -> Iterator[bool]:
        """Hold the lock to store results; give whether nothing changed in the meantime."""
        with self._lock:
            yield changes == self._changes
            self._forget_oldest()

    def tsqueries(self, asked: Sequence[tuple[str, ...]]) -> list[str]:
        """Return the tsquery of each SQL expression with its values, as PostgreSQL writes it."""
        cached = {one: self._queries.get(one) for one in asked}
        new = [one for one, text in cached.items() if text is None]
        if new:
            sql = ", ".join(f"({expression})::text" for expression, *_ in new)
            [texts] = _rows(f"SELECT {sql}", [value for _, *of in new for value in of])
            written = dict(zip(new, texts, strict=True))
            if len(self._queries) > 2 * MAX_QUERIES:
                self._queries.clear()
            self._queries.update(written)
            cached |= written
        return [cached[one] or "" for one in asked]

    def find_first(self, queries: Iterable[str]) -> None:
        """Fetch the matches of new queries in the thin sample, and all matches of rare ones."""
        with self._lock:
            changes = self._changes
            new = [q for q in dict.fromkeys(queries) if q and "thin" not in self._entry(q).found]
        if not new:
            return
        values = [value for query in new for value in (query, EXACT)]
        sent = _rows(" UNION ALL ".join([FIND_FIRST] * len(new)), values)
        with self._keeping(changes) as is_true:
            # The rows of a UNION ALL come in its order.
            for query, row in zip(new, sent, strict=True) if is_true else ():
                found = self._entry(query).found
                found["thin"] = Found().taking(row[:2])
                if len(found["thin"].all) * THIN <= EXACT:
                    found[""] = Found().taking(row[2:])

    def knows_all(self, query: str) -> bool:
        """Return whether all matches of a tsquery are fetched."""
        cached = self._cached.get(query)
        return not query or (cached is not None and "" in cached.found)

    def find(self, asked: Sequence[tuple[str, str]]) -> list[Found]:
        """Return the matches of each tsquery in a named sample, or in all postings; one
        statement.
        """
        with self._lock:
            changes = self._changes
            found = {(q, sample): self._entry(q).found.get(sample, Found()) for q, sample in asked}
        parts, values, new = [], list[Any](), []
        for (query, sample), one in found.items():
            if query and (one.stale is None or one.stale):
                among = "" if one.stale is None else AMONG
                parts.append(FIND.format(sample=SAMPLES[sample], among=among))
                values += [query, *([list(one.stale)] if one.stale else [])]
                new.append((query, sample))
        if new:
            rows = _rows(" UNION ALL ".join(parts), values)
            learnt = {at: found[at].taking(row) for at, row in zip(new, rows, strict=True)}
            found |= learnt
            with self._keeping(changes) as is_true:
                for (query, sample), one in learnt.items() if is_true else ():
                    self._entry(query).found[sample] = one
        return [found[one] for one in asked]

    def holding(self, asked: Sequence[tuple[str, BitMap]]) -> BitMap:
        """Return the postings that match the tsquery they are given with."""
        with self._lock:
            changes = self._changes
            cached = [self._entry(query) for query, _ in asked]
            new = [numbers - of.looked_at for of, (_, numbers) in zip(cached, asked, strict=True)]
            found = [of.holding & numbers for of, (_, numbers) in zip(cached, asked, strict=True)]
        wanted = [i for i, (query, _) in enumerate(asked) if query and new[i]]
        if wanted:
            values = [value for i in wanted for value in (i, list(new[i]), asked[i][0])]
            for i, number in _rows(" UNION ALL ".join([HOLDING] * len(wanted)), values):
                found[i].add(number)
            with self._keeping(changes) as is_true:
                for i in wanted if is_true else ():
                    of = self._entry(asked[i][0])
                    of.looked_at = of.looked_at | new[i]
                    of.holding = of.holding - new[i] | found[i] & new[i]
        return BitMap.union(BitMap(), *found)

    def ranks(self, asked: Sequence[tuple[str, str, list[int]]]) -> list[tuple[int, int, int]]:
        """Return number, tier and score of the postings given with each tsquery and its phrase."""
        with self._lock:
            changes = self._changes
            cached = [self._entry(query).ranks for query, _, _ in asked]
            found = [
                {number: ranks[phrase, number] for number in numbers if (phrase, number) in ranks}
                for ranks, (_, phrase, numbers) in zip(cached, asked, strict=True)
            ]
        wanted, values = [], list[Any]()
        for i, (query, phrase, numbers) in enumerate(asked):
            if new := [number for number in numbers if number not in found[i]]:
                wanted.append(i)
                values += [i, phrase, query, phrase, query, query, new]
        if wanted:
            for i, number, *rank in _rows(" UNION ALL ".join([RANK] * len(wanted)), values):
                found[i][number] = (rank[0], rank[1])
            with self._keeping(changes) as is_true:
                for i in wanted if is_true else ():
                    self._keep_ranks(*asked[i][:2], found[i])
        return [(number, *found[i][number]) for i, (_, _, numbers) in enumerate(asked)
                for number in numbers if number in found[i]]  # fmt: skip

    def _keep_ranks(self, query: str, phrase: str, found: dict[int, tuple[int, int]]) -> None:
        cached = self._entry(query)
        kept = {} if len(cached.ranks) > MAX_RANKS else cached.ranks
        cached.ranks = kept | {(phrase, number): rank for number, rank in found.items()}

    def _entry(self, query: str) -> CachedQuery:
        """Return the cache of a tsquery, and make it the last to be dropped."""
        cached = self._cached.pop(query, None)
        self._cached[query] = cached = CachedQuery() if cached is None else cached
        return cached

    def _forget_oldest(self) -> None:
        """Drop the oldest queries until the cache is within its limits."""
        numbers = sum(map(len, self._cached.values()))
        while numbers > MAX_NUMBERS or len(self._cached) > MAX_QUERIES:
            numbers -= len(self._cached.pop(next(iter(self._cached))))


def _rows(sql: str, values: Iterable[Any]) -> list[Any]:
    """Return all rows of a statement; none for an empty statement."""
    if not sql:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, list(values))
        rows: list[Any] = cursor.fetchall()
        return rows
