"""Reads the adverts of a document for a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from django.utils.crypto import get_random_string
from django.utils.translation import gettext

from adverts import format_of
from adverts.document import Document, Skipped
from adverts.draft import AdvertDraft
from adverts.text.errors import UnreadableAdvert
from postings.pasting.signed_advert import ReadAdvert
from postings.pasting.source_text import source_text

MAX_ADVERTS = 50  # adverts of one document; a document with more is a feed


@dataclass(frozen=True)
class FoundAdverts:
    """The adverts of a document; `has_more` says that there are more than were read."""

    adverts: tuple[ReadAdvert, ...]
    skipped: tuple[Skipped, ...]
    has_more: bool


def read_document(document: Document) -> FoundAdverts:
    """Read up to MAX_ADVERTS adverts; raises UnreadableAdvert with the reason if there is none."""
    format_ = format_of(document)
    reading = format_.read(document)
    some = list(islice(reading, MAX_ADVERTS))
    drafts = [one for one in some if isinstance(one, AdvertDraft)]
    skipped = tuple(one for one in some if isinstance(one, Skipped))
    if not drafts:
        raise UnreadableAdvert(
            skipped[0].reason if skipped else gettext("No job advert was found.")
        )
    adverts = tuple(
        ReadAdvert(replace(draft, lines=()), source_text(document, format_, draft), _token())
        for draft in drafts
    )
    return FoundAdverts(
        adverts, skipped, has_more=len(some) == MAX_ADVERTS and next(reading, None) is not None
    )


def _token() -> str:
    return get_random_string(20)
