"""Reads adverts in plain text."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from adverts.document import Reading, text_form
from adverts.documents.free_text import is_prose, read_each
from adverts.text.text_lines import text_lines


def recognises(text: str) -> bool:
    """Any prose; whether it is an advert shows only when it is read."""
    return is_prose(text)


def read(text: str, _name: str) -> Reading:
    """Read one text, of one job or several; raises UnreadableAdvert where it is no advert."""
    return read_each(text_lines(text))


FORM = text_form(gettext_noop("plain text"), recognises, read)
