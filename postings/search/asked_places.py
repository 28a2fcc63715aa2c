"""What somebody means who types a place: towns, regions, areas, “remote”, a postcode, several."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Max

from places.models import Place
from places.names import name_key
from places.postcodes import looks_like_postcode, town_of_postcode
from places.resolution import resolve

MOST = 5  # names in one search
SIMILAR = 0.3  # trigram similarity from which a spelling is offered
_OR = re.compile(r"\s+(?:or|and|oder|und|ou|o|y|atau|dan)\s+|\s*[;|]\s*|\s+/\s+", re.IGNORECASE)
_REMOTE = re.compile(
    r"\b(?:fully |100% ?)?remote(?:ly)?\b|\bwork(?:ing)? from home\b|\bhome[- ]?(?:office|based)\b"
    r"|\bwfh\b|\banywhere\b|\bworldwide\b|\bteletrabajo\b|\btélétravail\b|\bdari rumah\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class AskedPlaces:
    """The places that a text means.

    `choices` share one name; all of them are searched until one is chosen. `unknown` are names
    that no place has. With `is_remote`, remote work is meant: everywhere, or open to the places.
    """

    places: tuple[Place, ...] = ()
    choices: tuple[Place, ...] = ()
    unknown: tuple[str, ...] = ()
    is_remote: bool = False

    @property
    def all(self) -> tuple[Place, ...]:
        """All places that are searched."""
        return (*self.places, *self.choices)


def asked_places(text: str) -> AskedPlaces:
    """Return what a text means: `London or Leeds`, `Remote, UK`, `LS1 4DY`, `Kent`."""
    bare = _REMOTE.sub(" ", text)
    whole = _meant(bare.strip(" ,-–()"))
    if whole.all or not _OR.search(bare):
        return AskedPlaces(whole.places, whole.choices, whole.unknown, bare != text)
    names = [name.strip(" ,-–()") for name in _OR.split(bare)][:MOST]
    found = [_meant(name) for name in names]
    return AskedPlaces(
        tuple(dict.fromkeys(place for one in found for place in one.places)),
        tuple(dict.fromkeys(place for one in found for place in one.choices)),
        tuple(name for one in found for name in one.unknown),
        bare != text,
    )


def _meant(name: str) -> AskedPlaces:
    if not name_key(name):
        return AskedPlaces()
    if town := town_of_postcode(name):
        return AskedPlaces(tuple(Place.objects.filter(pk=town)))
    resolution = resolve(name)
    if resolution.place:
        return AskedPlaces((resolution.place,))
    if resolution.choices:
        return AskedPlaces(choices=resolution.choices)
    return AskedPlaces(unknown=(name,))


def is_postcode(name: str) -> bool:
    """Return whether an unknown name is a postcode, of a country whose table we don't have."""
    return looks_like_postcode(name)


def resembling(name: str, among: Iterable[str], *, most: int) -> list[Place]:
    """Return places with a name like this one, the most similar first.

    `among` are the keys of towns that have postings; any region, country or area counts.
    """
    key = name_key(name)
    known = Place.objects.exclude(kind="city") | Place.objects.filter(pk__in=[*among])
    return list(
        known.annotate(likeness=Max(TrigramSimilarity("names__key", key)))
        .filter(likeness__gte=SIMILAR)
        .order_by("-likeness", "-population", "-pk")[:most]
    )
