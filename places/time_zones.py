"""Time zones by their IANA names, as in Asia/Kuala_Lumpur, and the days that they have."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel.dates import get_timezone_location
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from places.countries import current_locale

# Zones that stay the same all year and are not whole hours from UTC.
_HALF_HOURS = {
    210: "Asia/Tehran", 270: "Asia/Kabul", 330: "Asia/Kolkata", 345: "Asia/Kathmandu",
    390: "Asia/Yangon", 525: "Australia/Eucla", 570: "Australia/Darwin",
    -570: "Pacific/Marquesas",
}  # fmt: skip


@cache
def names() -> frozenset[str]:
    """Return the names of all time zones."""
    return frozenset(available_timezones())


def is_known(name: str) -> bool:
    """Return whether it is a name in IANA's list."""
    return name in names()


def known_time_zone(name: str) -> None:
    """Raise ValidationError for a name that is not in IANA's list."""
    if not is_known(name):
        raise ValidationError(_("Enter a time zone like Asia/Kuala_Lumpur."))


def minutes_ahead(name: str, at: datetime | None = None) -> int:
    """Return how many minutes a time zone is ahead of UTC, with summer time."""
    offset = (at or timezone.now()).astimezone(ZoneInfo(name)).utcoffset()
    return int(offset.total_seconds() // 60) if offset else 0


def time_zone_choices() -> list[tuple[str, str]]:
    """Return choices of offsets from UTC, one per hour: minutes, and text as people write it."""
    return [(str(hours * 60), f"UTC{hours:+03d}:00") for hours in range(-11, 14)]


def fixed_zone(minutes: int) -> str | None:
    """Return a zone that is always so many minutes ahead of UTC; None if there is none."""
    hours, rest = divmod(minutes, 60)
    if rest:
        return _HALF_HOURS.get(minutes)
    if not hours:
        return "UTC"
    return f"Etc/GMT{-hours:+d}" if -12 <= hours <= 14 else None


def day_end(day: date, zone: str) -> datetime:
    """Return the first moment of the next day in a zone, in UTC.

    Where that day has no midnight, because clocks go forward then, it begins with the change.
    Where it has two, the first counts.
    """
    return at_hour(day + timedelta(days=1), time.min, zone)


def at_hour(day: date, hour: time, zone: str) -> datetime:
    """Return the moment of an hour on a day in a zone, in UTC; of an hour that comes twice, the
    first.
    """
    return datetime.combine(day, hour, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def last_day(end: datetime, zone: str) -> date:
    """Return the last day, in a zone, of a time that ends at this moment, without the moment."""
    return (end.astimezone(UTC) - timedelta(microseconds=1)).astimezone(ZoneInfo(zone)).date()


def today_in(zone: str, at: datetime | None = None) -> date:
    """Return which day it is in a zone."""
    return (at or timezone.now()).astimezone(ZoneInfo(zone)).date()


def zone_text(name: str) -> str:
    """Return a zone in words of the active language: “Kuala Lumpur time”, “GMT”, “UTC+8”."""
    if name.startswith("Etc/GMT") and name[7:].lstrip("+-0"):
        return f"UTC{-int(name[7:]):+d}"
    if "/" not in name or name.startswith("Etc/"):
        return name.rpartition("/")[2]
    city = get_timezone_location(name, locale=current_locale(), return_city=True)
    return gettext("%(city)s time") % {"city": city}
