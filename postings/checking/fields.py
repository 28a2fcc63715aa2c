"""The check of the other fields: apply URL, closing date, and what candidates filter by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext

from postings.checking.subject import Finding, Subject

SHORTEST, LONGEST = timedelta(days=5), timedelta(days=180)  # from today to the closing date
WIDEST = 2  # times the minimum pay
_SHORT_LINKS = {"bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "rb.gy", "cutt.ly"}


def findings(subject: Subject) -> Iterator[Finding]:
    """Yield what is missing or odd in the facts."""
    posting = subject.posting
    low, high = posting.pay_min, posting.pay_max
    if low and high and high > WIDEST * low:
        text = gettext("The highest pay is more than twice the lowest. Candidates don't trust it.")
        yield Finding("pay_max", text, gettext("State what you would really pay."))
    yield from _of_the_apply_url(posting.apply_url)
    yield from _of_closing(subject)
    filters = (
        ("employment_type", gettext("No employment type is chosen.")),
        ("category", gettext("No category is chosen.")),
    )
    for field, text in filters:
        if not getattr(posting, f"{field}_id" if field == "category" else field):
            mend = gettext("Choose one. Candidates who filter by it will find the job.")
            yield Finding(field, text, mend)


def _of_the_apply_url(url: str) -> Iterator[Finding]:
    try:
        address = urlsplit(url)
    except ValueError:
        return
    if address.scheme == "http":
        text = gettext("The apply URL isn't secure: it starts with http.")
        yield Finding("apply_url", text, gettext("Use the address that starts with https."))
    if address.scheme in ("http", "https") and address.path in ("", "/") and not address.query:
        text = gettext("The apply URL is a start page. Candidates have to look for the job there.")
        yield Finding("apply_url", text, gettext("Enter the address of this job's own page."))
    if (address.hostname or "") in _SHORT_LINKS:
        text = gettext("The apply URL is a short link, which hides where it leads.")
        yield Finding("apply_url", text, gettext("Enter the address to which it leads."))


def _of_closing(subject: Subject) -> Iterator[Finding]:
    day, today = subject.posting.last_day, timezone.localdate()
    if day is None:
        text = gettext("No closing date is set. The posting will close after %(days)d days.")
        mend = gettext("Enter the last day to apply, if there is one.")
        yield Finding("closes_on", text % {"days": settings.POSTING_LIFETIME_DAYS}, mend)
    elif today <= day < today + SHORTEST:
        text = gettext("Candidates have only a few days to apply.")
        yield Finding("closes_on", text, gettext("Choose a later closing date, if you can."))
    elif day > today + LONGEST:
        text = gettext("The closing date is more than half a year away.")
        mend = gettext("Choose an earlier one. You can extend it at any time.")
        yield Finding("closes_on", text, mend)
