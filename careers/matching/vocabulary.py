"""The names of occupations in twenty role families, and the words that make a title doubtful.

`occupations.tsv` has a pattern a line, for lower case without accents, under the family that it
names. The longest match of a title decides. The word before it is the seniority of the name alone:
an account executive is junior, an account director a director.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from careers.matching.seniority import Seniority

# Names that many industries share: sure only beside a word of the field.
SHARED_NAMES = re.compile(r"product manager|validation specialist")
FIELD = re.compile(
    r"\b(?:pharma\w*|medical|health\w*|clinical|clinique|otc|brand|vaccines?|devices?|oncology"
    r"|diagnostics?|dermatology|cardio\w*|neuro\w*|immun\w*|rare diseases?|biotech\w*|studies"
    r"|life sciences?|cleaning|process|computer systems?)\b"
)
# Words of other occupations: a title with one of these is not in a family above, although a field
# of theirs may be named beside it.
ELSEWHERE = re.compile(
    r"\b(?:recruit(?:er|ment|ing)|talent acquisition|lecturer|teacher|guru|receptionist"
    r"|executive assistant|sales assistant|sales engineer|saas|office manager|accounts?(?: payable)"
    r"|accounts assistant|kerani|packaging|machines|nursery|buchhaltung|software sales"
    r"|fashion|travel|games|assistante? (?:rh|de direction)|people|hr|personal\w*|solutions? sales"
    r"|real estate|insurance|automotive|film|photo\w*|dental|(?:strategic|enterprise) account"
    r"|qa engineer|(?:software|game) qa|test(?:er|ing)?|business developer"
    # Those who teach and study a subject, and who carry, drive, sell or mend for it
    r"|professor|faculty|dean|tutor|students?(?! nurse)|drivers?|couriers?|messengers?|cashiers?"
    r"|helpers?|labou?rers?|installers?|mechanics?|cutters?|welders?|operators?|secretar(?:y|ia)"
    r"|kraftfahrer(?:in)?|sekretar(?:in)?|secretaire (?:medicale?|comptable)|attorney|lawyer"
    r"|instructors?|salesperson|merchandisers?|administrative assistant|coding|police"
    r"|(?:oil|campaign|project|course|curriculum|property|land|talent|content|account|job|training"
    r"|automatic|program(?:me)?|leadership|die|print|equipment|product|pattern) developer"
    r"|(?:site|cent(?:er|re)|program(?:me)?|administrative|clinic|hospital|emergency|ems)"
    r" medical director"
    # Other lines of work with the same word
    r"|video\w*|sound editor|avid|news reel|trailers?|linear editor|plate corrector"
    r"|(?:order|request) editor|data management (?:engineer|analyst)"
    r"|(?:air|water|food|data|soil|environmental) quality|dairy|denture|optical|animal|veterinary"
    r"|solar|photovoltaic|equine|hospice|occupational health|behaviou?ral|nuclear medicine"
    r"|claims?(?= review)|software (?:quality|validation)|automation qa|qa (?:automation|architect)"
    r"|vital statistics|home program|staffing|landscape|churches|school)\b"
)


@dataclass(frozen=True)
class Occupation:
    """A name of an occupation in a title: its family, the seniority of the name, and its place."""

    family: str
    base: Seniority
    start: int
    end: int


def _rows() -> Iterator[tuple[str, Seniority, re.Pattern[str]]]:
    family = ""
    for line in Path(__file__).with_name("occupations.tsv").read_text().splitlines():
        if line.startswith("# "):
            family = line[2:]
        elif line:
            base, _, pattern = line.partition("\t")
            edged = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")
            yield family, Seniority[base.upper()], edged


_COMPILED = tuple(_rows())
FAMILIES = tuple(dict.fromkeys(family for family, _, _ in _COMPILED))


def occupations_in(text: str) -> list[Occupation]:
    """Return the names of occupations in a title, the longest first."""
    found = [
        Occupation(family, base, *match.span())
        for family, base, pattern in _COMPILED
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda one: (one.start - one.end, one.start))
