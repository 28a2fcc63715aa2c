"""Goes over the board's postings: first by title, then those that are open one by one.

Postings with the same title are decided together, so a million of them take as many decisions as
they have titles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import cast

from django.db import connection, transaction

from careers.classifying.decisions import Classifier, Decision
from careers.classifying.storing import NAME_POSTINGS, columns
from careers.classifying.weighing import weigh_open

BATCH = 1_000  # titles

_TITLES = """
    SELECT DISTINCT p.title FROM postings_posting p
    LEFT JOIN careers_postingmatch m ON m.posting_id = p.id
    WHERE {only} p.title > %s ORDER BY p.title LIMIT %s
"""
_NEW = "(m.posting_id IS NULL OR (m.title <> p.title AND m.state <> 'chosen')) AND"
_DECIDED = """
    SELECT * FROM unnest(
        %(titles)s::text[], %(families)s::bigint[], %(levels)s::bigint[], %(states)s::text[],
        %(reasons)s::text[], %(words)s::text[]
    ) AS t(title, family_id, level_id, state, reason, words)
"""
_STORE = f"""
    WITH decided AS ({_DECIDED})
    INSERT INTO careers_postingmatch AS m
        (posting_id, title, family_id, level_id, state, reason, words, updated_at)
    SELECT p.id, p.title, d.family_id, d.level_id, d.state, d.reason, d.words, now()
    FROM postings_posting p JOIN decided d ON d.title = p.title
    ON CONFLICT (posting_id) DO UPDATE SET
        title = excluded.title, family_id = excluded.family_id, level_id = excluded.level_id,
        state = excluded.state, reason = excluded.reason, words = excluded.words,
        updated_at = excluded.updated_at
    -- What items or years have settled stays until those are weighed again.
    WHERE m.state <> 'chosen'
        AND NOT (m.title = excluded.title AND m.reason IN ('items', 'years')
            AND excluded.state = 'open')
        AND (m.title, m.family_id, m.level_id, m.state, m.reason, m.words)
            IS DISTINCT FROM (excluded.title, excluded.family_id, excluded.level_id,
                excluded.state, excluded.reason, excluded.words)
"""  # noqa: S608  (all written in this program)


def classify_new() -> int:
    """Decide the postings that are new or have a new title; return how many titles they have."""
    return _classify(_NEW)


def classify_all() -> int:
    """Decide all postings again, because families, levels or titles may have changed."""
    return _classify("")


def _classify(only: str) -> int:
    classifier, count, began = Classifier(), 0, _database_time()
    for titles in _titles(only):
        _store([(title, classifier.decide(title)) for title in titles])
        count += len(titles)
    weigh_open(classifier, since=began if only else None)
    return count


def _database_time() -> datetime:
    """Return the time by the clock that stamps the rows."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        return cast("datetime", cursor.fetchone()[0])


def _titles(only: str) -> Iterator[list[str]]:
    """Yield the titles in batches, in the order of the alphabet."""
    last = ""
    while True:
        with connection.cursor() as cursor:
            cursor.execute(_TITLES.format(only=only), [last, BATCH])
            titles = [title for (title,) in cursor.fetchall()]
        if not titles:
            return
        yield titles
        last = titles[-1]


def _store(decided: Sequence[tuple[str, Decision]]) -> None:
    titles = [title for title, _ in decided]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_STORE, {"titles": titles, **columns([one for _, one in decided])})
        cursor.execute(NAME_POSTINGS.format("p.title = ANY(%(titles)s)"), {"titles": titles})
