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
from typing import NamedTuple

import structlog
from django.db import connection

CHANGES_ARE_KEPT = 24 * 3600  # seconds; see tasks.forget_search_changes
_CHANGE = "ARRAY[transaction, posting_id, id, (extract(epoch FROM created_at) * 1e6)::bigint]"

log = structlog.get_logger(__name__)

# Two looks at indexes: the newest change of the last look by its number, and what came since the
# oldest transaction that was open then. The first look reads the whole change log.
LOOK = f"""
    SELECT horizon,
        ARRAY[pg_postmaster_start_time()::text, system.system_identifier::text,
            checkpoint.timeline_id::text, pg_relation_filepath('postings_posting')],
        pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
            ELSE pg_current_wal_insert_lsn() END, '0/0')::bigint,
        coalesce((SELECT {_CHANGE} = %(change)s::bigint[]
            FROM postings_searchchange WHERE id = %(id)s), false),
        changes.*
    FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint) snapshot (horizon),
        pg_control_system() system, pg_control_checkpoint() checkpoint,
        LATERAL (SELECT
            max({_CHANGE}) FILTER (WHERE transaction < horizon),
            array_agg(DISTINCT posting_id) FILTER (WHERE %(is_later)s),
            array_agg(DISTINCT posting_id) FILTER (WHERE transaction >= horizon)
        FROM postings_searchchange WHERE transaction >= %(since)s) changes
"""  # noqa: S608  (an expression of our own)


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
    """How far one version of the index has come; never changed."""

    def __init__(self, last: Look | None = None) -> None:
        self._last, self._looked_at = last, time.monotonic()

    def look(self) -> Look:
        """Return the current state of the database, with own uncommitted changes."""
        last = self._last
        newest = last.newest if last else None
        values = {
            "change": newest,
            "id": newest[2] if newest else None,
            "is_later": last is not None,
            "since": last.horizon if last else 0,
        }
        with connection.cursor() as cursor:
            cursor.execute(LOOK, values)
            horizon, identity, end, is_continued, newer, changed, unsure = cursor.fetchone()
        changed, unsure = set(changed or ()), set(unsure or ())
        return Look(horizon, identity, end, is_continued, newer or newest, changed, unsure)

    def changes(self, look: Look) -> set[int] | None:
        """Return the postings to read again; None where everything has to be read anew."""
        if self._last is None or time.monotonic() - self._looked_at > CHANGES_ARE_KEPT / 2:
            return None
        if not _is_same_history(self._last, look):
            log.warning("another_database", before=self._last.identity, now=look.identity)
            return None
        return self._last.unsure | look.changed

    def read_up_to(self, look: Look) -> ChangeLog:
        """Return the log of a version that holds everything up to this look."""
        return ChangeLog(look)

    def is_ahead_of(self, other: ChangeLog) -> bool:
        """Return whether this one has read more of the same history."""
        mine, theirs = self._last, other._last
        if mine is None or theirs is None:
            return mine is not None
        return mine.identity == theirs.identity and mine.log_end > theirs.log_end


def _is_same_history(last: Look, look: Look) -> bool:
    if look.identity != last.identity or look.log_end < last.log_end:
        return False
    return last.newest is None or look.is_continued or _may_be_deleted(last.newest)


def _may_be_deleted(change: list[int]) -> bool:
    """Return whether the change log may have dropped it for its age."""
    return time.time() - change[3] / 1e6 > CHANGES_ARE_KEPT - 3600
