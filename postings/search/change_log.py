"""What changed since the last look, and whether this is still the database that was looked at.

A change of a posting writes its number and its transaction to the change log (triggers, see the
migrations). A look reads all since the oldest transaction that was still open at the last look, so
it misses none that was committed late; and it reads those of open transactions again, because a
transaction may see its own changes and then be rolled back.

A database that was restored, or another one in its place, has a history of its own: what was read
before says nothing about it. Each look therefore compares

- the identity: a physical restore and a failover need another start of a server, a restored dump
  another file of the table; the system identifier and the timeline name the cluster;
- the end of the write-ahead log, which never moves back in one history;
- the newest change that the last look saw, which must still be there as it was: after a crash of a
  server that commits asynchronously, or of a virtual machine that went back in time, all else is
  the same.
"""

from __future__ import annotations

import time
from typing import Any, NamedTuple

import structlog
from django.db import connection

CHANGES_ARE_KEPT = 24 * 3600  # seconds; see tasks.forget_search_changes
_AFTER_ALL = 2**62  # of transactions
_CHANGE = "ARRAY[transaction, posting_id, id, (extract(epoch FROM created_at) * 1e6)::bigint]"

log = structlog.get_logger(__name__)

# One scan of the index on (transaction, posting_id), from the newest change of the last look on.
LOOK = f"""
    SELECT horizon,
        ARRAY[pg_postmaster_start_time()::text, system.system_identifier::text,
            checkpoint.timeline_id::text, pg_relation_filepath('postings_posting')],
        pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
            ELSE pg_current_wal_insert_lsn() END, '0/0')::bigint,
        changes.*
    FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint) snapshot (horizon),
        pg_control_system() system, pg_control_checkpoint() checkpoint,
        LATERAL (SELECT
            coalesce(bool_or({_CHANGE} = %(change)s::bigint[]), false),
            max({_CHANGE}) FILTER (WHERE transaction < horizon),
            array_agg(DISTINCT posting_id) FILTER (WHERE transaction >= %(horizon)s),
            array_agg(DISTINCT posting_id) FILTER (WHERE transaction >= horizon)
        FROM postings_searchchange
        WHERE (transaction, posting_id) >= (least(%(transaction)s, horizon), %(posting)s)) changes
"""  # noqa: S608  (an expression of our own)
NEWEST = f"""
    SELECT {_CHANGE} FROM postings_searchchange
    WHERE transaction < %s ORDER BY transaction DESC, posting_id DESC, id DESC LIMIT 1
"""  # noqa: S608


class Look(NamedTuple):
    """What one statement says of the database and of its changes."""

    horizon: int  # the oldest open transaction
    identity: list[str]
    log_end: int  # bytes of write-ahead log
    is_continued: bool  # the newest change of the last look is still there
    newest: list[int] | None  # transaction, posting, number, microsecond; of ended transactions
    changed: set[int]
    unsure: set[int]  # by transactions that are still open


class ChangeLog:
    """How far one reader has come; not for several threads at once."""

    def __init__(self) -> None:
        self._last: Look | None = None
        self._looked_at = 0.0

    def look(self) -> Look:
        """See how the database stands now, uncommitted changes of one's own included."""
        last = self._last
        newest = last.newest if last else None
        horizon = last.horizon if last else _AFTER_ALL
        transaction, posting = newest[:2] if newest else (horizon, 0)
        values = {
            "change": newest, "transaction": transaction, "posting": posting, "horizon": horizon,
        }  # fmt: skip
        with connection.cursor() as cursor:
            cursor.execute(LOOK, values)
            horizon, identity, end, is_continued, newest, changed, unsure = cursor.fetchone()
            changed, unsure = set(changed or ()), set(unsure or ())
            look = Look(horizon, identity, end, is_continued, newest, changed, unsure)
            return look if last else look._replace(newest=_newest(cursor, look.horizon))

    def changes(self, look: Look) -> set[int] | None:
        """Return the postings to read again; None where everything has to be read anew."""
        if self._last is None or time.monotonic() - self._looked_at > CHANGES_ARE_KEPT / 2:
            return None
        if not _is_same_history(self._last, look):
            log.warning("another_database", before=self._last.identity, now=look.identity)
            return None
        return self._last.unsure | look.changed

    def accept(self, look: Look) -> None:
        """Note that everything up to this look was taken over."""
        self._last, self._looked_at = look, time.monotonic()


def _newest(cursor: Any, horizon: int) -> list[int] | None:
    """Return the last change before the first look; later ones find theirs on the way."""
    cursor.execute(NEWEST, [horizon])
    row = cursor.fetchone()
    return row[0] if row else None


def _is_same_history(last: Look, look: Look) -> bool:
    if look.identity != last.identity or look.log_end < last.log_end:
        return False
    return last.newest is None or look.is_continued or _may_be_deleted(last.newest)


def _may_be_deleted(change: list[int]) -> bool:
    """Whether the change log may have dropped it for its age."""
    return time.time() - change[3] / 1e6 > CHANGES_ARE_KEPT - 3600
