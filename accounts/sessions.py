"""Sessions that end when nobody uses them, and always after a working day.

The server enforces both limits: a row's `expire_date` is the nearer of the two, and a cookie that
a browser keeps for longer is useless.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.http import HttpRequest
from django.utils import timezone

BROWSER_KEY = "_browser"
NOTED_EVERY = timedelta(minutes=1)  # otherwise a page with ten parts would write ten times


class SessionStore(DatabaseStore):
    """Django's store in the database, with the two limits and the session's owner."""

    started_at: datetime | None = None

    @classmethod
    def get_model_class(cls) -> Any:
        """Return our own table."""
        from accounts.models import Session

        return Session

    def load(self) -> dict[str, Any]:
        """Load the session and record its use; only these two columns, so nothing is undone."""
        row: Any = self._get_session_from_db()  # type: ignore[attr-defined]
        if row is None:
            return {}
        self.started_at = row.started_at
        now = timezone.now()
        if now - row.used_at >= NOTED_EVERY:
            expires = ends_at(started=row.started_at, used=now)
            own: Any = self.model.objects.filter(pk=row.pk)
            own.update(used_at=now, expire_date=expires)
        data: dict[str, Any] = self.decode(row.session_data)
        return data

    def save(self, must_create: bool = False) -> None:
        """Save; a new key means a new session, and Django makes one when a password was given."""
        if must_create:
            self.started_at = None
        super().save(must_create)

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """Return the row with the owner, the start and the browser."""
        now = timezone.now()
        row: Any = super().create_model_instance(data)
        row.started_at = self.started_at = self.started_at or now
        row.used_at = now
        row.expire_date = ends_at(started=row.started_at, used=now)
        row.user_id = data.get(SESSION_KEY)
        row.browser = data.get(BROWSER_KEY, "")
        return row


def ends_at(*, started: datetime, used: datetime) -> datetime:
    """Return when a session ends if nobody uses it again."""
    return min(used + settings.SESSION_IDLE, started + settings.SESSION_LONGEST)


def note_browser(request: HttpRequest) -> None:
    """Store the browser's name for the list of sessions."""
    request.session[BROWSER_KEY] = browser_name(request.headers.get("User-Agent", ""))


# The first match wins: most browsers also claim to be others.
_BROWSERS = {
    "Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox",
    "FxiOS": "Firefox", "CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari",
}  # fmt: skip
_SYSTEMS = {
    "Windows": "Windows", "Android": "Android", "iPhone": "iPhone", "iPad": "iPad",
    "Mac OS": "macOS", "CrOS": "ChromeOS", "Linux": "Linux",
}  # fmt: skip


def browser_name(agent: str) -> str:
    """Return a User-Agent as “Firefox, Linux”: browser and system only, no version."""
    names = (
        next((name for mark, name in known.items() if mark in agent), "")
        for known in (_BROWSERS, _SYSTEMS)
    )
    return ", ".join(name for name in names if name)
