"""Countries by code and by name, from CLDR (Babel): known without asking the database."""

from functools import cache

from babel import Locale

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


@cache
def country_names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code → English name."""
    territories = Locale("en").territories
    not_countries = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}
    return {
        code: name
        for code, name in sorted(territories.items(), key=lambda item: item[1])
        if len(code) == 2 and code.isalpha() and code not in not_countries
    }


def country_name(code: str) -> str:
    """The English name, or the code itself where CLDR knows none."""
    return country_names().get(code, code)


@cache
def _codes_by_key() -> dict[str, str]:
    codes = {}
    for language in reversed(LANGUAGES):
        for code, name in Locale(language).territories.items():
            if code in country_names():
                codes[name_key(name)] = code
    codes.update({name_key(name): code for name, code in OTHER_NAMES.items()})
    return codes


def country_code(name: str) -> str | None:
    """The code of a country by any of its names or by its code; None for what is no country."""
    if name.strip().upper() in country_names():
        return name.strip().upper()
    return _codes_by_key().get(name_key(name))
