"""Tells which lines are headings, and their ranks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from adverts.text.line import Line
from adverts.vocabulary.headings import ITEM_TOPICS, Topic, is_plain_heading, is_weak, topic_of

BOLD_RANK, ITALIC_RANK, PLAIN_RANK, ITEM_RANK = 7, 8, 9, 10
_FRAMED = re.compile(r"[【\[][^】\]]{2,20}[】\]]")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,6}")  # “岗位职责”
_MAIL = re.compile(r"\S+@\S+\.\S+")
_CANDIDATE = re.compile(r"(?:the |our |an? )?(?:\w+ )?(?:candidates?|applicants?)\b", re.IGNORECASE)
_LEAD_LENGTH = 100  # a plain line longer than this is a sentence, not a heading
_LONG_LEAD = 150  # unless it says what the candidate needs
_HEADING_LENGTH = 120
_FEW_WORDS, _WORDS_OF_AN_ITEM = 3, 6  # of an item that is a heading, if marked, and if common
_WORDS_OF_A_QUESTION = 9  # “What will you find here?” above short lines


def heading_in(line: Line, following: Line | None) -> tuple[str, str]:
    """Return the heading of a line, and the sentences before it on the same line."""
    text = line.text
    leads = following is not None and following.depth > line.depth
    if line.is_item:
        return (text, "") if _heads_items(line, following, leads=leads) else ("", "")
    if line.level:
        return (text, "") if len(text) <= _HEADING_LENGTH else ("", "")
    if _MAIL.fullmatch(text):
        return "", ""
    if line.bold and len(text) <= _HEADING_LENGTH:
        longest = 6 if text.endswith("!") else 4
        ends = text.endswith((".", "!")) and not (leads or len(text.split()) <= longest)
        return ("", "") if ends and not _is_known(text) else (text, "")
    if line.italic and (text.endswith(":") or (leads and len(text) < 60) or _is_known(text)):
        return (text, "") if len(text) <= _LEAD_LENGTH else ("", "")
    return _plain_heading(text, following, leads=leads)


def _heads_items(line: Line, following: Line | None, *, leads: bool) -> bool:
    """Return whether a list item is a heading: deeper items follow, or it alone is bold or ends in
    “:”, or it is nothing but a common heading.
    """
    may_lead = leads and line.text.endswith(":") and len(line.text) <= _LEAD_LENGTH
    if may_lead and topic_of(line.text) is Topic.NICE:  # “Helpful, but not required:”
        return True
    words = len(line.text.split())  # quick, because most items are no headings
    if words > _WORDS_OF_AN_ITEM or following is None or not (leads or following.is_item):
        return False
    if words > _FEW_WORDS:
        return not leads and _heads_list(line.text, following)
    if topic_of(line.text) not in ITEM_TOPICS:
        return False
    is_marked = not following.bold and (line.bold or line.text.endswith(":"))
    return leads or is_marked or _heads_list(line.text, following)


def _heads_list(text: str, following: Line) -> bool:
    """Return whether an item that is a common heading has items of its own; in a table of contents,
    other headings follow. “Experience” alone is an item of some lists.
    """
    if not _is_common(text) or _is_common(following.text):
        return False
    return not (is_weak(text) and len(text.split()) == 1)


def _is_common(text: str) -> bool:
    is_common = is_plain_heading(text) or _CHINESE.fullmatch(text)
    return bool(is_common) and topic_of(text) in ITEM_TOPICS


def _plain_heading(text: str, following: Line | None, *, leads: bool) -> tuple[str, str]:
    if _FRAMED.fullmatch(text) and topic_of(text) is not None:
        return text, ""
    before, _, last = text.rpartition(". ")
    if leads and text.rstrip(" -–").endswith((":", "：")) and _may_lead(last):
        return last, f"{before}." if before else ""
    if leads and len(text) <= _LEAD_LENGTH and not text.endswith((".", "!", ";")):
        return text, ""
    if _heads_headings(text, following):
        return text, ""
    marked = text.rstrip(" -–").endswith(":") or text.isupper()
    is_known = marked and len(text.split()) <= 6 and topic_of(text) is not None
    asks = text.endswith("?") and following is not None and len(following.text) <= _LEAD_LENGTH
    is_known |= asks and len(text.split()) <= _WORDS_OF_A_QUESTION and topic_of(text) in ITEM_TOPICS
    is_known |= "@" not in text and is_plain_heading(text)  # “Send it to jobs@acme.example”
    return (text, "") if is_known else ("", "")


def _may_lead(sentence: str) -> bool:
    """Return whether a sentence before a list is its heading: longer ones only if they say what
    the candidate needs.
    """
    if len(sentence) <= _LEAD_LENGTH:
        return True
    is_of_candidate = len(sentence) <= _LONG_LEAD and bool(_CANDIDATE.match(sentence))
    return is_of_candidate and topic_of(sentence) is Topic.REQUIREMENT


def _heads_headings(text: str, following: Line | None) -> bool:
    """Return whether a line leads to the bold headings of its parts: “The tasks are:”."""
    is_lead = text.endswith(":") and len(text) <= _LEAD_LENGTH
    leads = following is not None and following.bold and not following.is_item
    return is_lead and leads and topic_of(text) in ITEM_TOPICS


def _is_known(text: str) -> bool:
    return len(text) < 60 and topic_of(text) in ITEM_TOPICS | {Topic.LEGAL}


def rank(line: Line, following: Line | None) -> int:
    """Return how strong a heading is marked, 1 for the strongest."""
    if line.level:
        return line.level
    if line.is_item and following and following.depth > line.depth:
        return ITEM_RANK + line.depth
    if line.is_item:
        return BOLD_RANK
    if not (line.bold or line.italic) and _heads_headings(line.text, following):
        return BOLD_RANK - 1
    return BOLD_RANK if line.bold else ITALIC_RANK if line.italic else PLAIN_RANK


def listed(rest: Sequence[Line]) -> list[Line]:
    """Return the list that follows directly, or after one line that is not a heading."""
    start = 0
    if len(rest) > 1 and not rest[0].is_item and not any(heading_in(rest[0], rest[1])):
        start = 1
    found: list[Line] = []
    for line in rest[start:]:
        if not line.is_item:
            break
        found.append(line)
    return found
