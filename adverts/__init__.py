"""Reading adverts: a document in, an `AdvertDraft` for each advert out, no database touched.

The content decides the format; the file's name never does. `adverts.formats` lists the formats,
and loads when something is read: a process that reads nothing has no use for their memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from django.utils.translation import gettext

from adverts.document import Document, Format, ReadResults, Skipped
from adverts.draft import AdvertDraft, Evidence
from adverts.text.errors import UnreadableAdvert

__all__ = [
    "AdvertDraft", "Skipped", "UnreadableAdvert", "format_of", "read_advert", "read_adverts",
    "read_feed",
]  # fmt: skip

_BY_NAME = 0.5  # confidence of a day in the name of a document


def read_adverts(document: Document) -> ReadResults:
    """Read the adverts of a document one at a time.

    Each result is a draft, or a Skipped that says why. Raises UnreadableAdvert, and nothing else,
    for a document that cannot be read as a whole, perhaps after some results.
    """
    yield from format_of(document).read(document)


def read_feed(document: Document) -> ReadResults:
    """Read the adverts of a document that may hold many, each with its own id; see read_adverts."""
    from adverts.formats import FEEDS

    yield from format_of(document, FEEDS).read(document)


def format_of(document: Document, formats: Sequence[Format] | None = None) -> Format:
    """Return the first of these formats, or of all, that fits; raises UnreadableAdvert if none
    does.
    """
    from adverts.formats import FORMATS

    formats = FORMATS if formats is None else formats
    format_ = next((format_ for format_ in formats if format_.recognises(document)), None)
    if format_ is None:
        _ = document.text  # raises with a better reason if it is not text
        raise UnreadableAdvert(_not_supported(formats))
    return format_


def _not_supported(formats: Sequence[Format]) -> str:
    """Name the formats that people have files of; the systems are too many for a message."""
    from adverts.formats import SYSTEMS

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
    return _with_day(first, name)


def _with_day(draft: AdvertDraft, name: str) -> AdvertDraft:
    """Return a draft that says no day of posting with the one in the name of its document."""
    from adverts.facts.days_in_names import day_in_name

    day = None if draft.posted_on else day_in_name(name)
    if day is None or (draft.closes_on and draft.closes_on < day):
        return draft
    evidence = {**draft.evidence, "posted_on": Evidence(name, _BY_NAME)}
    return replace(draft, posted_on=day, evidence=MappingProxyType(evidence))
