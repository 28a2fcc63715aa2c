"""Pay of postings with several ranges, where the candidate is: the highest range that fits there.

The index has a term for each range: the key of a place and the yearly amount in cents. A range has
the keys of the regions and the country around its place, to be found by a search of those, and one
of the place itself, to be found by a search of what lies in it. Ranges without a place fit
everywhere. Where no range fits, the posting's own pay counts, which is the span of all.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pyroaring import BitMap

from places.models import Place
from postings.search.sets.index import Engine
from postings.search.sets.order import Position
from postings.search.sets.rows import ANYWHERE, PAY_RANGE

type Amounts = list[tuple[int, BitMap]]  # cents a year, and the postings with such a range


@dataclass
class LocalPay:
    """The pay of some postings at some places, in place of their own."""

    amounts: Amounts = field(default_factory=list)  # the highest first; no posting twice

    @cached_property
    def postings(self) -> BitMap:
        """All postings that have a range which fits; not to be changed."""
        return BitMap.union(BitMap(), *(numbers for _, numbers in self.amounts))

    def between(self, own: BitMap, low: int, high: int) -> BitMap:
        """Return the postings with low <= pay < high; `own` are those by their own pay."""
        if not self.amounts:
            return own
        here = (numbers for cents, numbers in self.amounts if low <= cents < high)
        return BitMap.union(own - self.postings, *here)

    def walk(
        self, own: Iterator[Position], within: BitMap, *, descending: bool, beyond: Position | None
    ) -> Iterator[Position]:
        """Yield positions in the order of pay; `own` are those of all other postings."""
        if not self.amounts:
            return own
        here = sorted(
            (position for position in self._positions(within)
             if beyond is None or (position < beyond if descending else position > beyond)),
            reverse=descending,
        )  # fmt: skip
        return heapq.merge(own, here, reverse=descending)

    def _positions(self, within: BitMap) -> Iterator[Position]:
        return ((cents, number) for cents, numbers in self.amounts for number in numbers & within)


def local_pay(index: Engine, keys: Callable[[], Iterable[str]]) -> LocalPay:
    """Return the pay of postings with ranges that fit any of these keys."""
    by_key = _by_key(index)
    if not by_key:
        return LocalPay()  # the keys are not even looked up
    wanted = {*keys()}
    if wanted:
        wanted.add(ANYWHERE)
    found = [pair for key in wanted if key in by_key for pair in by_key[key]]
    amounts: Amounts = []
    seen = BitMap()
    for cents, numbers in sorted(found, key=lambda pair: pair[0], reverse=True):
        if new := numbers - seen:
            amounts.append((cents, new))
            seen |= new
    return LocalPay(amounts)


class _Grouped:
    """The ranges of the newest index by key; most versions of it have the same."""

    def __init__(self) -> None:
        self._newest: tuple[Mapping[str, BitMap], Mapping[str, Amounts]] = {}, {}

    def __call__(self, index: Engine) -> Mapping[str, Amounts]:
        terms, by_key = self._newest
        now = index.all_of(PAY_RANGE)
        if now != terms:  # sets that two versions share are not compared
            by_key = _grouped(now)
            self._newest = now, by_key
        return by_key


_by_key = _Grouped()


def _grouped(terms: Mapping[str, BitMap]) -> Mapping[str, Amounts]:
    found = defaultdict[str, Amounts](list)
    for value, numbers in terms.items():
        key, _, cents = value.rpartition(" ")
        if numbers:
            found[key].append((int(cents), numbers))
    return found


def keys_of(place: Place) -> Iterator[str]:
    """Yield the keys of ranges that fit a place: of what lies in it, and of what it lies in."""
    yield f"at{place.pk}"
    if place.kind == Place.Kind.REGION:
        yield f"in{place.pk}"
    elif place.kind == Place.Kind.COUNTRY:
        yield f"in{place.country_code}"
    elif place.kind == Place.Kind.AREA:
        for member in place.members.all():
            yield from keys_inside(member)
    yield from (f"at{pk}" for pk in around(place))


def keys_inside(place: Place) -> Iterator[str]:
    """Yield the keys of ranges of a place, and of what lies in it."""
    yield f"at{place.pk}"
    if place.kind != Place.Kind.CITY:
        yield f"in{place.country_code if place.kind == Place.Kind.COUNTRY else place.pk}"


def around(place: Place) -> set[int]:
    """Return the keys of the regions, the country and the areas around a place."""
    outer = [place.region, place.region and place.region.region]
    found = {one.pk for one in outer if one}
    if place.country_code:
        country = Place.objects.filter(kind="country", country_code=place.country_code)
        found |= {*country.values_list("pk", flat=True)}
    areas = Place.objects.filter(members__in={place.pk, *found})
    return found | {*areas.values_list("pk", flat=True)}
