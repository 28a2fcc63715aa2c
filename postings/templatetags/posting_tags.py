"""A posting's facts in words for people."""

from decimal import Decimal

from django import template

from places.countries import country_name
from postings.models import Posting
from postings.pay import PayPeriod

register = template.Library()


def _sum(amount: Decimal) -> str:
    return f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"


@register.filter
def pay_text(posting: Posting) -> str:
    """Pay as stated: “MYR 5,000–7,000 a month”, “from EUR 40 an hour”; empty without pay."""
    pay = posting.pay
    if pay is None:
        return ""
    article = "an" if pay.period == PayPeriod.HOUR else "a"
    per = f"{article} {pay.period}"
    if pay.minimum is not None and pay.maximum is not None:
        if pay.minimum == pay.maximum:
            return f"{pay.currency} {_sum(pay.minimum)} {per}"
        return f"{pay.currency} {_sum(pay.minimum)}–{_sum(pay.maximum)} {per}"
    word, end = ("up to", pay.maximum) if pay.minimum is None else ("from", pay.minimum)
    return f"{word} {pay.currency} {_sum(end or Decimal(0))} {per}"


@register.filter
def where_text(posting: Posting) -> str:
    """Places, and where a remote worker may sit."""
    places = "; ".join(str(location) for location in posting.locations.all())
    if posting.workplace_type != "remote":
        return places
    countries = ", ".join(country_name(code) for code in posting.remote_countries)
    remote = f"Remote ({countries})" if countries else "Remote (anywhere)"
    return f"{places}; {remote}" if places else remote
