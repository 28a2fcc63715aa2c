"""Active filters in words, each with the address of the same search without it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext, ngettext

from adverts.vocabulary.language import language_name
from places.countries import country_code, country_name
from places.models import Place
from postings.models.choices import Education, EmploymentType, Schedule, WorkplaceType
from postings.pay.amounts import PayPeriod
from postings.pay.text import PER, amount_text, money_text

if TYPE_CHECKING:
    from postings.listing.filters import PostingFilter

# Said by another parameter's chip, and gone with it: they mean nothing alone.
DETAIL_OF = {
    "radius": "location",
    "currency": "pay_min",
    "pay_period": "pay_min",
    "unstated_pay": "pay_min",
}
SEVERAL = ("workplace", "employment_type", "schedule", "category", "education")


class Chip(NamedTuple):
    """One active filter, and the address of the same search without it."""

    name: str
    value: str  # of a filter with several values
    label: str
    text: str
    url: str


def chips_of(search: PostingFilter) -> Iterator[Chip]:
    """The active filters of a search, one by one."""
    for name, values in search.chosen.items():
        if name in DETAIL_OF and name != "unstated_pay":
            continue
        without = {n: list[str]() for n, of in DETAIL_OF.items() if of == name}
        for value in values if name in SEVERAL else [""]:
            rest = {name: [v for v in values if value and v != value]}
            yield Chip(
                name, value, search.label(name), _text(search, name, value),
                search.address(**without, **rest),
            )  # fmt: skip


def _text(search: PostingFilter, name: str, value: str) -> str:
    cleaned = search.value(name)
    match name:
        case "workplace":
            return str(WorkplaceType(value).label)
        case "employment_type":
            return str(EmploymentType(value).label)
        case "schedule":
            return str(Schedule(value).label)
        case "education":
            return str(Education(value).label)
        case "level":
            return str(cleaned).capitalize()
        case "experience_max":
            text = ngettext(
                "At most %(n)s year asked for", "At most %(n)s years asked for", int(cleaned)
            )
            return text % {"n": cleaned}
        case "time_zone":
            return gettext("Remote, %(zone)s") % {"zone": _choice(search, name, cleaned)}
        case "category":
            return next((c.name for c in cleaned if c.slug == value), value)
        case "location" if search.place:
            return _place_text(search, search.place)
        case "country":
            return country_name(cleaned)
        case "posted" | "closing":
            return f"{search.label(name)} {_choice(search, name, cleaned)}"
        case "language":
            return language_name(cleaned)
        case "work_from":
            country = country_name(country_code(cleaned) or cleaned)
            return gettext("Remote from %(country)s") % {"country": country}
        case "pay_min":
            money = money_text(amount_text(cleaned), search.pay_currency)
            pay = str(PER[search.value("pay_period") or PayPeriod.YEAR]) % {"pay": money}
            return gettext("%(pay)s or more") % {"pay": pay}
        case "unstated_pay":
            return gettext("Also without stated pay")
    return str(cleaned)


def _place_text(search: PostingFilter, place: Place) -> str:
    if place.kind == Place.Kind.COUNTRY:
        return str(place)
    return f"{place}, {_choice(search, 'radius', search.kilometres)}"


def _choice(search: PostingFilter, name: str, value: str) -> str:
    return str(dict(search.form.fields[name].choices)[value])
