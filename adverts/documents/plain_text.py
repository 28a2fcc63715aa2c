"""Reads adverts in plain text."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from adverts.document import ReadResults, text_format
from adverts.documents.free_text import is_prose, read_each_job
from adverts.text.text_lines import text_lines


def recognises(text: str) -> bool:
    """Return whether it is prose; only reading shows whether it is an advert."""
    return is_prose(text)


def read(text: str, _name: str) -> ReadResults:
    """Read a text of one job or several; raises UnreadableAdvert if it is not an advert."""
    return read_each_job(text_lines(text))


FORMAT = text_format(gettext_noop("plain text"), recognises, read)
