"""Time zones by their IANA names, as in Asia/Kuala_Lumpur."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


@cache
def _names() -> frozenset[str]:
    return frozenset(available_timezones())


def known_time_zone(name: str) -> None:
    """Raise ValidationError for a name that is not in IANA's list."""
    if name not in _names():
        raise ValidationError(_("Enter a time zone like Asia/Kuala_Lumpur."))


def minutes_ahead(name: str, at: datetime | None = None) -> int:
    """Return how many minutes a time zone is ahead of UTC, with summer time."""
    offset = (at or timezone.now()).astimezone(ZoneInfo(name)).utcoffset()
    return int(offset.total_seconds() // 60) if offset else 0


def time_zone_choices() -> list[tuple[str, str]]:
    """Return choices of offsets from UTC, one per hour: minutes, and text as people write it."""
    return [(str(hours * 60), f"UTC{hours:+03d}:00") for hours in range(-11, 14)]
