"""Records with fields under the many names that people use: in feeds, tables and JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from adverts.draft import DraftPay, DraftPayRange
from adverts.facts.addresses import place_in, workplace_type_in
from adverts.facts.pay import parse_pay, parse_sum
from adverts.facts.pay_ranges import listed, title_of_range
from adverts.facts.places import are_known_places, parse_location
from adverts.facts.values import (
    child,
    country_of_name,
    day_of,
    employment_of,
    entries,
    items_of,
    pay_of,
    text_of,
    texts_of,
    workplace_of,
    workplace_of_flags,
)
from adverts.structured.front_page import is_front_page
from adverts.structured.known_names import FIELDS, NAMES, plain
from adverts.structured.named_lists import is_list_of_items, is_tags, names_items, words_of
from adverts.structured.record import Record
from adverts.structured.record_texts import body_lines, list_items
from adverts.text.web_urls import web_url

_TOO_COMMON = frozenset(
    {"type", "created", "status", "terms", "skills"}
)  # in any data; no signs of an advert
_SIGNS = (
    "company", "description", "apply_url", "locations", "city", "employment", "pay",
    "responsibilities", "requirements",
)  # fmt: skip
_SECTIONS = {
    "responsibilities": "Responsibilities",
    "requirements": "Requirements",
    "nice_to_have": "Nice to have",
    "behaviours": "Behaviours",
    "benefits": "Benefits",
}


_SEVERAL = re.compile(r"[,;/|]|remote", re.IGNORECASE)  # in a text that is no single place
_LONGEST_RANGES = 10_000  # characters of all pay ranges in one cell
_SUBTITLES = frozenset({"subtitle", "subheading", "tagline"})  # no names of an advert's fields
_FLAGS = frozenset({"true", "false", "yes", "no", "1", "0"})
_SAYS_APPLY = re.compile(r"appl[iy]|bewerb|postul|mohon")  # in the name of a field


def is_advert(names: Mapping[str, object]) -> bool:
    """Return whether these are names of an advert's fields: a title and at least two others."""
    fields = {FIELDS.get(word) for name in names if (word := plain(name)) not in _TOO_COMMON}
    return "title" in fields and sum(sign in fields for sign in _SIGNS) >= 2


def record_of(values: Mapping[str, object], *, has_text: bool = False) -> Record:
    """Make a record of named values; of several names for a field, the best one counts.

    `has_text` says that the advert is a text beside the values, so short lists are its tags.
    """
    named = NamedValues(values)
    has_text = has_text or is_list_of_items(named["description"])
    pay, pay_source = named.pay()
    return Record(
        title=named["title"],
        company=_name_of(named["company"]) or named["company"],
        source_id=named["source_id"],
        reference=_number_of_job(named.all("reference")),
        apply_urls=list(named.apply_urls()),
        apply_emails=list(named.apply_emails()),
        places=list(named.places()),
        location_text=list(named.location_text()),
        countries=_divided(named["countries"]) or named["country"],
        workplace=named.workplace()
        or workplace_type_in(named.address)
        or _workplace_type(named["employment"])
        or named.remote_by_countries(),
        pay=pay,
        pay_ranges=named.pay_ranges(),
        pay_source=pay_source,
        employment=named.employment(),
        schedule=named["schedule"],
        hours_per_week=named["hours_per_week"],
        role_family=named["role_family"],
        level=named["level"],
        time_zone=named["time_zone"],
        overlap_hours=named["overlap_hours"],
        summaries=[text_of(one) for name, one in values.items() if plain(name) in _SUBTITLES],
        posted_on=next(filter(day_of, named.all("posted_on")), None),
        closes_on=named["closes_on"],
        body=body_lines(
            ("", named["description"]),
            *named.sections(has_text=has_text),
            ("How to apply", named["how_to_apply"]),
        ),
    )


class NamedValues:
    """Values by field, without the empty ones."""

    def __init__(self, values: Mapping[str, object]) -> None:
        known = {plain(name): value for name, value in values.items() if value not in ("", None)}
        if "region" in known and any(name in known for name in NAMES["city"]):
            known = {"state" if name == "region" else name: v for name, v in known.items()}
        self._values = known
        self._written = {plain(name): str(name) for name in values}
        self.address = {name: self[name] for name in ("city", "state", "country")}
        if text_of(self.address["state"]).islower():  # of the page, as in “state: upcoming”
            self.address["state"] = None

    def __getitem__(self, field: str) -> object:
        return next(self.all(field), None)

    def all(self, field: str) -> Iterator[object]:
        """Yield all values of a field, the best first."""
        return (self._values[name] for name in NAMES[field] if name in self._values)

    def sections(self, *, has_text: bool) -> Iterator[tuple[str, object]]:
        """Yield the lists of items under their headings, those of a second name or of a name that
        is not usual under this name: “additional_skills”.
        """
        others = self._values
        if has_text:
            others = {name: value for name, value in others.items() if not is_tags(value)}
        for field, heading in _SECTIONS.items():
            names = [name for name in NAMES[field] if name in self._values]
            if names:
                yield heading, list_items(self._values[names[0]])
            for name in names[1:]:
                if name in others and is_list_of_items(self._values[name]):
                    yield words_of(self._written[name]), list_items(self._values[name])
        for name, value in others.items():
            if name not in FIELDS and names_items(self._written[name], value):
                yield words_of(self._written[name]), value

    def apply_urls(self) -> Iterator[object]:
        """Yield addresses to apply at; “url: https://acme.example” is the employer's own page."""
        for name in NAMES["apply_url"]:
            for value in items_of(self._values.get(name)):
                address = child(value, "url") or child(value, "link") or value
                if _SAYS_APPLY.search(name) or not is_front_page(address):
                    yield address

    def apply_emails(self) -> Iterator[object]:
        """Yield email addresses to apply at, those of contacts last."""
        for value in self.all("apply_email"):
            yield from (child(one, "email") or one for one in items_of(value))

    def workplace(self) -> object:
        """Return the workplace type by its name, or by three fields that say yes or no."""
        flags = {n: self._values.get(n) for n in ("hybrid", "remote", "onsite")}
        flags = {
            n: v for n, v in flags.items() if isinstance(v, bool) or text_of(v).casefold() in _FLAGS
        }
        if flags and (kind := workplace_of_flags(**flags)) and kind != "remote":
            return kind
        if text_of(self._values.get("remotestatus")).casefold() == "none":
            return "on-site"
        return next((v for v in self.all("workplace") if workplace_of(v)), None)

    def remote_by_countries(self) -> object:
        """Return remote if countries to work from are all that a source states of the place."""
        return "remote" if self["countries"] and not (self["locations"] or self["city"]) else None

    def employment(self) -> list[object]:
        """Return the employment types; “permanent” in one field leaves the hours to another."""
        stated = [*self.all("employment"), *self.all("hours_per_week")]  # “hours: full time”
        kinds = [_kinds(value) for value in stated]
        return next((kind for kind in kinds if employment_of(kind)), next(iter(kinds), []))

    def places(self) -> Iterator[str]:
        """Yield names of places from addresses in parts."""
        for entry in self._located():
            yield place_in(entry)
        if not self["locations"] or (self["city"] and self["country"]):
            yield place_in(self.address)

    def location_text(self) -> Iterator[str]:
        """Yield free text that names places."""
        yield from texts_of(self._values.get("alternatelocations"))
        if self["city"] and self["country"]:
            return
        for place in items_of(self["locations"]):
            if not isinstance(place, Mapping):
                yield self._with_country(text_of(place))
        for entry in self._located():
            if not place_in(entry):  # else its name names the same place
                yield self._with_country(_name_of(entry))
        if not self["locations"] and not self["city"]:
            found = [one for stated in self.all("known_places") for one in items_of(stated)]
            stated = (place_in(one) if isinstance(one, Mapping) else text_of(one) for one in found)
            yield from (name for name in stated if are_known_places(parse_location(name).locations))

    def _located(self) -> list[Mapping[str, object]]:
        """Return the places in parts; “remote” among sites is a choice and no place."""
        places = list(entries(self["locations"]))
        return [place for place in places if not _is_remote(place)] or places

    def _with_country(self, place: str) -> str:
        """Return a place with the country that a field of its own states: London, Canada."""
        country = text_of(self["country"])
        known = country_of_name(country)
        if (
            not known
            or len(items_of(self["locations"])) > 1
            or re.search(r"[,;/|]|remote", place, re.IGNORECASE)
        ):
            return place
        if not place or country_of_name(place):
            return place
        return place_in({"city": place, "country": country})

    def pay(self) -> tuple[DraftPay | None, str]:
        """Return pay from its parts, from an object or from a text, and its source."""
        currency, period = self["pay_currency"], self["pay_period"]
        low, high = self["pay_min"], self["pay_max"]
        if low or high:
            if not currency and (told := parse_pay("; ".join(texts_of(self["pay"])))):
                currency, period = told.currency, period or told.period
            return pay_of(low, high, currency=currency, period=period), f"{low} - {high}"
        for entry in _originals([*entries(self["pay"]), *entries(self["employment"])]):
            if pay := _pay_of_entry(entry):
                return pay, "pay"
        text = "; ".join(texts_of(self["pay"]))
        known = f"{text} {text_of(currency)} {text_of(period)}"
        return parse_pay(text) or parse_pay(known) or parse_sum(text), text

    def pay_ranges(self) -> list[DraftPayRange]:
        """Return pay ranges from a text such as “Texas: $120k a year; …”, or from objects."""
        stated = self["pay_ranges"]
        if isinstance(stated, str):
            return listed(text_of(stated, longest=_LONGEST_RANGES))
        found = ((_pay_of_entry(entry), entry) for entry in entries(stated))
        return [DraftPayRange(pay, _name_of_entry(entry)) for pay, entry in found if pay]


def _is_remote(place: Mapping[str, object]) -> bool:
    """Return whether a place among others is none, but says that some work from home."""
    return child(place, "isRemote") is True or workplace_type_in(place) is not None


def _originals(offers: list[Mapping[str, object]]) -> list[Mapping[str, object]]:
    """Drop amounts that the source converted from another currency."""
    return [o for o in offers if "conver" not in text_of(o.get("currencySource")).casefold()]


def _pay_of_entry(entry: Mapping[str, object]) -> DraftPay | None:
    parts = {plain(name): value for name, value in entry.items()}
    low = _first(parts, "min", "minvalue", "from", "low", "minimum", "value", "amount", "lowend")
    high = _first(parts, "max", "maxvalue", "to", "high", "maximum", "highend")
    currency = _first(parts, "currency", "currencycode") or child(low, "currencycode")
    period = _first(parts, "period", "interval", "unit", "unittext", "per")
    low, high = child(low, "amount") or low, child(high, "amount") or high
    return pay_of(low, high, currency=currency, period=period)


def _name_of(value: object) -> str:
    names = (child(value, name) for name in ("name", "display_name", "displayName"))
    return next((text for name in names if (text := text_of(name))), "")


def _name_of_entry(entry: Mapping[str, object]) -> str:
    parts = {plain(name): value for name, value in entry.items()}
    return title_of_range(
        text_of(_first(parts, "for", "location", "place", "zone", "title", "name"))
    )


def _first(parts: Mapping[str, object], *names: str) -> object:
    return next((parts[name] for name in names if parts.get(name) is not None), None)


def _number_of_job(values: Iterator[object]) -> object:
    """Return the employer's number of the job, which is never the address of an interface."""
    return next((v for v in values if not web_url(text_of(v))), None)


def _divided(value: object) -> object:
    """Split countries in a text at semicolons and commas, unless it names exceptions."""
    if not isinstance(value, str) or re.search(r"except|exclud", value):
        return value
    return re.split(r"[;,|\n]", value[:1000])


def _workplace_type(kinds: object) -> object:
    """Return a workplace type that a source lists among the employment types."""
    return next((text for text in texts_of(kinds) if workplace_of(text)), None)


def _kinds(value: object) -> list[object]:
    """Return employment types as texts; objects give their type."""
    return [child(v, "type") or child(v, "name") or v for v in items_of(value)]
