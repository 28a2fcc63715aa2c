"""Countries by code and by name, from CLDR (Babel): known without asking the database."""

from functools import cache

from babel import Locale
from django.utils.translation import get_language

from places.names import name_key

# What people write, beside the names that CLDR has in the languages below.
OTHER_NAMES = {
    "USA": "US", "U.S.": "US", "U.S.A.": "US", "America": "US", "United States of America": "US",
    "U.K.": "GB", "UK": "GB", "Great Britain": "GB", "Britain": "GB", "England": "GB",
    "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB",
    "UAE": "AE", "Emirates": "AE", "Holland": "NL", "The Netherlands": "NL",
    "Republic of Ireland": "IE", "Czech Republic": "CZ", "Korea": "KR", "Hong Kong": "HK",
    "Macau": "MO", "Turkey": "TR", "Ivory Coast": "CI",
}  # fmt: skip
LANGUAGES = ("en", "ms", "de", "fr", "es")
NOT_COUNTRIES = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}


def current_locale() -> Locale:
    """What CLDR knows of the language that is spoken now; British English where none is."""
    language = (get_language() or "en").split("-")[0]
    return _locale(language if language in LANGUAGES and language != "en" else "en_GB")


_locale = cache(Locale.parse)  # parsing takes longer than most of what is asked of it


@cache
def _names(locale: Locale) -> dict[str, str]:
    return {
        code: name
        for code, name in sorted(locale.territories.items(), key=lambda item: name_key(item[1]))
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    }


def country_names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code → name in the language spoken now, by name."""
    return _names(current_locale())


def country_choices() -> list[tuple[str, str]]:
    """The same, as form fields want it; a callable, because each page has its own language."""
    return list(country_names().items())


def country_name(code: str) -> str:
    """The name in the language spoken now, or the code itself where CLDR knows none."""
    return country_names().get(code, code)


@cache
def _codes_by_key() -> dict[str, str]:
    codes = {}
    for language in reversed(LANGUAGES):
        for code, name in _names(Locale(language)).items():
            codes[name_key(name)] = code
    codes.update({name_key(name): code for name, code in OTHER_NAMES.items()})
    return codes


def country_code(name: str) -> str | None:
    """The code of a country by any of its names or by its code; None for what is no country."""
    if name.strip().upper() in _names(_locale("en")):
        return name.strip().upper()
    return _codes_by_key().get(name_key(name))
