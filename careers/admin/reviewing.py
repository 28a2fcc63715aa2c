"""Where the parts of a draft were found in the text that they came from."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from adverts.document import Document
from careers.reading.documents import lines_of
from careers.reading.drafts import GuideDraft, RoleProfileDraft
from postings.pasting.highlights import Highlight, SourceText, highlighted


def source_of(document: Document) -> str:
    """Return the text that was read, a paragraph or item a line."""
    return "\n".join(f"- {line.text}" if line.is_item else line.text for line in lines_of(document))


def marked(source: str, draft: GuideDraft | RoleProfileDraft) -> SafeString:
    """Return the source as HTML, with a mark for each part that is in the draft."""
    parts = _of_guide(draft) if isinstance(draft, GuideDraft) else _of_profile(draft)
    return highlighted(source, _found(SourceText(source), parts))


def _found(source: SourceText, parts: Iterator[tuple[str, str]]) -> Iterator[Highlight]:
    after = 0
    for label, text in parts:
        if span := source.find(text, after=after):
            after = span[1]
            yield Highlight(*span, "text", label)


def _of_guide(draft: GuideDraft) -> Iterator[tuple[str, str]]:
    yield pgettext("article", "Title"), draft.title
    for paragraph in draft.paragraphs:
        yield gettext("Text"), paragraph


def _of_profile(draft: RoleProfileDraft) -> Iterator[tuple[str, str]]:
    yield gettext("Role"), draft.role
    yield gettext("Department"), draft.department
    for title in draft.titles:
        yield gettext("Title"), title.title
    for title in draft.titles:
        yield title.title, title.description
    for paragraph in draft.overview.split("\n\n"):
        yield gettext("Overview"), paragraph
    for group in draft.groups:
        for item in group.items:
            yield group.heading, item.text
    for need in draft.requirements:
        yield gettext("Requirements"), need.text
