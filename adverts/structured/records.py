"""Turns a record, stated fields and a body, into a draft, for all readers of records."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from urllib.parse import unquote, urlsplit

from django.utils.translation import gettext, gettext_lazy

from adverts.content.apply_link import apply_link
from adverts.content.apply_mail import MAIL
from adverts.content.builder import Builder
from adverts.content.contents import read_contents
from adverts.content.running_text import put_company_guess, put_prose_facts, put_vacancies
from adverts.document import ReadResults, Skipped, job_label
from adverts.documents import markdown
from adverts.documents.labels import take_labels
from adverts.draft import AdvertDraft, DraftPay, DraftPayRange
from adverts.facts.addresses import without_postcode
from adverts.facts.board_notations import usual_notations
from adverts.facts.gazetteer import is_country
from adverts.facts.pay_ranges import stated_period
from adverts.facts.places import country_of, parse_location
from adverts.facts.remote_limits import RemoteLimits, parse_limits
from adverts.facts.values import (
    child,
    clean,
    closing_of,
    day_of,
    employment_of,
    hours_of,
    items_of,
    language_code,
    schedule_of,
    text_of,
    texts_of,
    workplace_of,
)
from adverts.facts.working_terms import (
    level_of,
    overlap_hours_of,
    role_family_of,
    time_zone_of,
)
from adverts.structured.open_state import says_not_open
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.lines import html_lines, markdown_lines, web_url
from adverts.text.rich_text import html_of_trees
from adverts.text.text_lines import text_lines
from adverts.vocabulary.terms import WorkplaceType

_LONGEST_BODY, _LONGEST_NAME = 500_000, 120  # characters
_TAG = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|table|section|span|b|strong|em|a)\b", re.IGNORECASE
)
_BREAK = re.compile(r"(?<=\S)[ \t]*\n(?=\S)")
_MARK = re.compile(r"^[•·*–-]\s*")
_BULLET = re.compile(r"^(?:[•·]\s*|[*–-](?:\s+|$))")
# Markdown inside a line: bold words, a link.
_INLINE = re.compile(r"\*\*\S|(?<!\w)__\w|\]\(https?:")
_MAX_ITEMS, _LONGEST_ITEM = 500, 2_000  # items of a list, and characters of an item
_NOTHING = frozenset({"", "na", "n/a", "none", "null", "-"})
# Parts of an address that name no employer.
_NO_EMPLOYER = re.compile(
    r"www|jobs?|job-boards?|boards?|careers?|apply|ats|api|hiring|recruiting|work|team|companies"
    r"|company|positions?|openings?|vacancies|postings?|o|j|p|[a-z]{2}(?:-[a-z]{2})?|\d+|v\d",
    re.IGNORECASE,
)
# A part of an address behind which is the job.
_JOBS = re.compile(r"jobs?|positions?|openings?|vacanc(?:y|ies)|postings?|[ojp]", re.IGNORECASE)
_AN_AREA = 10  # countries; a list of so many is an area
_MIN_BODY = 80  # characters; a shorter body says too little about the job
type Limits = tuple[RemoteLimits, str]  # and the text that states them
LITTLE_TEXT = gettext_lazy("The advert says almost nothing about the job.")


@dataclass(frozen=True, kw_only=True)
class Record:
    """What a source states about one advert, of any type; None if not stated.

    `places` are complete names of places; `location_text` may also say “Remote” or name several.
    `default_language` is the language of the source, where neither a field nor the text tells one.
    `pay_ranges` are one or several, and count before `pay`.
    `countries` are those in which a remote worker may live. The first web address of `apply_urls`
    counts. `summaries` are texts beside the advert, which may name the employer. `site` is an
    address whose first part is the employer's short name. `has_labels` says that lines of the body
    may state fields: “Location: Cork”.
    """

    title: object
    body: Sequence[Line] = ()
    company: object = None
    site: object = None
    source_id: object = None
    reference: object = None
    apply_urls: Sequence[object] = ()
    apply_emails: Sequence[object] = ()
    summaries: Sequence[str] = ()
    places: Sequence[str] = ()
    location_text: object = None
    countries: object = None
    workplace: object = None
    pay: DraftPay | None = None
    pay_ranges: Sequence[DraftPayRange] = ()
    pay_source: object = None
    employment: object = None
    schedule: object = None
    hours_per_week: object = None
    role_family: object = None
    level: object = None
    time_zone: object = None
    overlap_hours: object = None
    posted_on: object = None
    closes_on: object = None
    language: object = None
    default_language: str = ""
    has_labels: bool = False
    warnings: Sequence[str] = field(default=())


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
    _put(builder, "title", title, record.title)
    builder.warnings.extend(record.warnings)
    _put_names(builder, record)
    _put_places(builder, record)
    _put_terms(builder, record)
    _put_dates(builder, record)
    _put(builder, "language", language_code(record.language), record.language)
    body = take_labels(builder, record.body) if record.has_labels else record.body
    _put_body(builder, body, record)
    builder.lines = record.body
    _put(builder, "language", record.default_language, record.default_language)
    return builder.draft()


def _source_id(record: Record) -> str:
    return text_of(record.source_id) or text_of(record.reference)


def _put(builder: Builder, name: str, value: object, stated: object) -> None:
    source = "; ".join(texts_of(stated)) or name
    builder.put(name, value, source=source, confidence=0.98)


def _put_names(builder: Builder, record: Record) -> None:
    if len(name := text_of(record.company)) <= _LONGEST_NAME:  # a longer one is its portrait
        _put(builder, "company", name, record.company)
    if "company" not in builder.values and (name := _employer_in(record.site)):
        builder.put("company", name, source=text_of(record.site), confidence=0.4)
        text = gettext("No company is stated. “%(name)s” is a guess based on the web address.")
        builder.warnings.append(text % {"name": name})
    _put(builder, "source_id", text_of(record.source_id), record.source_id)
    _put(builder, "reference", text_of(record.reference), record.reference)
    for url in record.apply_urls:
        _put(builder, "apply_url", web_address(url), url)
        _put(builder, "apply_email", mail_address(url), url)


def mail_address(value: object) -> str:
    """Return an email address, also of a `mailto:`; an empty string for anything else."""
    text = value.strip() if isinstance(value, str) and len(value) < 300 else ""
    address = text.removeprefix("mailto:").partition("?")[0]
    return address if MAIL.fullmatch(address) else ""


def web_address(value: object) -> str:
    """Return an address of the web, never cut short; an empty string for anything else."""
    address = html.unescape(value).strip() if isinstance(value, str) and len(value) < 2000 else ""
    return "" if re.search(r"[\s\x00-\x1f<>\"\ud800-\udfff]", address) else web_url(address)


def _employer_in(site: object) -> str:
    """Return the employer's short name in an address, as a name: Quill Works.

    It is the first part of the host, as in quill-works.example, or of the path where the host is
    shared, as in jobs.example/quill-works/42; never the job, as in jobs.quill.example/jobs/42-cook.
    """
    address = web_address(site)
    if not address:
        return ""
    parts = urlsplit(address)
    labels = (parts.hostname or "").split(".")
    path = [unquote(part) for part in parts.path.split("/") if part]
    shared = takewhile(lambda part: not _JOBS.fullmatch(part), path)
    first = next((part for part in shared if not _NO_EMPLOYER.fullmatch(part)), "")
    own = (label for label in labels[:-1] if not _NO_EMPLOYER.fullmatch(label))
    if len(labels) > 2 and not (first and _NO_EMPLOYER.fullmatch(labels[0])):
        first = next(own, "")
    name = text_of(first.replace("-", " ").replace("_", " "))
    return "" if re.search(r"\d{3}", name) else name.title() if name.islower() else name


def _put_places(builder: Builder, record: Record) -> None:
    stated = [*record.places, *texts_of(record.location_text)]
    texts = map(without_postcode, texts_of(record.location_text))
    found = [parse_location(text) for text in texts]
    free = (name for place in found for name in place.locations)
    complete = (name for place in record.places for name in usual_notations(place))
    names = [*complete, *(name for name in free if not workplace_of(name))]
    _put(builder, "locations", _each_once(names), stated)
    _put(builder, "workplace_type", workplace_of(record.workplace), record.workplace)
    workplace_types = [place.workplace_type for place in found if place.workplace_type]
    builder.put(
        "workplace_type", next(iter(workplace_types), None), source=str(stated), confidence=0.9
    )
    if builder.values.get("workplace_type") is WorkplaceType.REMOTE:
        _put_countries(builder, record)


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return each place once, by its longest name: “Berlin” beside “Berlin, Germany” says less."""
    each = list(dict.fromkeys(filter(None, names)))
    return tuple(name for name in each if not any(other.startswith(f"{name}, ") for other in each))


def _put_countries(builder: Builder, record: Record) -> None:
    """Set the stated countries, or else the countries of the places."""
    stated = _union(_limits_of(record.countries))
    texts = _union((parse_limits(text), text) for text in texts_of(record.location_text))
    builder.remote_limits.append(_named_by(stated, texts))
    places = builder.values.get("locations", ())
    for sure, confidence in ((True, 0.9), (False, 0.5)):
        named = (country_of(place) for place in places if is_country(place) or not sure)
        codes = tuple(dict.fromkeys(filter(None, named)))
        builder.put("remote_countries", codes, source="; ".join(places), confidence=confidence)


def _limits_of(stated: object) -> Iterator[Limits]:
    """Yield the limits of each country, state or text that a source lists."""
    for value in items_of(stated):
        entry = value if isinstance(value, Mapping) else {}
        parts = child(entry, "address") or {}
        names = [child(entry, "name") or child(parts, "addressRegion"),
                 child(parts, "addressCountry")] if entry else [value]  # fmt: skip
        text = ", ".join(filter(None, (text_of(name) for name in names)))
        is_state = text_of(child(entry, "@type")) in ("State", "AdministrativeArea")
        if text:
            yield parse_limits(text, codes=not is_state, is_state=is_state), text


def _named_by(stated: Limits, texts: Limits) -> Limits:
    """Return the limits of fields, or of the names of places: where those name more countries one
    by one, the field holds only the first.
    """
    fields, names = stated[0], texts[0]
    is_more = set(fields.countries) < set(names.countries) and len(names.countries) < _AN_AREA
    if not fields or is_more or (fields.countries == names.countries and names.states):
        return texts if names or names.unknown else stated
    return stated


def _union(stated: Iterable[Limits]) -> Limits:
    """Return what any entry of a list allows, and what any excludes."""
    stated = list(stated)
    every = [limits for limits, _ in stated]
    countries = tuple(dict.fromkeys(code for one in every for code in one.countries))
    whole = {code for one in every if not one.states for code in one.countries}
    states = (code for one in every for code in one.states if code[:2] not in whole)
    union = RemoteLimits(
        countries,
        tuple(dict.fromkeys(states)),
        tuple(dict.fromkeys(code for one in every for code in one.excluded)),
        any(one.anywhere for one in every) and not countries,
        tuple(word for one in every for word in one.unknown),
    )
    return union, "; ".join(text for _, text in stated)


def _put_terms(builder: Builder, record: Record) -> None:
    source = "; ".join(texts_of(record.pay_source)) or "pay"
    builder.put_pay_ranges(record.pay_ranges, source=source, confidence=0.98)
    _put(builder, "pay", record.pay, record.pay_source)
    kinds = employment_of(record.employment)
    _put(builder, "employment_type", next(iter(kinds), None), record.employment)
    if len(kinds) > 1:
        names = ", ".join(texts_of(record.employment))
        text = gettext("The advert states several employment types: %(names)s.")
        builder.warnings.append(text % {"names": names})
    _put(builder, "schedule", schedule_of(record.schedule), record.schedule)
    _put(builder, "hours_per_week", hours_of(record.hours_per_week), record.hours_per_week)
    _put(builder, "role_family", role_family_of(record.role_family), record.role_family)
    _put(builder, "level", level_of(record.level), record.level)
    _put(builder, "time_zone", time_zone_of(record.time_zone), record.time_zone)
    if "time_zone" in builder.values:  # hours are shared with somebody, somewhere
        hours = overlap_hours_of(record.overlap_hours)
        _put(builder, "overlap_hours", hours, record.overlap_hours)


def _put_dates(builder: Builder, record: Record) -> None:
    posted = day_of(record.posted_on)
    closing = closing_of(record.closes_on, posted_on=posted)
    if posted and closing and closing.day < posted:
        builder.warnings.append(gettext("The closing date is before the date of posting."))
        closing = None
    elif closing is None and (stated := text_of(record.closes_on)):
        builder.warn_of_closing(stated)
    _put(builder, "posted_on", posted, record.posted_on)
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
            _put(builder, "apply_email", mail_address(email), email)
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


def body_lines(*parts: tuple[str, object]) -> list[Line]:
    """Return the lines of parts under their headings; leave out empty parts.

    A part is HTML (also escaped), Markdown, plain text or a list of items. Raises UnreadableAdvert
    if it is far too long.
    """
    lines: list[Line] = []
    for heading, value in parts:
        part = [] if _is_nothing(value) else _part_lines(value)
        if part and text_of(heading):
            lines += html_lines(f"<h2>{html.escape(text_of(heading))}</h2>")
        lines += part
    return lines


def _is_nothing(value: object) -> bool:
    """Return whether a value says nothing, like “NA” in a table."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return isinstance(value, str) and value.strip().casefold() in _NOTHING


def _part_lines(value: object) -> list[Line]:
    if isinstance(value, list | Mapping) and (tree := html_of_trees(value)):
        return html_lines(tree)
    if isinstance(value, list | tuple):
        texts = texts_of(value, limit=_MAX_ITEMS, longest=_LONGEST_ITEM)
        if any(map(_INLINE.search, texts)):
            return markdown_lines("\n".join(f"- {' '.join(text.split())}" for text in texts))
        return html_lines("".join(f"<li>{html.escape(text)}</li>" for text in texts))
    if not isinstance(value, str):
        return []
    if len(value) > _LONGEST_BODY:
        raise UnreadableAdvert(gettext("The text is too long for one advert."))
    text = _unescaped(clean(value))
    if _TAG.search(text):
        return html_lines(text)
    if markdown.recognises(text):
        return markdown_lines(_BREAK.sub("  \n", text))
    return text_lines(text)


def has_tags(text: str) -> bool:
    """Return whether a text is HTML, also escaped."""
    return _TAG.search(_unescaped(text)) is not None


def _unescaped(text: str) -> str:
    """Return the text with its tags unescaped; some sources escape them twice."""
    for _ in range(3):
        if _TAG.search(text) or "&" not in text:
            break
        text = html.unescape(text)
    return text


def _is_prose_above_list(lines: Sequence[str]) -> bool:
    """Return whether some lines have bullets, and others are sentences or lead to them."""
    bare = [line for line in lines if not _BULLET.match(line)]
    return len(bare) < len(lines) and any(line.endswith((".", ":", "!", "?")) for line in bare)


def list_items(value: object) -> object:
    """Return items, written one per line, as a list; return anything else as it is."""
    if not isinstance(value, str) or has_tags(value):
        return value
    lines = [line.strip() for line in value.splitlines() if line.strip()]
    if _is_prose_above_list(lines):
        return value  # a text with a list in it
    # A dash right before a word is a bullet only if all lines have one: “-80 °C” has a minus.
    all_marked = len(lines) > 1 and all(map(_MARK.match, lines))
    mark = _MARK if all_marked else _BULLET
    return [text for line in lines if (text := mark.sub("", line))]
