"""What changed since a cursor: postings to look at again, so that a copy of the board stays exact.

A cursor has a position in two streams. Triggers write changes of rows into a table, in the order of
their transactions. A transaction that is still open may write below those that have committed, so
only changes older than the oldest open one are read; none that commits late is missed. Postings
that begin or end by their dates alone write nothing: they are found by their dates, since the
moment of the cursor. A posting may come twice, never too seldom, and always as it is now.

Without a cursor, all live postings come first, by ID, and then what changed since the beginning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any, Final, Literal

import structlog
from django.core import signing
from django.db import connection
from django.utils import timezone

from postings.models import Posting
from postings.models.choices import Status

CHANGES_ARE_KEPT: Final = timedelta(days=30)  # see tasks.forget_posting_changes
CURSORS_ARE_GOOD: Final = CHANGES_ARE_KEPT - timedelta(days=1)  # a transaction may take hours
SKEW: Final = timedelta(minutes=1)  # between the clocks of two machines
SALT: Final = "api.changes"
LAST: Final = 2**63 - 1  # after all IDs

log = structlog.get_logger(__name__)

NOW: Final = """
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
        pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
        concat(system.system_identifier, ' ', checkpoint.timeline_id)
    FROM pg_control_system() system, pg_control_checkpoint() checkpoint
"""
_DATED = """
    (SELECT {date}, id, {is_new}, published_at FROM postings_posting
     WHERE status = 'live' AND ({date}, id) > (%(moment)s, %(dated)s) AND {date} <= %(at)s
     ORDER BY {date}, id LIMIT %(most)s)
"""
DATED: Final = f"""
    {_DATED.format(date="published_at", is_new="true")} UNION ALL
    {_DATED.format(date="closes_at", is_new="false")} ORDER BY 1, 2 LIMIT %(most)s
"""
CHANGED: Final = """
    SELECT transaction, posting_id, bool_or(is_new), min(public_from) FROM api_postingchange
    WHERE (transaction, posting_id) > (%(transaction)s, %(posting)s) AND transaction < %(horizon)s
    GROUP BY transaction, posting_id ORDER BY transaction, posting_id LIMIT %(most)s
"""

type Why = Literal["filled", "withdrawn", "expired", "removed"]


class WrongCursorError(Exception):
    """A cursor that the board did not make."""


class StartAgainError(Exception):
    """A cursor that leads nowhere; the text says why."""


@dataclass(frozen=True)
class Cursor:
    """How far a reader has come."""

    database: str  # of which the numbers of transactions are
    listed: int  # the last ID of the list of all; LAST once it is read
    transaction: int
    posting: int
    moment: datetime
    dated: int  # the last posting with this very moment

    def text(self) -> str:
        """Return it as a signed text."""
        place = (self.listed, self.transaction, self.posting, self.moment.isoformat(), self.dated)
        return signing.dumps([self.database, *place], salt=SALT)

    @classmethod
    def of(cls, text: str) -> Cursor:
        """Return the cursor of a text; raises WrongCursorError for other texts."""
        try:
            database, listed, transaction, posting, moment, dated = signing.loads(text, salt=SALT)
        except (signing.BadSignature, ValueError) as error:
            raise WrongCursorError from error
        return cls(database, listed, transaction, posting, datetime.fromisoformat(moment), dated)


@dataclass(frozen=True)
class Change:
    """One posting as it is now: live with its row, or ended with the reason."""

    pk: int
    kind: Literal["created", "changed", "closed"]
    posting: Posting | None
    why: Why | None = None


@dataclass(frozen=True)
class ChangePage:
    """Some changes, the cursor that follows them, and whether there are more already."""

    changes: list[Change]
    cursor: Cursor
    has_more: bool


@dataclass
class _Seen:
    """What a page says of a posting before its row is read."""

    is_new: bool = False
    public_from: datetime | None = None

    def add(self, *, is_new: bool, public_from: datetime | None) -> None:
        self.is_new |= is_new
        known = [moment for moment in (self.public_from, public_from) if moment]
        self.public_from = min(known, default=None)


@dataclass(frozen=True)
class _Now:
    horizon: int  # the oldest open transaction
    next: int  # no transaction has this number yet
    database: str
    at: datetime


def changes_since(text: str, *, most: int) -> ChangePage:
    """Return at most so many changes after a cursor, or from the beginning for an empty text.

    Raises WrongCursorError for a text that the board did not make, and StartAgainError where it
    can't say what has changed since.
    """
    cursor = Cursor.of(text) if text else None
    now = _now()
    if cursor is None:
        cursor = replace(_cursor_at(now), listed=0)
    _check(cursor, now)
    # Where another machine's clock is ahead, its cursor has seen what has not yet come here.
    now = replace(now, at=max(now.at, cursor.moment))
    return _listed(cursor, now, most) if cursor.listed < LAST else _changed(cursor, now, most)


def read_on(text: str, *, most: int) -> tuple[ChangePage | None, str]:
    """Return at most so many changes after a stored cursor, and the cursor to store.

    Where the stream can't say what has changed since, for another database or a worker that slept
    for weeks, there is no page, and whoever follows hears of what comes from now on.
    """
    try:
        page = changes_since(text, most=most)
    except (StartAgainError, WrongCursorError) as error:
        log.warning("change_stream_begins_again", reason=str(error))
        return None, cursor_of_now().text()
    return page, page.cursor.text()


def cursor_of_now() -> Cursor:
    """Return the cursor of somebody who wants to hear only of what comes."""
    return _cursor_at(_now())


def _cursor_at(now: _Now) -> Cursor:
    return Cursor(now.database, LAST, now.horizon - 1, LAST, now.at, LAST)


def _now() -> _Now:
    with connection.cursor() as found:
        found.execute(NOW)
        horizon, following, database = found.fetchone()
    digest = blake2b(database.encode(), digest_size=8).hexdigest()
    return _Now(horizon, following, digest, timezone.now().astimezone(UTC))


def _check(cursor: Cursor, now: _Now) -> None:
    if cursor.database != now.database:
        raise StartAgainError("The board has another database since this cursor was made.")
    if cursor.transaction >= now.next or cursor.moment > now.at + SKEW:
        raise StartAgainError("This cursor is from the future: the board's database was restored.")
    if cursor.moment < now.at - CURSORS_ARE_GOOD:
        raise StartAgainError(f"This cursor is older than {CURSORS_ARE_GOOD.days} days.")


def _listed(cursor: Cursor, now: _Now, most: int) -> ChangePage:
    rows = Posting.objects.live(now.at).filter(pk__gt=cursor.listed).order_by("pk")
    page = list(rows.with_parts()[:most])
    last = page[-1].pk if len(page) == most else LAST
    changes = [Change(row.pk, "created", row) for row in page]
    return ChangePage(changes, replace(cursor, listed=last), has_more=True)


def _changed(cursor: Cursor, now: _Now, most: int) -> ChangePage:
    seen: dict[int, _Seen] = {}
    cursor, left = _by_dates(cursor, now, most, seen)
    if left:
        cursor, left = _by_transactions(cursor, now, left, seen)
    return ChangePage(list(_changes(seen, now.at)), cursor, has_more=not left)


def _by_dates(cursor: Cursor, now: _Now, most: int, seen: dict[int, _Seen]) -> tuple[Cursor, int]:
    """Add the postings that began or ended by their dates; return how many more the page takes."""
    values = {"moment": cursor.moment, "dated": cursor.dated, "at": now.at, "most": most}
    rows = _rows(DATED, values)
    for _, pk, is_new, public_from in rows:
        seen.setdefault(pk, _Seen()).add(is_new=is_new, public_from=public_from)
    if len(rows) == most:
        moment, pk, *_ = rows[-1]
        return replace(cursor, moment=moment, dated=pk), 0
    return replace(cursor, moment=now.at, dated=LAST), most - len(rows)


def _by_transactions(
    cursor: Cursor, now: _Now, most: int, seen: dict[int, _Seen]
) -> tuple[Cursor, int]:
    """Add the postings with changed rows; return how many more the page takes."""
    values = {"transaction": cursor.transaction, "posting": cursor.posting,
              "horizon": now.horizon, "most": most}  # fmt: skip
    rows = _rows(CHANGED, values)
    for _, pk, is_new, public_from in rows:
        seen.setdefault(pk, _Seen()).add(is_new=is_new, public_from=public_from)
    if len(rows) == most:
        transaction, pk, *_ = rows[-1]
        return replace(cursor, transaction=transaction, posting=pk), 0
    # On a standby the horizon may lag behind that of the primary, which made the cursor.
    reached = max((now.horizon - 1, LAST), (cursor.transaction, cursor.posting))
    return replace(cursor, transaction=reached[0], posting=reached[1]), most - len(rows)


def _rows(sql: str, values: dict[str, Any]) -> list[Any]:
    with connection.cursor() as found:
        found.execute(sql, values)
        rows: list[Any] = found.fetchall()
    return rows


def _changes(seen: dict[int, _Seen], at: datetime) -> Iterator[Change]:
    """Yield the postings as they are; those that never were public are left out."""
    rows = {row.pk: row for row in Posting.objects.filter(pk__in=list(seen)).with_parts()}
    for pk, found in seen.items():
        row = rows.get(pk)
        if row and row.is_live(at):
            yield Change(pk, "created" if found.is_new else "changed", row)
        elif found.public_from and found.public_from <= at:
            yield Change(pk, "closed", None, _why(row, at))


def _why(row: Posting | None, at: datetime) -> Why:
    """Return how a posting ended; no more than its page says."""
    if row is None or not row.is_gone(at):
        return "removed"
    if row.status == Status.CLOSED:
        return "filled" if row.outcome == Posting.Outcome.FILLED else "withdrawn"
    return "expired"
