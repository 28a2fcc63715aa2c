"""The places that have enough postings for a page of their own."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, QuerySet
from pyroaring import BitMap

from landing.numbers import postings_of
from landing.pages import FEWEST
from places.models import Place
from places.slugs import place_slug
from postings.search.query import Query


def places_with_postings(
    query: Query, *, among: BitMap | None = None
) -> Iterator[tuple[Place, BitMap]]:
    """Yield the places with enough postings for a page, and these; of some postings, or of all.

    Two places of one name in addresses are one page, which is about the more populous one.
    """
    wanted = query.live if among is None else query.live & among
    seen = set()
    for place, of in postings_of(query, _candidates(query)):
        found = wanted & of
        if len(found) >= FEWEST and (slug := place_slug(place)) not in seen:
            seen.add(slug)
            yield place, found


def _candidates(query: Query) -> list[Place]:
    """Return the places that may have enough postings, the most populous first.

    A region that a city is called after is no page of its own: the city's page has its postings.
    """
    places = {int(key) for key, of in query.values("place") if len(of) >= FEWEST}
    regions = {int(key) for key, of in query.values("region") if len(of) >= FEWEST}
    countries = {code for code, of in query.values("country") if len(of) >= FEWEST}
    namesakes = Place.objects.filter(
        kind="city", name=OuterRef("name"), country_code=OuterRef("country_code"), region_label=""
    )
    found: QuerySet[Place] = (
        Place.objects.filter(pk__in=places | regions).exclude(
            Exists(namesakes), kind=Place.Kind.REGION
        )
        | Place.objects.filter(kind=Place.Kind.COUNTRY, country_code__in=countries)
        | Place.objects.filter(kind=Place.Kind.AREA)
    )
    # A city comes first, as where a name in an address is looked up.
    rows = found.select_related("region").prefetch_related("members").order_by("-population", "-pk")
    return sorted(rows, key=lambda place: place.kind == Place.Kind.REGION)
