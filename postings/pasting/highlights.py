"""Highlights the parts of an advert's text that the draft came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

_START = 60  # letters by which a long part is found if its end differs in the source
_CLOSING = ".!?)%”\"'"  # belongs to the highlight before it
# Where a field is on the page if it is not a single input.
_PLACES = {
    "locations": "locations-group",
    "overview": "warnings-heading",
}


@dataclass(frozen=True)
class Highlight:
    """A range of the text, the field of the form that it went to, and the field's label."""

    start: int
    end: int
    field: str
    label: str


def letters(text: str) -> str:
    """Return only letters and digits: a reader changes punctuation and line breaks."""
    return "".join(char.lower()[0] for char in text if char.isalnum())


class SourceText:
    """A text to search for parts of the draft."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places = [index for index, char in enumerate(text) if char.isalnum()]
        self._letters = letters(text)

    def find(self, text: str, *, after: int = 0) -> tuple[int, int] | None:
        """Return start and end of a text in whole words, if possible after the position `after`."""
        wanted = letters(text)
        if not wanted:
            return None
        for part in dict.fromkeys((wanted, wanted[:_START])):
            spans = list(self._spans(part, is_whole=part is wanted))
            later = [span for span in spans if span[0] >= after]
            if found := later or spans:
                return found[0]
        return None

    def _spans(self, wanted: str, *, is_whole: bool) -> Iterator[tuple[int, int]]:
        at = self._letters.find(wanted)
        while at >= 0:
            start, end = self._places[at], self._places[at + len(wanted) - 1] + 1
            if not (self._is_letter(start - 1) or (is_whole and self._is_letter(end))):
                while end < len(self.text) and self.text[end] in _CLOSING:
                    end += 1
                yield start, end
            at = self._letters.find(wanted, at + 1)

    def _is_letter(self, index: int) -> bool:
        return 0 <= index < len(self.text) and self.text[index].isalnum()


def highlighted(text: str, highlights: Iterable[Highlight]) -> SafeString:
    """Return the text as HTML with its highlights; the first one of a field is a link target.

    Highlights may be nested; one that crosses another's end is cut there.
    """
    pieces: list[str] = []
    ends: list[int] = []  # of open marks, the innermost last
    seen: set[str] = set()
    position, before = 0, ""

    def go_to(place: int) -> None:
        nonlocal position
        pieces.append(escape(text[position:place]))
        position = place

    def close_up_to(place: int) -> None:
        while ends and ends[-1] <= place:
            go_to(ends.pop())
            pieces.append("</mark>")

    for highlight in sorted(highlights, key=lambda one: (one.start, -one.end)):
        close_up_to(highlight.start)
        go_to(highlight.start)
        ends.append(min([highlight.end, *ends[-1:]]))
        pieces.append(_opening(highlight, is_first=highlight.field not in seen, before=before))
        seen.add(highlight.field)
        before = highlight.label
    close_up_to(len(text))
    go_to(len(text))
    return mark_safe("".join(pieces))  # noqa: S308 - every piece is escaped above


def _opening(highlight: Highlight, *, is_first: bool, before: str) -> str:
    """Return the start of a mark; where another field begins, with a link to the field."""
    place = format_html(' id="from-{}"', highlight.field) if is_first else ""
    mark = format_html(
        '<mark class="of-{}" data-of="{}"{}>', highlight.field, highlight.field, place
    )
    if highlight.label == before:
        return mark
    target = _PLACES.get(highlight.field, f"id_{highlight.field}")
    return mark + format_html('<a class="tag" href="#{}">{}</a>', target, highlight.label)
