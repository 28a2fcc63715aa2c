"""An advert's text for people, from any format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from adverts.document import Document, Format
from adverts.documents import jekyll, markdown, plain_text, remote_listing
from adverts.draft import AdvertDraft
from adverts.text.line import Line
from postings.pasting.highlights import SourceText

_READABLE = (jekyll.FORMAT, remote_listing.FORMAT, markdown.FORMAT, plain_text.FORMAT)
_TAG = re.compile(r"</?(?:p|div|li|ul|ol|br|h[1-6]|table|span)\b", re.IGNORECASE)
_LABELLED = re.compile(r"[\w-]{1,40}: ")
_PROSE = frozenset(
    {"introduction", "description_sections", "company_overview", "how_to_apply", "language"}
)


def source_text(document: Document, format_: Format, draft: AdvertDraft) -> str:
    """Return the document's own text if it has no markup, else the lines that were read.

    Facts from other places, such as the fields of a feed or a page's head, come first.
    """
    if format_ in _READABLE and not _TAG.search(document.text):
        return document.text.strip()
    lines = _as_text(draft.lines)
    facts = "\n".join(_facts(draft, lines))
    return "\n\n".join(filter(None, [facts, lines]))


def _as_text(lines: Iterable[Line]) -> str:
    return "".join(map(_line, lines)).strip()


def _line(line: Line) -> str:
    """Return a line with marks of its style, and the addresses of its links after it."""
    urls = "".join(f" <{link.url}>" for link in line.links if link.url not in line.text)
    if line.is_item:
        return f"\n{'  ' * (line.depth - 1)}- {line.text}{urls}"
    heading = "#" * line.level + " " if line.level else ""
    return f"\n\n{heading}{line.text}{urls}\n" if line.level else f"\n{line.text}{urls}\n"


def _facts(draft: AdvertDraft, lines: str) -> Iterator[str]:
    source = SourceText(lines)
    stated_already: set[str] = set()
    for name, evidence in draft.evidence.items():
        if name in _PROSE or evidence.text in stated_already or source.find(evidence.text):
            continue
        stated_already.add(evidence.text)
        is_labelled = _LABELLED.match(evidence.text)
        yield evidence.text if is_labelled else f"{name.replace('_', ' ')}: {evidence.text}"
