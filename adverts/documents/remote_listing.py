"""Reads adverts of remote-job listings in Markdown.

A listing has a linked title, a company line, and a line of facts in backticks: 💰 for pay, 🌎 for
place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext, gettext_noop

from adverts.content.builder import Builder
from adverts.content.contents import read_contents
from adverts.content.section import Section
from adverts.content.sections import split_sections
from adverts.document import text_format
from adverts.draft import AdvertDraft
from adverts.facts.company_names import company_in_prose
from adverts.facts.dates_and_terms import workplace_in_prose
from adverts.facts.gazetteer import is_country
from adverts.facts.pay import parse_pay, states_range
from adverts.facts.places import country_of, parse_location
from adverts.facts.remote_limits import parse_limits
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.lines import markdown_lines
from adverts.text.repair import collapse
from adverts.text.web_urls import web_url
from adverts.vocabulary.headings import Topic
from adverts.vocabulary.terms import WorkplaceType

_TITLE = re.compile(r"\A\s*# \[(?P<title>.{0,400})\]\((?P<url>\S{0,2000}?)\)[ \t]*(?:\n|\Z)")
_COMPANY = re.compile(r"^###(?!#)(?P<company>.*)$", re.MULTILINE)
_FACTS = re.compile(r"^####(?!#)(?P<facts>.*)$", re.MULTILINE)
_CELL = re.compile(r"`([^`]*)`")
_END = re.compile(r"\n## CLICK TO \[APPLY\]\((?P<url>\S{0,2000}?)\)\s*$", re.MULTILINE)
_NO_NAME = frozenset({"", "none", "null", "n/a", "unknown", "-"})


def recognises(text: str) -> bool:
    """Return whether it starts with a linked title, and has a company line or an apply line."""
    head = _TITLE.match(text)
    return bool(head and (_COMPANY.match(text, head.end()) or _END.search(text)))


def read(text: str, _name: str) -> AdvertDraft:
    """Read one listing. File names state only the month, so they give no date."""
    head = _TITLE.match(text)
    title = collapse(head["title"]) if head else ""
    if head is None or not title:
        raise UnreadableAdvert(gettext("No job title was found."))
    ends = list(_END.finditer(text))
    company, cells, body = _top(text[head.end() : ends[-1].start() + 1 if ends else None])
    builder = Builder()
    builder.put("title", title, source=head[0].strip(), confidence=1.0)
    for url in map(web_url, [head["url"], *(end["url"] for end in ends[:1])]):
        builder.put("apply_url", url, source=url, confidence=1.0)
    lines = markdown_lines(body)
    builder.lines = lines
    sections = split_sections(lines)
    _put_company(builder, company, sections=sections)
    _put_cells(builder, cells)
    _put_workplace(builder, sections)
    builder.put_facts(line.text for line in _of_job(sections))
    builder.put_contents(read_contents(lines))
    return builder.draft()


def _of_job(sections: Sequence[Section]) -> Iterator[Line]:
    """Yield the lines about the job, not those about the company, unless these state the pay."""
    for section in sections:
        is_overview = section.topic is Topic.OVERVIEW
        yield from (line for line in section.lines if not is_overview or states_range(line.text))


def _top(text: str) -> tuple[str, list[str], str]:
    """Return the company line, the cells of facts, and the body."""
    company, cells = "", []
    if match := _COMPANY.match(text):
        company, text = match["company"], text[match.end() :].lstrip("\n")
    if match := _FACTS.match(text):
        cells, text = _CELL.findall(match["facts"]), text[match.end() :]
    return collapse(company), cells, text


def _put_company(builder: Builder, stated: str, *, sections: Sequence[Section]) -> None:
    stated = stated.strip("\u200e\u200f ")
    if stated.casefold() not in _NO_NAME:
        builder.put("company", stated, source=stated, confidence=1.0)
        return
    texts = [line.text for section in sections for line in section.lines if not line.is_item]
    name = company_in_prose((section.heading for section in sections), texts)
    builder.put("company", name, source=name or "", confidence=0.5)
    text = (
        gettext("The company line is empty. “%(name)s” is a guess based on the text.")
        if name
        else gettext("The advert doesn't name a company.")
    )
    builder.warnings.append(text % {"name": name})


def _put_cells(builder: Builder, cells: Sequence[str]) -> None:
    for cell in cells:
        sign, words = cell.strip()[:1], collapse(cell.strip()[1:].lstrip("\ufe0f"))
        if sign == "💰":
            builder.put("pay", parse_pay(words), source=words, confidence=0.9)
        elif sign in "🌎🌍🌏📍":
            _put_places(builder, words)


def _put_places(builder: Builder, cell: str) -> None:
    place = parse_location(cell)
    builder.put("locations", place.locations, source=cell, confidence=0.9)
    builder.put("workplace_type", place.workplace_type, source=cell, confidence=0.8)
    if place.workplace_type is not WorkplaceType.REMOTE:
        return
    whole = tuple(
        dict.fromkeys(country_of(name) or "" for name in place.locations if is_country(name))
    )
    builder.remote_limits.append((parse_limits(cell), cell))
    builder.put("remote_countries", whole, source=cell, confidence=0.9)
    builder.put("remote_countries", place.countries, source=cell, confidence=0.5)


def _put_workplace(builder: Builder, sections: Sequence[Section]) -> None:
    """Set the workplace type from the body if the line of facts has none, or the body says
    hybrid.
    """
    lines: list[Line] = [line for section in sections for line in section.lines]
    stated = workplace_in_prose(line.text for line in lines)
    if stated is None:
        return
    is_remote = builder.values.get("workplace_type") is WorkplaceType.REMOTE
    if stated[0] is WorkplaceType.HYBRID and is_remote:
        builder.put_inferred("workplace_type", stated[0], source=stated[1], confidence=0.7)
        builder.remove("workplace_type")
        builder.remove("remote_countries")
    builder.put("workplace_type", stated[0], source=stated[1], confidence=0.7)


FORMAT = text_format(gettext_noop("remote job listing"), recognises, read)
