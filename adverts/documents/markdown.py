"""Reads adverts in free Markdown, without front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from django.utils.translation import gettext_noop

from adverts.document import ReadResults, text_format
from adverts.documents.free_text import is_prose, read_each_job
from adverts.text.line import Line
from adverts.text.line_breaks import is_wrapped, stops_inside
from adverts.text.lines import markdown_lines
from adverts.text.markdown_html import with_spaced_breaks
from adverts.text.odd_bullets import with_usual_bullets
from adverts.text.restructured import as_markdown, is_restructured
from adverts.text.typed_tables import with_html_tables
from adverts.vocabulary.headings import is_plain_heading

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
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]")
_AT_MARGIN = re.compile(r"(?!\d)\w[^\n]{1,98}$")
_TEXT = re.compile(r"[ \t]*(?![#>|=~`]|[-*+] |\d{1,3}[.)] )\S")  # a line that begins no block


def recognises(text: str) -> bool:
    """Return whether there is a heading of number signs, a bold start of a line, or a link, or the
    marks of reStructuredText.
    """
    return is_prose(text) and bool(_MARK.search(text) or is_restructured(text))


def read(text: str, _name: str) -> ReadResults:
    """Read a text of one job or several; raises UnreadableAdvert if it is not an advert."""
    return read_each_job(lines_of(text))


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text; raises UnreadableAdvert if it is far too long.

    Markdown ignores single line breaks. Most authors mean them, unless they wrap their lines.
    """
    text = _LOADS.sub("", text) if " from " in text else text
    text = as_markdown(text) if is_restructured(text) else text
    text = with_usual_bullets(with_html_tables(with_spaced_breaks(text)))
    lines = [*_with_headings_apart(text.split("\n"))]
    text = "\n".join(lines)
    return markdown_lines(text if is_wrapped(lines) else "\n".join(_with_breaks(lines)))


def _with_headings_apart(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, with an empty one before a heading at the margin directly below a list, of
    whose last item it would be a part.
    """
    is_listed = False
    for line, following in pairwise([*lines, ""]):
        if is_listed and _AT_MARGIN.match(line) and _heads_list(line.strip(), following):
            yield ""
        is_listed = bool(_ITEM.match(line)) or (is_listed and bool(line.strip()))
        yield line


def _heads_list(text: str, following: str) -> bool:
    """Return whether a line leads to the list that follows, or is a common heading."""
    leads = text.endswith((":", "：")) and not text[0].islower() and bool(_ITEM.match(following))
    return leads or is_plain_heading(text)


def _with_breaks(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, those that a line of text follows with the two spaces of a break."""
    for line, following in pairwise([*lines, ""]):
        text = line.rstrip(" \t")
        breaks = text and not stops_inside(text) and _TEXT.match(following)
        yield f"{text}  " if breaks else line


FORMAT = text_format(gettext_noop("Markdown text"), recognises, read)
