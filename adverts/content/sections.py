"""Divides lines into sections: which lines are headings, and the topic of each section.

Headings have ranks: real headings, then bold lines, then italic lines, then plain lines before a
list. A section ends at a heading of the same or a higher rank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from adverts.content.heading_lines import BOLD_RANK, ITEM_RANK, PLAIN_RANK, heading_in, rank
from adverts.content.list_topics import state_of
from adverts.content.section import Section
from adverts.content.section_topics import resolve
from adverts.text.line import Line
from adverts.vocabulary.heading_hints import is_exercise
from adverts.vocabulary.headings import (
    CLOSED_TOPICS,
    ITEM_TOPICS,
    Topic,
    is_plain_heading,
    is_weak,
    normalise,
    topic_of,
)

_LABEL_TOPICS = ITEM_TOPICS | {Topic.PAY, Topic.LOGISTICS, Topic.APPLY}
_LEAD_TOPICS = ITEM_TOPICS | {Topic.STACK, Topic.PROCESS, Topic.APPLY, Topic.PAY}
_NEEDS = frozenset({Topic.REQUIREMENT, Topic.NICE, Topic.BEHAVIOUR})
_INFORMS = re.compile(r"(?:some |more |background )?(?:information|facts)\b", re.IGNORECASE)
_LONGEST_HEADING = 6  # words; more of them are a sentence that leads to a list
_LONGEST_GLUED = 40  # characters of a heading that an item may begin with
_WINDOW = 60  # lines after a heading in which its list may start


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
        self._topics: set[Topic | None] = set()  # of the sections so far
        self._exercise: int | None = None  # the rank of the heading of an exercise around

    def take(self, line: Line, rest: Sequence[Line]) -> None:
        if line.criterion:  # its table says what it is
            self.sections[-1].lines.append(line)
            return
        following = rest[0] if rest else None
        if glued := self._glued(line):
            self._take_glued(line, glued)
            return
        if self._is_labelled(line, following):
            self._take_label(line)
            return
        heading, before = heading_in(line, following)
        if not heading:
            self._leave_item_heading(line)
            self.sections[-1].lines.append(line)
            return
        if before:
            lead = replace(line, text=before, markdown=before, is_lead=True)
            self.sections[-1].lines.append(lead)
        weight = rank(line, following)
        own = topic_of(heading)
        if weight == PLAIN_RANK and len(heading.split()) > _LONGEST_HEADING:
            own = _topic_of_sentence(heading, own)
        self._open_section(heading, weight, own=own, rest=rest, line=line)

    def _is_labelled(self, line: Line, following: Line | None) -> bool:
        """Return whether a line starts with a heading. “Education: a degree” inside requirements
        is one of them, where no list follows.
        """
        own = topic_of(line.label) if line.label and not line.is_item else None
        if own not in _LABEL_TOPICS:
            return False
        around = self.sections[-1].topic
        leads = following is not None and following.is_item
        is_part = own in _NEEDS and around in _NEEDS and is_weak(line.label)
        return not is_part or leads or line.text.rstrip(" :") == line.label

    def _glued(self, line: Line) -> str:
        """Return the heading of another kind that an item begins with, where the break before it
        was lost: “Requirements: a degree”, in a list of duties.
        """
        if not _has_label(line) or _is_among_labels(self.sections[-1].lines):
            return ""
        label, _, text = line.text.partition(":")
        topic = topic_of(label) if text and is_plain_heading(label) else None
        around = self.sections[-1].topic
        differs = topic in ITEM_TOPICS and around in ITEM_TOPICS and topic is not around
        if topic is Topic.NICE:  # “Preferred qualifications: …” is an item of its list
            return ""
        return label if differs else ""

    def _take_glued(self, line: Line, label: str) -> None:
        text = line.text[len(label) + 1 :].strip()
        rest = replace(line, text=text, markdown=text)
        self._open_section(label, BOLD_RANK, own=topic_of(label), rest=[rest])
        self.sections[-1].lines.append(rest)

    def _take_label(self, line: Line) -> None:
        """Open a section for a heading and its text on one line: “**Requirements**: a degree”."""
        text = line.text[len(line.label) :].lstrip(" :-–")
        rest = replace(line, text=text, markdown=text, label="", bold=False)
        own = topic_of(line.label)
        self._open_section(line.label, BOLD_RANK, own=own, rest=[rest])
        if text:
            self.sections[-1].lines.append(rest)

    def _leave_item_heading(self, line: Line) -> None:
        """Close a section that a list item opened, once the list returns to its level."""
        while self._open and self._open[-1].rank >= ITEM_RANK:
            if line.depth > self._open[-1].rank - ITEM_RANK:
                return
            self._open.pop()
            if self._open:
                self.sections.append(replace(self._open[-1], lines=[]))

    def _as_exercise(self, section: Section) -> Section:
        """Return a section as part of the process if it is in an exercise for candidates, where
        “Requirements” are those of the exercise. It comes after what the job asks for.
        """
        if self._exercise is not None and section.rank < self._exercise:
            self._exercise = None
        if section.topic is Topic.BENEFIT:
            self._exercise = None
        elif Topic.REQUIREMENT in self._topics and is_exercise(normalise(section.heading)):
            self._exercise = self._exercise or section.rank
        is_asked = section.topic not in CLOSED_TOPICS | {Topic.PAY, Topic.LOGISTICS}
        if self._exercise is None or not is_asked:
            return section
        return replace(section, topic=Topic.PROCESS, inherited=True)

    def _open_section(
        self,
        heading: str,
        rank: int,
        *,
        own: Topic | None,
        rest: Sequence[Line],
        line: Line | None = None,
    ) -> None:
        """Open a section; `line` is that of its heading, if it is one of its own."""
        last = self._open[-1] if self._open else None
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()
        parent = self._open[-1] if self._open else None
        state = state_of(parent, self._topics)
        section = Section(heading, own, rank, state=state)
        if line:
            section.is_item = line.is_item
            section.is_plain = not (line.is_item or line.level or line.bold or line.italic)
        section = resolve(section, parent=parent, last=last, rest=rest)
        section = self._as_exercise(section)
        self._topics.add(section.topic)
        self._open.append(section)
        self.sections.append(section)


def _topic_of_sentence(heading: str, own: Topic | None) -> Topic | None:
    """Return the topic of a sentence that leads to a list: “Beside a great team, we offer:” says it
    at its end, and the rest mentions other topics.
    """
    if own in ITEM_TOPICS:
        return own
    _, comma, end = heading.rpartition(",")
    if comma and len(end.split()) <= _LONGEST_HEADING and (last := topic_of(end)) in ITEM_TOPICS:
        return last
    return own if own in _LEAD_TOPICS or _INFORMS.match(heading) else None


def _has_label(line: Line) -> bool:
    return line.is_item and ":" in line.text[:_LONGEST_GLUED]


def _is_among_labels(before: Sequence[Line]) -> bool:
    """Return whether the item before has a label too, so labels are the style of the list."""
    return bool(before) and _has_label(before[-1])
