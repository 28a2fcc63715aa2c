"""Decides which changes of a live posting wait for an editor, and why.

Facts that candidates decide by always wait. Texts wait if much of them is new, or if they gained a
way to get at candidates. All other changes go live at once. docs/decisions/0037 has the measure.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

from django.utils import timezone

from postings.models.revision import ITEMS, Cause
from postings.revisions.parts import Value
from postings.revisions.suspicion import gained

FACTS = {"company", "title", "pay", "apply_url", "workplace_type", "remote", "locations"}
TEXTS = {"summary", "description", "items", *ITEMS}  # "items" are those of a feed, together
SHORT_TEXTS = {"role_family", "level", "reference"}
MOST_NEW = 0.2  # of the words of both versions
FEW_WORDS = 8  # removed or added; so many never count as much
EXTENDED_WITHIN = timedelta(days=30)  # after the closing date; later, an editor looks again

_WORD = re.compile(r"\w+", re.UNICODE)


def causes_to_wait(part: str, before: Value, after: Value) -> list[Cause]:
    """Return why a change has to wait for an editor; nothing if it can go live at once.

    `before` is the part as an editor last saw it, so many small edits add up.
    """
    if part in FACTS:
        return [Cause.FACT]
    if part == "closing":
        return _causes_of_closing(before, after)
    if part not in TEXTS | SHORT_TEXTS:
        return []
    old, new = text_of(before), text_of(after)
    much = [Cause.MUCH] if part in TEXTS and is_much(old, new) else []
    return much + gained(old, new)


def text_of(value: Value) -> str:
    """Return the text of a part, without the column's name."""
    return "\n".join(str(one) for one in value.values() if one)


def share_changed(before: str, after: str) -> tuple[float, int]:
    """Return the share and the number of words removed or added, in any order.

    Words are counted, not aligned: moving a paragraph changes nothing, and the cost is linear.
    """
    old, new = _words(before), _words(after)
    changed = (old - new).total() + (new - old).total()
    return changed / max(old.total() + new.total(), 1), changed


def is_much(before: str, after: str) -> bool:
    """Return whether an editor should read the text again."""
    share, words = share_changed(before, after)
    return words > FEW_WORDS and share > MOST_NEW


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _causes_of_closing(before: Value, after: Value) -> list[Cause]:
    day, today = after["closes_on"], timezone.localdate()
    if day is None or date.fromisoformat(day) < today:
        return [Cause.CLOSES_EARLY]
    was = before["closes_on"]
    is_long_over = was is not None and date.fromisoformat(was) < today - EXTENDED_WITHIN
    return [Cause.LONG_OVER] if is_long_over else []
