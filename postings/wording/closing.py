"""The closing date in words for people, in the active language: pages and mails say the same."""

from __future__ import annotations

from datetime import time

from django.utils.formats import date_format, time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from places.time_zones import zone_text
from postings.models import Posting


def closing_text(posting: Posting) -> str:
    """Return the last day: “28 Nov 2026”, or with its hour “28 Nov 2026, 12 noon, Kuala Lumpur
    time”. Empty without a closing date.
    """
    if posting.last_day is None:
        return ""
    day = date_format(posting.last_day, "DATE_FORMAT")
    if posting.closing_hour is None:
        return day
    text = gettext("%(day)s, %(hour)s, %(zone)s")
    hour, zone = _hour_text(posting.closing_hour), zone_text(posting.zone_of_closing)
    return text % {"day": day, "hour": hour, "zone": zone}


def open_until(posting: Posting) -> str:
    """Return the same as a sentence: “Open until 28 Nov 2026”."""
    return gettext("Open until %(closing)s") % {"closing": closing_text(posting)}


def planned_text(posting: Posting) -> str:
    """Return when an approved posting will be public: “Public from 28 Nov 2026, 09:00 (UTC)”."""
    if posting.published_at is None:
        return ""
    moment = localtime(posting.published_at)
    values = {
        "moment": date_format(moment, "DATETIME_FORMAT"),
        "zone": zone_text(str(moment.tzinfo)),
    }
    return gettext("Public from %(moment)s (%(zone)s)") % values


def _hour_text(hour: time) -> str:
    return gettext("12 noon") if hour == time(12) else time_format(hour, "TIME_FORMAT")
