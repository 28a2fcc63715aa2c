"""Reads the lines of free text into a draft; shared by the readers of texts, pages and files.

Anything can be text, so these readers must be able to refuse. A document counts as an advert if
its title names an occupation or is called one (“Vacature: …”), or it has pay, or a heading of
responsibilities, or headings of both requirements and benefits, or headings of what is required
and what is welcome in a text that seeks somebody and says how to apply; and if it has at least
three signs:

- a heading of responsibilities with items counts two, one of requirements, benefits or behaviours
  counts one;
- a title that names an occupation counts one, and one more if a label or the page states it;
- pay, employment type, closing date, workplace type, a place, a stated company, a way to apply or a
  sentence on it, a sentence that seeks somebody, and three or more items inferred from their words
  count one each.

Responsibilities and requirements together are enough too, if a heading tells one of them. An advert
may lack a title, if headings tell two kinds of its items, or it has these two; then a person has to
write one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext, gettext_lazy

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
from adverts.documents.several_jobs import Job, divide, jobs_named
from adverts.draft import AdvertDraft
from adverts.facts.days_in_names import day_alone
from adverts.facts.title_parts import title_parts, without_town
from adverts.facts.titles import (
    Hiring,
    clean_title,
    employer_of_page,
    hiring_in,
    is_called_title,
    is_plausible_title,
    names_occupation,
    states_genders,
    title_for_all,
    title_in_prose,
    title_to_be,
)
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.repair import collapse
from adverts.vocabulary.headings import (
    ITEM_TOPICS,
    Topic,
    is_plain_heading,
    normalise,
    topic_of,
)
from adverts.vocabulary.sentences import seeks_somebody
from adverts.vocabulary.terms import ItemKind

NO_ADVERT = gettext_lazy(
    "This doesn't look like a job advert. It says too little about "
    "responsibilities, requirements, pay, location and how to apply."
)
_DATA = re.compile(
    r"\A\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]]|<\?xml\b|<(?!!doctype html|!--|/?[\w-]{1,20}[\s>/])\S)",
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
# Headings of an advert, which may end with a form for the applicant's own history.
_OF_ADVERTS = re.compile(
    r"(?:how to apply|(?:job description|person specification|about (?:you|the role)"
    r"|the role|what we offer|closing date)s?)\b.{0,20}"
)
_LONGEST_CV_HEADING = 40
_FIRST, _SECOND = "01", "02"  # lines before the first question and the next one
_QUESTIONS: dict[str, Any] = {
    "text": "Supplemental questions", "markdown": "Supplemental questions", "level": 1,
}  # fmt: skip
# Headings that speak to or about people of an occupation: “Information for recruiters”.
_TO_PEOPLE = re.compile(
    r"\b(?:for|our|your|meet|about|für|unsere?|voor|onze|pour|nos|para|til|till|våra|vores)\s"
    r"|['’]s\s",
    re.IGNORECASE,
)
_HASHTAG = re.compile(r"#[^\W\d_]")
# A sentence on applying, outside of a section on it.
_TO_APPLY = re.compile(
    r"\b(?:to apply\b|apply (?:by|now|online|via|through|with|here|directly|at)\b"
    r"|application form|applications? (?:should|must|can|may|will|are to) be"
    r"|(?:send|submit|forward|e-?mail)\b.{0,60}\b(?:cv|résumé|resume|curriculum vitae"
    r"|cover(?:ing)? letter|applications?)\b)",
    re.IGNORECASE,
)
_TOP = 8  # first lines that may be the title
_MIN_SIGNS = 3  # that make an advert
_MIN_HEADED = 2  # kinds of items below headings, without which a text needs a title
_MIN_FACT = 0.5  # confidence of a fact that is a sign
_MAX_GUESS = 0.6  # confidence; a field above this was stated, not guessed
_FACTS = (
    "pay", "employment_type", "closes_on", "workplace_type", "locations", "how_to_apply",
    "apply_url",
)  # fmt: skip


@dataclass(frozen=True)
class PageHints:
    """Title and company from outside the text, such as a page's heading; empty if unknown.
    `addresses` are lines around the text, as of a footer, that may hold the employer's address, and
    `names` what may name the employer there: the logo, the copyright.
    """

    title: str = ""
    company: str = ""
    addresses: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    posted_on: date | None = None


def read_free_text(lines: Sequence[Line], *, hints: PageHints = PageHints()) -> AdvertDraft:
    """Read the lines of one document; raises UnreadableAdvert if they are not an advert."""
    _refuse_cv(lines)
    lines = _with_questions_apart(lines)
    builder = Builder(lines)
    builder.put("title", hints.title, source=hints.title, confidence=0.9)
    builder.put("company", hints.company, source=hints.company, confidence=0.7)
    lines = _take_top(builder, lines)
    if link := apply_link(lines):
        builder.put("apply_url", link.url, source=link.text, confidence=0.8)
    lines = [line for line in lines if not _BUTTON.fullmatch(line.text)]
    put_prose_facts(builder, lines)
    _check(builder, _put_contents(builder, lines))
    builder.put("posted_on", hints.posted_on, source=str(hints.posted_on), confidence=0.7)
    if posted := day_alone(line.text for line in lines if not line.is_item):
        builder.put("posted_on", posted[0], source=posted[1], confidence=0.5)
    put_company_guess(builder, lines, names=hints.names, addresses=hints.addresses)
    _warn_of_profile(builder)
    _warn_of_several(builder)
    return builder.draft()


def read_each_job(lines: Sequence[Line], *, site: PageHints = PageHints()) -> ReadResults:
    """Read a document that may offer several jobs; yield a draft or a Skipped for each.

    `site` is what is known from outside the text, such as the name of a site.
    """
    read = [_read_job(job, site) for job in divide(lines)]
    if any(isinstance(one, AdvertDraft) for one in read):
        yield from read
    else:
        yield read_free_text(lines)


def _read_job(job: Job, site: PageHints) -> AdvertDraft | Skipped:
    hints = replace(site, title=job.title, company=job.company or site.company)
    try:
        return read_free_text(job.lines, hints=hints)
    except UnreadableAdvert as error:
        return Skipped(job.title, str(error))


def _with_questions_apart(lines: Sequence[Line]) -> list[Line]:
    """Put numbered questions for applicants, which some systems print after the text, under a
    heading of their own: “01”, a question, its answers, “02” …
    """
    texts = [line.text for line in lines]
    start = texts.index(_FIRST) if _FIRST in texts else len(texts)
    if _SECOND not in texts[start:]:
        return list(lines)
    plain = (replace(line, level=0, bold=False, depth=0, label="") for line in lines[start + 1 :])
    return [*lines[:start], replace(lines[start], **_QUESTIONS), *plain]


def _refuse_cv(lines: Sequence[Line]) -> None:
    headings = {normalise(line.text) for line in lines if len(line.text) < _LONGEST_CV_HEADING}
    if any(map(_OF_ADVERTS.fullmatch, headings)):
        return
    if sum(bool(_CV.fullmatch(heading)) for heading in headings) > 1:
        raise UnreadableAdvert(gettext("This looks like a CV, not a job advert."))


def _take_top(builder: Builder, lines: Sequence[Line]) -> list[Line]:
    """Set labelled facts, the title and the facts around it; return the remaining lines."""
    lines = take_first_line(builder, take_labels(builder, lines))
    lines = _take_title(builder, lines)
    return take_fact_lines(builder, take_byline(builder, lines))


def _put_contents(builder: Builder, lines: Sequence[Line]) -> Contents:
    contents = read_contents(lines)
    if not _is_title_stated(builder) and len(contents.vacancies) == 1:
        builder.remove("title")  # a headline; the one position named is the title
    put_vacancies(builder, contents)
    builder.put_contents(contents)
    return contents


def _take_title(builder: Builder, lines: Sequence[Line]) -> list[Line]:
    """Set the title from the first lines if it is not known, and drop it from them."""
    if "title" not in builder.values:
        _put_title(builder, lines)
    title = builder.values.get("title", "").casefold()
    said = builder.evidence["title"].text if title else ""
    top = [
        line
        for line in lines[:_TOP]
        if clean_title(line.text).casefold() != title and not (line.level and line.text == said)
    ]
    return [*top, *lines[_TOP:]]


def _put_title(builder: Builder, lines: Sequence[Line]) -> None:
    """Set the title from the most likely line, or else from a sentence."""
    line = _title_line(lines)
    for first in lines[:_TOP]:
        if first.level:
            employer = employer_of_page(first.text)
            builder.put("company", employer, source=first.text, confidence=0.6)
    if line and not _names_job(line) and (heading := job_heading(lines)):
        is_job = states_genders(heading.text) or _stands_over_items(heading, lines)
        line = heading if is_job else line
    is_slogan = line is not None and clean_title(line.text).endswith("!")  # “Komm ins Team!”
    if line and is_slogan and not states_genders(line.text):
        for said in lines[: _TOP * 2]:
            builder.put("title", title_for_all(said.text), source=said.text, confidence=0.5)
    is_named = line and (_names_job(line) or hiring_in(line.text))
    if line and not is_named:
        _put_title_in_prose(builder, lines)
    if line:
        hiring = hiring_in(line.text) or Hiring(clean_title(line.text))
        parts = title_parts(hiring.title)
        job = without_town(parts.job) if hiring.company else parts.job
        builder.put("title", job, source=line.text, confidence=0.7 if line.level else 0.5)
        builder.put("company", hiring.company or parts.company, source=line.text, confidence=0.7)
        builder.put("locations", parts.locations, source=line.text, confidence=0.7)
        builder.put("workplace_type", parts.workplace, source=line.text, confidence=0.6)
        return
    _put_title_in_prose(builder, lines)
    if line := job_heading(lines):
        builder.put("title", clean_title(line.text), source=line.text, confidence=0.5)


def _put_title_in_prose(builder: Builder, lines: Sequence[Line]) -> None:
    """Set the title from a sentence on top that seeks somebody, or any that says what the reader
    will be.
    """
    for line in lines[: _TOP * 2]:
        builder.put("title", title_in_prose(line.text), source=line.text, confidence=0.5)
    for line in lines if "title" not in builder.values else ():
        builder.put("title", title_to_be(line.text), source=line.text, confidence=0.5)


def job_heading(lines: Sequence[Line]) -> Line | None:
    """Return the first heading that names an occupation, and is about nothing else."""
    headings = (line for line in lines if line.level and names_occupation(line.text))
    likely = (line for line in headings if is_plausible_title(clean_title(line.text)))
    own = (line for line in likely if topic_of(clean_title(line.text)) is None)
    return next(
        (one for one in own if states_genders(one.text) or not _TO_PEOPLE.search(one.text)), None
    )


def in_headings(hints: PageHints, lines: Sequence[Line]) -> PageHints:
    """Return the hints with a heading as the title: one for all genders, if no heading has the
    page's title, so that it may be the site's: “Team and training | Acme”; or the only one that
    names an occupation, if the page's title is a slogan: “Ready for a change?”.
    """
    title = hints.title.casefold()
    heading = job_heading(lines) if title and not states_genders(title) else None
    if heading is None:
        return hints
    is_own = any(title in line.text.casefold() for line in lines if line.level)
    if (not is_own and states_genders(heading.text)) or (
        not names_occupation(title) and _stands_over_items(heading, lines)
    ):
        return replace(hints, title=clean_title(heading.text))
    return hints


def _stands_over_items(heading: Line, lines: Sequence[Line]) -> bool:
    """Return whether all headings of items come after a heading, and none of the others names an
    occupation.
    """
    headings = [line for line in lines if line.level or line.bold]
    after = headings.index(heading) + 1
    is_of_items = [topic_of(line.text) in ITEM_TOPICS for line in headings]
    others = (line for line in headings if line.level and line.text != heading.text)
    return (
        any(is_of_items[after:])
        and not any(is_of_items[: after - 1])
        and not any(names_occupation(line.text) for line in others)
    )


def _title_line(lines: Sequence[Line]) -> Line | None:
    """Return the most likely of the first lines: an occupation, then its style, then its
    position.
    """
    heads = (at for at, line in enumerate(lines[:_TOP]) if _heads_items(line))
    first = next(heads, _TOP)  # below such a heading, only an occupation is a title
    top = [
        line
        for at, line in enumerate(lines[:_TOP])
        if not (line.is_item or _HASHTAG.match(line.text)) and (at < first or _names_job(line))
    ]
    plausible = [
        line
        for line in top
        if hiring_in(line.text)
        or is_called_title(line.text)
        or is_plausible_title(clean_title(line.text))
    ]
    return max(plausible, key=_weight, default=None)


def _heads_items(line: Line) -> bool:
    return is_plain_heading(line.text) and topic_of(line.text) in ITEM_TOPICS


def _names_job(line: Line) -> bool:
    return names_occupation(line.text) or is_called_title(line.text)


def _weight(line: Line) -> tuple[bool, bool, int]:
    """Weigh a line; `max` keeps the first of equals, so position decides last."""
    marked = bool(line.level or line.bold)
    return _names_job(line), marked, -line.level if line.level else -7


def _check(builder: Builder, contents: Contents) -> None:
    """Refuse what is not an advert, by the rule of the module."""
    title, headed = builder.values.get("title", ""), contents.headed_topics
    is_job = names_occupation(title) or "pay" in builder.values
    is_job |= Topic.RESPONSIBILITY in headed or headed >= {Topic.REQUIREMENT, Topic.BENEFIT}
    is_job |= _names_tasks_and_needs(contents)
    is_job |= headed >= {Topic.REQUIREMENT, Topic.NICE} and _seeks_and_invites(builder)
    is_job |= bool(title) and is_called_title(builder.evidence["title"].text)
    if not title:
        _go_without_title(builder, contents)
    if not is_job or _signs(builder, contents) < _MIN_SIGNS:
        raise UnreadableAdvert(str(NO_ADVERT))


def _go_without_title(builder: Builder, contents: Contents) -> None:
    """Warn that a title is missing; refuse a text whose items don't say either that it is an
    advert.
    """
    if len(contents.headed_topics) < _MIN_HEADED and not _names_tasks_and_needs(contents):
        raise UnreadableAdvert(gettext("No job title was found."))
    builder.warnings.append(gettext("No job title was found. Write one."))


def _names_tasks_and_needs(contents: Contents) -> bool:
    """Return whether there are both, some of them below a heading that says so."""
    kinds = {item.kind for item in contents.items}
    return bool(contents.headed_topics) and kinds >= {ItemKind.RESPONSIBILITY, ItemKind.REQUIREMENT}


def _seeks_and_invites(builder: Builder) -> bool:
    """Return whether a text seeks somebody, and says how to apply; others may have needs too."""
    invites = {"how_to_apply", "apply_url"} & set(builder.values)
    return bool(invites) and any(seeks_somebody(line.text) for line in builder.lines)


def _is_title_stated(builder: Builder) -> bool:
    evidence = builder.evidence.get("title")
    return evidence is not None and evidence.confidence > _MAX_GUESS


def _signs(builder: Builder, contents: Contents) -> int:
    """Count the signs of an advert."""
    title = builder.values.get("title", "")
    signs = len(contents.headed_topics) + (Topic.RESPONSIBILITY in contents.headed_topics)
    signs += contents.by_wording >= 3
    signs += names_occupation(title) * (1 + _is_title_stated(builder))
    signs += any(seeks_somebody(line.text) for line in builder.lines)
    company = builder.evidence.get("company")
    signs += company is not None and company.confidence > _MAX_GUESS
    is_said = not {"how_to_apply", "apply_url"} & set(builder.values)
    signs += is_said and any(_TO_APPLY.search(line.text) for line in builder.lines)
    facts = (builder.evidence[name] for name in _FACTS if name in builder.evidence)
    return signs + sum(fact.confidence >= _MIN_FACT for fact in facts)


def _warn_of_profile(builder: Builder) -> None:
    """Warn if there is no place, pay or way to apply: it may describe a role, not a job."""
    known = {"locations", "workplace_type", "pay", "apply_url", "how_to_apply"} & set(
        builder.values
    )
    if not known:
        builder.warnings.append(
            gettext(
                "No location, pay or way to apply is stated. This may be a role profile, not "
                "an advert."
            )
        )


def _warn_of_several(builder: Builder) -> None:
    jobs = jobs_named(builder.values.get("title", ""), builder.lines)
    if jobs:
        text = gettext(
            "The advert seems to offer several jobs. Create a posting for each one: %(names)s."
        )
        builder.warnings.append(text % {"names": ", ".join(f"“{job}”" for job in jobs)})


def is_prose(text: str) -> bool:
    """Return whether it may be free text; JSON and XML have their own readers."""
    return not _DATA.match(text)


def title_in(text: str) -> str:
    """Return the cleaned text if it may be a title, else an empty string."""
    title = clean_title(collapse(text))
    return title if is_plausible_title(title) else ""
