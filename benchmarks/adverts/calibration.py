"""Measures how often lists are right whose topic is sure, with their headings hidden."""

from __future__ import annotations

from collections import Counter

from adverts.content.list_topics import confidence_of, judge, state_of
from adverts.vocabulary.topics import Topic
from benchmarks.adverts import variants
from benchmarks.pages.figures import Figure, Results

SURE, RIGHT = 0.8, ("≥", 0.97)  # confidence of such a list, and the share that is right
_FEW = 2  # items; a shorter list is none
TOPICS = {
    "responsibilities": Topic.RESPONSIBILITY,
    "requirements": Topic.REQUIREMENT,
    "preferred": Topic.REQUIREMENT,
    "behaviours_skills": Topic.REQUIREMENT,
    "benefits": Topic.BENEFIT,
}


def measure(results: Results) -> None:
    """Let the items of each labelled list vote, and count by how sure they are."""
    judged: Counter[tuple[bool, bool]] = Counter()
    for truth in variants.truths().values():
        before: list[Topic | None] = []
        for section in truth["sections"]:
            topic = TOPICS.get(section["kind"])
            if topic and len(section["items"]) >= _FEW:
                verdict = judge(section["items"], state_of(None, before))
                is_sure = confidence_of(verdict.margin) >= SURE
                judged[is_sure, verdict.topic is topic] += 1
            before.append(topic)
    sure = judged[True, True] + judged[True, False]
    results.figures += [
        Figure("lists without their heading", "labelled", judged.total()),
        Figure("lists without their heading: share sure", "labelled", sure / judged.total()),
        Figure(
            "lists without their heading: share right of the sure", "labelled",
            judged[True, True] / sure, target=RIGHT,
        ),
    ]  # fmt: skip
