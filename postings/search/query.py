"""One search: which postings match, how many have each option, and in which order.

The only door to the index, whichever engine is behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import chain, islice

from django.utils import timezone
from pyroaring import BitMap

from places.time_zones import day_end, today_in
from postings.search import did_you_mean, keyset
from postings.search.highlight import Highlighter
from postings.search.local_pay import LocalPay, local_pay
from postings.search.query_syntax import Words
from postings.search.ranking import SORTS, Rank, rings
from postings.search.sets.index import Engine
from postings.search.sets.order import EVERYTHING, Position
from postings.search.sets.rows import microseconds, moment
from postings.search.sync import current_index
from postings.search.words import Match


@dataclass
class Query:
    """The conditions of a search by parameter, so that counts can leave one out.

    Sets that it returns must not be changed.
    """

    index: Engine = field(default_factory=current_index)
    # Looked up at each call, so that tests can set the clock
    at: datetime = field(default_factory=lambda: timezone.now())
    conditions: dict[str, BitMap] = field(default_factory=dict)
    match: Match | None = None
    distances: Sequence[tuple[int, BitMap]] = ()  # metres, nearest first
    local_pay: LocalPay = field(default_factory=LocalPay)  # where the candidate is
    _facts: dict[str, BitMap] = field(default_factory=dict, init=False)  # by the one left out

    def __post_init__(self) -> None:
        self.live = self.index.live(self.at)
        self.minute = self.at.replace(second=0, microsecond=0)

    # What is asked for

    def narrow(self, name: str, numbers: BitMap) -> None:
        """Keep only these postings."""
        self.conditions[name] = numbers
        self._facts.clear()

    def pay_where(self, keys: Callable[[], Iterable[str]]) -> None:
        """Take the pay of places for that of postings with ranges that have one of these keys."""
        self.local_pay = local_pay(self.index, keys)

    def look_for(self, words: Words) -> bool:
        """Keep only postings with these words; return whether they have any that can be found."""
        match = Match(words, self.index)
        self.match = match or None
        return bool(match)

    def with_words(self, words: Words) -> Query:
        """Return the same search with other words."""
        other = replace(self, conditions=dict(self.conditions), match=None)
        other.look_for(words)
        return other

    def did_you_mean(self, text: str) -> str:
        """Return a text with corrected words, if that finds postings; else an empty string."""
        return did_you_mean.did_you_mean(text, self.index)

    def stays(self) -> Callable[[], bool]:
        """Return what tells whether the same search would still find and count the same.

        It would until a posting changes, becomes public or closes, and until the minute is over:
        the age of postings counts in minutes.
        """
        version = self.index.version
        minute = microseconds(self.minute + timedelta(minutes=1))
        end = min(minute, self.index.next_end(self.at)) if version else 0

        def is_same() -> bool:
            return microseconds(timezone.now()) < end and current_index().version == version

        return is_same

    def highlighter(self) -> Highlighter | None:
        """Return what marks the words of this search; None without words to find."""
        return Highlighter(self.match.words) if self.match and self.match.words else None

    # What is found

    def facts(self, *, without: str = "") -> BitMap:
        """Return the postings that match all facts, without one parameter."""
        left_out = without if without in self.conditions else ""
        if left_out not in self._facts:
            kept = (numbers for name, numbers in self.conditions.items() if name != left_out)
            self._facts[left_out] = BitMap.intersection(self.live, *kept)
        return self._facts[left_out]

    def found(self, *, without: str = "") -> BitMap:
        """Return the postings that match facts, without one parameter, and words."""
        facts = self.facts(without=without)
        return facts if self.match is None else facts & self.match.all

    def total(self, *, without: str = "") -> int:
        """Return how many postings match."""
        return len(self.found(without=without))

    def page(self, *, sort: str, size: int, after: str = "", before: str = "") -> keyset.Page:
        """Return one page; raise signing.BadSignature for a cursor that the board did not make."""
        found = rings(self.found(), self._ranked(sort))
        return keyset.page_of(self.walk, found, sort=sort, size=size, after=after, before=before)

    def _ranked(self, sort: str) -> Iterable[tuple[Rank, BitMap]]:
        if sort == "nearest":
            return ((Rank(0, metres), numbers) for metres, numbers in self.distances)
        if sort == "relevance" and self.match:
            return ((Rank(tier, 0), of) for tier, of in enumerate(self.match.tiers()))
        return ()

    def newest(self, some: Iterable[BitMap], most: int) -> list[int]:
        """Return the newest of each of these sets, those of the first set first."""
        order = SORTS["newest"].order
        walks = (self.index.walk(order, numbers, descending=True) for numbers in some)
        return [number for _, number in islice(chain.from_iterable(walks), most)]

    def newest_at(self, some: BitMap) -> datetime | None:
        """Return when the newest of some postings was published; None without any."""
        walk = self.index.walk(SORTS["newest"].order, some, descending=True)
        return next((moment(key) for key, _ in walk), None)

    # The postings of parameters and their options

    def having(self, name: str, values: Collection[str]) -> BitMap:
        """Return the postings with any of these values of a fact."""
        return self.index.having_any(name, values)

    def titled(self, words: Words) -> BitMap:
        """Return the live postings with all these words in their title, in any form."""
        return self.live & Match(words, self.index).in_title

    def values(self, name: str) -> Iterable[tuple[str, BitMap]]:
        """Return all values of a fact with the postings that have it."""
        return self.index.all_of(name).items()

    def without(self, numbers: BitMap) -> BitMap:
        """Return all other postings."""
        return self.index.all - numbers

    def counts(self, name: str) -> dict[int, int]:
        """Return how many public postings have each value of a fact that is a number."""
        counts = {int(v): self.live.intersection_cardinality(of) for v, of in self.values(name)}
        return {value: count for value, count in counts.items() if count}

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
            for zone, _ in self.values("closing_zone")
        }
        if not ends:
            return BitMap()
        # The ends lie within 26 hours, so that few postings have to be told apart by their zones.
        first = min(ends.values())
        found = [self.index.between("closing", EVERYTHING[0], first)]
        for zone, end in ends.items():
            if end > first:
                later = self.index.between("closing", first, end)
                found.append(self.index.having("closing_zone", zone) & later)
        return BitMap.union(*found)

    def paying(self, cents: int, below: int = EVERYTHING[1]) -> BitMap:
        """Return the postings whose upper end of pay, where the candidate is, reaches this yearly
        amount, in cents.
        """
        ends = max(cents, 1), below
        return self.local_pay.between(self.index.between("pay", *ends), *ends)

    def walk(
        self, order: str, within: BitMap, *, descending: bool, beyond: Position | None = None
    ) -> Iterator[Position]:
        """Yield the positions of these postings, from one end or from beyond a position."""
        if order != "pay" or not self.local_pay.amounts:
            return self.index.walk(order, within, descending=descending, beyond=beyond)
        others = within - self.local_pay.postings
        walked = self.index.walk(order, others, descending=descending, beyond=beyond)
        return self.local_pay.walk(walked, within, descending=descending, beyond=beyond)

    def open_to(self, country: str) -> BitMap:
        """Return the remote postings open to somebody in this country."""
        return self.having("home", ["anywhere", country]) - self.index.having("not_home", country)
