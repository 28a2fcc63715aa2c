"""What PostgreSQL says of words: which postings hold them, and how well; each process remembers.

A candidate narrows the same words by filter after filter and turns page after page: the words are
asked of PostgreSQL once. A change of a posting makes what is known of that posting unknown again.
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

EXACT = 40_000  # matches; so many are found one by one, in a microsecond each
MOST_QUERIES = 500  # remembered
MOST_NUMBERS = 2_000_000  # in all their sets together, at two bytes or less
MOST_RANKS = 3_000  # of one query
MOST_CHANGES = 1_000  # at once; above, all is forgotten

SAMPLES = {"": "", "dense": "in_dense_sample AND", "thin": "in_thin_sample AND"}
# The planner is not shown the words: where many postings hold them, it would rather read the whole
# table, because it does not know that it costs more to open a text than to look into the index.
FIND = """
    (WITH q AS MATERIALIZED (SELECT %s::tsquery AS q)
    SELECT string_agg(int4send(posting_id::int), ''::bytea),
        string_agg(int4send(posting_id::int), ''::bytea) FILTER (WHERE head @@ q)
    FROM postings_searchdocument, q WHERE {sample} {among} body @@ q)
"""
AMONG = "posting_id = ANY (%s) AND"
# The thin sample, and everything where that is not too much; else the second scan never runs.
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
    head: BitMap = field(default_factory=BitMap)  # title and company alone hold the words
    stale: BitMap | None = None  # to be asked for again; None: nothing is known yet

    def taking(self, rows: Sequence[bytes | None]) -> Found:
        """Return it with what PostgreSQL sent about the stale ones."""
        stale = self.stale or BitMap()
        everywhere, in_head = (BitMap(posting_numbers(sent)) for sent in rows)
        return Found(self.all - stale | everywhere, self.head - stale | in_head, BitMap())

    def changed(self, changed: BitMap) -> Found:
        """Return it with these postings to be asked for again."""
        return self if self.stale is None else replace(self, stale=self.stale | changed)


@dataclass
class Known:
    """All that is known of one tsquery; its sets are replaced, never changed."""

    found: dict[str, Found] = field(default_factory=dict)  # by sample
    looked_at: BitMap = field(default_factory=BitMap)  # one by one
    holding: BitMap = field(default_factory=BitMap)  # of these
    ranks: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)

    def __len__(self) -> int:
        """Numbers in all sets; a set of most postings takes less than two bytes for each."""
        found = sum(len(one.all) + len(one.head) for one in self.found.values())
        return found + len(self.looked_at) + len(self.holding)

    def change(self, changed: BitMap) -> None:
        """What was known of these postings may be wrong now."""
        self.found = {sample: found.changed(changed) for sample, found in self.found.items()}
        self.looked_at = self.looked_at - changed
        if self.ranks:
            self.ranks = {at: rank for at, rank in self.ranks.items() if at[1] not in changed}


class Answers:
    """The memory of one process. PostgreSQL is asked without the lock, so nobody waits for it.

    What a change overtook while it was asked for serves its own request and is not kept.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._changes = 0
        self._known: dict[str, Known] = {}
        self._queries: dict[tuple[str, ...], str] = {}

    def change(self, changed: BitMap) -> None:
        """These postings were published, edited or closed."""
        with self._lock:
            self._changes += 1
            if len(changed) > MOST_CHANGES:
                self._known.clear()
            for known in self._known.values():
                known.change(changed)

    @contextmanager
    def _keeping(self, changes: int) -> Iterator[bool]:
        """Hold the lock to keep what was asked for; tells whether nothing changed meanwhile."""
        with self._lock:
            yield changes == self._changes
            self._forget_oldest()

    def tsqueries(self, asked: Sequence[tuple[str, ...]]) -> list[str]:
        """The tsquery of each SQL expression and its values, as PostgreSQL writes it."""
        known = {one: self._queries.get(one) for one in asked}
        new = [one for one, text in known.items() if text is None]
        if new:
            sql = ", ".join(f"({expression})::text" for expression, *_ in new)
            [texts] = _rows(f"SELECT {sql}", [value for _, *of in new for value in of])
            written = dict(zip(new, texts, strict=True))
            if len(self._queries) > 2 * MOST_QUERIES:
                self._queries.clear()
            self._queries.update(written)
            known |= written
        return [known[one] or "" for one in asked]

    def find_first(self, queries: Iterable[str]) -> None:
        """Learn which postings of the thin sample each finds, and of rare ones all; at once."""
        with self._lock:
            changes = self._changes
            new = [q for q in dict.fromkeys(queries) if q and "thin" not in self._of(q).found]
        if not new:
            return
        values = [value for query in new for value in (query, EXACT)]
        sent = _rows(" UNION ALL ".join([FIND_FIRST] * len(new)), values)
        with self._keeping(changes) as is_true:
            # The rows of a UNION ALL come in its order.
            for query, row in zip(new, sent, strict=True) if is_true else ():
                found = self._of(query).found
                found["thin"] = Found().taking(row[:2])
                if len(found["thin"].all) * THIN <= EXACT:
                    found[""] = Found().taking(row[2:])

    def knows_all(self, query: str) -> bool:
        """Whether all that a tsquery finds was fetched once."""
        known = self._known.get(query)
        return not query or (known is not None and "" in known.found)

    def find(self, asked: Sequence[tuple[str, str]]) -> list[Found]:
        """What each tsquery finds, in everything or in the sample named; in one statement."""
        with self._lock:
            changes = self._changes
            found = {(q, sample): self._of(q).found.get(sample, Found()) for q, sample in asked}
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
                    self._of(query).found[sample] = one
        return [found[one] for one in asked]

    def holding(self, asked: Sequence[tuple[str, BitMap]]) -> BitMap:
        """Which of the postings given with each tsquery it finds."""
        with self._lock:
            changes = self._changes
            known = [self._of(query) for query, _ in asked]
            new = [numbers - of.looked_at for of, (_, numbers) in zip(known, asked, strict=True)]
            found = [of.holding & numbers for of, (_, numbers) in zip(known, asked, strict=True)]
        wanted = [i for i, (query, _) in enumerate(asked) if query and new[i]]
        if wanted:
            values = [value for i in wanted for value in (i, list(new[i]), asked[i][0])]
            for i, number in _rows(" UNION ALL ".join([HOLDING] * len(wanted)), values):
                found[i].add(number)
            with self._keeping(changes) as is_true:
                for i in wanted if is_true else ():
                    of = self._of(asked[i][0])
                    of.looked_at = of.looked_at | new[i]
                    of.holding = of.holding - new[i] | found[i] & new[i]
        return BitMap.union(BitMap(), *found)

    def ranks(self, asked: Sequence[tuple[str, str, list[int]]]) -> list[tuple[int, int, int]]:
        """Number, tier and score of the postings given with each tsquery and its phrase."""
        with self._lock:
            changes = self._changes
            known = [self._of(query).ranks for query, _, _ in asked]
            found = [
                {number: ranks[phrase, number] for number in numbers if (phrase, number) in ranks}
                for ranks, (_, phrase, numbers) in zip(known, asked, strict=True)
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
        known = self._of(query)
        kept = {} if len(known.ranks) > MOST_RANKS else known.ranks
        known.ranks = kept | {(phrase, number): rank for number, rank in found.items()}

    def _of(self, query: str) -> Known:
        """What is known of a tsquery, which from now on is the last to be forgotten."""
        known = self._known.pop(query, None)
        self._known[query] = known = Known() if known is None else known
        return known

    def _forget_oldest(self) -> None:
        """Down to what may be remembered."""
        numbers = sum(map(len, self._known.values()))
        while numbers > MOST_NUMBERS or len(self._known) > MOST_QUERIES:
            numbers -= len(self._known.pop(next(iter(self._known))))


def _rows(sql: str, values: Iterable[Any]) -> list[Any]:
    """All rows of a statement; none of none."""
    if not sql:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, list(values))
        rows: list[Any] = cursor.fetchall()
        return rows
