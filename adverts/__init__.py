"""Reading adverts: a document in, an `AdvertDraft` for each advert out, no database touched.

The content decides the format; the file's name never does. To add a format, write its module and
list it here. To drop one, delete both.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext

from adverts.ats import (
    ashby,
    bamboohr,
    breezy,
    france_travail,
    gem,
    greenhouse,
    jobsuche,
    jobtech,
    join,
    lever,
    madgex,
    oracle,
    personio,
    pinpoint,
    recruitee,
    rippling,
    smartrecruiters,
    teamtailor,
    usajobs,
    weworkremotely,
    workable,
    workday,
)
from adverts.document import Document, Format, ReadResults, Skipped
from adverts.documents import jekyll, markdown, pdf, plain_text, remote_listing, web_page, word
from adverts.draft import AdvertDraft
from adverts.structured import json_records, posts, schema_org, tables, xml_feed
from adverts.text.errors import UnreadableAdvert

# Job lists of applicant-tracking systems and job boards, told by their own field names.
SYSTEMS: tuple[Format, ...] = (
    gem.FORMAT,
    greenhouse.FORMAT,
    lever.FORMAT,
    ashby.FORMAT,
    workable.FORMAT,
    workday.FORMAT,
    smartrecruiters.FORMAT,
    personio.FORMAT,
    bamboohr.FORMAT,
    recruitee.FORMAT,
    teamtailor.FORMAT,
    rippling.FORMAT,
    oracle.FORMAT,
    pinpoint.FORMAT,
    join.FORMAT,
    breezy.FORMAT,
    weworkremotely.FORMAT,
    usajobs.FORMAT,
    madgex.FORMAT,
    jobsuche.FORMAT,
    france_travail.FORMAT,
    jobtech.FORMAT,
)
# Formats of documents that hold many adverts, each with its own id.
FEEDS: tuple[Format, ...] = (
    *SYSTEMS,
    xml_feed.FORMAT,
    tables.CSV,
    tables.XLSX,
    schema_org.FORMAT,
    json_records.FORMAT,
)
# The first format that recognises a document reads it. Formats with a clear mark come first, and
# free text comes last.
FORMATS: tuple[Format, ...] = (
    *FEEDS,
    posts.FORMAT,
    jekyll.FORMAT,
    remote_listing.FORMAT,
    pdf.FORMAT,
    word.FORMAT,
    web_page.FORMAT,
    markdown.FORMAT,
    plain_text.FORMAT,
)

__all__ = [
    "FEEDS", "FORMATS", "AdvertDraft", "Skipped", "UnreadableAdvert", "format_of", "read_advert",
    "read_adverts",
]  # fmt: skip


def read_adverts(document: Document, formats: Sequence[Format] = FORMATS) -> ReadResults:
    """Read the adverts of a document one at a time.

    Each result is a draft, or a Skipped that says why. Raises UnreadableAdvert, and nothing else,
    for a document that cannot be read as a whole, perhaps after some results.
    """
    yield from format_of(document, formats).read(document)


def format_of(document: Document, formats: Sequence[Format] = FORMATS) -> Format:
    """Return the first of these formats that fits; raises UnreadableAdvert if none does."""
    format_ = next((format_ for format_ in formats if format_.recognises(document)), None)
    if format_ is None:
        _ = document.text  # raises with a better reason if it is not text
        raise UnreadableAdvert(_not_supported(formats))
    return format_


def _not_supported(formats: Sequence[Format]) -> str:
    """Name the formats that people have files of; the systems are too many for a message."""
    known = [gettext(format_.name) for format_ in formats if format_ not in SYSTEMS]
    if any(format_ in SYSTEMS for format_ in formats):
        text = gettext("job lists of %(count)s systems such as Greenhouse and Personio")
        known.append(text % {"count": len(SYSTEMS)})
    text = gettext("This file format isn't supported. Supported formats: %(formats)s.")
    return text % {"formats": ", ".join(known)}


def read_advert(data: bytes | str, *, name: str) -> AdvertDraft:
    """Read a document of one advert; raises UnreadableAdvert, with a reason to show, otherwise."""
    reading = read_adverts(Document.of(data, name=name))
    first, second = next(reading, None), next(reading, None)
    if second is not None:
        raise UnreadableAdvert(
            gettext("Several adverts were found. Import this document as a feed.")
        )
    if first is None:
        raise UnreadableAdvert(gettext("No job advert was found."))
    if isinstance(first, Skipped):
        raise UnreadableAdvert(first.reason)
    return first
