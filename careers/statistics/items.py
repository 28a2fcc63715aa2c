"""The items that many postings of a level have in common."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from careers.matching.grouping import ItemGroup, grouped
from careers.models import Level
from postings.models import Posting, PostingItem

NEWEST = 500  # postings that are compared, so that a level costs the same on a large board
KINDS = ("requirement", "behaviour", "benefit")
_MOST, _FEWEST, _EXAMPLES = 6, 2, 3


def common_items(level: Level, *, at: datetime) -> dict[str, list[dict[str, Any]]]:
    """Return the most common items of live postings by kind: text, number and example postings.

    `n` is the number of postings with such an item, of the newest NEWEST.
    """
    live = Posting.objects.live(at).filter(
        career__level=level, career__state__in=["sure", "chosen"]
    )
    newest = dict(live.newest_first().values_list("pk", "title")[:NEWEST])
    rows = PostingItem.objects.filter(posting__in=newest, kind__in=KINDS).order_by(
        "-posting", "position"
    )
    of_kind: dict[str, list[tuple[int, str]]] = {kind: [] for kind in KINDS}
    for kind, posting, text in rows.values_list("kind", "posting", "text"):
        of_kind[kind].append((posting, text))
    return {
        kind: [_shown(one) for one in grouped(items)[:_MOST] if len(one.postings) >= _FEWEST]
        for kind, items in of_kind.items()
    }


def _shown(group: ItemGroup) -> dict[str, Any]:
    return {
        "text": group.text, "n": len(group.postings), "examples": group.postings[:_EXAMPLES],
    }  # fmt: skip
