"""Apply clicks on disk, until the database takes them.

Each click is a file, named by its ID. It is written under another name and then renamed, so a
file is complete or does not exist, whichever process is killed. Any process can store what
another has left in the folder: the ID is unique in the database, so a click that was stored but
not yet deleted is stored once. No address gets here: the visitor is hashed before.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import batched
from pathlib import Path
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction

from applications.click import Click
from applications.models import ApplyClick

AT_ONCE = 500  # clicks stored in one transaction
MOST = 200_000  # files, one disk block each, so 800 MB; further clicks are not kept
_VISITOR = re.compile(r"[0-9a-f]{32}")

log = structlog.get_logger(__name__)

_unsynced: deque[Path] = deque(maxlen=MOST)
_room = [MOST]  # an estimate, corrected each time the folder is listed


def keep(click: Click) -> None:
    """Write a click where a killed process can't lose it; raises OSError.

    A machine that loses power may lose the last two seconds. The keeper calls `sync`, because a
    busy disk may take seconds for it, and a candidate is waiting.
    """
    if _room[0] <= 0:
        raise OSError(f"There are more than {MOST:,} clicks in the spool.")
    _room[0] -= 1
    folder = _folder()
    whole, part = folder / f"{click.id}.click", folder / f"{click.id}.part"
    with part.open("x") as file:
        json.dump(
            [click.posting, click.clicked_at.isoformat(), click.visitor, click.is_robot], file
        )
    part.rename(whole)
    _unsynced.append(whole)


def sync() -> None:
    """Make the disk keep what this process wrote."""
    if not _unsynced:
        return
    while _unsynced:
        with suppress(FileNotFoundError):  # stored meanwhile
            _fsync(_unsynced.popleft())
    _fsync(_folder())


def drain() -> int:
    """Store the clicks in the folder, and return how many there were. Raises DatabaseError.

    One process at a time does it; the lock ends with the process.
    """
    if not settings.CLICK_SPOOL_DIR.is_dir():
        return 0
    with _alone() as is_alone:
        return sum(map(_store, batched(_names(), AT_ONCE))) if is_alone else 0


def is_writable() -> bool:
    """Return whether the folder can take clicks."""
    try:
        return os.access(_folder(), os.W_OK)
    except OSError:
        return False


def waiting() -> int:
    """Return how many clicks are in the folder."""
    return len(_names()) if settings.CLICK_SPOOL_DIR.is_dir() else 0


def _store(names: tuple[str, ...]) -> int:
    """Store clicks in one transaction, then delete their files; a kill in between is harmless."""
    clicks = [click for name in names if (click := _read(name))]
    with transaction.atomic():
        ApplyClick.store(clicks)
    for click in clicks:
        (settings.CLICK_SPOOL_DIR / f"{click.id}.click").unlink(missing_ok=True)
    return len(clicks)


def _read(name: str) -> Click | None:
    """Return one click; keep an invalid file, as after a power loss, aside for the operator."""
    path = settings.CLICK_SPOOL_DIR / name
    try:
        posting, clicked_at, visitor, is_robot = json.loads(path.read_text())
        click = Click(
            UUID(path.stem), int(posting), datetime.fromisoformat(clicked_at), visitor, is_robot
        )
        if not (_VISITOR.fullmatch(visitor) and click.clicked_at.tzinfo and is_robot in (0, 1)):
            raise ValueError(name)  # noqa: TRY301
    except FileNotFoundError:
        return None
    except (ValueError, TypeError):
        log.error("click_is_broken", file=name)  # noqa: TRY400  (the text is in the file)
        with suppress(FileNotFoundError):
            path.rename(path.with_suffix(".broken"))
        return None
    return click


def _names() -> list[str]:
    names = [name for name in os.listdir(settings.CLICK_SPOOL_DIR) if name.endswith(".click")]  # noqa: PTH208
    _room[0] = MOST - len(names)
    return names


def _folder() -> Path:
    folder: Path = settings.CLICK_SPOOL_DIR
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def _alone() -> Iterator[bool]:
    handle = os.open(_folder(), os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)


def _fsync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
