"""The salt of the day, which the process remembers for when the database doesn't answer.

A salt stays in memory only for its day, as in the database. If the process does not know it when
the database goes away, the process makes one up. Hashes with such a salt identify nobody either,
but a person counts once in each process. The first process that reaches the database again
stores its own salt as the day's, if there is none.
"""

import secrets
from datetime import date
from threading import Lock

_lock = Lock()
_known: dict[date, bytes] = {}
_made_up: dict[date, bytes] = {}


def remember(day: date, salt: bytes) -> None:
    """Remember the salt from the database, and forget those of other days."""
    if _known.get(day) != salt or _made_up:
        with _lock:
            _known.clear()
            _made_up.clear()
            _known[day] = salt


def is_known(day: date) -> bool:
    """Return whether the process has read the salt of this day from the database."""
    return day in _known


def without_database(day: date) -> bytes:
    """Return the day's salt if it is known, otherwise a temporary one."""
    with _lock:
        if day in _known:
            return _known[day]
        if day not in _made_up:
            _known.clear()
            _made_up.clear()
            _made_up[day] = secrets.token_bytes(32)
        return _made_up[day]


def proposal(day: date) -> bytes:
    """Return a salt for a day without one: the temporary one if there is one, or a new one."""
    return _made_up.get(day) or secrets.token_bytes(32)


def forget_before(day: date) -> None:
    """Forget the salts of earlier days."""
    with _lock:
        for salts in (_known, _made_up):
            for old in [one for one in salts if one < day]:
                del salts[old]
