"""Amounts next to the drawings on a posting's page."""

from collections.abc import Iterable
from decimal import Decimal

from babel import Locale
from babel.lists import format_list
from babel.numbers import parse_pattern
from django import template
from django.conf import settings
from django.utils.translation import get_language, to_locale

from places.countries import country_name, current_locale
from postings.pay.amounts import rate

register = template.Library()

COARSE = -2  # digits to round off, because a converted amount is not exact


@register.filter
def converted(amount: Decimal, currency: str = "") -> str:
    """Return an amount of the board's currency to the nearest hundred, in the page's language.

    It is converted to another currency if that has a rate.
    """
    exchange = rate(settings.BASE_CURRENCY, into=currency) if currency else None
    if exchange is None:
        exchange, currency = Decimal(1), settings.BASE_CURRENCY
    locale = Locale.parse(to_locale(get_language() or settings.LANGUAGE_CODE))
    pattern = parse_pattern(locale.currency_formats["standard"].pattern)
    pattern.frac_prec = (0, 0)
    rounded = Decimal(round(amount * exchange, COARSE))
    return str(pattern.apply(rounded, locale, currency=currency, currency_digits=False))


@register.filter
def country_list(codes: Iterable[str]) -> str:
    """Return countries in a sentence: “Malaysia”, “Malaysia and Singapore”."""
    return format_list([country_name(code) for code in codes], locale=current_locale())
