"""The salt of the day, remembered by the process for when the database can't be asked.

A salt stays in memory for its day alone, as it does in the database. Where it was not known when
the database went away, the process makes one up: the hashes of that time lead back to nobody
either, a person counts once for each process, and the first to reach the database again stores its
own as the day's, if no other is there.
"""

import secrets
from datetime import date
from threading import Lock

_lock = Lock()
_known: dict[date, bytes] = {}
_made_up: dict[date, bytes] = {}


def remember(day: date, salt: bytes) -> None:
    """Keep what the database says, and nothing of other days."""
    if _known.get(day) != salt or _made_up:
        with _lock:
            _known.clear()
            _made_up.clear()
            _known[day] = salt


def is_known(day: date) -> bool:
    """Whether the database has told the salt of this day."""
    return day in _known


def without_database(day: date) -> bytes:
    """Return the day's salt if it is known, else a temporary one."""
    with _lock:
        if day in _known:
            return _known[day]
        if day not in _made_up:
            _known.clear()
            _made_up.clear()
            _made_up[day] = secrets.token_bytes(32)
        return _made_up[day]


def proposal(day: date) -> bytes:
    """A salt for a day that has none: the one that stood in for it, or a new one."""
    return _made_up.get(day) or secrets.token_bytes(32)


def forget_before(day: date) -> None:
    """Throw away the salts of earlier days."""
    with _lock:
        for salts in (_known, _made_up):
            for old in [one for one in salts if one < day]:
                del salts[old]
