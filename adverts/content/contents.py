"""Turns sections into items by kind, and the texts around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from adverts.content.items import facts_in, is_fact, is_term, item_of
from adverts.content.left_lists import left_list
from adverts.content.list_topics import confidence_of, divide, judge
from adverts.content.no_items import are_links, are_no_items, is_closing
from adverts.content.pay_lines import is_about_pay
from adverts.content.pay_lists import benefits_alone
from adverts.content.section import Section
from adverts.content.sections import split_sections
from adverts.draft import DraftItem, Evidence, LeftList
from adverts.text.line import Line
from adverts.text.lines import escape
from adverts.vocabulary.headings import (
    CLOSED_TOPICS,
    ITEM_TOPICS,
    Topic,
    asks_why,
    is_mixed,
    normalise,
    topic_of,
)
from adverts.vocabulary.item_model import state_after
from adverts.vocabulary.item_words import is_foreign, topics_named
from adverts.vocabulary.sentences import (
    is_minor,
    majority,
    names_gift,
    seeks_somebody,
    speaks_of_employer,
    topic_by_wording,
)
from adverts.vocabulary.terms import Importance, ItemKind

_LONGEST_ITEM = 600  # characters; a longer paragraph is prose even under “Requirements”
_LONGEST_BENEFIT = (
    250  # characters; sections such as “Why join us” hold more prose, in shorter paragraphs
)
_HASHTAG = re.compile(r"^#\w[\w-]*( #\w[\w-]*)*$")
_ASSESSED = "Assessed by"
_OURS = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_MIN_FACTS = 3  # at the end of a list; fewer may be items
_MIN_BROKEN = 2  # lines after the only item of a list; one may be a remark
_NO_ITEM = re.compile(r"[.:!?]$|\S@\S|\d{4}")  # a sentence, an address, a number to call
_MAIL = re.compile(r"\w@\w")  # a paragraph with an address says whom to write to
_BY_EMPLOYER = re.compile(r"(?:vi|vår|nous|notre|wij?|we|ons|wir|unser|não|nós|nossa?)\b")
_MIN_DUTIES = 2  # a single one may be a note after a list
_LONGEST_UNLISTED = 250  # characters of an item in an advert without lists
_MIN_OTHER = 3  # items of a list that may differ from its section
_CLEAR = 4.0  # lead of the topic of such a list (`list_topics.Verdict`)
_LEAST_LEAD = 2.0  # of such a list below a heading that says nothing known
# Words of headings that are about the person or gifts, though nothing else is known of them.
_OF_PERSON = re.compile(
    r"\b(?:you|your|candidates?|applicants?|bonus(?:es)?|skills?|experience)\b", re.IGNORECASE
)
_MOST_LEADING = 2  # paragraphs that may only lead to the list of the next heading
_LONG = 150  # characters; a shorter paragraph may be an item of two sentences
_LONGEST_SENTENCE = 300  # characters of an item that is one sentence
_SENTENCE_END = re.compile(r"[.!?] +(?=[A-Z])")
_LONGEST_LEAD = 150  # characters of its last sentence
_MIN_TITLED, _TITLE_WORDS = 4, 5  # paragraphs of which each second is a title; its words
_LEAD_IN = 60  # characters of a text before a list that may say what it is
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
    for section, following in reversed(list(pairwise([*sections, Section()]))):
        section.introduces = _introduces(section, following)
    for section in sections:
        gatherer.take(section)
    duties = (item.kind is ItemKind.RESPONSIBILITY for item in gatherer.contents.items)
    if sum(duties) < _MIN_DUTIES:
        gatherer.read_unlisted(sections)
    gatherer.tell_assessment()
    return gatherer.contents


class _Gatherer:
    def __init__(self) -> None:
        self.contents = Contents()
        self._seen_items: set[tuple[object, ...]] = set()
        self._seen_prose: set[str] = set()
        self._kinds_headed: set[Topic] = set()
        self._assessment = ""  # the heading above how criteria are assessed

    def take(self, section: Section) -> None:
        section = self._without_criteria(section)
        prose = self._take_items(section) if section.topic not in CLOSED_TOPICS else section.lines
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
            if not is_double and not _HASHTAG.match(line.text):
                texts.append(f"- {line.markdown}" if line.is_item else line.markdown)
        return texts

    def _take_items(self, section: Section) -> list[Line]:
        """Take the items of a section, and return the lines that are prose."""
        is_known = section.lead is None or section.inherited
        if section.topic in ITEM_TOPICS and is_known:
            return self._take_known(section)
        if section.topic in (Topic.STACK, Topic.LOGISTICS):
            return section.lines
        prose: list[Line] = []
        for run in _runs(section.lines):
            prose += self._take_by_wording(section, run) if run[0].is_item else run
        return prose

    def _take_known(self, section: Section) -> list[Line]:
        """Take the items of a section with a topic, but not a later list about another."""
        assert section.topic is not None  # noqa: S101 - for the type checker; the caller looked
        prose: list[Line] = []
        items: list[Line] = []
        heading = self._group_heading(section)
        breaks = _breaks_off(section.lines)
        has_items = (section.has_items and not breaks) or section.introduces
        begun = section.had_criteria
        for run in _runs(section.lines):
            run, facts = _facts_apart(run)
            prose += facts
            if not run:
                continue
            lead_in = prose[-1].text if prose else ""
            if run[0].is_item and begun and (other := _other_topic(section, run, lead_in)):
                if other is Topic.OVERVIEW:
                    prose += run
                    continue
                self._add_list(section, items, heading)
                items = []
                self._add_list(replace(section, topic=other, lead=0.0), run, None)
                continue
            if run[0].is_item and _are_no_items(section, run):
                prose += run
                continue
            run, closing = _closing_apart(run, begun=bool(items))
            titles = _titles(run) if run else []
            for line in run:
                begun = begun or (line.is_item and not breaks)
                if line not in titles and _is_item(line, section, has_items=has_items, begun=begun):
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
        if section.is_doubted:
            confidence = min(confidence, _DOUBTED)
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
        lines = [line for line in own if not _is_apart(line, is_pay=is_pay)]
        unlikely = Topic.RESPONSIBILITY if _has_no_tasks(section) else None
        texts, mixed = [line.text for line in lines], is_mixed(section.heading)
        if not mixed and _is_unexplained(section, texts):
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
            if section.topic in (None, Topic.ROLE, Topic.CONTAINER):
                judged = [line for line in section.lines if _is_worded_as_item(line)]
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


def _introduces(section: Section, following: Section) -> bool:
    """Return whether the items of a section are in the next one, so its own text only leads to
    them.
    """
    has_items = following.has_items or following.introduces
    if following.topic is not section.topic or not has_items:
        return False
    is_part = following.inherited or following.rank > section.rank
    is_short = len(section.lines) <= _MOST_LEADING
    tell = [_is_prose(line.text) for line in section.lines]
    return (is_short and (is_part or any(tell))) or all(tell)


def _is_prose(text: str) -> bool:
    """Return whether a paragraph tells of several things, as no item does."""
    is_several = bool(_SENTENCE_END.search(text.rstrip(" .!")))
    return len(text) > (_LONG if is_several else _LONGEST_SENTENCE)


def _are_no_items(section: Section, run: Sequence[Line]) -> bool:
    """Return whether a list names jobs, papers to send, or ways of working where needs stand."""
    is_asked = section.topic in (Topic.RESPONSIBILITY, Topic.REQUIREMENT)
    return are_no_items([line.text for line in run]) or (is_asked and bool(facts_in(run)))


def _is_item(line: Line, section: Section, *, has_items: bool, begun: bool) -> bool:
    """Return whether a line in a section of items is an item.

    List items are. A paragraph is one if the section has no list. Before a list it is one only if
    it states a requirement; after a list it never is.
    """
    if section.topic is not Topic.BENEFIT and is_term(line):
        return False
    if line.is_item:
        return True
    longest = _LONGEST_BENEFIT if section.topic is Topic.BENEFIT else _LONGEST_ITEM
    if begun or line.is_lead or line.text.endswith((":", "：")) or len(line.text) > longest:
        return False
    if _MAIL.search(line.text):
        return False
    if is_minor(line.text) or is_fact(line) or _HASHTAG.match(line.text):
        return False
    if line.text.endswith("?") and not _asks_all(section.lines):
        return False
    if section.topic is Topic.BENEFIT:
        if asks_why(section.heading) and not names_gift(line.text):
            return False
    elif speaks_of_employer(line.text):
        return False
    if section.topic is Topic.RESPONSIBILITY and seeks_somebody(line.text):
        return False
    if section.inherited and section.topic is not Topic.REQUIREMENT:
        return False
    if section.topic is Topic.REQUIREMENT and _is_prose(line.text):
        return topic_by_wording(line.text) is Topic.REQUIREMENT or (
            not has_items and _is_only_need(line, section)
        )
    if has_items:
        is_need = section.topic in (Topic.REQUIREMENT, Topic.NICE)
        return is_need and topic_by_wording(line.text) is Topic.REQUIREMENT
    return True


def _is_only_need(line: Line, section: Section) -> bool:
    """Return whether a paragraph in another language is all that a section asks for."""
    own = [one for one in section.lines if not _MAIL.search(one.text)]
    said = line.text.casefold()
    return (
        len(own) == 1 and Topic.REQUIREMENT in topics_named(said) and not _BY_EMPLOYER.match(said)
    )


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lists among some lines, and the lines between them."""
    for _, run in groupby(lines, key=lambda line: line.is_item):
        yield list(run)


def _asks_all(lines: Sequence[Line]) -> bool:
    """Return whether a section names its needs in questions: “Do you know the tides?”."""
    return sum(line.text.endswith("?") for line in lines) * 2 > len(lines)


def _breaks_off(lines: Sequence[Line]) -> bool:
    """Return whether a list has one item only, because its other lines lost their bullets."""
    rest = lines[1:]
    if len(rest) < _MIN_BROKEN or not lines[0].is_item or any(line.is_item for line in rest):
        return False
    return not any(_is_prose(line.text) or _NO_ITEM.search(line.text) for line in rest)


def _titles(run: Sequence[Line]) -> list[Line]:
    """Return the paragraphs that are titles of those after them: “Time off” over a sentence."""
    if run[0].is_item or len(run) < _MIN_TITLED or len(run) % 2:
        return []
    short, long = run[::2], run[1::2]
    are_titles = all(
        len(line.text.split()) <= _TITLE_WORDS and not line.text.endswith(".") for line in short
    )
    return (
        list(short) if are_titles and all(line.text.endswith((".", "!")) for line in long) else []
    )


def _facts_apart(run: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the items of a list, and facts of the job that follow without a heading of their
    own.
    """
    start = len(run)
    while start and run[start - 1].is_item and is_fact(run[start - 1]):
        start -= 1
    return (run, []) if len(run) - start < _MIN_FACTS else (run[:start], run[start:])


def _closing_apart(run: list[Line], *, begun: bool) -> tuple[list[Line], list[Line]]:
    """Return the paragraphs before the words that end an advert, and these with what follows.

    They end nothing before a first item.
    """
    ends = (at for at, line in enumerate(run) if not line.is_item and is_closing(line))
    end = next((at for at in ends if at or begun), len(run))
    return run[:end], run[end:]


def _has_no_tasks(section: Section) -> bool:
    """Return whether it is “Additional information” after the needs, which states no tasks."""
    return section.topic is Topic.CONTAINER and section.state == _after_needs(section)


def _is_apart(line: Line, *, is_pay: bool) -> bool:
    """Return whether a line of a list is a fact or a term, or states pay below a heading of pay."""
    return is_fact(line) or is_term(line) or (is_pay and is_about_pay(line.text))


def _is_unexplained(section: Section, texts: Sequence[str]) -> bool:
    """Return whether nothing tells the kind of an English list: neither a heading that says nothing
    known, nor its learned weights, nor the wording of most items.
    """
    is_unknown = bool(section.heading) and (section.topic is None or section.lead is not None)
    if not is_unknown or not texts or (section.lead or 0.0) >= _LEAST_LEAD:
        return False
    if _OF_PERSON.search(section.heading) or is_foreign(" ".join(texts)) is not False:
        return False
    verdict = judge(texts, section.state)
    if verdict.topic is Topic.BENEFIT and section.state == _after_needs(section):
        return False  # gifts come last, below headings such as “Learn and grow”
    return verdict.margin < _LEAST_LEAD and majority(texts) is None


def _after_needs(section: Section) -> int:
    return state_after(section.state, Topic.REQUIREMENT)


def _other_topic(section: Section, run: Sequence[Line], lead_in: str) -> Topic | None:
    """Return the topic of a list that is not about what its section is about: clearly, or as the
    text before it says. Values that “we” have are about the company.
    """
    if len(run) < _MIN_OTHER:
        return None
    is_need = section.topic in (Topic.NICE, Topic.BEHAVIOUR)
    topic = Topic.REQUIREMENT if is_need else section.topic
    verdict = judge([line.text for line in run], state_after(section.state, topic))
    said = topic_of(lead_in[:_LEAD_IN]) if lead_in else None
    if said is None and lead_in.endswith(":") and len(lead_in) > _LEAD_IN:
        last = re.split(r"[.!?] ", lead_in)[-1]
        said = topic_of(last) if len(last) <= _LONGEST_LEAD else None
    if said is Topic.BEHAVIOUR and _OURS.search(lead_in):
        return Topic.OVERVIEW
    if said in ITEM_TOPICS and said is not section.topic and verdict.margin < _CLEAR:
        return said
    return verdict.topic if verdict.topic is not topic and verdict.margin >= _CLEAR else None


def _is_worded_as_item(line: Line) -> bool:
    text = line.text
    if len(text) >= _LONGEST_UNLISTED or is_fact(line) or text.endswith(":"):
        return False
    if topic_by_wording(text) is not None:
        return True
    is_sentence = text.endswith(("?", "!")) or _is_prose(text) or is_minor(text)
    return not is_sentence and bool(topics_named(text.casefold()))


def _plain(heading: str) -> str:
    return heading.strip(" :-–—*_,") if normalise(heading) else heading
