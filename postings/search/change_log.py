"""What changed since the last look, and whether this is still the database that was looked at.

A change of a posting writes its number and its transaction to the change log (triggers, see the
migrations). A look reads all since the oldest transaction that was still open at the last look, so
it misses none that was committed late; of these it remembers which it saw. Those of the own
transaction are read again by the next look, because it may be rolled back.

A database that was restored, or another one in its place, has a history of its own: what was read
before says nothing about it. Each look therefore compares

- the cluster, by its system identifier and the file of the table: a restored dump has others;
- its run: a physical restore and a failover need another start of a server, or another timeline;
- the end of the write-ahead log, which never moves back in one history;
- the newest change that the last look saw, which must still be there as it was: after a crash of a
  server that commits asynchronously, or of a virtual machine that went back in time, all else is
  the same.

A snapshot outlives the server's run. What names its history is a mark, a change of no posting that
is committed once all of the snapshot was read: a database that does not have it was restored to
an earlier moment.
"""

from __future__ import annotations

import time
from typing import Any, NamedTuple, Self

import structlog
from django.db import connection

CHANGES_ARE_KEPT = 24 * 3600  # seconds; see tasks.forget_search_changes
OF_NO_POSTING = 0
_CHANGE = "ARRAY[transaction, posting_id, id, (extract(epoch FROM created_at) * 1e6)::bigint]"

log = structlog.get_logger(__name__)

# Two looks at indexes: the newest change of the last look by its number, and what came since the
# oldest transaction that was open then. The first look reads the whole change log.
LOOK = f"""
    SELECT horizon,
        ARRAY[system.system_identifier::text, pg_relation_filepath('postings_posting')],
        ARRAY[pg_postmaster_start_time()::text, checkpoint.timeline_id::text],
        pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
            ELSE pg_current_wal_insert_lsn() END, '0/0')::bigint,
        coalesce((SELECT {_CHANGE} = %(change)s::bigint[]
            FROM postings_searchchange WHERE id = %(id)s), false),
        changes.*
    FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
            pg_current_xact_id_if_assigned()::text::bigint) snapshot (horizon, own),
        pg_control_system() system, pg_control_checkpoint() checkpoint,
        LATERAL (SELECT
            max({_CHANGE}) FILTER (WHERE transaction < horizon),
            array_agg(id) FILTER (WHERE %(is_later)s OR transaction >= horizon),
            array_agg(posting_id) FILTER (WHERE %(is_later)s OR transaction >= horizon),
            array_agg(DISTINCT posting_id) FILTER (WHERE transaction = own)
        FROM postings_searchchange WHERE transaction >= %(since)s) changes
"""  # noqa: S608  (an expression of our own)
MARK = f"""
    INSERT INTO postings_searchchange (transaction, posting_id, created_at)
    VALUES (pg_current_xact_id()::text::bigint, {OF_NO_POSTING}, statement_timestamp())
    RETURNING {_CHANGE}
"""  # noqa: S608


class Look(NamedTuple):
    """What one statement says of the database and of its changes."""

    horizon: int  # the oldest open transaction
    cluster: list[str]
    run: list[str]  # empty for a snapshot, which is of no run
    log_end: int  # bytes of write-ahead log
    is_continued: bool  # the newest change of the last look is still there
    newest: list[int] | None  # transaction, posting, number, microsecond; of ended transactions
    seen: dict[int, int]  # the changes that this look saw, by number, with their postings
    unsure: set[int]  # by the own transaction, which may be rolled back


class ChangeLog:
    """How far one version of the index has come; never changed."""

    def __init__(self, last: Look | None = None) -> None:
        self._last, self._looked_at = last, time.monotonic()

    @classmethod
    def since(cls, kept: dict[str, Any]) -> Self:
        """Return the log of a snapshot from what `set_mark` returned."""
        facts = {name: kept[name] for name in ("horizon", "cluster", "log_end", "newest")}
        seen = dict.fromkeys(kept["seen"], OF_NO_POSTING)
        change_log = cls(Look(**facts, run=[], is_continued=True, seen=seen, unsure=set()))
        change_log._looked_at -= time.time() - kept["marked_at"]
        return change_log

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
            horizon, cluster, run, end, is_continued, newer, *changed = cursor.fetchone()
        ids, postings, unsure = (numbers or () for numbers in changed)
        seen = dict(zip(ids, postings, strict=True))
        return Look(horizon, cluster, run, end, is_continued, newer or newest, seen, set(unsure))

    def changes(self, look: Look) -> set[int] | None:
        """Return the postings to read again; None where everything has to be read anew."""
        if self._last is None or time.monotonic() - self._looked_at > CHANGES_ARE_KEPT / 2:
            return None
        if not _is_same_history(self._last, look):
            now = look.cluster + look.run
            log.warning("another_database", before=self._last.cluster + self._last.run, now=now)
            return None
        new = look.seen.keys() - self._last.seen.keys()
        return (self._last.unsure | {look.seen[change] for change in new}) - {OF_NO_POSTING}

    def read_up_to(self, look: Look) -> ChangeLog:
        """Return the log of a version that holds everything up to this look."""
        return ChangeLog(look)

    def is_ahead_of(self, other: ChangeLog) -> bool:
        """Return whether this one has read more of the same history."""
        mine, theirs = self._last, other._last
        if mine is None or theirs is None:
            return mine is not None
        is_same = (mine.cluster, mine.run) == (theirs.cluster, theirs.run)
        return is_same and mine.log_end > theirs.log_end


def set_mark(look: Look) -> dict[str, Any]:
    """Mark that all was read since this look, and return what `ChangeLog.since` goes on from."""
    with connection.cursor() as cursor:
        cursor.execute(MARK)
        [newest] = cursor.fetchone()
    # A long transaction anywhere holds the horizon back: what was seen beyond it is in there.
    kept = {"horizon": look.horizon, "cluster": look.cluster, "log_end": look.log_end}
    return kept | {"seen": [*look.seen], "newest": newest, "marked_at": time.time()}


def _is_same_history(last: Look, look: Look) -> bool:
    is_other_run = bool(last.run) and look.run != last.run
    if look.cluster != last.cluster or is_other_run or look.log_end < last.log_end:
        return False
    return last.newest is None or look.is_continued or _may_be_deleted(last.newest)


def _may_be_deleted(change: list[int]) -> bool:
    """Return whether the change log may have dropped it for its age."""
    return time.time() - change[3] / 1e6 > CHANGES_ARE_KEPT - 3600
