"""Where the words of a search stand in short texts: `ts_headline` knows how each language stems."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from postings.search.words import Match

# No text that somebody typed into a form has these.
BEGIN, END = "\x02", "\x03"
OPTIONS = f'StartSel="{BEGIN}", StopSel="{END}", HighlightAll=true'
# Needs `p`, a posting, and `query`; gives NULL where that is NULL.
MARKED = "ts_headline(postings_configuration(p.language), p.{column}, query::tsquery, %(options)s)"


def queries_for(numbers: Sequence[int], match: Match | None) -> list[str | None]:
    """The tsquery that is for each of these postings."""
    asked = match.queries.items() if match else ()
    return [
        next((query for query, of in asked if query and (of is None or number in of)), None)
        for number in numbers
    ]


def with_marks(html: SafeString, text: str, marked: str | None) -> SafeString:
    """A card's HTML; in the element that holds this text alone, what was found is marked."""
    # `ts_headline` may leave out what it takes for a tag; then the text stays as it is.
    if not marked or BEGIN not in marked or marked.replace(BEGIN, "").replace(END, "") != text:
        return html
    safe = escape(marked).replace(BEGIN, "<mark>").replace(END, "</mark>")
    return mark_safe(html.replace(f">{escape(text)}</", f">{safe}</", 1))  # noqa: S308  (escaped)
