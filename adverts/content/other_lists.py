"""Lists that are about something else than their section, or about nothing known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from adverts.content.item_lines import runs
from adverts.content.items import facts_in, is_fact, is_term
from adverts.content.list_topics import judge
from adverts.content.no_items import are_no_items
from adverts.content.pay_lines import is_about_pay
from adverts.content.section import Section
from adverts.text.line import Line
from adverts.vocabulary.headings import (
    ITEM_TOPICS,
    Topic,
    asks_why,
    topic_of,
)
from adverts.vocabulary.item_model import state_after
from adverts.vocabulary.item_words import is_foreign
from adverts.vocabulary.sentences import (
    majority,
    speaks_of_employer,
    topic_by_wording,
)

_OURS = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_MIN_OTHER = 3  # items of a list that may differ from its section
_CLEAR = 4.0  # lead of the topic of such a list (`list_topics.Verdict`)
_SURE_GIFTS = 8.0  # of gifts among what a company says of itself
_LEAST_LEAD = 2.0  # of such a list below a heading that says nothing known
# Words of headings that are about the person or gifts, though nothing else is known of them.
_OF_PERSON = re.compile(
    r"\b(?:you|yours?|candidates?|applicants?|bonus(?:es)?|skills?|experience)\b", re.IGNORECASE
)
_LONGEST_LEAD = 150  # characters of its last sentence
_LEAD_IN = 60  # characters of a text before a list that may say what it is


def facts_among(section: Section, run: Sequence[Line]) -> set[str]:
    """Return the lines that state facts where duties or needs are listed, or terms and pay."""
    is_asked = section.topic in (Topic.RESPONSIBILITY, Topic.REQUIREMENT)
    is_of_terms = topic_of(section.heading) in (Topic.PAY, Topic.LOGISTICS)
    is_asked |= section.topic is Topic.BENEFIT and is_of_terms
    return facts_in(run) if is_asked else set()


def holds_no_items(run: Sequence[Line], stated: set[str]) -> bool:
    """Return whether a list names jobs, papers to send, or mostly facts of the job, which are
    `stated`.
    """
    return are_no_items([line.text for line in run]) or len(stated) * 2 > len(run)


def are_of_employer(section: Section, run: Sequence[Line]) -> bool:
    """Return whether a list below a heading of duties or needs tells who the employer is: “We are
    a small team”, in most of its lines.
    """
    if section.topic is Topic.BENEFIT or len(run) < _MIN_OTHER:
        return False
    return sum(speaks_of_employer(line.text) for line in run) * 3 >= len(run) * 2


def lists_items(section: Section) -> bool:
    """Return whether a section has a list of its own, not only one of papers to send after it."""
    if not section.has_items or not section.lines or section.lines[0].is_item:
        return section.has_items
    lists = (run for run in runs(section.lines) if run[0].is_item)
    return section.had_criteria or not all(
        holds_no_items(run, facts_among(section, run)) for run in lists
    )


def has_no_tasks(section: Section) -> bool:
    """Return whether it is “Additional information” after the needs, which states no tasks."""
    return section.topic is Topic.CONTAINER and section.state == _after_needs(section)


def is_apart(line: Line, *, is_pay: bool) -> bool:
    """Return whether a line of a list is a fact or a term, or states pay below a heading of pay."""
    return is_fact(line) or is_term(line) or (is_pay and is_about_pay(line.text))


def is_unexplained(section: Section, texts: Sequence[str]) -> bool:
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


def other_topic(section: Section, run: Sequence[Line], lead_in: str) -> Topic | None:
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


def are_gifts(section: Section, run: Sequence[Line]) -> bool:
    """Return whether a list in a company's portrait says what it gives: its words name gifts, or
    its heading asks why one should work there.
    """
    if section.topic is not Topic.OVERVIEW or not run[0].is_item or len(run) < _MIN_OTHER:
        return False
    texts = [line.text for line in run]
    verdict = judge(texts, section.state)
    if verdict.topic is not Topic.BENEFIT:
        return False
    if asks_why(section.heading):
        return True
    named = sum(topic_by_wording(text) is Topic.BENEFIT for text in texts)
    return named * 2 >= len(texts) and verdict.margin >= _SURE_GIFTS
