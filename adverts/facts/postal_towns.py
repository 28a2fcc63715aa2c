"""The town of a postal address that an advert prints: “Hafenweg 3, 48155 Münster”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from adverts.facts.gazetteer import is_clear_town

# “3801 AB Amersfoort”, “114 32 Stockholm”, “D-48155 Münster”, “5020 Bergen”.
_WORD = r"[A-ZÀ-ÞŁŚŽ][^\W\d_]+"
_CODED = re.compile(
    r"(?<![\w.,€$£%-])(?:(?P<land>D|A|CH|B|NL|DK|N|S|L|F|I)-)?"
    r"(?P<code>\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{5}|\d{4}) +"
    rf"(?P<town>{_WORD}(?:[ -](?:(?:am|an|der|bei|im|den|de|of) )*{_WORD}){{0,2}})"
)
# A street and a number, on the same line or on the one before.
_STREET = re.compile(r"[^\W\d_]{3,}\.?,? +\d{1,4} ?[a-zA-Z]?(?:[/–-]\d{1,4})?\W*$")
_ALONE_BEFORE, _ALONE_AFTER = (
    re.compile(r"(?:^|[,;:/|·(–-])\s*$"),
    re.compile(r"\s*(?:$|[,;.:/|·()–-])"),
)
_LONGEST_BEFORE = 80  # characters that may hold a street
_YEAR = re.compile(r"(?:19|20)\d\d")


def postal_town(texts: Iterable[str]) -> tuple[tuple[str], str] | None:
    """Return the only town of the postal addresses in these lines, and the line.

    A number before a word may be anything; so the town is known, or a street stands before it.
    """
    found: dict[str, str] = {}
    before = ""
    for text in texts:
        for coded in _CODED.finditer(text) if _has_number(text) else ():
            if town := _town(coded, before):
                found.setdefault(town, text)
        before = text
    if len(found) != 1:
        return None
    ((town, text),) = found.items()
    return (town,), text


def _has_number(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _town(coded: re.Match[str], line_before: str) -> str:
    """Return the town of a match, or nothing if it is no address."""
    start = coded.start()
    same_line = coded.string[max(0, start - _LONGEST_BEFORE) : start]
    if _STREET.search(same_line or line_before[-_LONGEST_BEFORE:]) or coded["land"]:
        is_town = not _YEAR.fullmatch(coded["code"]) or is_clear_town(coded["town"])
        return coded["town"] if is_town else ""
    is_year = _YEAR.fullmatch(coded["code"])
    is_alone = _ALONE_BEFORE.search(same_line) and _ALONE_AFTER.match(coded.string, coded.end())
    return coded["town"] if is_alone and not is_year and is_clear_town(coded["town"]) else ""
