"""The currency that people pay in where they are, by CLDR."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from babel.core import get_global
from babel.numbers import get_territory_currencies
from django.conf import settings

from postings.pay.amounts import currencies


def currency_of(countries: Collection[str]) -> str | None:
    """Return the one currency of these countries that has a rate; None for several or none."""
    found = {_of_country(code) for code in countries}
    return found.pop() if len(found) == 1 else None


@cache
def language_currency(language: str) -> str:
    """Return the currency where most people speak a language of the board: MYR for Malay.

    The board's own language says nothing of the place, so it has the board's currency.
    """
    code = language.split("-")[0]
    if code == settings.LANGUAGE_CODE.split("-")[0]:
        return settings.BASE_CURRENCY
    *_, territory = get_global("likely_subtags").get(code, "").split("_")
    return _of_country(territory) or settings.BASE_CURRENCY


@cache
def _of_country(code: str) -> str | None:
    found = get_territory_currencies(code)
    return next((currency for currency in found if currency in currencies()), None)
