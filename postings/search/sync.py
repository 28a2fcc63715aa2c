"""Keeps a process's index as the database is, in each request.

It begins with this machine's snapshot, or with one of its own on a small board. The change log
(`change_log.py`) names the postings to read again. If the database is another one, or was restored
to an earlier state, the process begins anew. While a larger board has no snapshot that can be used,
the process asks PostgreSQL for everything (`in_sql.py`).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from threading import Lock

import structlog
from django.db import DatabaseError, connection
from django.utils import timezone
from pyroaring import BitMap

from postings.search.change_log import ChangeLog
from postings.search.in_sql import SqlIndex
from postings.search.sets import store
from postings.search.sets.index import Engine, Index
from postings.search.sets.rows import changed_postings, number_of_live
from postings.search.sets.snapshot import UnusableSnapshotError

SMALL = 1_000  # postings; a process reads so many by itself in two seconds
TOO_MANY = 3_000  # changes; a process reads so many in some seconds

WARNING_EVERY = 60  # seconds

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Version:
    """An index, and how far the change log was read for it; neither ever changes."""

    index: Index | None = None
    log: ChangeLog = field(default_factory=ChangeLog)
    file: tuple[int, ...] = ()  # of the snapshot, none for one in memory


class Synced:
    """The newest version of the index; one a process.

    Threads share it: each looks for itself, without waiting for another one's SQL, and leaves what
    it made to the others. Only to read a whole small board they wait, so that they don't do so
    twice.
    """

    def __init__(self) -> None:
        self._replacing, self._reading = Lock(), Lock()
        self.forget()

    def forget(self) -> None:
        """Know nothing, as after a start."""
        self.newest, self._warned = Version(), float("-inf")
        self._unusable: tuple[int, ...] = ()  # a file that was opened in vain

    def look(self) -> Engine:
        """Return the index of the current database, with own uncommitted changes."""
        before, file = self.newest, store.current_file()
        made = self._opened(file) if file not in (before.file, self._unusable) else None
        made = made or _updated(before) or self._begun(file)
        if made is None or made.index is None:
            return SqlIndex()
        self._offer(made)
        return made.index

    def _opened(self, file: tuple[int, ...]) -> Version | None:
        """Open the snapshot; None if it can't be used now."""
        opened = store.opened() if file else None
        if opened:
            made = _updated(Version(Index(opened.snapshot), opened.log, opened.file))
            if made:
                return made
            log.warning("search_snapshot_unusable", reason="the database has moved on without it")
        self._unusable = file
        return None

    def _begun(self, file: tuple[int, ...]) -> Version | None:
        """Begin anew; None for a large board without a snapshot."""
        made = self._opened(file) if file != self._unusable else None
        if made:
            return made
        if number_of_live(timezone.now(), SMALL + 1) > SMALL:
            self._warn()
            return None
        before = self.newest
        with self._reading:
            if self.newest is not before and (made := _updated(self.newest)):
                return made
            change_log = ChangeLog()
            look = change_log.look()
            index = Index(store.in_memory(timezone.now()))
            return Version(index, change_log.read_up_to(look), file)

    def _warn(self) -> None:
        now = time.monotonic()
        if now > self._warned + WARNING_EVERY:
            self._warned = now
            log.warning("search_without_snapshot")

    def _offer(self, made: Version) -> None:
        """Replace the newest version, unless another thread has a newer one."""
        with self._replacing:
            newest = self.newest
            if made.file != newest.file or not newest.log.is_ahead_of(made.log):
                self.newest = made


def _updated(before: Version) -> Version | None:
    """Return the version with all changes since; None if it can't be brought up to date."""
    if before.index is None:
        return None
    look = before.log.look()
    changed = before.log.changes(look)
    if changed is None or len(changed) > TOO_MANY:
        return None
    index = before.index
    if changed:
        live, new = changed_postings(changed, timezone.now(), index.changes.read_from)
        gone = (BitMap(changed) - live) & index.all
        numbers = gone | BitMap([posting.number for posting in new])
        if numbers:
            index = index.changed(numbers, new)
    return Version(index, before.log.read_up_to(look), before.file)


_synced = Synced()


def current_index() -> Engine:
    """Return the index as the database is now; it never changes."""
    return _synced.look()


def in_spite_of_damage[**P, Found](work: Callable[P, Found]) -> Callable[P, Found]:
    """Let work that asks the index begin again if its file turns out to be damaged."""

    @wraps(work)
    def working(*args: P.args, **kwargs: P.kwargs) -> Found:
        try:
            return work(*args, **kwargs)
        except UnusableSnapshotError as error:
            store.remove(str(error))
            forget()
            return work(*args, **kwargs)

    return working


def warm_up() -> None:
    """Open the index before the first request; log a warning without a database."""
    try:
        current_index()
    except DatabaseError:
        log.warning("search_index_not_loaded")
    finally:
        connection.close()


def forget_words() -> None:
    """Drop the sets of words, so that a benchmark can ask for words as for the first time."""
    index = _synced.newest.index
    if index:
        index.drop_typed()


def forget() -> None:
    """Forget the index, as after a restart."""
    _synced.forget()
