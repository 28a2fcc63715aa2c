"""A posting's details in words, in the language of the page."""

from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django import template
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from postings.listing.count_text import count_text
from postings.listing.drawing import drawn, keep_buttons
from postings.listing.layout import drawn_fields, drawn_part
from postings.models import Posting
from postings.wording.closing import closing_text, open_until
from postings.wording.pay import pay_ranges, posting_pay_text
from postings.wording.where import where_text

register = template.Library()

SOON_DAYS = 7


register.filter("pay_text", posting_pay_text)
register.filter(pay_ranges)
register.filter(where_text)


@register.filter
def age(moment: datetime) -> str:
    """Return the age in the unit that people use: “today”, “3 days ago”, “2 weeks ago”."""
    days = (timezone.localdate() - timezone.localdate(moment)).days
    if days < 2:
        return gettext("yesterday") if days == 1 else gettext("today")
    if days < 14:
        return ngettext("%(n)d day ago", "%(n)d days ago", days) % {"n": days}
    if days < 60:
        weeks = days // 7
        return ngettext("%(n)d week ago", "%(n)d weeks ago", weeks) % {"n": weeks}
    months = days // 30
    return ngettext("%(n)d month ago", "%(n)d months ago", months) % {"n": months}


@register.filter
def closing_soon(posting: Posting) -> str:
    """“Closes today”, “Closes in 3 days”; empty while there is more than a week left."""
    days = posting.days_left()
    if days is None or not 0 <= days <= SOON_DAYS:
        return ""
    if days < 2:
        return gettext("Closes tomorrow") if days == 1 else gettext("Closes today")
    return ngettext("Closes in %(n)d day", "Closes in %(n)d days", days) % {"n": days}


register.filter(closing_text)
register.filter(open_until)


@register.filter
def closing_moment(posting: Posting) -> str:
    """The closing date for machines: a day, or a moment with its offset."""
    if posting.closes_at is None or posting.last_day is None:
        return ""
    if posting.closing_hour is None:
        return f"{posting.last_day:%Y-%m-%d}"
    moment: datetime = posting.closes_at.astimezone(ZoneInfo(posting.zone_of_closing))
    return moment.isoformat()


@register.filter
def experience_text(years: int) -> str:
    """Return “At least 3 years”; also says so if none is required."""
    if not years:
        return gettext("None required")
    return ngettext("At least %(n)d year", "At least %(n)d years", years) % {"n": years}


@register.filter
def team_hours_text(posting: Posting) -> str:
    """Return the team's time zone, and the overlap hours with a remote worker."""
    zone = posting.time_zone.rpartition("/")[2].replace("_", " ")
    if not posting.overlap_hours:
        return zone
    text = ngettext(
        "%(zone)s, %(n)d overlap hour a day", "%(zone)s, %(n)d overlap hours a day",
        posting.overlap_hours,
    )  # fmt: skip
    return text % {"zone": zone, "n": posting.overlap_hours}


@register.filter
def host(url: str) -> str:
    """Return the site of a URL, for people who want to know before they go there."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


register.filter("number_text", count_text)
register.simple_tag(drawn)
register.simple_tag(drawn_fields)
register.simple_tag(drawn_part)
register.simple_tag(keep_buttons)
