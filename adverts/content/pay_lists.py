"""Tells which items of a list below a heading of pay are benefits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from adverts.content.list_topics import judge
from adverts.vocabulary.item_words import is_foreign, topics_named
from adverts.vocabulary.sentences import topic_by_wording
from adverts.vocabulary.topics import Topic

_AMOUNT = re.compile(r"[$€£]|\d ?k\b|\d[.,]\d{3}")
_SURE = 6.0  # lead of benefits (`list_topics.Verdict`)


def benefits_alone(
    texts: Sequence[str], topics: Sequence[Topic | None], state: int
) -> list[Topic | None]:
    """Return the topics of such a list: benefits, where all of its items may be some, beside
    sums of pay.

    `topics` are those of the items by their words, and `state` is where the list is.
    """
    is_pay = [
        topic is not Topic.BENEFIT and bool(_AMOUNT.search(text))
        for text, topic in zip(texts, topics, strict=True)
    ]
    if {topic for topic, pays in zip(topics, is_pay, strict=True) if not pays} != {Topic.BENEFIT}:
        return [None] * len(topics)
    names = [_names_benefit(text) for text in texts]
    is_sure = sum(names) * 2 > len(names) or judge(texts, state).margin >= _SURE
    return [
        Topic.BENEFIT if not pays and (is_sure or is_named) else None
        for is_named, pays in zip(names, is_pay, strict=True)
    ]


def _names_benefit(text: str) -> bool:
    if topic_by_wording(text) is Topic.BENEFIT:
        return True
    said = text.casefold()
    if is_foreign(said) is False or _AMOUNT.search(said):
        return False
    return Topic.BENEFIT in topics_named(said)
