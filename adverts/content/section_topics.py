"""Decides what a section is about, by its heading, the sections around it, and its list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from adverts.content.heading_lines import BOLD_RANK, PLAIN_RANK, listed
from adverts.content.list_topics import Verdict, judge
from adverts.content.section import Section
from adverts.text.line import Line
from adverts.vocabulary.criteria import importance_named
from adverts.vocabulary.heading_hints import addresses, denies, hint_of, is_ours
from adverts.vocabulary.headings import (
    CLOSED_TOPICS,
    ITEM_TOPICS,
    Topic,
    is_common_abroad,
    is_weak,
    normalise,
    topic_of,
)
from adverts.vocabulary.item_model import state_after
from adverts.vocabulary.pattern_words import WordedPattern

_NEEDS = frozenset({Topic.REQUIREMENT, Topic.NICE, Topic.BEHAVIOUR})
_LIKELY, _STRONG = 1.0, 4.0  # leads of a list's topic: to be taken, and to outweigh a heading
_BESIDE = 1.5  # to be a section of its own, where no heading has a mark
_SPOKEN = 2.0  # to outweigh that, where the heading speaks to the reader
_VETO = 6.0  # to outweigh a heading that says something else, but may be a false friend
_STRONGER = 8.0  # to outweigh that a section is about the company
# Lists of these kinds may be outweighed; what is nice to have, or a behaviour, is no list's own.
_CLEAR_KINDS = frozenset({Topic.RESPONSIBILITY, Topic.REQUIREMENT, Topic.BENEFIT})
# Headings that mean one thing only, so their list is what they say.
_EXPLICIT = re.compile(
    r"(?:(?:key|main|core|major|primary|essential|minimum|basic|general|job|role|position|your|the"
    r"|other|required) )*(?:responsibilit(?:y|ies)|dut(?:y|ies)|requirements?|qualifications?"
    r"|benefits?|perks)(?: (?:and|&) (?:qualifications?|skills|experience|perks|benefits))?"
    r"|(?:[\w' ]+ )?(?:following|technical|hard) (?:skills?|qualifications)|scope of .+"
    r"|.*\b(?:must|should|needs? to|ha(?:s|ve) to) be able to"
    r"|.*\b(?:skills?|experience|knowledge|expertise|background)\b.* in .*\b(?:following|these)\b.*"
    r"|who you are|about you|what you(?:'ll| will) (?:do|need|bring)|(?:you )?must haves?"
    r"|(?:what )?we offer|(?:what )?(?:will )?you(?:'ll| will)? (?:get|gain|receive)"
    r"|.*\bfirst .{1,12}(?:days|weeks|months)"
)
# What somebody will have done or learned by then: tasks to some, and to others no items.
_STAGES = re.compile(r"\b(?:first|your) .{0,12}(?:days|weeks|months)\b")
# Of a person to some, and all that is asked to others.
_QUALITIES = re.compile(r"\b(?:qualit(?:y|ies|à|és?|äten)|[cq]ualidades|k[vw]alite\w+)\b")
_US = re.compile(r"\b(?:we|our|us|is an?|are)\b", re.IGNORECASE)
# What no company says of itself, however long the heading is.
_ASKS = re.compile(r"\bcandidates?\b|\bmust[ -]haves?\b", re.IGNORECASE)
_OF_COMPANIES = re.compile(r"(?:our )?(?:objectives?|functions?|challenges?|goals?)")
# Headings that state a fact of the job wherever they are.
_TERMS = re.compile(
    r"(?:(?:job|work(?:ing)?|office) )?(?:locations?|hours|schedule|start date|duration|department)"
    r"|place of work"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST_LEAVING = 60  # characters of a heading that leaves a closed section
_NAME = 4  # words, on average, of the names of tools
_FEW = 2  # items; so short a list outweighs no heading
# Headings that stand above lists of several kinds, so their list decides.
_DOUBTFUL = WordedPattern(
    r"kelebihan|^(?:at|with) .+ you(?:'ll| will| can)?$"
    r"|(?:candidate|applicant|incumbent|person|individual|s?he) (?:will|would|shall|should)$"
    r"|^(?:why|working (?:at|with|for)|life at|join)\b|what to expect|expectations?$"
    r"|opportunit|advantage|^highlights|denken aan|^(?:\w+ )?diferencia(?:l|is)(?: d[aeo]s? .+)?$"
)
# Headings of tasks in one advert and of benefits in the next: any lead of their list decides.
_AWAITS = WordedPattern(
    r"erwartet (?:dich|sie)|(?:dich|sie) (?:\w+ ){0,3}erwartet|wartet auf (?:dich|sie)"
    r"|qui (?:t'|vous )attend|kun je verwachten|te wachten|[tl]e espera|puedes esperar"
    r"|esperar d[eao]\b|förvänta dig|kan du forvente"
)
_AND_MORE = re.compile(r"\s(?:and|und|et|y|e|en|og|och|dan|&|\+)\s|\bmehr\b|\bplus\b")
_MISSION = re.compile(r"(?:(?:the|la) )?missions?")  # of the company, or of whoever is hired
_YOU_WILL = re.compile(
    r"\b(?:vous (?!accompagn)\w+e(?:re)?z|tu \w+as|votre mission)\b", re.IGNORECASE
)
_AWAITED = frozenset({Topic.RESPONSIBILITY, Topic.BENEFIT})
_INVITES = re.compile(r"^why (?:apply|join|choose|work)\b")


def resolve(
    section: Section, *, parent: Section | None, last: Section | None, rest: Sequence[Line]
) -> Section:
    """Decide the topic by the heading's words, its list, its parent and the section before."""
    if section.topic is not Topic.NICE and denies(normalise(section.heading)):
        return replace(section, topic=Topic.OTHER)
    if _is_all_asked(section):
        section = replace(section, topic=Topic.REQUIREMENT)
    own = section.topic
    if parent and parent.topic in CLOSED_TOPICS and not _has_left(last, section):
        return _resolve_closed(section, parent=parent, rest=rest)
    if own is None and _is_more_about_company(section, last=last, rest=rest):
        return replace(section, topic=Topic.OVERVIEW, inherited=True)
    if parent and parent.topic in ITEM_TOPICS and _goes_along(section, parent=parent):
        is_open = own is None and not is_common_abroad(normalise(parent.heading))
        if is_open and (other := _outweighing(section, parent.topic, rest)):
            return _guessed(section, other)
        if own is None and _is_beside(section, parent=parent):
            beside = _resolve_unknown(section, last=last, rest=rest)
            if beside.topic is not None and (beside.lead is None or beside.lead >= _BESIDE):
                return beside
        group = _group(section, parent=parent)
        return replace(section, topic=parent.topic, group=group, inherited=True)
    if own is Topic.NICE and parent and parent.topic is Topic.BENEFIT:
        return _resolve_extras(section, rest=rest)
    if own is Topic.PAY and _AND_MORE.search(normalise(section.heading)):
        found = [line.text for line in listed(rest)]
        if found and judge(found, section.state, hint=Topic.BENEFIT).topic is Topic.BENEFIT:
            return replace(section, topic=Topic.BENEFIT, is_doubted=True)
    if own is None:
        return _resolve_unknown(section, last=last, rest=rest)
    if own is Topic.REQUIREMENT and last and _is_half(last, section):
        return replace(section, topic=last.topic)
    section = _checked(section, own, rest)
    if section.topic is not own:
        return section
    if own is Topic.BEHAVIOUR and _is_about_company(section.heading) and _are_theirs(section, rest):
        return replace(section, topic=Topic.OVERVIEW)
    nested = parent is not None and (parent.topic is own or {parent.topic, own} <= _NEEDS)
    return replace(section, group=_group(section, parent=parent)) if nested else section


def _is_beside(section: Section, *, parent: Section) -> bool:
    """Return whether an unknown heading without any mark may be no part of the section around it,
    which has items: that one has no mark either, or the unknown one hints at a kind of list.
    """
    is_next = section.rank == PLAIN_RANK and parent.rank == BOLD_RANK and parent.has_items
    return is_next and (parent.is_plain or hint_of(normalise(section.heading)) is not None)


def _has_left(last: Section | None, section: Section) -> bool:
    """Return whether the heading before, of the same rank, has left the closed section around both,
    so what looks like a part of “Who we are” is the advert itself.
    """
    is_item = last is not None and last.topic in ITEM_TOPICS and not last.inherited
    return is_item and last is not None and last.rank == section.rank


def _is_all_asked(section: Section) -> bool:
    """Return whether “What you should have” names the needs: it does unless they came before."""
    is_first = state_after(section.state, Topic.REQUIREMENT) != section.state
    return is_first and normalise(section.heading) == "what you should have"


def _is_half(first: Section, second: Section) -> bool:
    """Return whether two headings are one on two lines: “Preferred”, “Qualifications”."""
    is_open = first.topic is Topic.NICE and first.rank == second.rank and not first.lines
    return is_open and len(first.heading.split()) == 1 and is_weak(second.heading)


def _resolve_extras(section: Section, *, rest: Sequence[Line]) -> Section:
    """Decide the topic of “Bonus” inside the benefits: more of them, unless its list clearly
    asks for something.
    """
    verdict = judge([line.text for line in listed(rest)], section.state) if listed(rest) else None
    if verdict and verdict.topic is Topic.REQUIREMENT and verdict.margin >= _STRONG:
        return section
    return replace(section, topic=Topic.BENEFIT, group=section.heading)


def _guessed(section: Section, verdict: Verdict) -> Section:
    lead = None if verdict.topic is None else verdict.margin
    return replace(section, topic=verdict.topic, lead=lead)


def _checked(section: Section, own: Topic, rest: Sequence[Line]) -> Section:
    """Take what the list is about if it clearly is not what the heading says: “You can look forward
    to” over duties. Note a doubt if it is less clear, or if the heading may mean several things.
    """
    heading = normalise(section.heading)
    if _AWAITS.search(heading) or (own is Topic.OVERVIEW and _MISSION.fullmatch(heading)):
        return _with_list(section, rest)
    hint = hint_of(heading)
    least = _LIKELY if own is Topic.ROLE else _STRONG
    may_differ = own in {*_CLEAR_KINDS, Topic.ROLE} or (own, hint) == (Topic.NICE, Topic.BENEFIT)
    if may_differ and hint in _CLEAR_KINDS - {own} and not _EXPLICIT.fullmatch(heading):
        found = [line.text for line in listed(rest)]
        verdict = judge(found, section.state, hint=hint) if found else None
        if verdict and verdict.topic is hint and verdict.margin >= least:
            return _doubted(replace(section, topic=hint))
    is_doubtful = bool(_DOUBTFUL.search(heading))
    if is_doubtful or own is Topic.OVERVIEW:
        if other := _outweighing(section, own, rest):
            return _guessed(section, other)
        return _doubted(section) if is_doubtful else section
    if own not in _CLEAR_KINDS or _EXPLICIT.fullmatch(heading):
        is_either = own is Topic.BEHAVIOUR and _QUALITIES.search(heading)
        return _doubted(section) if is_either or _STAGES.search(heading) else section
    return _compared(section, own, rest)


def _compared(section: Section, own: Topic, rest: Sequence[Line]) -> Section:
    """Take what a list of some length is clearly about, or note that it is not what was said."""
    found = [line.text for line in listed(rest)]
    verdict = judge(found, section.state) if len(found) > _FEW else None
    if verdict is None or verdict.topic is own:
        return section
    is_clear = verdict.margin >= (_STRONGER if verdict.topic is None else _VETO)
    if is_clear and not is_common_abroad(normalise(section.heading)):
        return _guessed(section, verdict)
    return _doubted(section)


def _doubted(section: Section) -> Section:
    return replace(section, is_doubted=True)


def _with_list(section: Section, rest: Sequence[Line]) -> Section:
    """Take what a list is about, if it has any lead."""
    found = [line.text for line in listed(rest)]
    if not found and rest and _YOU_WILL.search(rest[0].text):
        return replace(section, topic=Topic.RESPONSIBILITY)
    verdict = judge(found, section.state) if found else None
    if verdict and verdict.topic in _AWAITED and verdict.margin >= _LIKELY:
        return _guessed(section, verdict)
    return _doubted(section)


def _outweighing(section: Section, topic: Topic | None, rest: Sequence[Line]) -> Verdict | None:
    """Return what the list is about if it is clearly another kind of item than `topic`.

    Lists about a company read like benefits, so these need a heading that may be about either.
    """
    found = [line.text for line in listed(rest)]
    is_open = section.topic in (None, Topic.OVERVIEW)
    hint = _kind(hint_of(normalise(section.heading))) if is_open else None
    if topic in ITEM_TOPICS and hint is not Topic.BENEFIT:
        hint = None  # “We need you:” divides the duties that it is in
    if len(found) <= (_FEW if hint is None else 1):
        return None
    is_doubtful = bool(_DOUBTFUL.search(normalise(section.heading)))
    speaks = addresses(normalise(section.heading))
    is_about_company = topic is Topic.OVERVIEW and not is_doubtful
    if (
        is_about_company
        and not speaks
        and (_is_about_company(section.heading) or _speak_of_us(found))
    ):
        return None
    verdict = judge(found, section.state, hint=hint)
    if verdict.topic is Topic.RESPONSIBILITY and _INVITES.search(normalise(section.heading)):
        return None  # “Work with modern tools” is a promise there
    is_hinted = hint is not None and verdict.topic is hint
    least = _STRONGER if topic in CLOSED_TOPICS and not (is_doubtful or is_hinted) else _STRONG
    speaks = is_hinted or (speaks and verdict.topic is not Topic.BENEFIT)
    if speaks and topic is Topic.OVERVIEW:
        least = _SPOKEN
    if verdict.topic is None or verdict.margin < least or verdict.topic is _kind(topic):
        return None
    is_theirs = is_about_company and verdict.topic is Topic.BENEFIT and not is_hinted
    return None if is_theirs else verdict


def _speak_of_us(texts: Sequence[str]) -> bool:
    """Return whether many lines of a list are sentences about the employer."""
    return sum(bool(_US.search(text)) for text in texts) * 4 > len(texts)


def _kind(topic: Topic | None) -> Topic | None:
    return Topic.REQUIREMENT if topic in _NEEDS else topic


def _group(section: Section, *, parent: Section | None) -> str | None:
    """Return the group of items below a heading; “Essential” inside a group names none itself,
    unless it is a line of a list, which is then nowhere else.
    """
    is_importance = bool(importance_named(section.heading)) and not section.is_item
    if parent is not None and parent.group and is_importance:
        return parent.group
    return section.heading


def _ends_in(heading: str, topic: Topic | None) -> bool:
    """Return whether the end of a long sentence says what follows: “Beside tea, we offer”."""
    _, comma, end = heading.rpartition(",")
    return bool(comma) and len(end) < _LONGEST_LEAVING and topic_of(end) is topic


def _resolve_closed(section: Section, *, parent: Section, rest: Sequence[Line]) -> Section:
    """Decide the topic inside a closed section: only a list of items leaves it."""
    leaves = ITEM_TOPICS - {Topic.BEHAVIOUR}
    if parent.rank >= BOLD_RANK:
        leaves |= {Topic.PAY}
    is_weak_here = bool(_OF_COMPANIES.fullmatch(normalise(section.heading)))
    heading = section.heading
    is_short = len(_BRACKETS.sub("", heading)) < _LONGEST_LEAVING
    is_clear = is_short or bool(_ASKS.search(heading)) or _ends_in(heading, section.topic)
    if parent.topic is Topic.PROCESS and section.rank == PLAIN_RANK:
        is_clear = is_clear and _is_list_of(section, rest)
    if section.topic in leaves and not is_weak_here and is_clear and listed(rest):
        return section
    is_step = parent.topic is Topic.PROCESS and section.topic is None
    if (
        not is_step
        and section.topic not in CLOSED_TOPICS
        and (other := _outweighing(section, Topic.OVERVIEW, rest))
    ):
        return _guessed(section, other)
    return replace(section, topic=parent.topic, inherited=True)


def _is_list_of(section: Section, rest: Sequence[Line]) -> bool:
    """Return whether a list seems to be what its heading says."""
    found = [line.text for line in listed(rest)]
    return bool(found) and judge(found, section.state).topic is _kind(section.topic)


def _goes_along(section: Section, *, parent: Section) -> bool:
    """Return whether a heading only divides the section of items that it is in."""
    if section.topic is None or section.topic in (Topic.STACK, Topic.ROLE, Topic.OTHER):
        return parent.topic is not Topic.RESPONSIBILITY or section.topic is not Topic.STACK
    if section.topic is parent.topic:
        return True
    if parent.topic not in (Topic.REQUIREMENT, Topic.NICE):
        return False
    if section.topic is Topic.RESPONSIBILITY and section.rank == PLAIN_RANK:
        return len(section.heading.split()) > 6
    heading = normalise(section.heading)
    is_terms = is_common_abroad(heading) or bool(_TERMS.fullmatch(heading))
    return (section.topic is Topic.LOGISTICS and not is_terms) or (
        section.topic is Topic.REQUIREMENT and is_weak(section.heading)
    )


def _resolve_unknown(section: Section, *, last: Section | None, rest: Sequence[Line]) -> Section:
    """Decide the topic of an unknown heading: it continues the section before, unless its list
    differs.
    """
    found = listed(rest)
    if not found:
        if last and last.rank == section.rank and last.topic is Topic.LOGISTICS:
            return replace(section, topic=last.topic, inherited=True)
        return section
    heading = normalise(section.heading)
    hint = hint_of(heading)
    verdict = judge([line.text for line in found], section.state, hint=_kind(hint))
    divides = last is not None and last.topic in ITEM_TOPICS and not last.lines
    if hint and verdict.topic is _kind(hint) and not divides:
        return replace(section, topic=hint, is_doubted=True)
    if hint in (Topic.STACK, Topic.PROCESS) and verdict.margin < _VETO:
        return replace(section, topic=hint)
    if hint is Topic.STACK and verdict.topic is Topic.REQUIREMENT and _are_names(found):
        return replace(section, topic=hint)
    is_open = verdict.margin < _STRONG and verdict.topic in (Topic.REQUIREMENT, None)
    if is_open and is_ours(heading):
        return replace(section, topic=Topic.OVERVIEW)
    if last and last.rank >= section.rank and last.topic in ITEM_TOPICS:
        agrees = verdict.topic is _kind(last.topic)
        grouping = last.inherited or not (last.has_items or len(last.lines) > 1)
        if agrees or (grouping and verdict.margin < _STRONG):
            lead = 0.0 if grouping else verdict.margin
            topic = last.topic if grouping else verdict.topic
            group = section.heading if grouping else None
            return replace(section, topic=topic, group=group, inherited=grouping, lead=lead)
    if verdict.topic is None or verdict.margin < _LIKELY:
        return section
    return _guessed(section, verdict)


def _are_names(items: Sequence[Line]) -> bool:
    """Return whether items are no more than names, as those of tools are."""
    return sum(len(line.text.split()) for line in items) <= _NAME * len(items)


def _is_more_about_company(section: Section, *, last: Section | None, rest: Sequence[Line]) -> bool:
    """Return whether an unknown heading with prose continues the company's overview."""
    same = last is not None and last.rank == section.rank and last.topic is Topic.OVERVIEW
    return same and not listed(rest)


def _are_theirs(section: Section, rest: Sequence[Line]) -> bool:
    """Return whether values are the employer's: there is no list, or it speaks of “us”, or the
    heading says so.
    """
    texts = [line.text for line in listed(rest)]
    return not texts or _speak_of_us(texts) or _is_of_company(section.heading)


def _is_about_company(heading: str) -> bool:
    text = normalise(heading)
    is_job = re.search(r"\b(?:you|your|role|job|position|candidates?)\b", text)
    return not is_job and bool(re.search(r"value|principle|culture|trait", text))


def _is_of_company(heading: str) -> bool:
    """Return whether a heading says itself whose values it is about."""
    return bool(re.search(r"\b(?:company|culture|corporate) values?\b", normalise(heading)))
