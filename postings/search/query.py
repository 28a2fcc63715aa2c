"""One search: which postings match, and how many have each option."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from pyroaring import BitMap

from places.time_zones import day_end, today_in
from postings.search.index import NOTHING, Index, microseconds
from postings.search.sorted_ids import EVERYTHING
from postings.search.word_cache import EXACT
from postings.search.words import DENSE_UP_TO, Match

FEW_FACTS = 1_000  # postings whose words are checked one by one


class Count(NamedTuple):
    """A number of postings; an estimate only above ten thousand."""

    number: int
    is_estimate: bool = False


@dataclass
class Query:
    """The conditions of a search by parameter, so that counts can leave one out."""

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
        """Keep only these postings."""
        self.conditions[name] = numbers
        self._facts.clear()
        return self

    def settle(self) -> None:
        """Decide, once all conditions are set, which matches of words to fetch."""
        match = self.match
        if match is None or match.all is not None:
            return
        # Counts of options leave out their own filter, so they need more postings.
        counted = BitMap.union(self.facts(), *(self.facts(without=n) for n in self.conditions))
        if len(counted) <= FEW_FACTS:
            match.find_among(counted)
        elif self.total().number <= EXACT:
            match.find_all(self.index)
        elif self.total().number <= DENSE_UP_TO and not match.has_phrase:
            match.find_sample(self.index, "dense")
            self._samples.clear()

    def facts(self, *, without: str = "") -> BitMap:
        """Return the postings that match all facts, without one parameter; do not change the
        set.
        """
        left_out = without if without in self.conditions else ""
        if left_out not in self._facts:
            kept = (numbers for name, numbers in self.conditions.items() if name != left_out)
            self._facts[left_out] = BitMap.intersection(self.live, *kept)
        return self._facts[left_out]

    def found(self, *, without: str = "") -> BitMap:
        """Return the postings that match facts, and words if all their matches are known."""
        facts = self.facts(without=without)
        return facts if self.match is None or self.match.all is None else facts & self.match.all

    def total(self, *, without: str = "") -> Count:
        """Return how many postings match."""
        return self.count(self.found(without=without))

    def count(self, numbers: BitMap, among: BitMap | None = None) -> Count:
        """Return how many of the `found()` postings also match the words; optionally only
        `among` some.
        """
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
        """Return the postings, those in the sample, and those in the sample that match the
        words.
        """
        if id(numbers) not in self._samples:
            looked_at = numbers & match.sampled
            # The cache keeps the postings too, so their `id` stays unique.
            self._samples[id(numbers)] = numbers, looked_at, looked_at & match.sample
        return self._samples[id(numbers)]

    # The postings of parameters and their options

    def having(self, name: str, values: Iterable[str]) -> BitMap:
        """Return the postings with any of these values of a fact."""
        return self.index.having_any(name, values)

    def published_within(self, days: int) -> BitMap:
        """Return the postings published in the last days, from a full minute on."""
        since = microseconds(self.minute - timedelta(days=days))
        return self.index.between("published", since, EVERYTHING[1])

    def closing_within(self, days: int) -> BitMap:
        """Return the postings whose last day is at most so many days after today, both where the
        closing date is meant: those that say “Closes in 3 days”, and earlier ones.
        """
        ends = {
            zone: microseconds(day_end(today_in(zone, self.at) + timedelta(days=days), zone)) + 1
            for zone in self.index.terms["closing_zone"]
        }
        return self.index.ending(ends) if ends else NOTHING

    def paying(self, cents: int) -> BitMap:
        """Return the postings whose upper end of pay reaches this yearly amount, in cents."""
        return self.index.orders["pay"].between(max(cents, 1), EVERYTHING[1])

    def open_to(self, country: str) -> BitMap:
        """Return the remote postings open to somebody in this country."""
        return self.having("home", ["anywhere", country]) - self.index.having("not_home", country)


def _scaled(number: int, looked_at: int, holding: int) -> Count:
    """Scale the matches in a sample up to all postings."""
    return Count(round(number * holding / looked_at) if looked_at else 0, is_estimate=True)


def look_among(numbers: BitMap, matches: Iterable[Match]) -> None:
    """Check the words of few postings, for words that too many postings have to fetch them all."""
    unknown = [match for match in matches if match and match.all is None]
    if unknown and len(numbers) <= FEW_FACTS:
        asked = [pair for match in unknown for pair in match.asking(numbers)]
        unknown[0].word_cache.holding(asked)
        for match in unknown:
            match.find_among(numbers)
