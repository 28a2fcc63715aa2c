"""What a title means on this board, by its families, levels and titles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from careers.matching.titles import TitleMatch, families_in, folded, rank_in, read_title
from careers.models import Level, LevelTitle, PostingMatch, RoleFamily

State, Reason = PostingMatch.State, PostingMatch.Reason


class Decision(NamedTuple):
    """The family and level of a posting, as far as they are sure, and why."""

    family: RoleFamily | None
    level: Level | None
    state: str
    reason: str
    words: str = ""


NOTHING = Decision(None, None, State.NONE, Reason.NONE)


class Classifier:
    """The families, levels and titles of the board as they were when it was made."""

    def __init__(self) -> None:
        rows = LevelTitle.objects.select_related("level__family").order_by("pk")
        titles = [(row.text, row.level) for row in rows]
        self._exact = {folded(text): level for text, level in titles}
        self._levels: dict[RoleFamily, list[Level]] = defaultdict(list)
        meanings: dict[str, Counter[RoleFamily]] = defaultdict(Counter)
        for text, level in titles:
            if level not in self._levels[level.family]:
                self._levels[level.family].append(level)
            if meant := read_title(text):
                meanings[meant.family][level.family] += 1
        self._families = {name: counts.most_common(1)[0][0] for name, counts in meanings.items()}

    def decide(self, title: str) -> Decision:
        """Return the family and level of a title; open where several of the board's fit."""
        if level := self._exact.get(folded(title)):
            return Decision(level.family, level, State.SURE, Reason.TITLE)
        meant = read_title(title)
        family = self._families.get(meant.family) if meant else None
        if meant is None or family is None:
            is_open = bool(self.families_of(title))
            return Decision(None, None, State.OPEN, Reason.DOUBT) if is_open else NOTHING
        level = only(self._fitting(family, meant))
        state = State.SURE if level else State.OPEN
        return Decision(family, level, state, Reason.WORDS, meant.name[:100])

    def families_of(self, title: str) -> list[RoleFamily]:
        """Return the families that a doubtful title may mean; none if `decide` knows one."""
        named = [self._families[name] for name in families_in(title) if name in self._families]
        return list(dict.fromkeys(named))

    def levels_of(self, family: RoleFamily, title: str) -> list[Level]:
        """Return the levels that an open title may mean: all, if it says nothing of rank."""
        meant, rank = read_title(title), rank_in(title)
        seniority = meant.seniority if meant else rank
        fitting = [
            level
            for level in self._levels[family]
            if (name := read_title(level.name)) and name.seniority == seniority
        ]
        return fitting or ([] if rank else self._levels[family])

    def _fitting(self, family: RoleFamily, meant: TitleMatch) -> list[Level]:
        """Return the levels of the same seniority, or of those the one of the same name."""
        fitting = [
            (level, name)
            for level in self._levels[family]
            if (name := read_title(level.name)) and name.seniority == meant.seniority
        ]
        same = [level for level, name in fitting if name.name == meant.name]
        return same if len(same) == 1 else [level for level, _ in fitting]


def only(levels: Sequence[Level]) -> Level | None:
    """Return the level, if there is just one."""
    return levels[0] if len(levels) == 1 else None
