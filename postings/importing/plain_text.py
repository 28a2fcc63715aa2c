"""Reads adverts in plain text."""

from __future__ import annotations

from postings.importing.document import text_form
from postings.importing.draft import AdvertDraft
from postings.importing.loose import is_prose, read_loose
from postings.importing.text_lines import text_lines


def recognises(text: str) -> bool:
    """Any prose; whether it is an advert shows only when it is read."""
    return is_prose(text)


def read(text: str, _name: str) -> AdvertDraft:
    """Read one text; raises UnreadableAdvert where it is no advert."""
    return read_loose(text_lines(text))


FORM = text_form("plain text", recognises, read)
