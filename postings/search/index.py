"""The index: facts of all live postings as sets of posting numbers, in each process's memory."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from copy import copy
from datetime import UTC, datetime

from pyroaring import BitMap

from postings.search.pay_bins import pay_edges
from postings.search.sorted_ids import EVERYTHING, Order, Position
from postings.search.terms import TERMS
from postings.search.word_cache import WordCache

ORDERS = ("published", "pay", "closing")
# Not from a row of postings alone.
OTHER_TERMS = ("home", "not_home", "place", "region", "country", "pay_bin")
MAX_CIRCLES = 200  # remembered
MAX_RANGES = 40  # cached, because the next search mostly needs the same ones
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NOTHING = BitMap()


class Index:
    """Sets of postings by term (a name and a value, as in workplace=remote), and sorted orders.

    It has all postings with the status live, some of which are not yet or no longer public; `live`
    returns those that are. A version never changes: `changed` returns a new one.
    """

    def __init__(self) -> None:
        self.all = BitMap()
        self.terms: dict[str, dict[str, BitMap]] = {n: {} for n in (*TERMS, *OTHER_TERMS)}
        self.orders = {name: Order(array("q"), array("I")) for name in ORDERS}
        self.edges = pay_edges()
        self.word_cache = WordCache()
        # Cities around a city, with metres; places change only with a release.
        self.circles: dict[int, list[tuple[int, str]]] = {}
        self._ranges: dict[tuple[str, int, int], BitMap] = {}

    def live(self, at: datetime) -> BitMap:
        """Return the postings that are public at this time, as `Posting.objects.live(at)`."""
        now, (start, end) = microseconds(at), EVERYTHING
        upcoming = self.orders["published"].between(now + 1, end)
        over = self.orders["closing"].between(start, now + 1)
        return self.all - upcoming - over

    def having(self, name: str, value: str) -> BitMap:
        """Return the postings with this term; do not change the set."""
        return self.terms[name].get(value, NOTHING)

    def having_any(self, name: str, values: Iterable[str]) -> BitMap:
        """Return the postings with any of these values, as a new set."""
        of = self.terms[name]
        return BitMap.union(BitMap(), *(of[value] for value in values if value in of))

    def between(self, order: str, low: int, high: int) -> BitMap:
        """Return the postings with low <= key < high; do not change the set."""
        key = (order, low, high)
        found = self._ranges.get(key)
        if found is None:
            if len(self._ranges) >= MAX_RANGES:
                self._ranges.clear()
            found = self._ranges[key] = self.orders[order].between(low, high)
        return found

    def ending(self, ends: dict[str, int]) -> BitMap:
        """Return the postings that close before a key which depends on the zone of their closing
        date; do not change the set.

        The keys lie within 26 hours, so that few postings have to be told apart by their zones.
        """
        key = ("ending", hash(tuple(sorted(ends.items()))), 0)
        if key not in self._ranges:
            first = min(ends.values())
            closing, zones = self.orders["closing"], self.terms["closing_zone"]
            later = {end: closing.between(first, end) for end in {*ends.values()} - {first}}
            found = [zones[zone] & later[end] for zone, end in ends.items() if end in later]
            sure = self.between("closing", EVERYTHING[0], first)
            self._ranges[key] = BitMap.union(sure, *found)
        return self._ranges[key]

    def remember_circle(self, city: int, circle: list[tuple[int, str]]) -> None:
        """Cache the cities around a city."""
        if len(self.circles) >= MAX_CIRCLES:
            self.circles.clear()
        self.circles[city] = circle

    # Filling

    def add(self, name: str, value: str, numbers: BitMap) -> None:
        """Add a term to some postings."""
        of = self.terms[name]
        of[value] = of[value] | numbers if value in of else numbers

    def fill_pay_bins(self) -> None:
        """Add the term `pay_bin` to all postings with pay, for the histogram."""
        pay = self.orders["pay"]
        ends = [*self.edges[1:], EVERYTHING[1]]
        for number, (low, high) in enumerate(zip(self.edges, ends, strict=True)):
            self.terms["pay_bin"][str(number)] = pay.between(max(low, 1), high)

    def changed(
        self,
        changed: BitMap,
        terms: Iterable[tuple[str, str, BitMap]],
        positions: dict[str, list[Position]],
    ) -> Index:
        """Return an index in which the changed postings have only these terms and positions."""
        new = copy(self)
        new._ranges = {}
        new.word_cache.change(changed)
        new.terms = {
            name: {value: _without(changed, numbers) for value, numbers in of.items()}
            for name, of in self.terms.items()
        }
        for name, value, numbers in terms:
            new.add(name, value, numbers)
        new.orders = {
            name: order.changed(changed, positions[name]) for name, order in self.orders.items()
        }
        new.all = self.all - changed | BitMap(number for _, number in positions["published"])
        for pay, number in positions["pay"]:
            if pay:
                bar = bisect_right(self.edges, pay) - 1
                new.add("pay_bin", str(bar), BitMap([number]))
        return new


def _without(changed: BitMap, numbers: BitMap) -> BitMap:
    """Return the set itself if it has none of them, so that versions share it."""
    return numbers - changed if numbers.intersect(changed) else numbers


def microseconds(moment: datetime) -> int:
    """Return a time as the key of an order, in microseconds since 1970, exact as in PostgreSQL."""
    passed = moment - EPOCH
    return (passed.days * 86_400 + passed.seconds) * 1_000_000 + passed.microseconds


def moment(key: int) -> datetime:
    """Return the time of a key; the inverse of `microseconds`."""
    from datetime import timedelta

    return EPOCH + timedelta(microseconds=key)
