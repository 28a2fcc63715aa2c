"""The snapshot file of this machine: where it is, who writes it, and whether it can be used."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import structlog
from django.conf import settings
from django.utils import timezone
from pyroaring import BitMap

from postings.search.change_log import ChangeLog, set_mark
from postings.search.sets import rows
from postings.search.sets.snapshot import FORMAT, Snapshot, UnusableSnapshotError
from postings.search.sets.writing import SafePoint, Writer, nowhere

OLDEST = 6 * 3600  # seconds; an older one is written anew, long before the change log forgets
ENOUGH = 500  # changes, or a thousandth of all postings: then a new one is worth writing
GROWN = 4  # times as many postings: then common words are told anew

VERIFIED_FOR = 3600  # seconds

_verified: dict[tuple[int, ...], float] = {}

log = structlog.get_logger(__name__)


class BusyError(Exception):
    """Another process of this machine is writing the snapshot."""


class Opened:
    """A snapshot, how far the change log was read for it, and which file it was."""

    def __init__(self, path: Path) -> None:
        """Raise OSError without a file, UnusableSnapshotError for one of another version."""
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if not status.st_size:
                raise UnusableSnapshotError("the file is empty")
            self.snapshot = Snapshot(mmap(file.fileno(), 0, access=ACCESS_READ))
        self.file = _identity(status)
        if self.snapshot.header["meaning"] != rows.meaning():
            raise UnusableSnapshotError("the file has other terms")
        self.log = ChangeLog.since(self.snapshot.header["log"])


def path() -> Path:
    """Return where the snapshot of this version of the program is."""
    folder: Path = settings.SEARCH_SNAPSHOT_DIR
    return folder / f"search-{FORMAT}.snapshot"


def current_file() -> tuple[int, ...]:
    """Return what tells one snapshot file from another, nothing if there is none."""
    try:
        return _identity(path().stat())
    except OSError:
        return ()


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return status.st_ino, status.st_mtime_ns, status.st_size


def opened() -> Opened | None:
    """Return the snapshot of this machine, None without one that can be used."""
    try:
        return Opened(path())
    except FileNotFoundError:
        return None
    except (UnusableSnapshotError, OSError, ValueError, KeyError) as error:
        log.warning("search_snapshot_unusable", reason=str(error))
        return None


def remove(reason: str) -> None:
    """Remove a snapshot that turned out to be damaged, so that another one is written."""
    log.warning("search_snapshot_unusable", reason=reason)
    path().unlink(missing_ok=True)


def in_memory(now: datetime) -> Snapshot:
    """Return a snapshot of all live postings, made in this process; for small boards."""
    out = BytesIO()
    Writer(out).write(rows.all_postings(now), lambda number: {})
    return Snapshot(out.getvalue())


# Writing


def bring_up_to_date(safe_point: SafePoint = nowhere, *, at_once: bool = False) -> bool:
    """Write a new snapshot if it is time, and return whether it was; raise BusyError.

    What a killed writer left is removed; the file in place is replaced in one step, or not at all.
    """
    with _only_writer() as folder:
        for left in _leftovers(folder):
            left.unlink(missing_ok=True)
        old = opened()
        look = old.log.look() if old else None
        changed = old.log.changes(look) if old and look else None
        if (
            old is None
            or changed is None
            or not _is_whole(old)
            or _has_grown(old.snapshot, changed)
        ):
            _write(folder, safe_point, None, set())
        elif (at_once and changed) or _is_time(old.snapshot, changed):
            _write(folder, safe_point, old.snapshot, changed)
        else:
            return False
        return True


def _leftovers(folder: Path) -> Iterator[Path]:
    """Yield what killed writers left, and what only old versions of the program still use."""
    yield from folder.glob("*.part")
    for other in folder.glob("search-*.snapshot"):
        if other != path() and time.time() - other.stat().st_mtime > 4 * OLDEST:
            yield other


def _is_whole(opened: Opened) -> bool:
    """Return whether all that is in a file is as it was written; it is read once an hour."""
    if time.monotonic() - _verified.get(opened.file, float("-inf")) < VERIFIED_FOR:
        return True
    try:
        opened.snapshot.verify()
    except UnusableSnapshotError as error:
        log.warning("search_snapshot_unusable", reason=str(error))
        return False
    _verified.clear()
    _verified[opened.file] = time.monotonic()
    return True


def _is_time(snapshot: Snapshot, changed: set[int]) -> bool:
    enough = max(ENOUGH, len(snapshot.all) // 1000)
    age = time.time() - float(snapshot.header["log"]["marked_at"])
    return len(changed) >= enough or age > OLDEST


def _has_grown(snapshot: Snapshot, changed: set[int]) -> bool:
    told_by: int = snapshot.header["told_by"]
    return len(snapshot.all) + len(changed) > GROWN * max(told_by, ENOUGH)


def _write(folder: Path, safe_point: SafePoint, old: Snapshot | None, changed: set[int]) -> None:
    now, started = timezone.now(), time.monotonic()
    look = ChangeLog().look()
    if old:
        # Closed by its date: nobody noted a change.
        changed = changed | set(old.orders["closing"].between(0, rows.microseconds(now) + 1))
    postings = rows.some_postings(changed, now) if old else rows.all_postings(now)

    def facts(number: int) -> dict[str, Any]:
        told_by = old.header["told_by"] if old else number
        return {"log": set_mark(look), "meaning": rows.meaning(), "told_by": told_by}

    part = folder / f"{os.getpid()}.part"
    with part.open("w+b") as out:
        writer = Writer(out, safe_point)
        writer.write(postings, facts, old=old, changed=BitMap(changed), folder=str(folder))
        out.flush()
        os.fsync(out.fileno())
        size = os.fstat(out.fileno()).st_size
    part.replace(path())
    _sync_folder(folder)
    seconds = round(time.monotonic() - started, 1)
    log.info("search_snapshot_written", bytes=size, is_new=old is None, seconds=seconds)


def _sync_folder(folder: Path) -> None:
    """Make sure that the new name is on disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _only_writer() -> Iterator[Path]:
    folder = path().parent
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "writer.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BusyError from None
        yield folder
