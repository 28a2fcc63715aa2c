"""Turns a record, stated fields and a body, into a draft, for all readers of records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from django.utils.translation import gettext, gettext_lazy

from adverts.content.apply_link import apply_link
from adverts.content.builder import Builder
from adverts.content.contents import read_contents
from adverts.content.running_text import put_company_guess, put_prose_facts, put_vacancies
from adverts.document import ReadResults, Skipped, job_label
from adverts.documents.labels import take_labels
from adverts.draft import AdvertDraft
from adverts.facts.pay_ranges import stated_period
from adverts.facts.values import (
    closing_of,
    day_of,
    employment_of,
    hours_of,
    language_code,
    schedule_of,
    text_of,
    texts_of,
)
from adverts.facts.working_terms import (
    level_of,
    overlap_hours_of,
    role_family_of,
    time_zone_of,
)
from adverts.structured.open_state import says_not_open
from adverts.structured.record import Record, put_stated
from adverts.structured.record_addresses import employer_in, mail_address, web_address
from adverts.structured.record_places import put_places
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line

_LONGEST_NAME = 120  # characters
_MIN_BODY = 80  # characters; a shorter body says too little about the job
LITTLE_TEXT = gettext_lazy("The advert says almost nothing about the job.")


def read_jobs(
    jobs: Iterable[object],
    record_of: Callable[[Mapping[str, object]], Record],
    *,
    listed: Callable[[Mapping[str, object]], Skipped | None] = lambda job: None,
) -> ReadResults:
    """Read a list of jobs; yield a draft or a Skipped for each.

    `listed` returns what to say of a job if the list has only an entry of it; see `only_listed`.
    """
    for number, job in enumerate(jobs, 1):
        if not isinstance(job, Mapping):
            yield Skipped(job_label(number), gettext("This record isn't a job advert."))
        elif entry := listed(job):
            yield entry
        elif says_not_open(job):
            yield closed(job_label(number))
        else:
            try:
                yield draft_of(record_of(job))
            except UnreadableAdvert as error:
                yield Skipped(job_label(number), str(error), error.source_id)


def closed(label: str) -> Skipped:
    """Return what to say of a job that is not open; without its id, so that a feed closes it."""
    return Skipped(label, gettext("The source says that this job isn't open."))


def only_listed(label: object, source_id: object) -> Skipped:
    """Return what to say of a job of which a list has no description; its posting stays open."""
    reason = gettext("The list doesn't contain the job's description. Import the job's own page.")
    return Skipped(text_of(label), reason, text_of(source_id))


def draft_of(record: Record) -> AdvertDraft:
    """Make the draft of a record; raises UnreadableAdvert for a record without title."""
    builder = Builder()
    title = text_of(record.title)
    if not any(char.isalpha() for char in title):
        raise UnreadableAdvert(gettext("The advert has no title."), source_id=_source_id(record))
    put_stated(builder, "title", title, record.title)
    builder.warnings.extend(record.warnings)
    _put_names(builder, record)
    put_places(builder, record)
    _put_terms(builder, record)
    _put_dates(builder, record)
    put_stated(builder, "language", language_code(record.language), record.language)
    body = take_labels(builder, record.body) if record.has_labels else record.body
    _put_body(builder, body, record)
    builder.lines = record.body
    put_stated(builder, "language", record.default_language, record.default_language)
    return builder.draft()


def _source_id(record: Record) -> str:
    return text_of(record.source_id) or text_of(record.reference)


def _put_names(builder: Builder, record: Record) -> None:
    if len(name := text_of(record.company)) <= _LONGEST_NAME:  # a longer one is its portrait
        put_stated(builder, "company", name, record.company)
    if "company" not in builder.values and (name := employer_in(record.site)):
        builder.put("company", name, source=text_of(record.site), confidence=0.4)
        text = gettext("No company is stated. “%(name)s” is a guess based on the web address.")
        builder.warnings.append(text % {"name": name})
    put_stated(builder, "source_id", text_of(record.source_id), record.source_id)
    put_stated(builder, "reference", text_of(record.reference), record.reference)
    for url in record.apply_urls:
        put_stated(builder, "apply_url", web_address(url), url)
        put_stated(builder, "apply_email", mail_address(url), url)


def _put_terms(builder: Builder, record: Record) -> None:
    source = "; ".join(texts_of(record.pay_source)) or "pay"
    builder.put_pay_ranges(record.pay_ranges, source=source, confidence=0.98)
    put_stated(builder, "pay", record.pay, record.pay_source)
    kinds = employment_of(record.employment)
    put_stated(builder, "employment_type", next(iter(kinds), None), record.employment)
    if len(kinds) > 1:
        names = ", ".join(texts_of(record.employment))
        text = gettext("The advert states several employment types: %(names)s.")
        builder.warnings.append(text % {"names": names})
    put_stated(builder, "schedule", schedule_of(record.schedule), record.schedule)
    put_stated(builder, "hours_per_week", hours_of(record.hours_per_week), record.hours_per_week)
    put_stated(builder, "role_family", role_family_of(record.role_family), record.role_family)
    put_stated(builder, "level", level_of(record.level), record.level)
    put_stated(builder, "time_zone", time_zone_of(record.time_zone), record.time_zone)
    if "time_zone" in builder.values:  # hours are shared with somebody, somewhere
        hours = overlap_hours_of(record.overlap_hours)
        put_stated(builder, "overlap_hours", hours, record.overlap_hours)


def _put_dates(builder: Builder, record: Record) -> None:
    posted = day_of(record.posted_on)
    closing = closing_of(record.closes_on, posted_on=posted)
    if posted and closing and closing.day < posted:
        builder.warnings.append(gettext("The closing date is before the date of posting."))
        closing = None
    elif closing is None and (stated := text_of(record.closes_on)):
        builder.warn_of_closing(stated)
    put_stated(builder, "posted_on", posted, record.posted_on)
    if closing:
        stated = text_of(record.closes_on) or str(record.closes_on)
        builder.put_closing(closing, source=stated, confidence=0.98)


def _put_body(builder: Builder, lines: Sequence[Line], record: Record) -> None:
    """Set what the text says, unless a field already states it."""
    if sum(len(line.text) for line in lines) < _MIN_BODY:
        builder.warnings.append(str(LITTLE_TEXT))
    if link := apply_link(lines):
        builder.put("apply_url", link.url, source=link.text, confidence=0.7)
    if "apply_url" not in builder.values:
        for email in record.apply_emails:
            put_stated(builder, "apply_email", mail_address(email), email)
    _put_period(builder, lines)
    put_prose_facts(builder, lines)
    put_company_guess(builder, lines, summaries=record.summaries)
    if "company" not in builder.values:
        builder.warnings.append(gettext("The advert doesn't name a company."))
    contents = read_contents(lines)
    put_vacancies(builder, contents)
    builder.put_contents(contents)


def _put_period(builder: Builder, lines: Sequence[Line]) -> None:
    """Take the period of pay from the title or the text where its field states none."""
    pay = builder.values.get("pay")
    if pay is None or pay.period:
        return
    texts = [builder.values["title"], *(line.text for line in lines)]
    if found := stated_period(pay, texts):
        evidence = builder.evidence["pay"]
        builder.remove("pay")
        builder.put("pay", replace(pay, period=found[0]), source=f"{evidence.text}; {found[1]}",
                    confidence=min(evidence.confidence, 0.8))  # fmt: skip
