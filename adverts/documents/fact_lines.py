"""Lines of facts with separators: “Acme | Nurse | Leeds | Full-time”, “Leeds · Hybrid”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from adverts.content.builder import Builder
from adverts.facts.dates_and_terms import employment_type, posting_date
from adverts.facts.gazetteer import is_town
from adverts.facts.pay import parse_pay, states_pay
from adverts.facts.places import country_of, parse_location, workplace_type_of
from adverts.facts.titles import clean_title, is_plausible_title, names_occupation
from adverts.text.line import Line
from adverts.vocabulary.keyword_filter import KeywordFilter

_SEPARATOR = re.compile(r"\s+[|·•]\s*|\s*[|·•]\s+")
_URL = re.compile(r"\(?https?://[^\s)]+\)?")
_CONTRACT = re.compile(r"\b(?:full|part)[ -]time\b", re.IGNORECASE)
_HOURS = re.compile(
    r"(?:\d{1,3} ?[–-] ?)?\d{1,3}(?:[.,]\d{1,2})? ?(?:%|h\b|hours?|hrs|uur|uren|stunden|std|heures"
    r"|horas|timm?ar|timer|ore\b)",
    re.IGNORECASE,
)
_ON_SITE = re.compile(r"\bon site\b", re.IGNORECASE)
_TOP = 3  # first lines that may have cells
_LONGEST_LIST, _FEW_WORDS = 6, 5  # lines of a list of facts, and words of each
_WHOLE_LINE = 3  # cells of a first line that also names company and job
_SENTENCE = 4  # words
_LONGEST, _MAX_WORDS, _LONGEST_LINE = 60, 7, 1_000


def take_first_line(builder: Builder, lines: Sequence[Line]) -> list[Line]:
    """Set the facts of a first line with company, job and place; return the remaining lines.

    A heading, or a line that starts with the job, is the title and stays. If the title is already
    set, the line is one of those below it.
    """
    if "title" in builder.values:
        return list(lines)
    cells = cells_of(lines[0]) if lines else []
    if len(cells) < _WHOLE_LINE or lines[0].level or names_occupation(cells[0]):
        return list(lines)
    return [*_remaining(lines[0], _put_whole(builder, cells)), *lines[1:]]


def take_fact_lines(builder: Builder, lines: Sequence[Line]) -> list[Line]:
    """Set the facts of the short lines below the title; return the remaining lines and long
    cells.
    """
    remaining: list[Line] = []
    lines = lines[_take_list(builder, lines) :]
    for index, line in enumerate(lines):
        cells = cells_of(line)
        is_fact = _are_facts(cells, line) or (not index and _is_place(line.text))
        if index >= _TOP or line.is_item or not is_fact:
            remaining.append(line)
        else:
            remaining += _remaining(line, _put_cells(builder, cells))
    return remaining


def _take_list(builder: Builder, lines: Sequence[Line]) -> int:
    """Set the facts of a list that the text begins with: “Full time”, “Leeds”, “Nursing”; return
    the number of its lines, 0 if fewer than a third of them are facts.
    """
    found = list(
        takewhile(lambda line: line.is_item and not line.level, lines[: _LONGEST_LIST + 1])
    )
    words = max((len(line.text.split()) for line in found), default=0)
    if not 1 < len(found) <= _LONGEST_LIST or words > _FEW_WORDS:
        return 0
    facts = [line for line in found if _states_fact(line.text)]
    if len(facts) * 3 < len(found):
        return 0
    _put_cells(builder, [line.text for line in facts])
    if posted := posting_date(KeywordFilter.of(line.text for line in found)):
        builder.put("posted_on", posted[0], source=posted[1], confidence=0.8)
    return len(found)


def _states_fact(text: str) -> bool:
    if names_occupation(text):
        return False
    return bool(employment_type(text, []) or workplace_type_of(text)) or _is_place(text)


def _is_place(text: str) -> bool:
    """Return whether a text is a place for certain, so that a heading of it is none."""
    if not _is_short(text):
        return False
    return is_town(text) or ("," in text and _are_surely_places(parse_location(text).locations))


def cells_of(line: Line) -> list[str]:
    """Split a line into its cells; a paragraph is one cell."""
    if len(line.text) > _LONGEST_LINE:
        return [line.text]
    return [cell.strip() for cell in _SEPARATOR.split(line.text) if cell.strip()]


def _are_facts(cells: Sequence[str], line: Line) -> bool:
    """Return whether a line holds facts. A single cell must be short, and not a heading."""
    if len(cells) > 1:
        return not line.text.endswith(".")
    is_sentence = line.text.endswith(".") and len(line.text.split()) >= _SENTENCE
    return not line.level and not line.bold and not is_sentence and _is_short(line.text)


def _remaining(line: Line, said: Sequence[str]) -> list[Line]:
    text = " · ".join(said)
    if text and text != line.text:
        return [replace(line, text=text, markdown=text, level=0, bold=False)]
    return [line] if text else []


def _put_whole(builder: Builder, cells: Sequence[str]) -> list[str]:
    """Set the facts of a line that starts with the company; return the cells that are too long."""
    first, rest = _bare(cells[0]), cells[1:]
    builder.put("company", first, source=" | ".join(cells), confidence=0.7)
    for cell in rest:
        if names_occupation(cell) and is_plausible_title(cell):
            builder.put("title", clean_title(cell), source=cell, confidence=0.7)
    names = _put_cells(builder, rest)
    short = [name for name in names if _is_short(name)]
    if short:
        place = parse_location(short[-1])
        builder.put("locations", place.locations, source=short[-1], confidence=0.5)
    return [name for name in names if name not in short]


def _put_cells(builder: Builder, cells: Sequence[str]) -> list[str]:
    """Set the fact of each cell; return the cells that were not recognised.

    Next to a known company, a single unknown name is the place.
    """
    company = builder.values.get("company", "").casefold()
    bare = [_bare(cell) if _is_short(_bare(cell)) else cell for cell in cells]
    names = [cell for cell in bare if cell and not _put_recognised(builder, cell)]
    others = [name for name in names if name.casefold() != company]
    if len(others) == 1 and len(names) == 2 and _is_short(others[0]):
        place = parse_location(others.pop())
        builder.put("locations", place.locations, source=" · ".join(cells), confidence=0.5)
    return others


def _bare(cell: str) -> str:
    return _URL.sub("", cell).strip()


def _is_short(cell: str) -> bool:
    return (
        len(cell) <= _LONGEST and len(cell.split()) <= _MAX_WORDS and not re.search("[:：]", cell)
    )


def _put_recognised(builder: Builder, cell: str) -> bool:
    """Set the employment type, workplace type, pay or place of a cell; whether there was one."""
    if not _is_short(cell):
        return False
    if cell == builder.values.get("title"):
        return True
    cell = _ON_SITE.sub("on-site", cell)
    kind, workplace_type = employment_type(cell, []), workplace_type_of(cell)
    if names_occupation(cell) and not workplace_type:
        return False
    if kind:
        builder.put("employment_type", kind[0], source=cell, confidence=0.8)
    if states_pay(cell):
        builder.put("pay", parse_pay(cell), source=cell, confidence=0.8)
        return True
    bare = _CONTRACT.sub("", cell).strip(" ,;–-").removeprefix("in ")
    town, _, rest = bare.partition(", ")
    is_term = bool(_HOURS.match(rest) or (rest and employment_type(rest, [])))
    bare = town if is_term and is_town(town) else bare  # “Leeds, 24 hours a week”
    place = parse_location(bare.replace(" - ", ", "))
    if workplace_type or _are_surely_places(place.locations) or is_town(bare):
        builder.put("workplace_type", workplace_type, source=cell, confidence=0.8)
        builder.put("locations", place.locations, source=cell, confidence=0.6)
        return True
    return kind is not None


def _are_surely_places(places: Sequence[str]) -> bool:
    """Return whether these are places for certain: several, or one with its country or region."""
    return len(places) > 1 or any(country_of(place) for place in places)
