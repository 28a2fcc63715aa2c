"""Facts about the job in the running text of an advert."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from django.utils.translation import gettext, ngettext

from adverts.content.apply_mail import apply_mail
from adverts.content.builder import Builder
from adverts.content.contents import Contents
from adverts.content.section import Section
from adverts.content.sections import split_sections
from adverts.facts.closing import closing_date
from adverts.facts.company_names import (
    company_by_careers_page,
    company_by_host,
    company_by_mail,
    company_in_prose,
    company_on_line,
    public_bodies,
    university_by_host,
)
from adverts.facts.dates_and_terms import remote_company_in, workplace_in_prose
from adverts.facts.employers import in_full, is_employer, whole_name, with_form
from adverts.facts.filled_jobs import says_filled
from adverts.facts.gazetteer import is_town
from adverts.facts.legal_forms import FORM
from adverts.facts.pay import parse_pay, states_range
from adverts.facts.places import are_known_places, parse_location, workplace_type_of
from adverts.facts.places_in_prose import home_of, places_in_prose, seat_in_prose
from adverts.facts.postal_towns import postal_town
from adverts.facts.titles import is_plausible_title, names_occupation, split_page_title
from adverts.facts.towns_by_context import town_by_context
from adverts.facts.towns_in_prose import only_town
from adverts.facts.ways_of_working import way_of_working
from adverts.text.line import Line
from adverts.vocabulary.headings import Topic
from adverts.vocabulary.keyword_filter import KeywordFilter
from adverts.vocabulary.terms import WorkplaceType

_FIRM_LAST = re.compile(rf"\s[–—|-]\s+([^–—|]{{2,60}} {FORM})$")
_LAST_GUESS = 0.4  # confidence of what no sentence states; too little to be a sign of an advert
_FEW_BODIES = 2
_SHORT_LINE = 30  # characters; titles and slogans are no longer
_AFTER_COMPANY = re.compile(r"^(?: \([^()]{1,60}\))?(?: ?: | [–—|-] )(?=\S)")
_PREPOSITION = r"(?:at|for|by|bei|für|chez|bij|hos|till?|presso|en|na|no|da|do)"
_BEFORE_COMPANY = re.compile(
    rf"(?:\s+{_PREPOSITION}\s+|(?:\s+{_PREPOSITION}\s*)?(?:\s*[|–—·@,(\[]\s*|\s-\s+))(?=[^\W_]{{2}})"
)
_LAST_DASH = re.compile(r"\s+[–—|-]\s+")
_LEGAL = re.compile(rf"\s+{FORM}$", re.IGNORECASE)
_BEFORE_JOB = re.compile(r"\[?(?P<name>[A-ZÀ-Þ][^:|()\[\]–—]{1,50}?)(?:\]|\s?:|\s[|–—-])\s+(?=\S)")
_BEHIND_JOB = re.compile(
    rf"(?:\s+[|–—(-]\s*|,\s+|\s(?:{_PREPOSITION}|pour|para|voor)\s)"
    r"(?P<name>[A-ZÀ-Þ][^|–—(),:\[\]]{1,50})\)?$"
)
_FORM_LAST = re.compile(rf"[ ,]{FORM}$")
_INTRODUCTION = 6  # lines
_BESIDE = re.compile(r"\s+[|•·–—-]\s+")
_LONGEST_TITLE = 120  # characters of a page's title
_WAY_ALONE = re.compile(  # a line that says nothing else
    r"\W*(?:(?:100 ?%|fully|full|totalmente|vollständig|helt) )?(?:remot[eoa]|h[yíi]brid\w{0,2}"
    r"|on-?site|presencial|vor ort|in[- ]person|in presenza|présentiel|op afstand|à distance"
    r"|alocado|interno|in-?house)\W*",  # the last ones beside “remoto” make a choice
    re.IGNORECASE,
)
_LABEL = 0.9  # confidence of a line of facts; a field of its source is surer


def put_prose_facts(builder: Builder, lines: Sequence[Line]) -> None:
    """Set facts from the sections about the job. The company's overview states facts of others."""
    own_lines = list(_own_lines(lines))
    own, texts = (KeywordFilter.of(line.text for line in some) for some in (own_lines, lines))
    builder.put_facts(own)
    if says_filled(texts):
        builder.warnings.append(gettext("The source says that this job isn't open."))
    if title := builder.values.get("title"):
        builder.put("pay", parse_pay(title), source=title, confidence=0.6)
    _put_workplace(builder, own, texts, asked=_without_offers(own_lines, lines))
    if "locations" not in builder.values:
        _put_places(builder, own, texts)


def _put_places(builder: Builder, own: KeywordFilter, texts: KeywordFilter) -> None:
    """Set where sentences say that the job is, or else its employer, unless it is remote; or else
    the only town they name.
    """
    if seat := places_in_prose(own):
        builder.put("locations", seat[0], source=seat[1], confidence=0.6)
    elif builder.values.get("workplace_type") is WorkplaceType.REMOTE:
        return
    elif seat := town_by_context(own):
        builder.put("locations", seat[0], source=seat[1], confidence=0.5)
    elif home := seat_in_prose(texts):
        builder.put("locations", home[0], source=home[1], confidence=0.5)
    elif town := only_town(own):
        builder.put("locations", (town[0],), source=town[1], confidence=_LAST_GUESS)


def _without_offers(own: Sequence[Line], lines: Sequence[Line]) -> Iterator[str]:
    """Yield the texts of an advert's own lines that are in no section on benefits."""
    sections = (one for one in split_sections(lines) if one.topic is Topic.BENEFIT)
    offered = {line for section in sections for line in section.lines}
    yield from (line.text for line in own if line not in offered)


def _put_workplace(
    builder: Builder, own: KeywordFilter, texts: KeywordFilter, *, asked: Iterable[str]
) -> None:
    """Set where the work is done. What the text says outweighs a line of facts that says remote.

    Hybrid may be a mere benefit, so what is `asked` counts first.
    """
    anywhere = workplace_in_prose(own)
    if stated := anywhere and (workplace_in_prose(asked) or anywhere):
        builder.put_inferred("workplace_type", stated[0], source=stated[1], confidence=0.6)
        evidence = builder.evidence["workplace_type"]
        is_remote = builder.values["workplace_type"] is WorkplaceType.REMOTE
        if is_remote and stated[0] is not WorkplaceType.REMOTE and evidence.confidence <= _LABEL:
            builder.remove("workplace_type")
            builder.remove("remote_countries")
            builder.put("workplace_type", stated[0], source=stated[1], confidence=0.7)
    if source := remote_company_in(texts):
        builder.put("workplace_type", WorkplaceType.REMOTE, source=source, confidence=0.5)
    ways = [text for text in own if _WAY_ALONE.fullmatch(text)]
    if "workplace_type" not in builder.values and len(ways) == 1:
        builder.put("workplace_type", workplace_type_of(ways[0]), source=ways[0], confidence=0.5)
    if "workplace_type" not in builder.values and (told := way_of_working(own)):
        builder.put("workplace_type", told[0], source=told[1], confidence=_LAST_GUESS)


def put_company_guess(
    builder: Builder,
    lines: Sequence[Line],
    *,
    summaries: Sequence[str] = (),
    names: Sequence[str] = (),
    addresses: Sequence[str] = (),
) -> None:
    """Guess the company if no line names it, and warn about the guess; `summaries` are texts
    beside the advert, such as those for search engines, and `names` those of its site. Then its
    place may be told, too, or by a postal address, which may be in lines around the advert:
    `addresses`.
    """
    if "company" not in builder.values:
        _guess_company(builder, lines, summaries, names)
    company = builder.values.get("company")
    _put_job_alone(builder)
    if (
        builder.values.get("workplace_type") is WorkplaceType.REMOTE
        or "locations" in builder.values
    ):
        return
    texts = [line.text for line in lines]
    if home := (company and home_of(company, texts)) or postal_town(texts):
        builder.put("locations", home[0], source=home[1], confidence=0.5)
    elif seat := places_in_prose(summaries) or _place_beside(builder, summaries):
        builder.put("locations", seat[0], source=seat[1], confidence=0.5)
    elif home := postal_town(addresses):
        builder.put("locations", home[0], source=home[1], confidence=_LAST_GUESS)
    elif town := only_town(texts):
        builder.put("locations", (town[0],), source=town[1], confidence=_LAST_GUESS)


def _place_beside(builder: Builder, titles: Sequence[str]) -> tuple[tuple[str, ...], str] | None:
    """Return the place that a page's title names beside the job: “Acme | Nurse • Leeds, UK”."""
    job = builder.values.get("title") or ""
    for text in titles:
        beside = _BESIDE.split(text) if job and job in text and len(text) <= _LONGEST_TITLE else ()
        for part in beside:
            places = parse_location(part).locations
            if part != builder.values.get("company") and are_known_places(places):
                return places, text
    return None


def _put_job_alone(builder: Builder) -> None:
    """Set the title without the company around it: “Acme (a charity): Nurse”, “Nurse – Acme”."""
    title, company = builder.values.get("title") or "", builder.values.get("company") or ""
    if not company:
        return
    job = _without_company_behind(title, company)
    if job.casefold().startswith(company.casefold()):
        rest = job[len(company) :]
        job = _AFTER_COMPANY.sub("", rest, count=1)
        job = title if job == rest else job
    if job != title and names_occupation(job) and is_plausible_title(job):
        builder.values["title"] = job


def _without_company_behind(title: str, company: str) -> str:
    """Return a title without the company at its end, with or without its legal form."""
    name = company.casefold()
    for divider in _BEFORE_COMPANY.finditer(title):
        rest = title[divider.end() :].rstrip(")].").casefold()
        is_company = rest == name or (name.startswith(f"{rest} ") and _LEGAL.match(name, len(rest)))
        if is_company:
            job = title[: divider.start()]
            return job if "]" in job else job.removeprefix("[")
    return title


def _guess_company(
    builder: Builder, lines: Sequence[Line], summaries: Sequence[str], names: Sequence[str]
) -> None:
    name, possible = _company_in(builder, lines), builder.possible_company
    name = (
        name or _company_beside(builder, lines, summaries) or _company_of_page(builder, summaries)
    )
    if possible and (name is None or name.casefold() in possible.casefold()):
        name = possible  # “Acme Care, Leeds” below the title, and mail to acme.example
    title = builder.values.get("title") or ""
    signed = _signed(title, lines) or _beside_job(title, lines)
    name = signed or _of_site(name, names) or name or _only_public_body(lines)
    name = name or company_on_line(line.text for line in lines if not line.is_item)
    name = name or _company_by_host(builder, lines)
    if name:
        text = "\n".join(line.text for line in lines)
        name = with_form(in_full(name, text), text)
        builder.put("company", name, source=name, confidence=0.4)
        text = gettext("No line names the company. “%(name)s” is a guess based on the text.")
        builder.warnings.append(text % {"name": name})


def _signed(title: str, lines: Sequence[Line]) -> str:
    """Return the name behind the job in a title that is also a line of its own, as below a letter;
    or nothing.
    """
    _, _, name = _LAST_DASH.sub("\n", title).rpartition("\n")
    is_line = any(line.text == name for line in lines if not (line.is_item or line.level))
    return name if is_line and name != title and is_employer(name) else ""


def _beside_job(title: str, lines: Sequence[Line]) -> str:
    """Return what is beside the job in a title, if it has a legal form, or a sentence of the
    introduction begins with it: “Tidewell: Gardener”, “Gardener (Tidewell)”; or nothing.
    """
    for found in filter(None, (_BEFORE_JOB.match(title), _BEHIND_JOB.search(title))):
        name, job = found["name"].strip(), title[: found.start()] + title[found.end() :]
        is_named = is_employer(name) and names_occupation(job)
        is_named &= not name.rpartition(" ")[2].islower()  # “Our park seeks: Gardener”
        if is_named and (_FORM_LAST.search(name) or _is_introduced(name, lines)):
            return name
    return ""


def _is_introduced(name: str, lines: Sequence[Line]) -> bool:
    """Return whether a sentence before the first list begins with a name."""
    begins = re.compile(rf"(?:^|[.!?] ){re.escape(name)}(?: [a-zà-ÿ]|, )")
    first = takewhile(lambda line: not line.is_item, lines[:_INTRODUCTION])
    return any(begins.search(line.text) for line in first)


def _of_site(name: str | None, names: Sequence[str]) -> str | None:
    """Return the first of a site's names, unless the text names somebody else; or the one that the
    name in the text begins, or abbreviates.
    """
    said = (name or "").casefold()
    found = (one for one in names if said in one.casefold() or one.casefold() in said)
    return next((whole_name(one, names) for one in found), None)


def _only_public_body(lines: Sequence[Line]) -> str | None:
    """Return the first university, hospital or authority of a text that names hardly any others."""
    bodies = public_bodies(line.text for line in lines)
    return bodies[0] if 0 < len(bodies) <= _FEW_BODIES else None


def _company_beside(
    builder: Builder, lines: Sequence[Line], summaries: Sequence[str]
) -> str | None:
    """Return the company by the address to apply at, or by sentences of the summaries."""
    texts = [*summaries, *(line.text for line in lines)]
    url = builder.values.get("apply_url", "")
    return company_by_careers_page([url], texts) or company_in_prose([], summaries)


def _company_by_host(builder: Builder, lines: Sequence[Line]) -> str | None:
    """Return a name made of the address to apply at, where the advert never writes the name."""
    mail = builder.values.get("apply_email") or next(iter(apply_mail(lines) or ()), "")
    return company_by_host(mail, builder.values.get("apply_url", ""))


def _company_of_page(builder: Builder, titles: Sequence[str]) -> str | None:
    """Return the company of a page's title that repeats the job, or with a legal form: “Nurse –
    Acme Health”, “A job – Acme Ltd”.
    """
    title = builder.values.get("title", "")
    named = (split_page_title(text, title=title)[1] for text in titles if text.startswith(title))
    firms = (firm[1] for text in titles if (firm := _FIRM_LAST.search(text)))
    likely = (name for name in (*named, *firms) if name and not is_town(name))
    return next(likely, None) if title else None


def _company_in(builder: Builder, lines: Sequence[Line]) -> str | None:
    """Return the company by its mail or its careers pages, else by sentences."""
    mails = filter(None, [builder.values.get("apply_email")])
    texts = [*(line.text for line in lines), *mails]
    addresses = [*texts, *filter(None, [builder.values.get("apply_url")])]
    urls = (link.url for line in lines for link in line.links)
    prose = (line.text for line in lines if not line.is_item)
    sections = split_sections(lines)
    about = (one for one in sections if one.topic is Topic.OVERVIEW or not one.heading)
    portraits = filter(None, map(_first_sentence, about))
    return (
        university_by_host(addresses, texts)
        or company_by_mail(texts)
        or company_by_careers_page(urls, texts)
        or company_in_prose((one.heading for one in sections), prose, portraits=portraits)
    )


def _first_sentence(section: Section) -> str:
    """Return the first paragraph of a section that is long enough for a sentence."""
    texts = (line.text for line in section.lines if not line.is_item)
    return next((text for text in texts if len(text) > _SHORT_LINE), "")


def put_vacancies(builder: Builder, contents: Contents) -> None:
    """Set the title if one position is offered; list several positions as a section."""
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


def _states_fact(line: Line) -> bool:
    """Return whether a line is of the job wherever it stands: pay, or the last day to apply."""
    return states_range(line.text) or closing_date([line.text]) is not None


def _own_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of all sections but the company's overview, and of that what states pay
    or the last day to apply.

    The first line of a section starts with its heading: “Salary: RM 10”.
    """
    for section in split_sections(lines):
        if section.topic is Topic.OVERVIEW:
            titled = Line(section.heading, section.heading)
            yield from filter(_states_fact, [titled, *section.lines])
            continue
        if not section.heading:
            yield from section.lines
            continue
        heading, rest = section.heading, section.lines
        first = f"{heading}: {rest[0].text}" if rest else heading
        yield Line(first, first)
        yield from rest[1:]
