"""The town of a postal address, as countries write it: “Hafenweg 3, 48155 Münster”, “12 rue des
Lilas, 69003 Lyon”, “45 High Street, Leeds LS1 4AB”, “1200 Main Street, Austin, TX 78701”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from adverts.facts.gazetteer import is_clear_town, is_country, is_region

_WORD = r"(?:St\.|Ste\.|[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:[’'.-][^\W\d_]+)*)"
_SMALL = r"am|an|der|bei|im|in|den|de|of|ob|la|le|les|sur|sous|upon|do|da|do|del|dos|aan|het"
_TOWN = rf"{_WORD}(?:[ -](?:(?:{_SMALL})[ -])*{_WORD}){{0,3}}"
# “3801 AB Amersfoort”, “114 32 Stockholm”, “D-48155 Münster”, “5020 Bergen”.
_CODE_FIRST = re.compile(
    r"(?<![\w.,€$£%-])(?:(?P<land>D|A|CH|B|NL|DK|N|S|L|F|I)-)?"
    rf"(?P<code>\d{{4}} ?[A-Z]{{2}}|\d{{3}} \d{{2}}|\d{{5}}|\d{{4}})[ ,]\s*(?P<town>{_TOWN})"
)
# “Leeds, LS1 4AB”, “Austin, TX 78701”, “Toronto, ON M5H 3T4”, “Carlton VIC 3053”.
_CODE_LAST = re.compile(
    r",? *(?:(?P<british>\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})"
    r"|\b(?P<state>[A-Z]{2})\.?,? +(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)"
    r"|\b(?:VIC|NSW|QLD|SA|WA|TAS|NT|ACT),? +\d{4})(?!\w)"
)
_BEFORE_CODE = re.compile(rf"(?P<town>{_TOWN})$")
# A street and its number, whichever comes first, on the same line or on the one before.
_NUMBER = r"[1-9]\d{0,3}(?: ?(?:[a-zA-Z]|bis|ter))?"
_STREETS = (
    r"rue|avenue|av|boulevard|bd|place|pl|chemin|allées?|impasse|quai|route|rte|cours|square|passage"
    r"|faubourg|calle|c/|avda|avenida|paseo|plaza|via|viale|corso|piazza|rua|travessa|praça"
)
_STREET = re.compile(
    rf"[^\W\d_]{{3,}}\.?,? +{_NUMBER}(?:[/–-]\d{{1,4}}\w?)?(?:,? [1-9][ºª°]\w?)?\W*(?:in )?$"
    rf"|\b{_NUMBER},? (?:{_STREETS})\b\.? [^,;\d]{{2,50}}\W*$"
    r"|(?:street|str\.?|road|rd|lane|ave|drive|way)\W*$",
    re.IGNORECASE,
)
_ALONE_BEFORE, _ALONE_AFTER = (
    re.compile(r"(?:^|[,;:/|·(–-])\s*$"),
    re.compile(r"\s*(?:$|[,;.:/|·()–-])"),
)
_LONGEST_BEFORE = 80  # characters that may hold a street
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_COUNTRY = re.compile(r" (?:in )?(?=[^ ]+$)")
_OFFICE_CODE = re.compile(r" cedex(?: \d+)?$", re.IGNORECASE)
_CAPITALS = re.compile(r"[^a-zß-öø-ÿ]{4,}")
_MOST_PARTS = 3  # before a code: a town, a county, a country


class _Address(NamedTuple):
    """The town of an address, and where it begins and ends in its line."""

    town: str
    start: int
    end: int


def postal_town(texts: Iterable[str]) -> tuple[tuple[str], str] | None:
    """Return the only town of the postal addresses in these lines, and the line.

    A number before a word may be anything; so the town is known, or a street stands before it.
    """
    found: dict[str, str] = {}
    before = ""
    for text in texts:
        for address in _addresses(text, before) if _has_number(text) else ():
            found.setdefault(address.town, text)
        before = text
    if len(found) != 1:
        return None
    ((town, text),) = found.items()
    return (town,), text


def place_of_address(text: str) -> str:
    """Return the town of a text that is one postal address, with the country behind it: “Lyon,
    France”; nothing for other texts.
    """
    found = list(_addresses(text, "")) if _has_number(text) else []
    if len(found) != 1 or _has_several(text):
        return ""
    country = text[found[0].end :].strip(" ,.()–-")
    if country and not (is_country(country) or (len(country) == 2 and country.isupper())):
        return ""
    return f"{found[0].town}, {country}" if country else found[0].town


def _has_several(text: str) -> bool:
    return any(sign in text for sign in (";", "|", "\n", " or ", " oder ", " ou "))


def _has_number(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _addresses(text: str, line_before: str) -> Iterator[_Address]:
    for coded in _CODE_FIRST.finditer(text):
        if town := _town_after(coded, line_before):
            yield _Address(town, coded.start(), coded.end())
    for coded in _CODE_LAST.finditer(text):
        if town := _town_before(coded, line_before):
            yield _Address(town, coded.start(), coded.end())


def _town_after(coded: re.Match[str], line_before: str) -> str:
    """Return the town behind a code, or nothing if it is no address."""
    start = coded.start()
    same_line = coded.string[max(0, start - _LONGEST_BEFORE) : start]
    town = _written(coded["town"])
    is_year = _YEAR.fullmatch(coded["code"])
    if _STREET.search(same_line or line_before[-_LONGEST_BEFORE:]) or coded["land"]:
        return town if not is_year or is_clear_town(town) else ""
    is_alone = _ALONE_BEFORE.search(same_line) and _ALONE_AFTER.match(coded.string, coded.end())
    return town if is_alone and not is_year and is_clear_town(town) else ""


def _town_before(coded: re.Match[str], line_before: str) -> str:
    """Return the town before a code, or nothing; a county may be between them."""
    if (state := coded["state"]) and not is_region(state):
        return ""
    before = coded.string[max(0, coded.start() - _LONGEST_BEFORE) : coded.start()] or line_before
    parts = [part.strip() for part in before.split(",")][-_MOST_PARTS:]
    named = (_town_at_end(part) for part in reversed(parts))
    if town := next(filter(None, named), ""):
        return f"{town}, {state}" if state else town
    return ""


def _town_at_end(text: str) -> str:
    """Return the known town that a text ends in: “Temple Way Bristol”."""
    found = _BEFORE_CODE.search(text)
    words = found["town"].split(" ") if found else []
    names = (_written(" ".join(words[at:])) for at in range(len(words)))
    return next(filter(is_clear_town, names), "")


def _known_start(words: str) -> str:
    """Return the known town that some names begin with: “Rotterdam LinkedIn”; else all of them."""
    names = words.split(" ")
    if len(names) == 1 or any(name.islower() for name in names):
        return words
    starts = (" ".join(names[:number]) for number in range(len(names), 0, -1))
    return next(filter(is_clear_town, starts), words)


def _written(town: str) -> str:
    """Return a town without its country and what a post office adds, and not in capitals."""
    town = _known_start(_OFFICE_CODE.sub("", town))
    name, *country = _IN_COUNTRY.split(town)
    town = name if country and is_country(country[-1]) else town
    return town.title() if _CAPITALS.fullmatch(town) else town
