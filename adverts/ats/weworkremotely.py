"""Reads the RSS feeds of We Work Remotely."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext, gettext_noop

from adverts.document import Document, Format, ReadResults
from adverts.facts.values import country_of_name, text_of
from adverts.structured.field_names import record_of
from adverts.structured.record import Record
from adverts.structured.xml_feed import read_rows

_MARK = b"://weworkremotely.com/"
_ONLY = re.compile(r"\s*\bonly\b\s*|[^\w\s,;/&().'-]", re.IGNORECASE)
_ANYWHERE = re.compile(r"anywhere|world", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|;|/|&|\bor\b|\band\b)\s*")


def recognises(document: Document) -> bool:
    """Return whether it is an RSS feed with links to We Work Remotely."""
    head = document.head
    return _MARK in head and b"<rss" in head[:500] and b"<item" in head


def read(document: Document) -> ReadResults:
    """Read each item."""
    yield from read_rows(document, _record, tag="item")


def _record(values: Mapping[str, object]) -> Record:
    """Make a record: the title is “Company: Title”, and the region says where people may work."""
    company, _, title = text_of(values.get("title")).partition(": ")
    region = text_of(values.get("region"))
    names = [name.strip() for name in _AND.split(_ONLY.sub(" ", region).strip()) if name.strip()]
    countries = [name for name in names if country_of_name(name)]
    is_anywhere = _ANYWHERE.search(region) is not None
    is_kept = is_anywhere or len(countries) == len(names)
    stated = {name: value for name, value in values.items() if name != "skills"}  # its tags
    warning = gettext("The advert limits where people may work: %(region)s.")
    return replace(
        record_of(stated),
        title=title or company,
        company=company if title else None,
        places=(),
        location_text=None,
        workplace="remote",
        countries=["anywhere"] if is_anywhere else countries if is_kept else [],
        warnings=[] if is_kept else [warning % {"region": region}],
    )


FORMAT = Format(gettext_noop("We Work Remotely feed"), recognises, read)
