"""Highlights the words of a search in short texts; `ts_headline` stems by language."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from postings.search.words import Match

# Control characters that no text from a form contains.
BEGIN, END = "\x02", "\x03"
OPTIONS = f'StartSel="{BEGIN}", StopSel="{END}", HighlightAll=true'
# Needs `p`, a posting, and `query`; NULL if the query is NULL.
MARKED = "ts_headline(postings_configuration(p.language), p.{column}, query::tsquery, %(options)s)"


def queries_for(numbers: Sequence[int], match: Match | None) -> list[str | None]:
    """Return the tsquery for the language of each posting."""
    wanted = match.queries.items() if match else ()
    return [
        next((query for query, of in wanted if query and (of is None or number in of)), None)
        for number in numbers
    ]


def with_marks(html: SafeString, text: str, marked: str | None) -> SafeString:
    """Return a card's HTML with highlights in the element that contains only this text."""
    # `ts_headline` may drop what looks like a tag; then the text stays as it is.
    if not marked or BEGIN not in marked or marked.replace(BEGIN, "").replace(END, "") != text:
        return html
    safe = escape(marked).replace(BEGIN, "<mark>").replace(END, "</mark>")
    return mark_safe(html.replace(f">{escape(text)}</", f">{safe}</", 1))  # noqa: S308  (escaped)
