"""A posting's facts in words for people."""

from datetime import datetime
from decimal import Decimal
from urllib.parse import urlsplit

from babel.numbers import format_decimal, get_currency_symbol
from django import template
from django.utils import timezone

from places.countries import country_name
from postings.models import Posting, PostingLocation
from postings.pay import PayPeriod

register = template.Library()

LOCALE = "en_GB"
# How people there write their money, where English has no sign for it but the code.
OWN_SIGNS = {"MYR": "RM"}
SOON_DAYS = 7


def sign(currency: str) -> str:
    """What stands before an amount: “€”, “US$”, and “CHF ” or “RM ” with a space that holds."""
    symbol: str = OWN_SIGNS.get(currency) or get_currency_symbol(currency, LOCALE)
    return f"{symbol}\N{NO-BREAK SPACE}" if symbol[-1:].isalpha() else symbol


def amount_text(amount: Decimal) -> str:
    """An amount with thousands set apart, and with cents only where there are some."""
    pattern = "#,##0" if amount == int(amount) else "#,##0.00"
    return str(format_decimal(amount, pattern, LOCALE))


@register.filter
def pay_text(posting: Posting) -> str:
    """Pay as stated: “RM 5,000–7,000 a month”, “from €40 an hour”; empty without pay."""
    pay = posting.pay
    if pay is None:
        return ""
    money = sign(pay.currency)
    per = f"{'an' if pay.period == PayPeriod.HOUR else 'a'} {pay.period}"
    low, high = (end and amount_text(end) for end in (pay.minimum, pay.maximum))
    if low and high:
        return f"{money}{low if low == high else f'{low}–{high}'} {per}"
    return f"from {money}{low} {per}" if low else f"up to {money}{high} {per}"


@register.filter
def where_text(posting: Posting, most: int = 99) -> str:
    """Places, and where a remote worker may sit; of each list at most so many names."""
    places = _some([_place_text(location) for location in posting.locations.all()], most, "; ")
    if posting.workplace_type != "remote":
        return places
    countries = _some([country_name(code) for code in posting.remote_countries], most, ", ")
    remote = f"Remote (from {countries})" if countries else "Remote (anywhere)"
    return f"{places}; {remote}" if places else remote


def _place_text(location: PostingLocation) -> str:
    place = location.place
    # A city state is not said twice: Singapore, not Singapore, Singapore.
    return place.name if place and place.name == place.country_name else str(location)


def _some(names: list[str], most: int, separator: str) -> str:
    shown = separator.join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown


@register.filter
def age(moment: datetime) -> str:
    """How long ago in the unit that people would use: “today”, “3 days ago”, “2 weeks ago”."""
    days = (timezone.localdate() - timezone.localdate(moment)).days
    if days < 2:
        return "yesterday" if days == 1 else "today"
    if days < 14:
        return f"{days} days ago"
    return f"{days // 7} weeks ago" if days < 60 else f"{days // 30} months ago"


@register.filter
def closing_soon(posting: Posting) -> str:
    """“Closes today”, “Closes in 3 days”; empty while there is more than a week left."""
    if posting.closes_at is None:
        return ""
    days = (timezone.localdate(posting.closes_at) - timezone.localdate()).days
    if days > SOON_DAYS:
        return ""
    return {0: "Closes today", 1: "Closes tomorrow"}.get(days, f"Closes in {days} days")


@register.filter
def host(url: str) -> str:
    """The site that an address belongs to, for people who want to know before they go there."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
