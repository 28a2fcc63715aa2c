"""How many requests the programs of a company may send, counted for all processes together.

A window begins with a company's first request, so that not all companies get a new quota at once.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final, NamedTuple

from django.conf import settings
from django.db import connection, models
from django.utils import timezone

from companies.models import Company

WINDOW: Final = timedelta(minutes=1)
_WINDOW: Final = "make_interval(secs => %(seconds)s)"
_HOLDS: Final = f"count.began_at > excluded.began_at - {_WINDOW}"
# One statement, so that no two requests can take the same one, and none waits for another's work.
COUNT: Final = f"""
    INSERT INTO api_requestcount AS count (company_id, began_at, requests)
    VALUES (%(company)s, clock_timestamp(), 1)
    ON CONFLICT (company_id) DO UPDATE SET
        began_at = CASE WHEN {_HOLDS} THEN count.began_at ELSE excluded.began_at END,
        requests = CASE WHEN {_HOLDS} THEN count.requests + 1 ELSE 1 END
    RETURNING requests, ceil(extract(epoch FROM began_at + {_WINDOW} - clock_timestamp()))
"""  # noqa: S608


class Quota(NamedTuple):
    """What a request has left of its company's quota."""

    most: int  # requests of a window
    sent: int  # requests so far, with this one
    seconds: int  # until the next window, at least 1

    @property
    def is_exceeded(self) -> bool:
        """Return whether this request is one too many."""
        return self.sent > self.most

    def headers(self) -> dict[str, str]:
        """Return the headers of draft-ietf-httpapi-ratelimit-headers-10."""
        left = max(0, self.most - self.sent)
        return {
            "RateLimit-Policy": f'"company";q={self.most};w={round(WINDOW.total_seconds())}',
            "RateLimit": f'"company";r={left};t={self.seconds}',
        }


class RequestCount(models.Model):
    """The requests of a company in its newest window."""

    company = models.OneToOneField(
        Company, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    began_at = models.DateTimeField(default=timezone.now)
    requests = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.company_id}: {self.requests}"

    @staticmethod
    def take(company: Company) -> Quota | None:
        """Count a request; None if the board has no limit."""
        if not settings.API_REQUESTS_A_MINUTE:
            return None
        with connection.cursor() as cursor:
            cursor.execute(COUNT, {"company": company.pk, "seconds": WINDOW.total_seconds()})
            sent, seconds = cursor.fetchone()
        return Quota(settings.API_REQUESTS_A_MINUTE, sent, max(1, int(seconds)))
