"""Reads adverts in free Markdown, without front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from django.utils.translation import gettext_noop

from adverts.document import ReadResults, text_format
from adverts.documents.free_text import is_prose, read_each_job
from adverts.text.line import Line
from adverts.text.line_breaks import is_wrapped
from adverts.text.lines import markdown_lines
from adverts.text.odd_bullets import with_usual_bullets
from adverts.text.typed_tables import with_html_tables

_MARK = re.compile(
    r"^#{1,6} \S"  # a heading
    r"|^\s{0,3}(?:[-*+] +)?(?:\*\*|__)[^\s*_][^\n]{0,200}?(?:\*\*|__)"  # a bold start
    r"|\[[^\]\n]{1,200}\]\(https?://[^\s)]{1,2000}\)",  # a link
    re.MULTILINE,
)
# Lines of MDX that load components, and no text.
_LOADS = re.compile(
    r"""^(?:import|export) [^\n"']{1,200} from ["'][^"'\n]{1,200}["'];?[ \t]*$""", re.MULTILINE
)
_TEXT = re.compile(r"[ \t]*(?![#>|=~`]|[-*+] |\d{1,3}[.)] )\S")  # a line that begins no block


def recognises(text: str) -> bool:
    """Return whether there is a heading of number signs, a bold start of a line, or a link."""
    return is_prose(text) and bool(_MARK.search(text))


def read(text: str, _name: str) -> ReadResults:
    """Read a text of one job or several; raises UnreadableAdvert if it is not an advert."""
    return read_each_job(lines_of(text))


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text; raises UnreadableAdvert if it is far too long.

    Markdown ignores single line breaks. Most authors mean them, unless they wrap their lines.
    """
    text = _LOADS.sub("", text) if " from " in text else text
    text = with_usual_bullets(with_html_tables(text))
    lines = text.split("\n")
    return markdown_lines(text if is_wrapped(lines) else "\n".join(_with_breaks(lines)))


def _with_breaks(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, those that a line of text follows with the two spaces of a break."""
    for line, following in pairwise([*lines, ""]):
        text = line.rstrip(" \t")
        breaks = text and not text[-1].isspace() and _TEXT.match(following)
        yield f"{text}  " if breaks else line


FORMAT = text_format(gettext_noop("Markdown text"), recognises, read)
