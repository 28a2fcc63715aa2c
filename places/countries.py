"""Countries by code and name, from CLDR (Babel), without the database."""

from collections.abc import Mapping
from functools import cache

from babel import Locale
from django.utils.translation import get_language

from places.language_data import data_of
from places.names import name_key

# Names that people write, in addition to those of CLDR in the languages below.
OTHER_NAMES = {
    "USA": "US", "U.S.": "US", "U.S.A.": "US", "America": "US", "United States of America": "US",
    "U.K.": "GB", "UK": "GB", "Great Britain": "GB", "Britain": "GB", "England": "GB",
    "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB",
    "UAE": "AE", "Emirates": "AE", "Holland": "NL", "The Netherlands": "NL",
    "Republic of Ireland": "IE", "Czech Republic": "CZ", "Korea": "KR", "Hong Kong": "HK",
    "Macau": "MO", "Turkey": "TR", "Ivory Coast": "CI", "Niederlanden": "NL",
    "Vereinigten Staaten": "US",
}  # fmt: skip
LANGUAGES = ("en", "ms", "de", "fr", "es")
# Adverts name countries in these languages, too.
OTHER_LANGUAGES = ("it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "hu", "ro", "tr", "id")
NOT_COUNTRIES = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}


def current_locale() -> Locale:
    """Return the CLDR locale of the active language; British English by default."""
    language = (get_language() or "en").split("-")[0]
    return _locale(language if language in LANGUAGES and language != "en" else "en_GB")


_locale = cache(Locale.parse)  # parsing is slow


@cache
def _names(locale: Locale) -> dict[str, str]:
    named = _of_countries(locale.territories)
    return dict(sorted(named.items(), key=lambda item: name_key(item[1])))


def _of_countries(territories: Mapping[str, str]) -> dict[str, str]:
    return {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    }


def country_names() -> dict[str, str]:
    """Return names in the active language by ISO 3166-1 alpha-2 code, sorted by name."""
    return _names(current_locale())


def country_choices() -> list[tuple[str, str]]:
    """Return the same as choices of a form field, in the active language."""
    return list(country_names().items())


def country_name(code: str) -> str:
    """Return a country's name in the active language, or its code if CLDR has no name."""
    return country_names().get(code, code)


@cache
def country_codes() -> frozenset[str]:
    """Return the ISO 3166-1 alpha-2 codes of all countries, without loading a whole locale."""
    return frozenset(_of_countries(data_of("en")["territories"]))


@cache
def _codes_by_key() -> dict[str, str]:
    codes = {}
    for language in reversed((*LANGUAGES, *OTHER_LANGUAGES)):
        named = _of_countries(data_of(language)["territories"])
        for code, name in sorted(named.items(), key=lambda item: name_key(item[1])):
            codes[name_key(name)] = code
    codes.update({name_key(name): code for name, code in OTHER_NAMES.items()})
    return codes


def country_code(name: str) -> str | None:
    """Return the code of a country by its code or any of its names; None for other text."""
    if name.strip().upper() in country_codes():
        return name.strip().upper()
    return _codes_by_key().get(name_key(name))
