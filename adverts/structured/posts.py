"""Reads posts of any site whose front matter has an advert's fields; the text is Markdown or HTML.

Blogs of one board, which put company and job into the title, are read by `documents.jekyll`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from django.utils.translation import gettext, gettext_noop

from adverts.content.apply_words import SAYS_APPLY
from adverts.document import ReadResults, Skipped, text_format
from adverts.documents import markdown
from adverts.documents.free_text import NO_ADVERT, job_heading, read_each_job
from adverts.documents.front_matter import fact_names, front_matter, has_front_matter
from adverts.draft import AdvertDraft
from adverts.facts.days_in_names import day_in_name, without_day
from adverts.facts.title_parts import TitleParts, title_parts
from adverts.facts.titles import (
    clean_title,
    employer_of_page,
    hiring_in,
    is_called_title,
    is_plausible_title,
    is_title_of_openings,
    names_occupation,
    states_genders,
    title_for_all,
    title_in_prose,
)
from adverts.facts.values import text_of
from adverts.structured.field_names import record_of
from adverts.structured.front_page import is_front_page
from adverts.structured.known_names import FIELDS, plain
from adverts.structured.named_lists import names_items
from adverts.structured.nested_texts import is_list, is_text, places_within, texts_within
from adverts.structured.open_state import says_not_open
from adverts.structured.record_addresses import web_address
from adverts.structured.record_texts import body_lines
from adverts.structured.records import draft_of
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.rich_text import html_of_trees
from adverts.vocabulary.headings import topic_of

# Facts that any post may have, so they are no sign of an advert; dates of a site, not of a job.
_WORDS = """
title date tags category categories description summary id slug language name type content text body
region created details introduction headline schedule hours level skills url permalink status
email contact terms until datum dato mail rubrik overskrift inhalt erstellt plats beskrivelse
beskrivning omschrijving
"""
_ANY_POST = frozenset(_WORDS.split())
_BOARD = frozenset({"category", "tags"})  # what posts of such a blog have beside their title
_SOURCES = re.compile(r"(?:url|link|href)$")  # the end of a name for an address
_OF_EMPLOYER = re.compile(r"org|compan|business|employer|author|site|web|home|profile|source")
_PICTURE = re.compile(r"\.(?:png|jpe?g|svg|gif|webp)(?:\?|$)|image|logo|avatar", re.IGNORECASE)
_SUMMARY = re.compile(r"description|summary|excerpt|teaser|intro|tagline|lede|meta|title$|desc?$")
_DAY = re.compile(r"20\d\d-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]20\d\d")
_JOB_FACTS = ("locations", "pay", "employment_type", "workplace_type", "apply_url", "closes_on")
_HIRES = re.compile(  # “Acme recrute !”, without the job
    r"(?P<company>[^.:!?]{2,40}?) (?:recrute|recherche|embauche|is hiring|sucht|busca|contrata"
    r"|cerca|zoekt|søker|söker|søger)\W*"
)
_NEXT_SENTENCE = re.compile(r"[.!?]\s+\w|\n\s*\n")
_COMMENT = re.compile(r"<!--[^>]{0,100}-->")
_LONGEST_NAME = 150  # characters of a title or a company
_LONGEST_JOB = 6  # words of a heading that is the job of a post without a title
_SHORT_TITLE = 4  # words of a title that may be the name of a page
_LONG_TEXT = 200  # characters of a text that is the advert itself, not its first words
_LONGEST_BUTTON = 40  # characters of its words
_TOP = 3  # first lines that may be a heading of the job
_GUESS = 0.5  # confidence
_OWN_TABLES = ("extra", "params", "job", "vacancy", "vacature", "stelle")
_UNNAMED = frozenset({"none", "null", "n/a", "-", ""})


def recognises(text: str) -> bool:
    """Return whether it starts with front matter, and not with that of a board's blog."""
    if not has_front_matter(text):
        return False
    names = [plain(name) for name in fact_names(text)]
    has_title = any(FIELDS.get(name) == "title" for name in names)
    is_own = _states_job(names)
    return (has_title and is_own) or not set(names) >= _BOARD


def _states_job(names: Iterable[str]) -> bool:
    """Return whether a name of front matter is that of a job's fact."""
    return any(plain(name) in FIELDS and plain(name) not in _ANY_POST for name in names)


def read(text: str, name: str) -> ReadResults:
    """Read one post, or the jobs of a page of openings; raises UnreadableAdvert if its front matter
    or its title can't be read.
    """
    facts, body = front_matter(text)
    yield from _jobs_of_page(facts, body) or [_read_post(facts, body, name)]


def _jobs_of_page(facts: Mapping[str, object], body: str) -> list[AdvertDraft | Skipped]:
    """Return the jobs of a page whose title only says that there are openings, if its text offers
    several.
    """
    stated = next((value for key, value in facts.items() if FIELDS.get(plain(key)) == "title"), "")
    if not is_title_of_openings(text_of(_title(stated))):
        return []
    try:
        jobs = list(read_each_job([*markdown.lines_of(body), *body_lines(*_texts(facts))]))
    except UnreadableAdvert:
        return []
    return jobs if len(jobs) > 1 else []


def _read_post(facts: Mapping[str, object], body: str, name: str) -> AdvertDraft:
    facts = {key: _as_written(value) for key, value in _with_own(facts).items()}
    lines = markdown.lines_of(body)
    own = {key: value for key, value in facts.items() if not _is_about(key, value)}
    if _DAY.match(day := str(own.get("data", ""))):  # “date” in three languages
        own = {"date": day} | own
    record = record_of(own, has_text=sum(len(line.text) for line in lines) > _LONG_TEXT)
    texts = body_lines(*_texts(facts))
    stated = text_of(_title(record.title))
    job = _job_of(stated, [*lines, *texts])
    job = _longer_in(name, body, job) if job else _job_in(name)
    parts = title_parts(clean_title(job))
    record = replace(
        record,
        has_labels=True,
        title=parts.job,
        body=[
            *_without_title(lines, text_of(record.title), parts.job),
            *record.body,
            *texts,
        ],
        company=_company(record.company, parts, body),
        location_text=record.location_text or list(parts.locations) or _only_place(facts),
        workplace=record.workplace or parts.workplace,
        apply_urls=record.apply_urls or _buttons(own) or _addresses(own),
        apply_emails=[*record.apply_emails, *_mails(own)],
        summaries=list(_summaries(facts)),
        posted_on=record.posted_on or day_in_name(name),
        warnings=_warnings(own),
    )
    draft = draft_of(record)
    _refuse_others(draft, stated)
    return draft


def _refuse_others(draft: AdvertDraft, title: str) -> None:
    """Refuse a post about anything else: no fact of a job, no occupation, and no item.

    Guessed items are enough: a draft too many is thrown away, a refused advert is typed anew.
    """
    stated = {name for name, told in draft.evidence.items() if told.confidence > _GUESS}
    if not (
        stated & {*_JOB_FACTS, "company"}
        or draft.items
        or names_occupation(draft.title or "")
        or is_called_title(title)
    ):
        raise UnreadableAdvert(str(NO_ADVERT))


def _with_own(facts: Mapping[str, object]) -> dict[str, object]:
    """Return the facts with those that a site of Zola or Hugo keeps in a table of its own."""
    own: dict[str, object] = {}
    for name in _OWN_TABLES:
        table = facts.get(name)
        own |= table if isinstance(table, dict) else {}
    return {**own, **facts}


def _as_written(value: object) -> object:
    """Return what the author wrote, where a site keeps it beside what it understood."""
    return value.get("original", value) if isinstance(value, Mapping) else value


def _texts(facts: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield facts that are texts about the job: lists, and texts of several lines.

    Short ones are no text, but summaries and tags.
    """
    for name, value in facts.items():
        value = _COMMENT.sub("", value) if isinstance(value, str) else value
        field = FIELDS.get(plain(name), "description")
        if plain(name) not in FIELDS and names_items(name, value):
            continue  # a list of the record
        is_long = field != "description" and _is_about(name, value)
        if is_long or (field == "description" and (is_text(value) or is_list(value))):
            yield name.replace("_", " ").capitalize(), value
        elif isinstance(value, list | Mapping) and html_of_trees(value):
            yield "", value
        elif field == "description":
            yield from texts_within(value, name.replace("_", " ").capitalize())


def _is_about(name: str, value: object) -> bool:
    """Return whether a fact is a text, also under the name of a title: `role: You will …`."""
    field = FIELDS.get(plain(name))
    is_long = isinstance(value, str) and len(value) > _LONGEST_NAME
    says_more = is_long and bool(_NEXT_SENTENCE.search(str(value)))
    return field == "description" or (field in ("title", "company") and says_more)


def _title(stated: object) -> object:
    return stated[0] if isinstance(stated, list) and stated else stated


def _job_of(title: str, lines: Sequence[Line]) -> str:
    """Return the title; or the job that the first heading or a sentence names, where a short title
    names none, as in “Jobs | Acme”, or where there is no title. On a page of openings, it may be
    any heading.
    """
    said = (title_for_all(line.text) for line in lines[: 2 * _TOP])
    is_slogan = clean_title(title).endswith("!") and not states_genders(title)
    if is_slogan and (job := next(filter(None, said), "")):
        return job
    if names_occupation(title):
        return title
    if len(title.split()) > _SHORT_TITLE:
        return (is_slogan and _bold_job(lines)) or title
    sought = next(filter(None, (title_in_prose(line.text) for line in lines[: 2 * _TOP])), "")
    if sought and (hires := _HIRES.fullmatch(title)):
        return f"{sought} @ {hires['company']}"
    first = next((line for line in lines[:_TOP] if line.level), None)
    named = (job_heading(lines) if is_title_of_openings(title) else None) or first
    heading = named.text if named else ""
    if hiring := hiring_in(heading):
        return hiring.title if names_occupation(hiring.title) else title or sought
    is_job = names_occupation(heading) and is_plausible_title(clean_title(heading))
    is_bare = title or (len(heading.split()) <= _LONGEST_JOB and " - " not in heading)
    if is_job and is_bare:
        hires = _HIRES.fullmatch(title)
        employer = hires["company"] if hires else employer_of_page(title)
        return f"{heading} @ {employer}" if employer else heading
    if is_title_of_openings(title):
        return _bold_job(lines) or sought or title
    return title or sought


def _bold_job(lines: Sequence[Line]) -> str:
    """Return the first bold line that names a job, and is no heading of a section."""
    bold = (clean_title(line.text) for line in lines if line.bold and not line.is_item)
    named = (text for text in bold if names_occupation(text) and is_plausible_title(text))
    return next((text for text in named if topic_of(text) is None), "")


def _job_in(name: str) -> str:
    """Return the job in the name of a file, as Jekyll does for posts without a title."""
    stem = without_day(_last_part(name)).partition(".")[0]
    job = re.sub(r"[\s_-]+", " ", stem).strip().title()
    return job if names_occupation(job) and is_plausible_title(job) else ""


def _longer_in(name: str, body: str, job: str) -> str:
    """Return a job as the file's name has it, if that is longer and the text writes it so."""
    longer, job = _job_in(name), clean_title(job)
    if job.casefold() not in longer.casefold() or len(longer) == len(job):
        return job
    written = re.search(re.escape(longer), body, re.IGNORECASE)
    return written[0] if written and written[0][0].isupper() else job


def _company(stated: object, parts: TitleParts, body: str) -> str:
    """Return the company as the text writes it: a site may state it like a part of an address."""
    name = text_of(stated)
    if name.casefold() in _UNNAMED:
        return parts.company
    words = re.split(r"[\s_-]+", name)
    if not name.islower() or not all(words):
        return name
    written = re.search(r"\b" + r"[\s_-]?".join(map(re.escape, words)) + r"\b", body, re.IGNORECASE)
    return written[0] if written else " ".join(words).title()


def _without_title(lines: Sequence[Line], *titles: str) -> list[Line]:
    """Return the lines without a heading on top that repeats the title."""
    if lines and lines[0].level and lines[0].text.casefold() in map(str.casefold, titles):
        return list(lines[1:])
    return list(lines)


def _addresses(facts: Mapping[str, object]) -> list[object]:
    """Return web addresses of facts whose names end like those of an address."""
    named = (
        value
        for name, value in facts.items()
        if _SOURCES.search(plain(name)) and not _OF_EMPLOYER.match(plain(name))
    )
    return [
        url
        for url in named
        if web_address(url) and not (_PICTURE.search(str(url)) or is_front_page(url))
    ]


def _mails(facts: Mapping[str, object]) -> list[object]:
    """Return the links of facts that write a mail, also of a button: “button: {url: mailto:…}”."""
    values = [*facts.values()]
    for value in facts.values():
        values += value.values() if isinstance(value, Mapping) else ()
    return [value for value in values if str(value)[:7].casefold() == "mailto:"]


def _buttons(facts: Mapping[str, object]) -> list[object]:
    """Return the addresses of buttons to apply: “button: {text: Apply, url: https://…}”."""
    tables = [value for value in facts.values() if isinstance(value, Mapping)]
    texts = [[str(value) for value in table.values()] for table in tables]
    return [
        address
        for one in texts
        if any(len(text) <= _LONGEST_BUTTON and SAYS_APPLY.search(text) for text in one)
        for address in one
        if address.startswith("http")
    ]


def _only_place(facts: Mapping[str, object]) -> list[str]:
    """Return the place that the blocks of a page state, if all state the same."""
    places = [*dict.fromkeys(places_within(facts))]
    return places if len(places) == 1 else []


def _summaries(facts: Mapping[str, object]) -> Iterator[str]:
    """Yield short texts about the advert, for lists and for search engines."""
    for name, value in facts.items():
        if isinstance(value, Mapping):
            yield from (text_of(one) for key, one in value.items() if _SUMMARY.search(plain(key)))
        elif _SUMMARY.search(plain(name)) and FIELDS.get(plain(name)) != "title":
            yield text_of(value)


def _last_part(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]


def _warnings(facts: Mapping[str, object]) -> list[str]:
    """Warn of a post that is a draft or closed; a person who pastes it may know better."""
    return [gettext("The source says that this job isn't open.")] if says_not_open(facts) else []


FORMAT = text_format(gettext_noop("post with front matter"), recognises, read)
