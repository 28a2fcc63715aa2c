"""What the running text of an advert says of the job: facts in its sentences, the link to apply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext, ngettext

from postings.importing.building import Builder
from postings.importing.contents import Contents
from postings.importing.facts import company_in_prose, workplace_in_prose
from postings.importing.headings import Topic
from postings.importing.markup import Line, Link
from postings.importing.pay import parse_pay
from postings.importing.sections import split_sections

_APPLY_TEXT = re.compile(
    r"\bapply\b|iklan penuh|\bmohon|permohonan|bewerben|postuler|candidat|aplicar|postular"
    r"|投递|申请|應徵",
    re.IGNORECASE,
)


_JOB_PATH = re.compile(
    r"/[^/?#]*(?:career|job|position|vacanc|apply|opening|stelle|karriere|emploi|empleo|kerjaya)",
    re.IGNORECASE,
)


def apply_link(lines: Sequence[Line]) -> Link | None:
    """The last button; else the last link that says apply, or stands where applying is told."""
    links = [link for line in lines for link in line.links]
    buttons = [link for link in links if link.is_button]
    speaking = [link for link in links if _APPLY_TEXT.search(link.text)]
    likely = buttons or speaking or (links and _placed(lines)) or _of_jobs(lines)
    return next(iter(reversed(likely)), None)


def _of_jobs(lines: Sequence[Line]) -> list[Link]:
    """Links that stand alone on their lines and lead to a page about jobs."""
    return [
        line.links[0]
        for line in lines
        if len(line.links) == 1
        and line.text.startswith("http")
        and " " not in line.text
        and _JOB_PATH.search(line.links[0].url)
    ]


def _placed(lines: Sequence[Line]) -> list[Link]:
    """The links where applying is told."""
    told = (section for section in split_sections(lines) if section.topic is Topic.APPLY)
    return [link for section in told for line in section.lines for link in line.links]


def put_prose_facts(builder: Builder, lines: Sequence[Line]) -> None:
    """Add facts from the job's own sections: the company's portrait talks of other things."""
    own = list(_own_lines(lines))
    builder.put_facts(own)
    if title := builder.values.get("title"):
        builder.put("pay", parse_pay(title), source=title, confidence=0.6)
    if stated := workplace_in_prose(line.text for line in own):
        builder.put_told("workplace_type", stated[0], source=stated[1], confidence=0.6)


def put_company_guess(builder: Builder, lines: Sequence[Line]) -> None:
    """Guess a company that no line names as such, and say so."""
    sections = split_sections(lines)
    headings = (section.heading for section in sections)
    name = company_in_prose(headings, [line.text for line in lines if not line.is_item])
    if name and "company" not in builder.values:
        builder.put("company", name, source=name, confidence=0.4)
        text = gettext("No line names the company; “%(name)s” is a guess from the text.")
        builder.warnings.append(text % {"name": name})


def put_vacancies(builder: Builder, contents: Contents) -> None:
    """One position offered is the title; several stay together under the title as published."""
    positions = contents.vacancies
    if len(positions) == 1:
        builder.put("title", positions[0], source=positions[0], confidence=0.9)
    elif positions:
        text = ngettext(
            "The advert offers %(number)s position.",
            "The advert offers %(number)s positions.",
            len(positions),
        )
        builder.warnings.append(text % {"number": len(positions)})
        contents.sections.insert(0, ("Positions", [f"- {position}" for position in positions]))


def _own_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """The first line of a section has its heading before it: “Salary” and “RM 10” belong together.

    The company's portrait is left out.
    """
    for section in split_sections(lines):
        if section.topic is Topic.OVERVIEW:
            continue
        if not section.heading:
            yield from section.lines
            continue
        heading, rest = section.heading, section.lines
        first = f"{heading}: {rest[0].text}" if rest else heading
        yield Line(first, first)
        yield from rest[1:]
