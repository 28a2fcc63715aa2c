"""From the lines of a document without a form to a draft: what the loose readers do alike.

Anything can be text, so a loose reader must be able to say no. A document is taken for an advert
if it has a plausible title that names an occupation, or a heading of duties, or pay; and at least
three signs in all:

- a heading of duties, with items under it, counts two; one of needs, benefits or behaviours, one;
- a title that names an occupation counts one, and one more where a label or the page states it;
- pay, the kind of contract, the closing date, the way of working, a place, a company that is
  stated, a way to apply, and three or more items told by their wording count one each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from adverts.content.apply_link import apply_link
from adverts.content.builder import Builder
from adverts.content.contents import Contents, read_contents
from adverts.content.running_text import (
    put_company_guess,
    put_prose_facts,
    put_vacancies,
)
from adverts.document import ReadResults, Skipped
from adverts.documents.byline import take_byline
from adverts.documents.fact_lines import take_fact_lines, take_first_line
from adverts.documents.labels import take_labels
from adverts.documents.several_jobs import divide, jobs_named
from adverts.draft import AdvertDraft
from adverts.facts.titles import (
    Hiring,
    clean_title,
    hiring_in,
    is_plausible_title,
    names_occupation,
    title_in_prose,
)
from adverts.text.errors import UnreadableAdvert
from adverts.text.lines import Line
from adverts.text.repair import collapse
from adverts.vocabulary.headings import Topic, normalise

_DATA = re.compile(
    r"\A\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]]|<\?xml\b|<(?!!doctype html|!--|[\w-]{1,20}[\s>/])\S)",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:apply|bewerben|postuler|postular|aplicar|mohon|jetzt bewerben|postulez)"
    r"(?: (?:now|here|today|online|by e-?mail|for this (?:job|role|position)|sekarang|ahora))?\W*",
    re.IGNORECASE,
)
_CV = re.compile(
    r"curriculum vitae|r[ée]sum[ée]|cv|lebenslauf|(?:work|employment|career) (?:history|experience)"
    r"|professional (?:experience|summary|profile)|referees?|references?|hobbies|publications"
    r"|personal (?:details|data|information|profile)|berufserfahrung|expériences? professionnelles?"
    r"|experiencia (?:laboral|profesional)|pengalaman kerja",
    re.IGNORECASE,
)
_LONGEST_CV_HEADING = 40
_TOP = 8  # lines among which a title is looked for
_MIN_SIGNS = 3  # signs of an advert
_MAX_GUESS = 0.6  # a field that is surer than this was stated and not guessed
_FACTS = (
    "pay", "employment_type", "closes_on", "workplace_type", "locations", "how_to_apply",
    "apply_url",
)  # fmt: skip


@dataclass(frozen=True)
class PageHints:
    """What stands outside the text: a page's heading, the name of its site. Empty where unknown."""

    title: str = ""
    company: str = ""


def read_free_text(lines: Sequence[Line], *, hints: PageHints = PageHints()) -> AdvertDraft:
    """Read the lines of one document; raises UnreadableAdvert where they are no advert."""
    _refuse_cv(lines)
    builder = Builder(lines)
    builder.put("title", hints.title, source=hints.title, confidence=0.9)
    builder.put("company", hints.company, source=hints.company, confidence=0.7)
    lines = _take_top(builder, lines)
    if link := apply_link(lines):
        builder.put("apply_url", link.url, source=link.text, confidence=0.8)
    lines = [line for line in lines if not _BUTTON.fullmatch(line.text)]
    put_prose_facts(builder, lines)
    _check(builder, _put_contents(builder, lines))
    put_company_guess(builder, lines)
    _warn_of_profile(builder)
    _warn_of_several(builder)
    return builder.draft()


def read_each_job(lines: Sequence[Line]) -> ReadResults:
    """Read a document that may offer several jobs, each as a draft or skipped with the reason."""
    jobs = divide(lines)
    if not jobs:
        yield read_free_text(lines)
    for job in jobs:
        try:
            yield read_free_text(job.lines, hints=PageHints(job.title, job.company))
        except UnreadableAdvert as error:
            yield Skipped(job.title, str(error))


def _refuse_cv(lines: Sequence[Line]) -> None:
    headings = {normalise(line.text) for line in lines if len(line.text) < _LONGEST_CV_HEADING}
    if sum(bool(_CV.fullmatch(heading)) for heading in headings) > 1:
        raise UnreadableAdvert(gettext("It looks like a CV and not like a job advert."))


def _take_top(builder: Builder, lines: Sequence[Line]) -> list[Line]:
    """Put labelled lines, the title and the facts around it; gives the lines left."""
    lines = take_first_line(builder, take_labels(builder, lines))
    lines = _take_title(builder, lines)
    if "title" not in builder.values:
        raise UnreadableAdvert(gettext("No title of a job was found."))
    return take_fact_lines(builder, take_byline(builder, lines))


def _put_contents(builder: Builder, lines: Sequence[Line]) -> Contents:
    contents = read_contents(lines)
    if builder.evidence["title"].confidence <= _MAX_GUESS and len(contents.vacancies) == 1:
        builder.remove("title")  # a headline over the one position that is named
    put_vacancies(builder, contents)
    builder.put_contents(contents)
    return contents


def _take_title(builder: Builder, lines: Sequence[Line]) -> list[Line]:
    """Find the title among the first lines, and drop it from them wherever it came from."""
    if "title" not in builder.values:
        _put_title(builder, lines)
    title = builder.values.get("title", "").casefold()
    top = [line for line in lines[:_TOP] if clean_title(line.text).casefold() != title]
    return [*top, *lines[_TOP:]]


def _put_title(builder: Builder, lines: Sequence[Line]) -> None:
    """The likeliest line; else what a sentence says is looked for."""
    if line := _title_line(lines):
        hiring = hiring_in(line.text) or Hiring(clean_title(line.text))
        builder.put("title", hiring.title, source=line.text, confidence=0.7 if line.level else 0.5)
        builder.put("company", hiring.company, source=line.text, confidence=0.7)
        return
    for line in lines[: _TOP * 2]:
        builder.put("title", title_in_prose(line.text), source=line.text, confidence=0.5)


def _title_line(lines: Sequence[Line]) -> Line | None:
    """The likeliest of the first lines: an occupation outweighs its looks, looks outweigh place."""
    top = [line for line in lines[:_TOP] if not line.is_item]
    plausible = [
        line for line in top if hiring_in(line.text) or is_plausible_title(clean_title(line.text))
    ]
    return max(plausible, key=_weight, default=None)


def _weight(line: Line) -> tuple[bool, bool, int]:
    """`max` keeps the first of equals, so that place decides last."""
    marked = bool(line.level or line.bold)
    return names_occupation(line.text), marked, -line.level if line.level else -7


def _check(builder: Builder, contents: Contents) -> None:
    """Refuse what is no advert, by the rule above."""
    is_job = names_occupation(builder.values["title"]) or "pay" in builder.values
    is_job |= Topic.RESPONSIBILITY in contents.headed_topics
    if not is_job or _signs(builder, contents) < _MIN_SIGNS:
        raise UnreadableAdvert(
            gettext(
                "It does not look like a job advert: too little of duties, requirements, pay, "
                "place and applying was found."
            )
        )


def _signs(builder: Builder, contents: Contents) -> int:
    """How many signs of an advert there are."""
    title = builder.values["title"]
    is_title_stated = builder.evidence["title"].confidence > _MAX_GUESS
    signs = len(contents.headed_topics) + (Topic.RESPONSIBILITY in contents.headed_topics)
    signs += contents.by_wording >= 3
    signs += names_occupation(title) * (1 + is_title_stated)
    company = builder.evidence.get("company")
    signs += company is not None and company.confidence > _MAX_GUESS
    return signs + sum(name in builder.values for name in _FACTS)


def _warn_of_profile(builder: Builder) -> None:
    """A description of a position without place, company and way to apply is kept, with a word."""
    known = {"locations", "workplace_type", "pay", "apply_url", "how_to_apply"} & set(
        builder.values
    )
    if not known:
        builder.warnings.append(
            gettext(
                "It names neither place, pay nor a way to apply; it may be a role profile, no "
                "advert."
            )
        )


def _warn_of_several(builder: Builder) -> None:
    jobs = jobs_named(builder.values["title"], builder.lines)
    if jobs:
        text = gettext("It seems to offer several jobs, each of which needs a posting: %(names)s.")
        builder.warnings.append(text % {"names": ", ".join(f"“{job}”" for job in jobs)})


def is_prose(text: str) -> bool:
    """Whether it may be read as text at all: records of JSON and XML have readers of their own."""
    return not _DATA.match(text)


def title_in(text: str) -> str:
    """The cleaned text if it may be a title, else an empty string."""
    title = clean_title(collapse(text))
    return title if is_plausible_title(title) else ""
