"""Divides lines into sections: which lines are headings, and the topic of each section.

Headings have ranks: real headings, then bold lines, then italic lines, then plain lines before a
list. A section ends at a heading of the same or a higher rank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from adverts.text.line import Line
from adverts.vocabulary.criteria import importance_named
from adverts.vocabulary.headings import (
    CLOSED_TOPICS,
    ITEM_TOPICS,
    Topic,
    is_plain_heading,
    is_weak,
    normalise,
    topic_of,
)
from adverts.vocabulary.sentences import majority

_LABEL_TOPICS = ITEM_TOPICS | {Topic.PAY, Topic.LOGISTICS, Topic.APPLY}
_LEAD_TOPICS = ITEM_TOPICS | {Topic.STACK, Topic.PROCESS, Topic.APPLY}
_NEEDS = frozenset({Topic.REQUIREMENT, Topic.NICE, Topic.BEHAVIOUR})
_BOLD_RANK, _ITALIC_RANK, _PLAIN_RANK, _ITEM_RANK = 7, 8, 9, 10
_WINDOW = 60  # lines after a heading in which its list may start
_FRAMED = re.compile(r"[【\[][^】\]]{2,20}[】\]]")
_LEAD_LENGTH = 100  # a plain line longer than this is a sentence, not a heading
_HEADING_LENGTH = 120


@dataclass
class Section:
    """Lines under one heading.

    `group` is set if the heading divides a larger section. `had_criteria` says that a table of
    criteria was among its lines.
    """

    heading: str = ""
    topic: Topic | None = None
    rank: int = 0
    group: str | None = None
    inherited: bool = False
    had_criteria: bool = False
    lines: list[Line] = field(default_factory=list)

    @property
    def has_items(self) -> bool:
        """Whether it has a list."""
        return self.had_criteria or any(line.is_item for line in self.lines)


def split_sections(lines: Sequence[Line]) -> list[Section]:
    """Divide the lines into sections; the first has no heading and may be empty."""
    return list(_split(tuple(lines)))


@lru_cache(maxsize=2)
def _split(lines: tuple[Line, ...]) -> list[Section]:
    """Divide the lines, with a cache: a reader asks several times about the same lines."""
    splitter = _Splitter()
    for index, line in enumerate(lines):
        splitter.take(line, lines[index + 1 : index + _WINDOW])
    return splitter.sections


class _Splitter:
    def __init__(self) -> None:
        self.sections = [Section()]
        self._open: list[Section] = []  # from the outermost heading to the innermost

    def take(self, line: Line, rest: Sequence[Line]) -> None:
        if line.criterion:  # its table says what it is
            self.sections[-1].lines.append(line)
            return
        following = rest[0] if rest else None
        if line.label and not line.is_item and topic_of(line.label) in _LABEL_TOPICS:
            self._take_label(line)
            return
        heading, before = _heading_in(line, following)
        if not heading:
            self._leave_item_heading(line)
            self.sections[-1].lines.append(line)
            return
        if before:
            lead = replace(line, text=before, markdown=before, is_lead=True)
            self.sections[-1].lines.append(lead)
        rank = _rank(line, following)
        own = topic_of(heading)
        if rank == _PLAIN_RANK and len(heading.split()) > 6 and own not in _LEAD_TOPICS:
            own = None  # a whole sentence mentions many topics
        self._open_section(heading, rank, own=own, rest=rest)

    def _take_label(self, line: Line) -> None:
        """Open a section for a heading and its text on one line: “**Requirements**: a degree”."""
        text = line.text[len(line.label) :].lstrip(" :-–")
        rest = replace(line, text=text, markdown=text, label="", bold=False)
        own = topic_of(line.label)
        self._open_section(line.label, _BOLD_RANK, own=own, rest=[rest])
        if text:
            self.sections[-1].lines.append(rest)

    def _leave_item_heading(self, line: Line) -> None:
        """Close a section that a list item opened, once the list returns to its level."""
        while self._open and self._open[-1].rank >= _ITEM_RANK:
            if line.depth > self._open[-1].rank - _ITEM_RANK:
                return
            self._open.pop()
            if self._open:
                self.sections.append(replace(self._open[-1], lines=[]))

    def _open_section(
        self, heading: str, rank: int, *, own: Topic | None, rest: Sequence[Line]
    ) -> None:
        last = self._open[-1] if self._open else None
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()
        parent = self._open[-1] if self._open else None
        section = _resolve(Section(heading, own, rank), parent=parent, last=last, rest=rest)
        self._open.append(section)
        self.sections.append(section)


def _heading_in(line: Line, following: Line | None) -> tuple[str, str]:
    """Return the heading of a line, and the sentences before it on the same line."""
    text = line.text
    leads = following is not None and following.depth > line.depth
    if line.is_item:
        return (text, "") if _heads_items(line, following, leads=leads) else ("", "")
    if line.level:
        return (text, "") if len(text) <= _HEADING_LENGTH else ("", "")
    if line.bold and len(text) <= _HEADING_LENGTH:
        longest = 6 if text.endswith("!") else 4
        ends = text.endswith((".", "!")) and not (leads or len(text.split()) <= longest)
        return ("", "") if ends and not _is_known(text) else (text, "")
    if line.italic and (text.endswith(":") or (leads and len(text) < 60) or _is_known(text)):
        return (text, "") if len(text) <= _LEAD_LENGTH else ("", "")
    return _plain_heading(text, leads=leads)


def _heads_items(line: Line, following: Line | None, *, leads: bool) -> bool:
    """Return whether a list item is a heading: deeper items follow, or it alone is bold or ends in
    “:”.
    """
    if len(line.text.split()) > 3 or topic_of(line.text) not in ITEM_TOPICS:
        return False
    marked = following is not None and following.is_item and not following.bold
    return leads or (marked and (line.bold or line.text.endswith(":")))


def _plain_heading(text: str, *, leads: bool) -> tuple[str, str]:
    if _FRAMED.fullmatch(text) and topic_of(text) is not None:
        return text, ""
    before, _, last = text.rpartition(". ")
    if leads and text.rstrip(" -–").endswith((":", "：")) and len(last) <= _LEAD_LENGTH:
        return last, f"{before}." if before else ""
    if leads and len(text) <= _LEAD_LENGTH and not text.endswith((".", "!", ";")):
        return text, ""
    marked = text.rstrip(" -–").endswith(":") or text.isupper()
    is_known = marked and len(text.split()) <= 6 and topic_of(text) is not None
    return (text, "") if is_known or is_plain_heading(text) else ("", "")


def _is_known(text: str) -> bool:
    return len(text) < 60 and topic_of(text) in ITEM_TOPICS | {Topic.LEGAL}


def _rank(line: Line, following: Line | None) -> int:
    if line.level:
        return line.level
    if line.is_item and following and following.depth > line.depth:
        return _ITEM_RANK + line.depth
    if line.is_item:
        return _BOLD_RANK
    return _BOLD_RANK if line.bold else _ITALIC_RANK if line.italic else _PLAIN_RANK


def _resolve(
    section: Section, *, parent: Section | None, last: Section | None, rest: Sequence[Line]
) -> Section:
    """Decide the topic by the heading's words, its parent section and the section before."""
    own = section.topic
    if parent and parent.topic in CLOSED_TOPICS:
        return _resolve_closed(section, parent=parent, rest=rest)
    if own is None and _is_more_about_company(section, last=last, rest=rest):
        return replace(section, topic=Topic.OVERVIEW, inherited=True)
    if parent and parent.topic in ITEM_TOPICS and _goes_along(section, parent=parent):
        group = _group(section, parent=parent)
        return replace(section, topic=parent.topic, group=group, inherited=True)
    if own is None:
        return _resolve_unknown(section, last=last, rest=rest)
    if own is Topic.BEHAVIOUR and not _listed(rest) and _is_about_company(section.heading):
        return replace(section, topic=Topic.OVERVIEW)
    nested = parent is not None and (parent.topic is own or {parent.topic, own} <= _NEEDS)
    return replace(section, group=_group(section, parent=parent) if nested else None)


def _group(section: Section, *, parent: Section | None) -> str | None:
    """Return the group of items below a heading; “Essential” inside a group names none itself."""
    if parent is not None and parent.group and importance_named(section.heading):
        return parent.group
    return section.heading


def _resolve_closed(section: Section, *, parent: Section, rest: Sequence[Line]) -> Section:
    """Decide the topic inside a closed section: only a list under a plain item heading leaves
    it.
    """
    leaves = {Topic.RESPONSIBILITY, Topic.REQUIREMENT, Topic.NICE}
    if parent.rank >= _BOLD_RANK:
        leaves |= {Topic.BENEFIT, Topic.PAY}
    if section.topic in leaves and len(section.heading) < 60 and _listed(rest):
        return section
    return replace(section, topic=parent.topic, inherited=True)


def _goes_along(section: Section, *, parent: Section) -> bool:
    """Return whether a heading only divides the section of items that it is in."""
    if section.topic is None or section.topic in (Topic.STACK, Topic.ROLE, Topic.OTHER):
        return parent.topic is not Topic.RESPONSIBILITY or section.topic is not Topic.STACK
    if section.topic is parent.topic:
        return True
    if parent.topic not in (Topic.REQUIREMENT, Topic.NICE):
        return False
    if section.topic is Topic.RESPONSIBILITY and section.rank == _PLAIN_RANK:
        return len(section.heading.split()) > 6
    return section.topic is Topic.LOGISTICS or (
        section.topic is Topic.REQUIREMENT and is_weak(section.heading)
    )


def _resolve_unknown(section: Section, *, last: Section | None, rest: Sequence[Line]) -> Section:
    """Decide the topic of an unknown heading: it continues the section before, unless its list
    differs.
    """
    listed = _listed(rest)
    shown = majority([line.text for line in listed]) if listed else None
    if last and last.rank >= section.rank and last.topic in ITEM_TOPICS and listed:
        grouping = last.inherited or not last.has_items
        if grouping or shown in (None, last.topic):
            topic = last.topic if grouping or shown else None
            return replace(section, topic=topic, group=section.heading, inherited=grouping)
    if last and last.rank == section.rank and last.topic is Topic.LOGISTICS and not listed:
        return replace(section, topic=last.topic, inherited=True)
    return replace(section, topic=shown)


def _is_more_about_company(section: Section, *, last: Section | None, rest: Sequence[Line]) -> bool:
    """Return whether an unknown heading with prose continues the company's overview."""
    same = last is not None and last.rank == section.rank and last.topic is Topic.OVERVIEW
    return same and not _listed(rest)


def _listed(rest: Sequence[Line]) -> list[Line]:
    """Return the list that follows directly, or after one line that is not a heading."""
    start = 0
    if len(rest) > 1 and not rest[0].is_item and not any(_heading_in(rest[0], rest[1])):
        start = 1
    listed: list[Line] = []
    for line in rest[start:]:
        if not line.is_item:
            break
        listed.append(line)
    return listed


def _is_about_company(heading: str) -> bool:
    return bool(re.search(r"value|principle|culture|trait", normalise(heading)))
