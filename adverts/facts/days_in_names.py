"""The day on which an advert was posted, in the name of its file or folder, or alone on a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from adverts.facts.days import days_in, writes_month_first

# “2026-03-01-nurse.md”, “20260301_nurse.md”, “jobs/2026/03/01/nurse.md”, “01.03.2026 nurse.pdf”
_DAY = re.compile(
    r"(?<!\d)(?P<y>20\d\d)(?P<sign>[-_./]?)(?P<m>\d\d)(?P=sign)(?P<d>\d\d)(?!\d)"
    r"|(?<!\d)(?P<d2>\d\d)(?P<sign2>[-_.])(?P<m2>\d\d)(?P=sign2)(?P<y2>20\d\d)(?!\d)"
)
# A day after one of these is another one: “nurse-until-2026-03-01.md”.
_OTHER_DAY = re.compile(
    r"(?:until|till|bis|tot|before|by|deadline|clos(?:es|ing)|expires?|frist|ends?|start(?:s|ing)?"
    r"|from|ab|event|interviews?)[\W_]*$",
    re.IGNORECASE,
)
_TOP = 5  # first lines that may be the day alone
# “Aldorf, den”, before a day alone on its line.
_PLACE = re.compile(r"(?:[^\W\d_][^,.:;\d]{1,30},\s*(?:(?:den|le|the|il|el|em|dia)\s+)?)?\W*")


def day_in_name(name: str) -> date | None:
    """Return the last day that the path of a file names, unless it is one for something else."""
    found = None
    for match in _DAY.finditer(name.replace("\\", "/")):
        parts = [match["y"] or match["y2"], match["m"] or match["m2"], match["d"] or match["d2"]]
        if not _OTHER_DAY.search(match.string[max(0, match.start() - 12) : match.start()]):
            with suppress(ValueError):
                found = date(*map(int, parts))
    return found


def without_day(name: str) -> str:
    """Return a name without the days in it."""
    return _DAY.sub("", name)


def day_alone(texts: Iterable[str]) -> tuple[date, str] | None:
    """Return the day that one of the first lines consists of, perhaps after a place, and the line:
    “March 1, 2026”, “Aldorf, den 1. März 2026”.
    """
    texts = list(texts)
    for text in texts[:_TOP]:
        american = writes_month_first([text])
        found = next(days_in(text[:80], month_first=american), None)
        is_alone = found and _PLACE.fullmatch(text[: found.start])
        if found and found.is_whole and is_alone and not re.search(r"\w", text[found.end :]):
            return found.day, text
    return None
