"""Reads feeds of Madgex, which runs the job boards of many journals and newspapers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.values import text_of
from adverts.structured.field_names import record_of
from adverts.structured.record import Record
from adverts.structured.xml_feed import read_rows
from adverts.structured.xml_feed import recognises as is_feed
from adverts.text.repair import collapse

_MARKS = (b"<RecruiterName", b"<LocationDescription")


def recognises(document: Document) -> bool:
    """Return whether it is XML with `RecruiterName` and `LocationDescription`."""
    return all(mark in document.head for mark in _MARKS) and is_feed(document)


def read(document: Document) -> ReadResults:
    """Read each job."""
    yield from read_rows(document, _record)


def _record(values: Mapping[str, object]) -> Record:
    """Make a record; the start date is when the advert starts, and commas divide places."""
    places = text_of(values.get("locationdescription"))
    return replace(
        record_of(values),
        posted_on=values.get("startdate"),
        location_text=[place for part in _divided(places) if (place := collapse(part))],
        places=(),
    )


def _divided(places: str) -> list[str]:
    """Divide places behind the brackets of one: “London (Central), Leeds”."""
    return [re.sub(r"\s*\(", ", ", part).replace(")", "") for part in places.split("), ")]


FORMAT = Format(gettext_noop("Madgex job feed"), recognises, read)
