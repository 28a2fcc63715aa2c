"""Records with fields under the many names that people use: in feeds, tables and JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from adverts.draft import DraftPay
from adverts.facts.addresses import place_in, workplace_type_in
from adverts.facts.pay import parse_pay
from adverts.facts.values import (
    child,
    entries,
    items_of,
    pay_of,
    text_of,
    texts_of,
    workplace_of,
)
from adverts.structured.records import Record, body_lines, list_items

# Field → its names in order of preference, in lower case, without spaces and punctuation.
NAMES: dict[str, tuple[str, ...]] = {
    name: tuple(others.split())
    for name, others in {
        "title": "title jobtitle positiontitle vacancytitle position role vacancy jobname name",
        "company": "company companyname employer employername hiringorganization organization "
                   "organisation organizationname startup firm client",
        "locations": "locations location joblocation joblocations cities workplaces place places "
                     "officelocation region",
        "city": "city town locality",
        "state": "state province county",
        "country": "country countrycode countryname",
        "workplace": "workplacetype workplace remotetype remote isremote telecommuting workmode "
                     "worktype locationtype joblocationtype",
        "countries": "remotecountries remotecountry applicantlocationrequirements "
                     "eligiblecountries",
        "pay": "pay salary compensation wage wages remuneration salaryrange payrange basesalary "
               "stipend salaries",
        "pay_min": "paymin salarymin minsalary minpay salaryfrom payfrom salaryminimum "
                   "minimumsalary",
        "pay_max": "paymax salarymax maxsalary maxpay salaryto payto salarymaximum maximumsalary",
        "pay_currency": "paycurrency salarycurrency currency currencycode",
        "pay_period": "payperiod salaryperiod salaryunit payunit salaryinterval salarytype",
        "employment": "employmenttype employmenttypes jobtype jobtypes contracttype contract "
                      "commitment timetype",
        "schedule": "schedule workschedule",
        "hours_per_week": "hoursperweek weeklyhours hours workhours",
        "role_family": "rolefamily jobfamily",
        "level": "level joblevel seniority senioritylevel experiencelevel careerlevel",
        "time_zone": "timezone",
        "overlap_hours": "overlaphours",
        "apply_url": "applyurl applicationurl applylink applicationlink apply url joburl link "
                     "absoluteurl hostedurl externalurl",
        "source_id": "referencenumber guid partnerjobid jobid uuid id slug",
        "reference": "requisitionid reference ref jobreference requisition requisitionnumber "
                     "reqid jobcode",
        "posted_on": "postedon dateposted postedat posted publishedat publishedon publicationdate "
                     "pubdate published listdate date createdat",
        "closes_on": "closeson closingdate validthrough expirationdate deadline "
                     "applicationdeadline expires expiresat expireson enddate closes",
        "description": "encoded descriptionhtml description jobdescription fulldescription body "
                       "content details text introduction summary",
        "responsibilities": "responsibilities duties tasks",
        "requirements": "requirements qualifications requiredskills skills musthave",
        "nice_to_have": "nicetohave nicetohaves nicetohaveskills preferred preferredskills",
        "behaviours": "behaviours behaviors competencies",
        "benefits": "benefits perks jobbenefits whatweoffer",
    }.items()
}  # fmt: skip
FIELDS = {name: field for field, names in NAMES.items() for name in names}
_SIGNS = ("company", "description", "apply_url", "locations", "city", "employment", "pay")
_SECTIONS = {
    "responsibilities": "Responsibilities",
    "requirements": "Requirements",
    "nice_to_have": "Nice to have",
    "behaviours": "Behaviours",
    "benefits": "Benefits",
}


def plain(name: object) -> str:
    """Return the name of a field in lower case, without spaces and punctuation."""
    return re.sub(r"[^a-z0-9]", "", str(name)[:60].casefold())


def is_advert(names: Mapping[str, object]) -> bool:
    """Return whether these are names of an advert's fields: a title and at least two others."""
    fields = {FIELDS.get(plain(name)) for name in names}
    return "title" in fields and sum(sign in fields for sign in _SIGNS) >= 2


def record_of(values: Mapping[str, object]) -> Record:
    """Make a record of named values; of several names for a field, the best one counts."""
    named = NamedValues(values)
    pay, pay_source = named.pay()
    return Record(
        title=named["title"],
        company=child(named["company"], "name") or named["company"],
        source_id=named["source_id"],
        reference=named["reference"],
        apply_urls=[url for url in named.all("apply_url") for url in items_of(url)],
        places=list(named.places()),
        location_text=list(named.location_text()),
        countries=_divided(named["countries"]) or named["country"],
        workplace=named["workplace"]
        or workplace_type_in(named.address)
        or _workplace_type(named["employment"]),
        pay=pay,
        pay_source=pay_source,
        employment=_kinds(named["employment"]),
        schedule=named["schedule"],
        hours_per_week=named["hours_per_week"],
        role_family=named["role_family"],
        level=named["level"],
        time_zone=named["time_zone"],
        overlap_hours=named["overlap_hours"],
        posted_on=named["posted_on"],
        closes_on=named["closes_on"],
        body=body_lines(
            ("", named["description"]),
            *((heading, list_items(named[name])) for name, heading in _SECTIONS.items()),
        ),
    )


class NamedValues:
    """Values by field, without the empty ones."""

    def __init__(self, values: Mapping[str, object]) -> None:
        known = {plain(name): value for name, value in values.items() if value not in ("", None)}
        self._values = known
        self.address = {name: self[name] for name in ("city", "state", "country")}

    def __getitem__(self, field: str) -> object:
        return next(self.all(field), None)

    def all(self, field: str) -> Iterator[object]:
        """Yield all values of a field, the best first."""
        return (self._values[name] for name in NAMES[field] if name in self._values)

    def places(self) -> Iterator[str]:
        """Yield names of places from addresses in parts."""
        for entry in entries(self["locations"]):
            yield place_in(entry)
        if not self["locations"] or (self["city"] and self["country"]):
            yield place_in(self.address)

    def location_text(self) -> Iterator[str]:
        """Yield free text that names places."""
        if self["city"] and self["country"]:
            return
        for text in items_of(self["locations"]):
            yield text_of(text) or text_of(child(text, "name"))

    def pay(self) -> tuple[DraftPay | None, str]:
        """Return pay from its parts, from an object or from a text, and its source."""
        currency, period = self["pay_currency"], self["pay_period"]
        low, high = self["pay_min"], self["pay_max"]
        if low or high:
            return pay_of(low, high, currency=currency, period=period), f"{low} - {high}"
        for entry in _originals([*entries(self["pay"]), *entries(self["employment"])]):
            if pay := _pay_of_entry(entry):
                return pay, "pay"
        text = "; ".join(texts_of(self["pay"]))
        known = f"{text} {text_of(currency)} {text_of(period)}"
        return parse_pay(text) or parse_pay(known), text


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


def _first(parts: Mapping[str, object], *names: str) -> object:
    return next((parts[name] for name in names if parts.get(name) is not None), None)


def _divided(value: object) -> object:
    """Split countries in a text at semicolons and commas."""
    return re.split(r"[;,|\n]", value[:1000]) if isinstance(value, str) else value


def _workplace_type(kinds: object) -> object:
    """Return a workplace type that a source lists among the employment types."""
    return next((text for text in texts_of(kinds) if workplace_of(text)), None)


def _kinds(value: object) -> list[object]:
    """Return employment types as texts; objects give their type."""
    return [child(v, "type") or child(v, "name") or v for v in items_of(value)]
