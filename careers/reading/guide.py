"""Reads a guide: an article about a role family, with the ladder that it describes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext

from adverts.document import Document
from adverts.text.line import Line
from adverts.vocabulary.headings import normalise
from adverts.vocabulary.language import language_of
from careers.reading.documents import lines_of
from careers.reading.drafts import GuideDraft
from careers.reading.employers import employers_in
from careers.reading.errors import UnreadableText
from careers.reading.ladder import read_ladder

# What surrounds an article on a page
_AROUND = re.compile(
    r"advertisements?|sponsored(?: content)?|share(?: this)?(?: article| post)?|print|read more"
    r"|anzeigen?|werbung|teilen|drucken|iklan|kongsi|baca lagi",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?P<subject>(?:[A-Z][\w-]*[ ]){1,4})(?:Jobs?|Careers?|Roles?|Positions?)\b"
)
_TITLE_WORDS = 14
_FEWEST_LETTERS = 200  # of an article


def read_guide(document: Document) -> GuideDraft:
    """Read an article; raises UnreadableText with a reason to show."""
    lines = [line for line in lines_of(document) if not _AROUND.fullmatch(normalise(line.text))]
    title, lines = _take_title(lines)
    paragraphs = list(_paragraphs(lines))
    texts = tuple(text for text, _ in paragraphs)
    if sum(map(len, texts)) < _FEWEST_LETTERS:
        raise UnreadableText(gettext("This is too short for a guide."))
    title = title or _subject(texts)
    levels = read_ladder([line.text for line in lines])
    return GuideDraft(
        title=title,
        paragraphs=texts,
        markdown="\n\n".join(markdown for _, markdown in paragraphs),
        levels=levels,
        employers=employers_in(texts),
        language=language_of("\n".join(texts)) or "",
        warnings=tuple(_warnings(title, has_levels=bool(levels))),
    )


def _take_title(lines: Sequence[Line]) -> tuple[str, list[Line]]:
    """Return the title above the text, and the lines below it."""
    first, *rest = lines or [Line("", "")]
    is_short = len(first.text.split()) <= _TITLE_WORDS and not first.text.endswith((".", ":", "?!"))
    if rest and not first.is_item and (first.level or first.bold or is_short):
        return first.text, rest
    return "", list(lines)


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Yield paragraphs as text and as Markdown; the items of a list are one paragraph."""
    items: list[Line] = []
    for line in [*lines, Line("", "")]:  # the empty line ends a list
        if line.is_item:
            items.append(line)
            continue
        if items:
            yield _as_list(items)
            items = []
        if line.text:
            is_heading = line.level or line.bold
            yield (
                line.text,
                f"{'#' * (line.level or 2)} {line.text}" if is_heading else line.markdown,
            )
    # The empty line at the end closes a list.


def _as_list(items: Sequence[Line]) -> tuple[str, str]:
    text = "\n".join(item.text for item in items)
    return text, "\n".join(f"{'  ' * (item.depth - 1)}- {item.markdown}" for item in items)


def _subject(texts: Sequence[str]) -> str:
    """Return what the jobs are called that the text is about; empty if it doesn't say so."""
    for text in texts:
        if found := _SUBJECT.search(text):
            return found["subject"].strip()
    return ""


def _warnings(title: str, *, has_levels: bool) -> Iterator[str]:
    if not title:
        yield gettext("The article has no title. Add one.")
    if not has_levels:
        yield gettext("The article doesn't say who reports to whom, so it gives no levels.")
