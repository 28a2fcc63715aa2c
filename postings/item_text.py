"""Items as text that people can edit.

One item per line; `## ` starts a group, `+ ` marks a nice-to-have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from postings.models.item import PostingItem

if TYPE_CHECKING:
    from postings.models import Posting

Kind = PostingItem.Kind
Importance = PostingItem.Importance

# The fields of forms that hold a kind of items as text
ITEM_FIELDS = {
    "responsibilities": Kind.RESPONSIBILITY,
    "requirements": Kind.REQUIREMENT,
    "behaviours": Kind.BEHAVIOUR,
    "benefits": Kind.BENEFIT,
}

HEADING = re.compile(r"^#{1,6}(\s+|$)")
NICE = re.compile(r"^\+\s*")
BULLET = re.compile(r"^[-*•·–▪●]\s+")  # left over from a pasted list
SIGN = re.compile(r"^(?=[#+\\]|[-*•·–▪●]\s)")  # a text that starts like this needs an escape


def parse_items(text: str, *, kind: str) -> list[PostingItem]:
    """Return the lines of one kind as unsaved items; empty lines are ignored."""
    items: list[PostingItem] = []
    heading = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        if HEADING.match(line):
            heading = HEADING.sub("", line)[:200]
        elif item := _parse_line(line, kind=kind):
            item.heading, item.position = heading, len(items)
            items.append(item)
    return items


def _parse_line(line: str, *, kind: str) -> PostingItem | None:
    nice = kind == Kind.REQUIREMENT and NICE.match(line)
    text = BULLET.sub("", NICE.sub("", line) if nice else line).strip()
    text = text.removeprefix("\\")  # escaped by format_items
    if not text:
        return None
    importance = Importance.NICE if nice else Importance.MUST
    return PostingItem(
        kind=kind, text=text, importance=importance if kind == Kind.REQUIREMENT else ""
    )


def format_items(items: Iterable[PostingItem]) -> str:
    """Return items of one kind, in their order, as text that `parse_items` reads back."""
    lines: list[str] = []
    heading = ""
    for item in items:
        if item.heading != heading:
            heading = item.heading
            lines += ["", f"## {heading}"] if lines else [f"## {heading}"]
        text = SIGN.sub(r"\\", item.text)
        lines.append(f"+ {text}" if item.importance == Importance.NICE else text)
    return "\n".join(lines)


def replace_items(posting: Posting, items: list[PostingItem], *, kind: str) -> bool:
    """Replace the posting's items of one kind; return whether anything changed."""
    facts = ("heading", "importance", "text")
    for item in items:
        item.text = " ".join(item.text.split())
    before = list(posting.items.filter(kind=kind).order_by("position").values_list(*facts))
    if before == [tuple(getattr(item, fact) for fact in facts) for item in items]:
        return False
    posting.items.filter(kind=kind).delete()
    for position, item in enumerate(items):
        item.posting, item.kind, item.position = posting, kind, position
    PostingItem.objects.bulk_create(items)
    return True
