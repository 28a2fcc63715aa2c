"""Puts the places of a record, and the countries of its remote workers, into a draft."""

from collections.abc import Iterable, Iterator, Mapping

from adverts.content.builder import Builder
from adverts.facts.addresses import without_postcode
from adverts.facts.board_notations import usual_notations
from adverts.facts.gazetteer import is_country
from adverts.facts.places import country_of, parse_location
from adverts.facts.remote_limits import RemoteLimits, parse_limits
from adverts.facts.values import (
    child,
    items_of,
    text_of,
    texts_of,
    workplace_of,
)
from adverts.structured.record import Record, put_stated
from adverts.vocabulary.terms import WorkplaceType

_AN_AREA = 10  # countries; a list of so many is an area
type Limits = tuple[RemoteLimits, str]  # and the text that states them


def put_places(builder: Builder, record: Record) -> None:
    """Put the places, the workplace type and, of remote work, the countries."""
    stated = [*record.places, *texts_of(record.location_text)]
    texts = map(without_postcode, texts_of(record.location_text))
    found = [parse_location(text) for text in texts]
    free = (name for place in found for name in place.locations)
    complete = (name for place in record.places for name in usual_notations(place))
    names = [*complete, *(name for name in free if not workplace_of(name))]
    put_stated(builder, "locations", _each_once(names), stated)
    put_stated(builder, "workplace_type", workplace_of(record.workplace), record.workplace)
    workplace_types = [place.workplace_type for place in found if place.workplace_type]
    builder.put(
        "workplace_type", next(iter(workplace_types), None), source=str(stated), confidence=0.9
    )
    if builder.values.get("workplace_type") is WorkplaceType.REMOTE:
        _put_countries(builder, record)


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return each place once, by its longest name: “Berlin” beside “Berlin, Germany” says less."""
    each = list(dict.fromkeys(filter(None, names)))
    return tuple(name for name in each if not any(other.startswith(f"{name}, ") for other in each))


def _put_countries(builder: Builder, record: Record) -> None:
    """Set the stated countries, or else the countries of the places."""
    stated = _union(_limits_of(record.countries))
    texts = _union((parse_limits(text), text) for text in texts_of(record.location_text))
    builder.remote_limits.append(_named_by(stated, texts))
    places = builder.values.get("locations", ())
    for sure, confidence in ((True, 0.9), (False, 0.5)):
        named = (country_of(place) for place in places if is_country(place) or not sure)
        codes = tuple(dict.fromkeys(filter(None, named)))
        builder.put("remote_countries", codes, source="; ".join(places), confidence=confidence)


def _limits_of(stated: object) -> Iterator[Limits]:
    """Yield the limits of each country, state or text that a source lists."""
    for value in items_of(stated):
        entry = value if isinstance(value, Mapping) else {}
        parts = child(entry, "address") or {}
        names = [child(entry, "name") or child(parts, "addressRegion"),
                 child(parts, "addressCountry")] if entry else [value]  # fmt: skip
        text = ", ".join(filter(None, (text_of(name) for name in names)))
        is_state = text_of(child(entry, "@type")) in ("State", "AdministrativeArea")
        if text:
            yield parse_limits(text, codes=not is_state, is_state=is_state), text


def _named_by(stated: Limits, texts: Limits) -> Limits:
    """Return the limits of fields, or of the names of places: where those name more countries one
    by one, the field holds only the first.
    """
    fields, names = stated[0], texts[0]
    is_more = set(fields.countries) < set(names.countries) and len(names.countries) < _AN_AREA
    if not fields or is_more or (fields.countries == names.countries and names.states):
        return texts if names or names.unknown else stated
    return stated


def _union(stated: Iterable[Limits]) -> Limits:
    """Return what any entry of a list allows, and what any excludes."""
    stated = list(stated)
    every = [limits for limits, _ in stated]
    countries = tuple(dict.fromkeys(code for one in every for code in one.countries))
    whole = {code for one in every if not one.states for code in one.countries}
    states = (code for one in every for code in one.states if code[:2] not in whole)
    union = RemoteLimits(
        countries,
        tuple(dict.fromkeys(states)),
        tuple(dict.fromkeys(code for one in every for code in one.excluded)),
        any(one.anywhere for one in every) and not countries,
        tuple(word for one in every for word in one.unknown),
    )
    return union, "; ".join(text for _, text in stated)
