"""Highlights the words of a search in short texts, in any of their readings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from postings.search.analysis import QueryWord, Span, index_terms, spans


class Highlighter:
    """Marks the words of one search."""

    def __init__(self, words: Iterable[QueryWord]) -> None:
        readings = [reading.terms for word in words for reading in word.readings]
        self._terms = {terms[0] for terms in readings if len(terms) == 1}
        self._rows = [terms for terms in readings if len(terms) > 1]
        self._beside = dict[tuple[str, str], bool]()  # words seen so far

    def marked(self, html: SafeString, language: str, *texts: str) -> SafeString:
        """Return HTML with marks in the first element that holds only this text, for each text."""
        for text in texts:
            safe = "".join(self._pieces(text, language))
            if "<mark>" in safe:
                html = mark_safe(html.replace(f">{escape(text)}</", f">{safe}</", 1))  # noqa: S308  (escaped)
        return html

    def _pieces(self, text: str, language: str) -> Iterator[str]:
        """Yield a text as escaped HTML, with its marks."""
        at = 0
        for start, end in self._found(text, language):
            yield escape(text[at:start])
            yield f"<mark>{escape(text[start:end])}</mark>"
            at = end
        yield escape(text[at:])

    def _found(self, text: str, language: str) -> Iterator[tuple[int, int]]:
        words = spans(text)
        tokens = [word.token for word in words]
        in_rows = {
            place
            for row in self._rows
            for at in range(len(tokens) - len(row) + 1)
            if tuple(tokens[at : at + len(row)]) == row
            for place in range(at, at + len(row))
        }
        end = 0
        for place, word in enumerate(words):
            if word.start >= end and (place in in_rows or self._has(text, word, language)):
                yield word.start, word.end
                end = word.end

    def _has(self, text: str, word: Span, language: str) -> bool:
        if word.token in self._terms:
            return True
        key = text[word.start : word.end], language
        if key not in self._beside:
            # The terms beside a word are those of its text alone.
            self._beside[key] = not self._terms.isdisjoint(index_terms(*key).beside)
        return self._beside[key]
