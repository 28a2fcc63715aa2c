"""One search: which postings fit, how many with each option, all exact up to thousands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from pyroaring import BitMap

from places.time_zones import minutes_ahead
from postings.search.index import Index, microseconds
from postings.search.sorted_ids import EVERYTHING
from postings.search.word_cache import EXACT
from postings.search.words import DENSE_UP_TO, Match

FEW_FACTS = 1_000  # postings whose words are looked at one by one


class Count(NamedTuple):
    """How many postings; estimated only where there are more than ten thousand."""

    number: int
    is_estimate: bool = False


@dataclass
class Query:
    """Conditions by the parameter that set them, so that each can be left out."""

    index: Index
    at: datetime
    conditions: dict[str, BitMap] = field(default_factory=dict)
    match: Match | None = None
    distances: list[tuple[int, BitMap]] = field(default_factory=list)  # metres, nearest first
    _facts: dict[str, BitMap] = field(default_factory=dict)  # by the parameter left out
    _samples: dict[int, tuple[BitMap, BitMap, BitMap]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.live = self.index.live(self.at)
        self.minute = self.at.replace(second=0, microsecond=0)

    def narrow(self, name: str, numbers: BitMap) -> Query:
        """Keep these postings alone."""
        self.conditions[name] = numbers
        self._facts.clear()
        return self

    def settle(self) -> None:
        """Once all conditions are known: find all matches where facts leave few of many."""
        match = self.match
        if match is None or match.all is not None:
            return
        # Options are counted with their own filter left out, so those postings matter, too.
        counted = BitMap.union(self.facts(), *(self.facts(without=n) for n in self.conditions))
        if len(counted) <= FEW_FACTS:
            match.find_among(counted)
        elif self.total().number <= EXACT:
            match.find_all(self.index)
        elif self.total().number <= DENSE_UP_TO and not match.has_phrase:
            match.find_sample(self.index, "dense")
            self._samples.clear()

    def facts(self, *, without: str = "") -> BitMap:
        """What fits by everything but words, one parameter left out; not to be changed."""
        left_out = without if without in self.conditions else ""
        if left_out not in self._facts:
            kept = (numbers for name, numbers in self.conditions.items() if name != left_out)
            self._facts[left_out] = BitMap.intersection(self.live, *kept)
        return self._facts[left_out]

    def found(self, *, without: str = "") -> BitMap:
        """What fits by everything; by words only where their matches are known."""
        facts = self.facts(without=without)
        return facts if self.match is None or self.match.all is None else facts & self.match.all

    def total(self, *, without: str = "") -> Count:
        """How many fit."""
        return self.count(self.found(without=without))

    def count(self, numbers: BitMap, among: BitMap | None = None) -> Count:
        """How many of `found()` postings fit by words, too; of those `among` others."""
        if self.match is None or self.match.all is not None:
            return Count(len(numbers) if among is None else numbers.intersection_cardinality(among))
        _, looked_at, holding = self._in_sample(numbers, self.match)
        if among is None:
            return _scaled(len(numbers), len(looked_at), len(holding))
        return _scaled(
            numbers.intersection_cardinality(among),
            looked_at.intersection_cardinality(among),
            holding.intersection_cardinality(among),
        )

    def _in_sample(self, numbers: BitMap, match: Match) -> tuple[BitMap, BitMap, BitMap]:
        """Postings, those of the sample, and those that hold the words; for all options at once."""
        if id(numbers) not in self._samples:
            looked_at = numbers & match.sampled
            # The postings are kept, too, so that nothing else takes their place in memory.
            self._samples[id(numbers)] = numbers, looked_at, looked_at & match.sample
        return self._samples[id(numbers)]

    # Sets that parameters and their options stand for

    def having(self, name: str, values: Iterable[str]) -> BitMap:
        """With any of these values of a fact."""
        return self.index.having_any(name, values)

    def published_within(self, days: int) -> BitMap:
        """Appeared in the last days, from a full minute on."""
        since = microseconds(self.minute - timedelta(days=days))
        return self.index.between("published", since, EVERYTHING[1])

    def closing_within(self, days: int) -> BitMap:
        """Can be applied for only a few days more, up to a full minute."""
        until = microseconds(self.minute + timedelta(days=days))
        return self.index.between("closing", EVERYTHING[0], until + 1)

    def paying(self, cents: int) -> BitMap:
        """Stated pay reaches so much a year in the board's currency, by its upper end."""
        return self.index.orders["pay"].between(max(cents, 1), EVERYTHING[1])

    def asking_at_most(self, years: int) -> BitMap:
        """Ask for so many years of experience at most, or for none."""
        asking = self.index.terms["experience"]
        more = (numbers for asked, numbers in asking.items() if int(asked) > years)
        return self.index.all - BitMap.union(BitMap(), *more)

    def open_to(self, country: str) -> BitMap:
        """Remote work that somebody in this country may take."""
        return self.having("home", ["anywhere", country])

    def within_common_hours(self, minutes: int) -> BitMap:
        """Remote work whose team shares enough of the day of somebody so far ahead of UTC.

        Both are taken to work eight hours; who asks for no common hours takes anybody.
        """
        asking = self.index.terms["common_hours"]
        too_far = [n for at, n in asking.items() if _shared_hours(at, minutes) < _least(at)]
        return self.having("workplace", ["remote"]) - BitMap.union(BitMap(), *too_far)


def _scaled(number: int, looked_at: int, holding: int) -> Count:
    """As many of all as hold the words of those that were looked at."""
    return Count(round(number * holding / looked_at) if looked_at else 0, is_estimate=True)


def look_among(numbers: BitMap, matches: Iterable[Match]) -> None:
    """Find all matches among few postings, of words that too many hold to know them all."""
    unknown = [match for match in matches if match and match.all is None]
    if unknown and len(numbers) <= FEW_FACTS:
        unknown[0].answers.holding([asked for match in unknown for asked in match.asking(numbers)])
        for match in unknown:
            match.find_among(numbers)


def _least(asked: str) -> int:
    return int(asked.rpartition(" ")[2])


def _shared_hours(asked: str, minutes: int) -> float:
    apart = abs(minutes_ahead(asked.rpartition(" ")[0]) - minutes) % 1440
    return 8 - min(apart, 1440 - apart) / 60
