"""Which titles of a profile a heading or an item applies to: “(applicable to SAM position)”."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BRACKETED = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{2,100})[)\]]\s*:?\s*$")
_LIMITS = re.compile(
    r"\b(?:appl(?:icable|ies|y)|only|alone|positions?|titles?|levels?|above|upwards?|nur|gilt"
    r"|ab|stufen?|hanya|sahaja|untuk|peringkat|ke atas)\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:all|every|each|both|alle|semua|setiap)\b", re.IGNORECASE)
_UPWARDS = re.compile(
    r"\b(?:(?:and|or|&) (?:above|up(?:wards?)?|higher|senior)|upwards?|onwards?|und (?:höher|mehr)"
    r"|aufwärts|ke atas|dan ke atas)\b|^\s*ab\b",
    re.IGNORECASE,
)


def initials(title: str) -> str:
    """Return the capitals of a title: SAM of Senior Account Manager."""
    return "".join(word[0].upper() for word in re.findall(r"[^\W\d_]+", title))


def split_limit(text: str, titles: Sequence[str]) -> tuple[str, tuple[str, ...], str]:
    """Return a text without its limit, the titles that it applies to, and a limit not understood.

    A bracket at the end is a limit if it says so, or holds nothing but titles.
    """
    found = _BRACKETED.search(text)
    if found is None:
        return text, tuple(titles), ""
    inside = found["inside"]
    named, rest = _named(inside, titles)
    is_limit = bool(_LIMITS.search(inside))
    if not named and is_limit and _ALL.search(inside):
        named = list(titles)
    if named and (is_limit or not re.search(r"[^\W_]{3}", rest)):
        return text[: found.start()].rstrip(), _upwards(named, titles, inside), ""
    return text, tuple(titles), inside if is_limit else ""


def _named(text: str, titles: Sequence[str]) -> tuple[list[str], str]:
    """Return the titles that a text names, in their order, and the text without them.

    The longest names come first, so that “Senior Account Manager” names no Account Manager.
    """
    named = set()
    for name, title in sorted(_names(titles), key=lambda pair: -len(pair[0])):
        flags = 0 if name.isupper() else re.IGNORECASE
        shorter = re.sub(rf"\b{re.escape(name)}s?\b", " ", text, flags=flags)
        if shorter != text:
            named.add(title)
            text = shorter
    return [title for title in titles if title in named], text


def _names(titles: Sequence[str]) -> list[tuple[str, str]]:
    """Return names with their titles: the title, its initials, and a word that it alone has."""
    words = {title: set(title.split()) for title in titles}
    names = [(title, title) for title in titles]
    names += [(initials(title), title) for title in titles if " " in title]
    for title in titles:
        others = set().union(*(words[other] for other in titles if other != title))
        names += [(word, title) for word in words[title] - others if len(word) > 2]
    return names


def _upwards(named: list[str], titles: Sequence[str], inside: str) -> tuple[str, ...]:
    if _UPWARDS.search(inside):
        return tuple(titles[min(titles.index(one) for one in named) :])
    return tuple(named)
