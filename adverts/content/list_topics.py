"""What a whole list is about, where no heading says it.

All items of a list vote. English items vote by learned words, others by the words of their
language. Where the list is in the advert counts like one more item.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from adverts.content.no_items import are_no_items
from adverts.content.pay_lines import states_range_of_pay
from adverts.content.section import Section
from adverts.text.pictured_headings import without_pictures
from adverts.vocabulary import item_model
from adverts.vocabulary.item_model import CLASSES, Model, features, log_shares
from adverts.vocabulary.item_words import is_foreign, topics_named
from adverts.vocabulary.topics import Topic

STATES = item_model.PLACES * 8
_LEAST = -4.0  # logarithm of the smallest share that one item gives a class
_MOST_VOTES = 6  # items of one list resemble each other, so more of them prove little more
_FIRST, _ENOUGH = 4, 9.0  # items, and their lead, that need no others
_NAMED = 2.6  # how much a word of another language counts
_UNNAMED = 1.0  # how much it counts against an item that it has no such word,
_UNNAMED_SHORT, _SHORT_ITEM = 0.25, 4  # and against one of a few words, as skills are
_LEARNED_ABROAD = 0.3  # how much learned words count there
_LEARNED_ALONE = 0.6  # how much they count for an item without such a word: “Kubernetes”, “ETL”
_CHANGE, _EXPECTED_CHANGE = 3.5, 1.5  # what a change of topic inside a list costs
_CONFIDENCES = ((6.0, 0.8), (3.0, 0.6), (-math.inf, 0.5))
_EMPLOYER = re.compile(
    r"(?:we|our)\b|(?:\w+ ){1,3}(?:is|are) (?:an?|the)\b|over \d"
    r"|(?:wir|unsere?|nous|notre|nos|somos|nuestr[ao]s?|nosotros|nossa?s?|noi|nostr[aoie]|abbiamo|siamo|wij|onze"
    r"|vår[at]?|våre|vores|vi)\b"
)
_ADDRESS = re.compile(
    r"\w@\w|^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]* \d{1,2}"
    r"(?:st|nd|rd|th)?\b"
    r"|^\W*(?:https?://|www\.)\S+\W*$|^[^:：]{2,20}[:：]\s*(?:https?:|\d|\S{1,2}$)"
)
_ADDRESS_SIGNS = (":", "@", "www.", "：", "1", "2", "3")  # quick, because most items have none
_UNASKED = 3.0  # what such a sentence takes from tasks and needs, the first classes
_ASKED = 2
_TOO_FEW = 2  # items
_LEAST_SUPPORT = 0.5  # lead of the topic that a heading names
_HINT = 4.0  # what the heading's hint adds to its topic
_UNLIKELY = 3.0  # what an item loses of a topic that its place speaks against
_PLACES = (Topic.ROLE, Topic.CONTAINER, Topic.OVERVIEW)


class Verdict(NamedTuple):
    """The topic of a list, None if it seems to hold no items; and its lead over the next topic.

    The lead is a difference of logarithms of probabilities.
    """

    topic: Topic | None
    margin: float


def confidence_of(margin: float) -> float:
    """Return how sure a list's topic is; the shares of correct ones are in decision 0031."""
    return next(confidence for least, confidence in _CONFIDENCES if margin >= least)


def bears_out(topic: Topic, texts: Sequence[str], state: int) -> bool:
    """Return whether the words of a list speak for the topic that its heading names.

    A few items prove nothing, and gifts have too many names for their words to be known.
    """
    if len(texts) <= _TOO_FEW or topic is Topic.BENEFIT:
        return True
    kind = topic if topic in CLASSES else Topic.REQUIREMENT  # wishes and behaviours are needs here
    verdict = judge(texts, state)
    return verdict.topic is kind and verdict.margin >= _LEAST_SUPPORT


def state_of(around: Section | None, before: Iterable[Topic | None]) -> int:
    """Return the number of a place: the section around it, and the topics before it."""
    topic = around.topic if around else None
    return item_model.state_of(_PLACES.index(topic) + 1 if topic in _PLACES else 0, before)


def judge(
    texts: Sequence[str], state: int, *, hint: Topic | None = None, model: Model | None = None
) -> Verdict:
    """Return the topic that most of a list's items vote for; the first ones, if they all agree.

    `hint` is the topic that the heading hints at, which counts like one more item.
    """
    if model is not None:
        return _decided(texts, state, hint, model)
    return _usually_decided(tuple(texts), state, hint)


@lru_cache(maxsize=16)  # lists of one advert, which several rules ask about
def _usually_decided(texts: tuple[str, ...], state: int, hint: Topic | None) -> Verdict:
    return _decided(texts, state, hint, item_model.model())


def _decided(texts: Sequence[str], state: int, hint: Topic | None, model: Model) -> Verdict:
    if are_no_items(texts):
        return Verdict(None, _ENOUGH)
    if len(texts) > _FIRST:
        verdict = _judged(texts[:_FIRST], state, hint, model)
        if verdict.margin >= _ENOUGH:
            return verdict
    return _judged(texts, state, hint, model)


def _judged(texts: Sequence[str], state: int, hint: Topic | None, model: Model) -> Verdict:
    votes = _votes(texts, model)
    weight = min(len(votes), _MOST_VOTES) / len(votes)
    prior = model.priors[state * 4 : state * 4 + 4]
    sums = [weight * sum(column) + prior[at] for at, column in enumerate(zip(*votes, strict=True))]
    if hint is not None and hint in CLASSES:
        sums[CLASSES.index(hint)] += _HINT
    first, second = sorted(sums)[:-3:-1]
    return Verdict(CLASSES[sums.index(first)], first - second)


def divide(
    texts: Sequence[str], state: int, *, unlikely: Topic | None = None, is_mixed: bool = False
) -> list[Topic | None]:
    """Return a topic for each item of a list that may hold several kinds, one after the other.

    The topics are those that explain all items with few changes (Viterbi). `unlikely` is a topic
    that the place of the list speaks against; `is_mixed` says that its heading names several.
    """
    if are_no_items(texts):
        return [None] * len(texts)
    model = item_model.model()
    cost = _EXPECTED_CHANGE if is_mixed else _CHANGE
    best = list(model.priors[state * 4 : state * 4 + 4])
    came_from: list[list[int]] = []
    for vote in _votes(texts, model):
        if unlikely:
            vote[CLASSES.index(unlikely)] -= _UNLIKELY
        top = max(range(4), key=best.__getitem__)
        origin = [at if best[at] >= best[top] - cost else top for at in range(4)]
        best = [max(best[at], best[top] - cost) + vote[at] for at in range(4)]
        came_from.append(origin)
    at = max(range(4), key=best.__getitem__)
    topics: list[Topic | None] = []
    for origin in reversed(came_from):
        topics.append(CLASSES[at])
        at = origin[at]
    return topics[::-1]


def _vote(text: str, model: Model) -> list[float]:
    """Return the logarithms of the classes' shares; an address or a fact is no item."""
    is_marked = any(map(text.__contains__, _ADDRESS_SIGNS))
    if is_marked and (_ADDRESS.search(text) or states_range_of_pay(text)):
        return [_LEAST, _LEAST, _LEAST, 0.0]
    return [max(_LEAST, one) for one in log_shares(model, features(text))]


def _of_employer(text: str, vote: list[float]) -> list[float]:
    """Lower what is asked of people in a vote for a sentence about the employer."""
    if not _EMPLOYER.match(text):
        return vote
    return [one - _UNASKED if at < _ASKED else one for at, one in enumerate(vote)]


def _votes(texts: Sequence[str], model: Model) -> list[list[float]]:
    # A picture before an item hides how it begins.
    low = [without_pictures(text).casefold().replace("’", "'") for text in texts]
    votes = [_vote(text, model) for text in low]
    abroad = is_foreign(" ".join(low))
    if abroad is False:
        return list(map(_of_employer, low, votes))
    words = map(topics_named, low)
    said = [
        _with_words(vote, text, named, is_abroad=bool(abroad))
        for vote, text, named in zip(votes, low, words, strict=True)
    ]
    return list(map(_of_employer, low, said))


def _with_words(
    vote: list[float], text: str, named: frozenset[Topic], *, is_abroad: bool
) -> list[float]:
    """Add what the words of other languages say to a vote of the learned ones."""
    learned, unknown = 1.0, 0.0
    if is_abroad:
        learned = _LEARNED_ABROAD if named else _LEARNED_ALONE
        unknown = _UNNAMED if text.count(" ") >= _SHORT_ITEM else _UNNAMED_SHORT
    return [
        learned * one + (_NAMED if topic in named else 0 if topic or named else unknown)
        for one, topic in zip(vote, CLASSES, strict=True)
    ]
