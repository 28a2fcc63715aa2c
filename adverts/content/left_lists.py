"""Lists that became no items, by what they are about, so that nobody loses one unseen."""

from __future__ import annotations

from collections.abc import Sequence

from adverts.content.section import Section
from adverts.draft import LeftList
from adverts.text.line import Line
from adverts.vocabulary.terms import ListSubject
from adverts.vocabulary.topics import Topic

_SUBJECTS = {
    Topic.OVERVIEW: ListSubject.COMPANY,
    Topic.PROCESS: ListSubject.PROCESS,
    Topic.APPLY: ListSubject.APPLYING,
    Topic.LEGAL: ListSubject.LEGAL,
    Topic.VACANCIES: ListSubject.POSITIONS,
    Topic.PAY: ListSubject.PAY,
    Topic.LOGISTICS: ListSubject.TERMS,
    Topic.STACK: ListSubject.TOOLS,
}


def left_list(section: Section, lines: Sequence[Line]) -> LeftList | None:
    """Return the list among the lines of a section that became no items; None without one."""
    texts = tuple(line.text for line in lines if line.is_item)
    if not texts:
        return None
    subject = ListSubject.UNKNOWN
    if section.topic is not None:
        subject = _SUBJECTS.get(section.topic, ListSubject.UNKNOWN)
    return LeftList(section.heading, subject, texts)
