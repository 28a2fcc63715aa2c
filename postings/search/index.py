"""The facts of all live postings as sets of posting numbers, kept in memory by each process."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from copy import copy
from datetime import UTC, datetime

from pyroaring import BitMap

from postings.search.pay_bins import pay_edges
from postings.search.sorted_ids import EVERYTHING, Order, Position
from postings.search.word_cache import Answers

ORDERS = ("published", "pay", "closing")
TERMS = (
    "category", "company", "level", "employment_type", "schedule", "workplace", "language",
    "education", "experience", "common_hours", "unstated_pay", "dense", "thin", "home", "place",
    "country", "pay_bin",
)  # fmt: skip
MOST_CIRCLES = 200  # remembered
MOST_RANGES = 40  # kept for the next search, which mostly asks for the same ones
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NOTHING = BitMap()


class Index:
    """Sets by term (a name and a value, as in workplace=remote), and the orders.

    Once filled, it is not changed: a change makes a new one that shares what stays the same, so
    that threads need not wait for each other. What is remembered of earlier searches goes along.
    Holds what is live by its status, and so some that are not yet or no longer public: `live` says
    which are at a moment.
    """

    def __init__(self) -> None:
        self.all = BitMap()
        self.terms: dict[str, dict[str, BitMap]] = {name: {} for name in TERMS}
        self.orders = {name: Order(array("q"), array("I")) for name in ORDERS}
        self.edges = pay_edges()
        self.answers = Answers()
        # Cities around a city with their metres; places change only with the program.
        self.circles: dict[int, list[tuple[int, str]]] = {}
        self._ranges: dict[tuple[str, int, int], BitMap] = {}

    def live(self, at: datetime) -> BitMap:
        """What the public sees at a moment: as `Posting.objects.live(at)`."""
        now, (start, end) = microseconds(at), EVERYTHING
        upcoming = self.orders["published"].between(now + 1, end)
        over = self.orders["closing"].between(start, now + 1)
        return self.all - upcoming - over

    def having(self, name: str, value: str) -> BitMap:
        """The postings with this term; not to be changed."""
        return self.terms[name].get(value, NOTHING)

    def having_any(self, name: str, values: Iterable[str]) -> BitMap:
        """The postings with any of these terms."""
        of = self.terms[name]
        return BitMap.union(BitMap(), *(of[value] for value in values if value in of))

    def between(self, order: str, low: int, high: int) -> BitMap:
        """The postings with low <= key < high; not to be changed."""
        key = (order, low, high)
        found = self._ranges.get(key)
        if found is None:
            if len(self._ranges) >= MOST_RANGES:
                self._ranges.clear()
            found = self._ranges[key] = self.orders[order].between(low, high)
        return found

    def remember_circle(self, city: int, circle: list[tuple[int, str]]) -> None:
        """What is around a city, for the next candidate who lives there."""
        if len(self.circles) >= MOST_CIRCLES:
            self.circles.clear()
        self.circles[city] = circle

    # Filling

    def add(self, name: str, value: str, numbers: BitMap) -> None:
        """Note a term of some postings."""
        of = self.terms[name]
        of[value] = of[value] | numbers if value in of else numbers

    def fill_pay_bins(self) -> None:
        """Sort the pay of all postings into the bars of the histogram."""
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
        """Return the index in which the changed postings have these terms and positions alone."""
        new = copy(self)
        new._ranges = {}
        new.answers.change(changed)
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
    """The set itself where none of them is in it, so that versions share it."""
    return numbers - changed if numbers.intersect(changed) else numbers


def microseconds(moment: datetime) -> int:
    """A moment as the key of an order: exact, as PostgreSQL keeps it."""
    passed = moment - EPOCH
    return (passed.days * 86_400 + passed.seconds) * 1_000_000 + passed.microseconds


def moment(key: int) -> datetime:
    """The other way round."""
    from datetime import timedelta

    return EPOCH + timedelta(microseconds=key)
