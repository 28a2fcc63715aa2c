"""The lines of a document of any format that people write texts in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from django.utils.translation import gettext

from adverts import format_of
from adverts.document import Document, Format
from adverts.text.errors import UnreadableAdvert
from adverts.text.line import Line
from careers.reading.errors import UnreadableText

LONGEST = 100_000  # characters of a text


def lines_of(document: Document) -> list[Line]:
    """Return the lines of a document; scripts, styles and navigation are left out.

    Raises UnreadableText for an unknown format, a damaged file, no text, or too much of it.
    """
    readers = _readers()
    try:
        format_ = format_of(document, tuple(readers))
        if document.is_text and len(document.text) > LONGEST:
            raise UnreadableText(_too_long())
        lines = readers[format_](document)
    except UnreadableAdvert as error:
        raise UnreadableText(str(error)) from error
    if not lines:
        raise UnreadableText(gettext("The document contains no text."))
    return lines


@cache
def _readers() -> Mapping[Format, Callable[[Document], list[Line]]]:
    """Load the readers, which a process that reads nothing never does."""
    from adverts.documents import markdown, pdf, plain_text, web_page, word
    from adverts.text.text_lines import text_lines

    return {
        pdf.FORMAT: pdf.lines_of,
        word.FORMAT: word.lines_of,
        web_page.FORMAT: lambda document: web_page.lines_of(document.text),
        markdown.FORMAT: lambda document: markdown.lines_of(document.text),
        plain_text.FORMAT: lambda document: text_lines(document.text),
    }


def _too_long() -> str:
    text = gettext("The text is longer than %(most)s characters.")
    return text % {"most": f"{LONGEST:,}"}
