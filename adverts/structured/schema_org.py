"""Reads adverts that are marked up as schema.org JobPosting.

The markup is JSON-LD or microdata in a page, or a document of JSON-LD. Fields follow
https://developers.google.com/search/docs/appearance/structured-data/job-posting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from django.utils.translation import gettext, gettext_noop

from adverts.content.builder import NO_ITEMS
from adverts.document import Document, Format, ReadResults
from adverts.documents import markdown, web_page
from adverts.documents.free_text import read_free_text
from adverts.draft import AdvertDraft, DraftPay, DraftPayRange, Evidence
from adverts.facts.addresses import place_in, workplace_type_in
from adverts.facts.pay import parse_pay
from adverts.facts.pay_ranges import title_of_range
from adverts.facts.values import child, entries, items_of, pay_of, period_of, text_of, texts_of
from adverts.structured.json_repair import head_keys, load, parse
from adverts.structured.microdata import microdata_items
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines
from adverts.structured.records import LITTLE_TEXT, read_jobs
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from adverts.text.lines import parse_html
from adverts.text.repair import collapse

_TYPE = "JobPosting"
_JSON = "ld+json"
_RANGE = re.compile(r"\d\D{1,8}\d.*\d|\d\s*(?:-|–|—|to)\s*\D{0,3}\d")
_LITTLE, _CUT_OFF = 300, 1200  # characters; a shorter description is, or may be, only a summary
_GOES_ON = re.compile(r"(?:…|\.\.\.|&hellip;|&#8230;|\[[^\]]{1,20}\])\s*(?:</\w+>\s*)*$")
_WARNINGS_OF_LITTLE_TEXT = (LITTLE_TEXT, NO_ITEMS)  # warnings that the text of the page resolves
_PARTS = {
    "Responsibilities": "responsibilities",
    "Requirements": "qualifications",
    "Benefits": "jobBenefits",
}
# How pages of components write data into their markup: “{JSON.stringify({…})}”.
_STRINGIFIED = re.compile(r"\A\s*\{\s*JSON\.stringify\(|\)\s*\}\s*\Z")
_OF_PAGE = (
    "introduction", "description_sections", "company_overview", "how_to_apply", "items", "language",
    "lines",
)  # fmt: skip
_SCRIPT = re.compile(
    r"<script\b[^>]{0,200}\bld\+json\b[^<]*+(?:<(?!/script)[^<]*+)*+</script[^>]*>"
)
Node = Mapping[str, object]


# A button that opens a mail for applications
_APPLY_MAIL = re.compile(
    r"href=[\"']mailto:(?P<mail>[^\s?\"'<>]{3,80}@[^\s?\"'<>]{3,80})(?:\?[^\"'<>]{0,300})?[\"']"
    r"[^<>]{0,300}>[^<>]{0,20}\b(?:apply|application|bewerb\w*|postuler|candidat\w*|sollicit\w*"
    r"|ansök\w*|ansøg\w*|søk\w*|inscr\w*|postular\w*)",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Return whether it is a page or JSON-LD with a JobPosting that can be read."""
    if keys := head_keys(document):
        return "@type" in keys and _TYPE.encode() in document.head
    if not document.is_text or _TYPE not in document.text:
        return False
    return any(True for _ in _postings_of_page(document.text))


def read(document: Document) -> ReadResults:
    """Read each posting; if the markup of a single one has no items, or is a summary, also read the
    page's text.
    """
    if head_keys(document):
        yield from read_jobs(_in_json(load(document)), record_of)
        return
    postings = list(_postings_of_page(document.text))
    read_one = partial(
        record_of, page_url=_canonical(document.text) if len(postings) == 1 else None
    )
    for draft in read_jobs(postings, read_one):
        if len(postings) != 1 or not isinstance(draft, AdvertDraft):
            yield draft
        elif _lacks(draft, postings[0]):
            yield _with_page(_by_mail(draft, document.text), document)
        else:
            yield _by_mail(draft, document.text)


def _by_mail(draft: AdvertDraft, page: str) -> AdvertDraft:
    """Return the draft without its page as the place to apply, if a button opens a mail."""
    mail = _APPLY_MAIL.search(page)
    if mail is None or draft.apply_url is None or draft.apply_url != _canonical(page):
        return draft
    evidence = {name: one for name, one in draft.evidence.items() if name != "apply_url"}
    evidence["apply_email"] = Evidence(mail[0], 0.7)
    return replace(
        draft, apply_url=None, apply_email=mail["mail"], evidence=MappingProxyType(evidence)
    )


def _postings_of_page(text: str) -> Iterator[Node]:
    """Yield the postings of a page, each once: those in JSON-LD, or else in microdata."""
    seen: set[tuple[str, ...]] = set()
    found = list(_in_scripts(text)) or list(_in_markup(text))
    for posting in found:
        key = tuple(text_of(posting.get(name)) for name in ("title", "name", "url", "description"))
        if key not in seen:
            seen.add(key)
            yield posting


def _in_scripts(text: str) -> Iterator[Node]:
    """Yield the postings in blocks of JSON-LD; skip blocks that cannot be repaired."""
    at = text.find(_JSON)
    while at >= 0:
        start = text.find(">", at) + 1
        end = text.find("</script", start)
        if not start or end < 0:
            return
        with suppress(UnreadableAdvert):
            yield from _in_json(parse(_STRINGIFIED.sub("", text[start:end])))
        at = text.find(_JSON, end)


def _in_json(data: object) -> list[Node]:
    """Return the postings at any depth of the data, in order."""
    named: dict[object, Node] = {}
    found: list[Node] = []
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, Mapping):
            if len(value) > 1 and isinstance(value.get("@id"), str):
                named[value["@id"]] = value
            if _is_posting(value):
                found.append(value)
            else:
                waiting += reversed(list(value.values()))
    return [{key: _resolved(value, named) for key, value in p.items()} for p in found]


def _is_posting(value: Node) -> bool:
    return any(re.split(r"[/:#]", name)[-1] == _TYPE for name in texts_of(value.get("@type")))


def _resolved(value: object, named: Mapping[object, Node]) -> object:
    """Return the node that {"@id": …} refers to."""
    if isinstance(value, Mapping) and len(value) == 1 and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value


def _in_markup(text: str) -> Iterator[Node]:
    if f"schema.org/{_TYPE}" not in text:
        return
    root = parse_html(text)
    if root is not None:
        yield from microdata_items(root, _TYPE)


def _canonical(text: str) -> object:
    root = parse_html(text)
    links = [] if root is None else root.xpath("//link[@rel='canonical']/@href")
    return next((str(link) for link in links), None) if isinstance(links, list) else None


def record_of(posting: Node, *, page_url: object = None) -> Record:
    """Make a record of a JobPosting; the page's address counts where no other one is stated."""
    organisation = posting.get("hiringOrganization")
    company = next(iter(texts_of(organisation)), None)
    addresses = list(_addresses(posting))
    in_parts = [address for address in addresses if isinstance(address, Mapping)]
    sited = [address for address in in_parts if not workplace_type_in(address)]
    remote = "remote" if in_parts and not sited else None  # “remote” beside sites is a choice
    identifier = posting.get("identifier")
    return Record(
        title=posting.get("title") or posting.get("name"),
        company=company if company and company.casefold() != "confidential" else None,
        source_id=posting.get("@id") or posting.get("url"),
        reference=child(identifier, "value") or identifier,
        apply_urls=[*items_of(posting.get("url")), page_url],
        places=[place_in(address) for address in sited or in_parts],
        location_text=[address for address in addresses if isinstance(address, str)],
        countries=posting.get("applicantLocationRequirements"),
        workplace=next(iter(texts_of(posting.get("jobLocationType"))), None) or remote,
        pay=_pay(posting.get("baseSalary"), posting.get("salaryCurrency")),
        pay_ranges=_pay_ranges(posting.get("baseSalary"), posting.get("salaryCurrency")),
        pay_source="baseSalary",
        employment=posting.get("employmentType"),
        posted_on=posting.get("datePosted"),
        closes_on=posting.get("validThrough"),
        body=_body(posting),
    )


def _addresses(posting: Node) -> Iterator[object]:
    """Yield addresses, in parts or as text; a place may have only a name, or be a text."""
    for place in items_of(posting.get("jobLocation")):
        if not isinstance(place, Mapping):
            yield place
            continue
        stated = place.get("address") or place.get("name")
        yield from items_of(stated or place)


def _pay_ranges(stated: object, currency: object) -> list[DraftPayRange]:
    """Return the ranges of several MonetaryAmounts, each with its own name."""
    if not isinstance(stated, list) or len(stated) < 2:
        return []
    found = ((_pay(one, currency), text_of(one.get("name"))) for one in entries(stated))
    return [DraftPayRange(pay, title_of_range(name)) for pay, name in found if pay]


def _pay(stated: object, stated_currency: object = None) -> DraftPay | None:
    """Return pay from a MonetaryAmount, a number or words."""
    for amount in entries(stated):
        value = amount.get("value")
        value = next(entries(value), None) if isinstance(value, list) else value
        parts = value if isinstance(value, Mapping) else amount
        words = text_of(value)
        low, high = parts.get("minValue"), parts.get("maxValue")
        currency = amount.get("currency") or child(value, "currency") or stated_currency
        period = parts.get("unitText") or amount.get("unitText")
        single = text_of(parts.get("value"))
        if not (low or high) and _RANGE.search(single):
            words = f"{text_of(currency)} {single} {_per(period)}"
        pay = pay_of(low if low or high else single, high, currency=currency, period=period)
        return (parse_pay(words) if re.search(r"[^\d.\s]", words) else None) or pay
    words = "; ".join(texts_of(stated))
    return parse_pay(words) or parse_pay(f"{text_of(stated_currency)} {words}")


def _per(period: object) -> str:
    """Return a period as adverts write it: “per month” for MONTH."""
    known = period_of(period)
    return f"per {known}".replace("per fortnight", "fortnightly") if known else ""


def _body(posting: Node) -> list[Line]:
    """Return the description, and the parts that it does not contain."""
    whole = posting.get("description")
    known_letters = _letters(whole)
    parts = [(h, v) for h, name in _PARTS.items() if (v := posting.get(name)) is not None]
    return body_lines(
        ("", whole), *((h, v) for h, v in parts if _letters(v)[:80] not in known_letters)
    )


def _letters(value: object) -> str:
    """Return the letters of a text, to compare texts without tags, spaces and punctuation."""
    text = "".join(map(str, items_of(value)))
    return re.sub(r"<[^<>]{0,300}>|&\w{1,8};|[^\w]+", "", text).casefold()


def _lacks(draft: AdvertDraft, posting: Node) -> bool:
    """Return whether the description has no items, is short, or is cut off for lists of jobs."""
    if not draft.items:
        return True
    text = collapse(str(posting.get("description") or ""))
    return len(text) < _LITTLE or (len(text) < _CUT_OFF and bool(_GOES_ON.search(text)))


def _read_around(text: str) -> AdvertDraft:
    """Read a page, or a Markdown text, that has markup in it."""
    bare = _SCRIPT.sub("", text)
    if web_page.recognises(bare):
        return web_page.read_as_one(text)
    return read_free_text(markdown.lines_of(bare))


def _with_page(draft: AdvertDraft, document: Document) -> AdvertDraft:
    """Return the draft with the text of its page, if that has more items."""
    try:
        page = _read_around(document.text)
    except UnreadableAdvert:
        return draft
    if len(page.items) <= len(draft.items):
        return draft
    evidence = {name: page.evidence[name] for name in _OF_PAGE if name in page.evidence}
    return replace(
        draft,
        **{name: getattr(page, name) for name in _OF_PAGE},
        evidence=MappingProxyType({**draft.evidence, **evidence}),
        warnings=(
            *(
                warning
                for warning in draft.warnings
                if warning not in map(str, _WARNINGS_OF_LITTLE_TEXT)
            ),
            gettext(
                "The structured data contains only a summary. The description comes from the "
                "page itself."
            ),
        ),
    )


FORMAT = Format(gettext_noop("web page with schema.org JobPosting data"), recognises, read)
