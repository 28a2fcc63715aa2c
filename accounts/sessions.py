"""Sessions that end: after a while without use, and after a working day in any case.

Both limits are the server's: `expire_date` of a row is the nearer of the two, and a cookie that a
browser keeps for longer opens nothing.
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
NOTED_EVERY = timedelta(minutes=1)  # or a page with ten parts would be ten writes


class SessionStore(DatabaseStore):
    """Django's store in the database, with the two limits and the names."""

    started_at: datetime | None = None

    @classmethod
    def get_model_class(cls) -> Any:
        """Our own table."""
        from accounts.models import Session

        return Session

    def load(self) -> dict[str, Any]:
        """Read it, and note that it is used; only these two columns, so nothing is undone."""
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
        """A new key is a new session: Django makes one whenever a password was given."""
        if must_create:
            self.started_at = None
        super().save(must_create)

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """The row with whose it is, since when and in which browser."""
        now = timezone.now()
        row: Any = super().create_model_instance(data)
        row.started_at = self.started_at = self.started_at or now
        row.used_at = now
        row.expire_date = ends_at(started=row.started_at, used=now)
        row.user_id = data.get(SESSION_KEY)
        row.browser = data.get(BROWSER_KEY, "")
        return row


def ends_at(*, started: datetime, used: datetime) -> datetime:
    """When a session ends if nobody comes back."""
    return min(used + settings.SESSION_IDLE, started + settings.SESSION_LONGEST)


def note_browser(request: HttpRequest) -> None:
    """Keep the browser's name for the list of sessions."""
    request.session[BROWSER_KEY] = browser_name(request.headers.get("User-Agent", ""))


# The first that is found counts: most browsers claim to be others as well.
_BROWSERS = {
    "Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox",
    "FxiOS": "Firefox", "CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari",
}  # fmt: skip
_SYSTEMS = {
    "Windows": "Windows", "Android": "Android", "iPhone": "iPhone", "iPad": "iPad",
    "Mac OS": "macOS", "CrOS": "ChromeOS", "Linux": "Linux",
}  # fmt: skip


def browser_name(agent: str) -> str:
    """Say “Firefox, Linux” of a User-Agent, as well as one line can; no version, no more."""
    names = (
        next((name for mark, name in known.items() if mark in agent), "")
        for known in (_BROWSERS, _SYSTEMS)
    )
    return ", ".join(name for name in names if name)
