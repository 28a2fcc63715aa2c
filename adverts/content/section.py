"""A section of an advert: lines under one heading, and what they are about."""

from __future__ import annotations

from dataclasses import dataclass, field

from adverts.text.line import Line
from adverts.vocabulary.topics import Topic


@dataclass
class Section:
    """Lines under one heading.

    `group` is set if the heading divides a larger section. `had_criteria` says that a table of
    criteria was among its lines. `state` is where it is, as `item_model.state_of` numbers it.
    `is_item` says that its heading is an item of a list, `is_plain` that it has no mark.
    `introduces` says that the next section holds its items. `lead` is set if its list told the
    topic, and says by how much (`list_topics.Verdict`). `is_doubted` says that the heading may mean
    several things, or that its list speaks of something else, if not clearly.
    """

    heading: str = ""
    topic: Topic | None = None
    rank: int = 0
    group: str | None = None
    inherited: bool = False
    had_criteria: bool = False
    state: int = 0
    lead: float | None = None
    is_item: bool = False
    is_plain: bool = False
    introduces: bool = False
    is_doubted: bool = False
    lines: list[Line] = field(default_factory=list)

    @property
    def has_items(self) -> bool:
        """Whether it has a list."""
        return self.had_criteria or any(line.is_item for line in self.lines)
