"""Turns sections into items by kind, and the texts around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from adverts.content.item_lines import (
    HASHTAG,
    breaks_off,
    closing_apart,
    facts_apart,
    introduces,
    is_item,
    is_worded_as_item,
    runs,
    titles_in,
)
from adverts.content.items import facts_in, item_of
from adverts.content.left_lists import left_list
from adverts.content.list_topics import bears_out, confidence_of, divide
from adverts.content.no_items import are_links
from adverts.content.other_lists import (
    are_gifts,
    are_of_employer,
    facts_among,
    has_no_tasks,
    holds_no_items,
    is_apart,
    is_unexplained,
    lists_items,
    other_topic,
)
from adverts.content.pay_lists import benefits_alone
from adverts.content.section import Section
from adverts.content.sections import split_sections
from adverts.draft import DraftItem, Evidence, LeftList
from adverts.text.line import Line
from adverts.text.runs import escape
from adverts.vocabulary.headings import (
    CLOSED_TOPICS,
    ITEM_TOPICS,
    Topic,
    asks_why,
    is_mixed,
    normalise,
)
from adverts.vocabulary.terms import Importance, ItemKind

_ASSESSED = "Assessed by"
_IDEAL = re.compile(
    r"^(?!.*\b(?:also|auch|zudem|ausserdem|außerdem|aussi|también|também|anche|ook|også|också)\b)"
    r".*\b(?:ideal(?:ly|erweise|mente|iter|t|ment)?|idéalement|[öø]nsk(?:ed|ad)e?|gewünschte"
    r"|gewenste)\b",
    re.IGNORECASE,
)
_MIN_DUTIES = 2  # a single one may be a note after a list
_FROM_HEADING, _DOUBTED, _FROM_WORDING = 0.9, 0.6, 0.5  # confidence in the kind of an item


@dataclass
class Contents:
    """The contents of an advert's body; texts are paragraphs of Markdown."""

    items: list[DraftItem] = field(default_factory=list)
    introduction: list[str] = field(default_factory=list)
    overview: list[str] = field(default_factory=list)
    how_to_apply: list[str] = field(default_factory=list)
    sections: list[tuple[str, list[str]]] = field(default_factory=list)
    vacancies: list[str] = field(default_factory=list)
    left: list[LeftList] = field(default_factory=list)
    by_wording: int = 0  # number of items whose kind was inferred from their words
    headed_topics: set[Topic] = field(default_factory=set)  # topics of headings that items follow


def read_contents(lines: Sequence[Line]) -> Contents:
    """Sort the lines of an advert into its contents; only repeated and empty lines are lost."""
    gatherer = _Gatherer()
    sections = [section for section in split_sections(lines) if section.heading or section.lines]
    _ask_for_ideals(sections)
    for section, following in reversed(list(pairwise([*sections, Section()]))):
        section.introduces = introduces(section, following)
    for section in sections:
        gatherer.take(section)
    duties = (item.kind is ItemKind.RESPONSIBILITY for item in gatherer.contents.items)
    if sum(duties) < _MIN_DUTIES:
        gatherer.read_unlisted(sections)
    gatherer.tell_assessment()
    return gatherer.contents


def _ask_for_ideals(sections: Sequence[Section]) -> None:
    """Let “Ideally you bring” and “Ønskede kvalifikasjoner” mean needs, where no other section
    asks for any.
    """
    if any(section.topic is Topic.REQUIREMENT for section in sections):
        return
    for section in sections:
        if section.topic is Topic.NICE and _IDEAL.search(section.heading):
            section.topic = Topic.REQUIREMENT


class _Gatherer:
    def __init__(self) -> None:
        self.contents = Contents()
        self._seen_items: set[tuple[object, ...]] = set()
        self._seen_prose: set[str] = set()
        self._kinds_headed: set[Topic] = set()
        self._assessment = ""  # the heading above how criteria are assessed

    def take(self, section: Section) -> None:
        section = self._without_criteria(section)
        prose = self._take_items(section)
        if left := left_list(section, prose):
            self.contents.left.append(left)
        if section.topic is Topic.VACANCIES:
            self.contents.vacancies += [line.text for line in prose]
        elif texts := self._texts(prose):
            self._place(section).extend(texts)

    def _without_criteria(self, section: Section) -> Section:
        """Take the criteria of a table, which knows their importance, and return the rest."""
        criteria = [line for line in section.lines if line.criterion]
        for line in criteria:
            self._add_criterion(line)
            self.contents.headed_topics.add(Topic.REQUIREMENT)
        if not criteria:
            return section
        rest = [line for line in section.lines if not line.criterion]
        return replace(section, lines=rest, had_criteria=True)

    def _add_criterion(self, line: Line) -> None:
        criterion = line.criterion
        assert criterion is not None  # noqa: S101 - for the type checker; the caller looked
        topic = Topic.REQUIREMENT if criterion.importance is Importance.MUST else Topic.NICE
        self._assessment = self._assessment or criterion.method
        evidence = Evidence(line.text, _FROM_HEADING)
        item = item_of(topic, line.text, criterion.group or None, evidence)
        item = replace(
            item, importance=criterion.importance, assessed_by=criterion.assessed_by or None
        )
        self._add_item(item)

    def _place(self, section: Section) -> list[str]:
        """Return the list of paragraphs that a section's prose belongs to."""
        contents = self.contents
        if section.topic is Topic.OVERVIEW:
            if section.inherited:
                contents.overview.append(f"**{_plain(section.heading)}**")
            return contents.overview
        if section.topic is Topic.APPLY:
            return contents.how_to_apply
        is_first = section.topic is None and not contents.introduction
        leads = (is_first or section.topic is Topic.ROLE) and not contents.sections
        if not section.heading or (leads and not contents.items):
            return contents.introduction
        heading = _plain(section.heading)
        if contents.sections and contents.sections[-1][0] == heading:
            return contents.sections[-1][1]
        contents.sections.append((heading, []))
        return contents.sections[-1][1]

    def _texts(self, lines: Iterable[Line]) -> list[str]:
        texts = []
        for line in lines:
            is_double = len(line.text) > 40 and line.text in self._seen_prose
            self._seen_prose.add(line.text)
            if not is_double and not HASHTAG.match(line.text):
                texts.append(f"- {line.markdown}" if line.is_item else line.markdown)
        return texts

    def _take_items(self, section: Section) -> list[Line]:
        """Take the items of a section, and return the lines that are prose."""
        if section.topic in CLOSED_TOPICS:
            return self._take_gifts(section)
        is_known = section.lead is None or section.inherited
        if section.topic in ITEM_TOPICS and is_known:
            return self._take_known(section)
        if section.topic in (Topic.STACK, Topic.LOGISTICS, Topic.OTHER):
            return section.lines
        prose: list[Line] = []
        for run in runs(section.lines):
            prose += self._take_by_wording(section, run) if run[0].is_item else run
        return prose

    def _take_gifts(self, section: Section) -> list[Line]:
        """Take the lists of a company's portrait that say what it gives, and return the rest."""
        prose: list[Line] = []
        for run in runs(section.lines):
            if not are_gifts(section, run):
                prose += run
                continue
            for line in run:
                self._add(Topic.BENEFIT, line, None, confidence=_FROM_WORDING)
        return prose

    def _take_known(self, section: Section) -> list[Line]:
        """Take the items of a section with a topic, but not a later list about another."""
        assert section.topic is not None  # noqa: S101 - for the type checker; the caller looked
        prose: list[Line] = []
        items: list[Line] = []
        heading = self._group_heading(section)
        breaks = breaks_off(section.lines)
        has_items = (lists_items(section) and not breaks) or section.introduces
        begun = section.had_criteria
        for run in runs(section.lines):
            run, facts = facts_apart(run)
            prose += facts
            if not run:
                continue
            lead_in = prose[-1].text if prose else ""
            if run[0].is_item and begun and (other := other_topic(section, run, lead_in)):
                if other is Topic.OVERVIEW:
                    prose += run
                    continue
                self._add_list(section, items, heading)
                items = []
                self._add_list(replace(section, topic=other, lead=0.0), run, None)
                continue
            if run[0].is_item:
                stated = facts_among(section, run)
                if holds_no_items(run, stated) or are_of_employer(section, run):
                    prose += run
                    continue
                prose += [line for line in run if line.text in stated]
                run = [line for line in run if line.text not in stated]
            run, closing = closing_apart(run, begun=bool(items))
            titles = titles_in(run) if run else []
            for line in run:
                begun = begun or (line.is_item and not breaks)
                if line not in titles and is_item(line, section, has_items=has_items, begun=begun):
                    items.append(line)
                elif not line.text.endswith(":"):
                    prose.append(line)
            prose += closing
        self._add_list(section, items, heading)
        return prose

    def _add_list(self, section: Section, items: Sequence[Line], heading: str | None) -> None:
        """Take items of the section's topic, unless the same list came before."""
        topic, lead = section.topic, section.lead
        if topic is None or self._is_printed_again(topic, items):
            return
        confidence = _FROM_HEADING if lead is None else confidence_of(lead)
        if confidence > _DOUBTED and not _is_certain(section, topic, items):
            confidence = _DOUBTED
        self.contents.by_wording += len(items) if confidence <= _FROM_WORDING else 0
        for line in items:
            self._add(topic, line, heading, confidence=confidence)
            self.contents.headed_topics.add(topic)

    def _is_printed_again(self, topic: Topic, items: Sequence[Line]) -> bool:
        """Return whether the same list came before, under any heading."""
        if len(items) < 2 or not self.contents.items:
            return False
        seen = {(item.kind, item.importance, item.text) for item in self.contents.items}
        again = (item_of(topic, line.text, None) for line in items)
        return all((item.kind, item.importance, item.text) in seen for item in again)

    def _group_heading(self, section: Section) -> str | None:
        """Return the heading of a group, or of a second section of the same kind."""
        again = section.topic in self._kinds_headed and bool(section.lines)
        if section.lines and section.topic:
            self._kinds_headed.add(section.topic)
        heading = section.group or (section.heading if again or section.is_item else None)
        return _plain(heading) if heading else None

    def _take_by_wording(self, section: Section, listed: Sequence[Line]) -> list[Line]:
        """Take the items of a list that no heading tells about, and return its other lines."""
        if are_links(listed):
            return list(listed)
        is_pay = section.topic is Topic.PAY
        facts = facts_in(listed)
        own = (line for line in listed if line.text not in facts)
        lines = [line for line in own if not is_apart(line, is_pay=is_pay)]
        unlikely = Topic.RESPONSIBILITY if has_no_tasks(section) else None
        texts, mixed = [line.text for line in lines], is_mixed(section.heading)
        if not mixed and is_unexplained(section, texts):
            return list(listed)
        topics = divide(texts, section.state, unlikely=unlikely, is_mixed=mixed)
        if is_pay:
            topics = benefits_alone(texts, topics, section.state)
        judged = {id(line): topic for line, topic in zip(lines, topics, strict=True) if topic}
        group = section.group or (section.heading if section.is_item else None)
        heading = _plain(group) if group else None
        is_role = section.topic is Topic.ROLE and set(judged.values()) == {Topic.RESPONSIBILITY}
        if mixed or (is_role and len(judged) > 1):
            self.contents.headed_topics |= set(judged.values())
        for line in listed:
            if topic := judged.get(id(line)):
                self._add(topic, line, heading, confidence=_FROM_WORDING)
        self.contents.by_wording += len(judged)
        return [line for line in listed if id(line) not in judged]

    def read_unlisted(self, sections: Sequence[Section]) -> None:
        """Find items in plain lines, for adverts without lists and known headings."""
        for section in sections:
            may_list = section.topic in (None, Topic.ROLE, Topic.CONTAINER)
            if may_list and not asks_why(section.heading):
                judged = [line for line in section.lines if is_worded_as_item(line)]
                if len(judged) >= 3 and len(judged) * 2 > len(section.lines):
                    left = {line.markdown for line in self._take_by_wording(section, judged)}
                    self._drop_prose({line.markdown for line in judged} - left)

    def tell_assessment(self) -> None:
        """Add a section that says how requirements are assessed; a posting keeps it as text."""
        by_way: dict[str, list[str]] = {}
        for item in self.contents.items:
            if item.assessed_by:
                by_way.setdefault(escape(item.assessed_by), []).append(escape(item.text))
        if by_way:
            texts = [f"- {way}: {'; '.join(items)}" for way, items in by_way.items()]
            self.contents.sections.append((self._assessment or _ASSESSED, ["\n".join(texts)]))

    def _drop_prose(self, gone: set[str]) -> None:
        introduction = self.contents.introduction
        introduction[:] = [text for text in introduction if text not in gone]
        for _, texts in self.contents.sections:
            texts[:] = [text for text in texts if text not in gone]
        self.contents.sections[:] = [(h, texts) for h, texts in self.contents.sections if texts]

    def _add(self, topic: Topic, line: Line, heading: str | None, *, confidence: float) -> None:
        self._add_item(item_of(topic, line.text, heading, Evidence(line.text, confidence)))

    def _add_item(self, item: DraftItem) -> None:
        key = (item.kind, item.importance, item.heading, item.text)
        if key not in self._seen_items:
            self._seen_items.add(key)
            self.contents.items.append(item)


def _is_certain(section: Section, topic: Topic, items: Sequence[Line]) -> bool:
    """Return whether neither the heading nor the list leaves a doubt about the list's topic."""
    return not section.is_doubted and bears_out(topic, [line.text for line in items], section.state)


def _plain(heading: str) -> str:
    return heading.strip(" :-–—*_,") if normalise(heading) else heading
