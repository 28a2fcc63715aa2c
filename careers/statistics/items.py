"""The items that many postings of a level have in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from careers.matching.grouping import ItemGroup, grouped
from careers.matching.topics import Topic, topics_in
from careers.models import Level
from postings.models import Posting, PostingItem

NEWEST = 500  # postings that are compared, so that a level costs the same on a large board
KINDS = ("requirement", "behaviour", "benefit")
_MOST, _FEWEST, _EXAMPLES = 6, 2, 3
_FACTS = "pay_min", "pay_max", "experience_years", "education"


def common_items(level: Level, *, at: datetime) -> dict[str, Any]:
    """Return what the newest live postings of a level have in common.

    `items` are the most common by kind: text, number and example postings. `stated` is how many
    postings speak of a topic, and `compared` how many there were.
    """
    live = Posting.objects.live(at).filter(
        career__level=level, career__state__in=["sure", "chosen"]
    )
    newest = list(live.newest_first()[:NEWEST].values_list("pk", *_FACTS))
    of_kind, texts = _items([row[0] for row in newest])
    return {
        "items": {
            kind: [_shown(one) for one in grouped(items)[:_MOST] if len(one.postings) >= _FEWEST]
            for kind, items in of_kind.items()
        },
        "stated": _stated(newest, texts),
        "compared": len(newest),
    }


def _items(
    postings: Sequence[int],
) -> tuple[dict[str, list[tuple[int, str]]], dict[int, list[str]]]:
    """Return (posting, text) pairs by kind, and the texts of each posting."""
    rows = PostingItem.objects.filter(posting__in=postings).order_by("-posting", "position")
    of_kind: dict[str, list[tuple[int, str]]] = {kind: [] for kind in KINDS}
    texts: dict[int, list[str]] = defaultdict(list)
    for kind, posting, text in rows.values_list("kind", "posting", "text"):
        texts[posting].append(text)
        if kind in of_kind:
            of_kind[kind].append((posting, text))
    return of_kind, texts


def _stated(newest: Sequence[Any], texts: dict[int, list[str]]) -> dict[str, int]:
    counts: Counter[Topic] = Counter()
    for posting, *facts in newest:
        counts.update(topics_in(texts[posting]) | facts_stated(*facts))
    return {str(topic): number for topic, number in sorted(counts.items())}


def facts_stated(pay_min: Any, pay_max: Any, years: int | None, education: str) -> set[Topic]:
    """Return the topics that a posting's own columns state."""
    facts = {
        Topic.PAY: pay_min is not None or pay_max is not None,
        Topic.EXPERIENCE: years is not None, Topic.EDUCATION: bool(education),
    }  # fmt: skip
    return {topic for topic, is_stated in facts.items() if is_stated}


def _shown(group: ItemGroup) -> dict[str, Any]:
    return {
        "text": group.text, "n": len(group.postings), "examples": group.postings[:_EXAMPLES],
    }  # fmt: skip
