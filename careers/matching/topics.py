"""What the items of an advert speak of: travel, a driving licence, shifts and the like.

Other than near-identical items, topics also see two adverts that say the same in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum


class Topic(StrEnum):
    """Something that most adverts of a level may state."""

    TRAVEL = "travel"
    LICENCE = "licence"
    SHIFTS = "shifts"
    LANGUAGES = "languages"
    TEAM = "team"
    TRAINING = "training"
    LEAVE = "leave"
    INSURANCE = "insurance"
    PAY = "pay"
    EXPERIENCE = "experience"
    EDUCATION = "education"


_WORDS = {
    Topic.TRAVEL: r"travel(?:l?ing)?|trips?|(?:dienst)?reise\w*|mobilit[äa]t|perjalanan|outstation",
    Topic.LICENCE: r"driv\w+ licen[cs]e|licen[cs]e to drive|führerschein|lesen memandu",
    Topic.SHIFTS: r"(?:night |rotating |weekend )?shifts?|on[- ]call|weekends?|schicht\w*"
    r"|wochenend\w*|bereitschaft\w*|syif|hujung minggu",
    Topic.LANGUAGES: r"fluen\w+|(?:spoken|written|native|business) (?:english|german|malay|french)"
    r"|bahasa (?:melayu|malaysia|inggeris)|mandarin|(?:deutsch|englisch)\w*|languages?|sprach\w*",
    Topic.TEAM: r"lead\w* (?:a |the )?(?:\w+ )?team|line manage\w*|coach\w*|mentor\w*"
    r"|mitarbeiterführung|teamleitung|memimpin",
    Topic.TRAINING: r"training|further education|learning budget|courses?|weiterbildung\w*"
    r"|fortbildung\w*|latihan|kursus",
    Topic.LEAVE: r"annual leave|paid leave|days? (?:of )?(?:leave|holiday)|holidays?|vacation"
    r"|urlaub\w*|cuti",
    Topic.INSURANCE: r"(?:medical|health|dental|life) (?:insurance|cover\w*|plan)|pension|epf"
    r"|socso|altersvorsorge|krankenversicherung|insurans|kwsp|perkeso",
}
_PATTERNS = {
    topic: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for topic, words in _WORDS.items()
}


def topics_in(texts: Iterable[str]) -> set[Topic]:
    """Return the topics that any of the texts speaks of."""
    text = "\n".join(texts)
    return {topic for topic, pattern in _PATTERNS.items() if pattern.search(text)}
