"""Lists without bullets in plain text: consecutive lines that are not one paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from adverts.text.line_breaks import is_labelled, is_marked, reads_on
from adverts.text.pictured_headings import pictured_headings
from adverts.vocabulary.headings import (
    ITEM_TOPICS,
    is_mixed,
    is_of_person,
    is_plain_heading,
    topic_of,
)
from adverts.vocabulary.item_words import begins_as_item, topics_named
from adverts.vocabulary.sentences import topic_by_wording

_MIN_LINES = 3  # lines of a list
_LONGEST_LEAD, _PARAGRAPH = 100, 300  # characters
_LONGEST_SHORT = 60  # characters of an item below a known heading
_LEAD_WORDS = 8  # of a heading that is not known
_GROUP_WORDS = 3  # fewer may name a group of items: “Publications”
_SHORTER = 2  # times; its items must be so much longer


def unmarked_items(lines: Sequence[str]) -> set[int]:
    """Return the indexes of lines that are items of a list without bullets.

    Such a list is between empty lines; its block may start with a heading.
    """
    items: set[int] = set()
    for start, block in _blocks(lines):
        if start == 0 and not _begins_list(block):
            continue
        is_headed = _is_headed(lines, start) and _is_bare(block)
        first = 0 if is_headed else _first_item(block)
        if first == len(block) and _is_led(lines, start, block):
            first = 0
        items.update(range(start + first, start + len(block)))
    return items


def _is_headed(lines: Sequence[str], start: int) -> bool:
    """Return whether a common heading is alone above a block."""
    above = [line.strip() for line in lines[max(0, start - 3) : start]]
    return len(above) == 3 and above[0] == above[2] == "" and is_plain_heading(above[1])


def _is_led(lines: Sequence[str], start: int, block: Sequence[str]) -> bool:
    """Return whether a line above leads to short lines, or to labelled ones (“Calm: you …”), which
    may be facts of the job without it.
    """
    if len(block) < _MIN_LINES or any(reads_on(one, other) for one, other in pairwise(block)):
        return False
    above = (line.strip() for line in reversed(lines[max(0, start - 2) : start]))
    lead = next(filter(None, above), "")
    is_lead = lead.endswith((":", "：")) and len(lead) <= _LONGEST_LEAD
    is_lead |= is_plain_heading(lead) or is_of_person(lead)
    if not is_lead or topic_of(lead) not in ITEM_TOPICS or topic_of(block[0]) in ITEM_TOPICS:
        return False
    return all(map(is_labelled, block)) or all(map(_is_short, block))


def _is_short(line: str) -> bool:
    """Return whether a line is too short to be one of a wrapped paragraph, and no sentence."""
    text = line.strip()
    return len(text) <= _LONGEST_SHORT and not text.endswith((".", ":", "：")) and "@" not in text


def _is_bare(block: Sequence[str]) -> bool:
    """Return whether the first line of a block may be a heading by its words alone, and no list
    begins later.
    """
    first = block[0].strip() if block else ""
    is_list = len(block) >= _MIN_LINES and _first_item(block) == 1
    is_list = is_list and len(first.split()) >= _GROUP_WORDS
    return is_list and not first.endswith((":", "：")) and not is_plain_heading(first)


def _begins_list(block: Sequence[str]) -> bool:
    """Return whether a text may begin with such a list: otherwise its first line is the title,
    although it may have words of headings (“Benefits Adviser”).
    """
    first = block[0].strip() if block else ""
    return first.endswith((":", "：")) or topic_of(first) is None or is_plain_heading(first)


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield blocks with their start: lines between empty lines and before lines that introduce
    others.
    """
    start = 0
    pictured = pictured_headings(lines)
    for end in range(len(lines) + 1):
        line = lines[end].rstrip() if end < len(lines) else ""
        is_lead = line.endswith((":", "：")) or is_plain_heading(line) or end in pictured
        if not line or is_lead:
            yield start, lines[start:end]
            start = end if line else end + 1


def _first_item(block: Sequence[str]) -> int:
    """Return the index at which the list of a block starts, or the block's length."""
    if len(block) < _MIN_LINES or any(map(is_marked, block[1:])):
        return len(block)
    if any(reads_on(before, line) for before, line in pairwise(block)):
        return len(block)
    if sum(map(is_labelled, block)) * 2 > len(block):
        return len(block)
    if _leads(block[0].strip(), block[1:]):
        return 1
    is_list = not is_marked(block[0]) and _count_item_like(block) * 2 > len(block)
    return 0 if is_list else len(block)


def _leads(line: str, rest: Sequence[str]) -> bool:
    """Return whether a line is the heading of those after it; a heading ends differently."""
    is_list = _count_item_like(rest) * 2 >= len(rest) or _count_abroad(rest) * 2 >= len(rest)
    last = line.rpartition(". ")[2]
    if is_list and line.endswith((":", "：")) and topic_of(last) in ITEM_TOPICS:
        return True  # “You support the head of data. Your tasks are:”
    if len(line) > _LONGEST_LEAD or line.endswith((".", ";")) or _ends_alike(line, rest[0]):
        return False
    is_known = topic_of(line) in ITEM_TOPICS or is_mixed(line)
    if is_known and not line.endswith(",") and not begins_as_item(line):
        return True
    is_short = len(line) * len(rest) * _SHORTER <= sum(map(len, rest))
    return is_short and len(line.split()) <= _LEAD_WORDS and is_list


def _ends_alike(line: str, other: str) -> bool:
    """Return whether two lines end with the same sign; all dashes are the same."""
    signs = (text.rstrip()[-1:] for text in (line, other))
    one, two = ("-" if sign in "-–—" else sign for sign in signs)
    return one == two and not one.isalnum()


def _count_abroad(lines: Sequence[str]) -> int:
    """Count the short lines with words of items in other languages than English."""
    return sum(
        len(line) < _PARAGRAPH and bool(topics_named(line.strip().casefold())) for line in lines
    )


def _count_item_like(lines: Sequence[str]) -> int:
    """Count the short lines that are worded like items."""
    return sum(len(line) < _PARAGRAPH and topic_by_wording(line) is not None for line in lines)
