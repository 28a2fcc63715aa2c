"""Turns what a program sends into what the desk's form sends, and the form's errors back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from django.contrib.auth.models import User
from django.core.exceptions import NON_FIELD_ERRORS

from api.v1.own.shapes import ItemIn, LocationIn, PostingChanges
from api.v1.problems import FieldError, ProblemError, wrong, wrongs
from companies.models import Company
from places.models import Place
from places.resolution import resolve
from postings.forms import PostingForm
from postings.importing.places import countries_of
from postings.item_text import ITEM_FIELDS, format_items
from postings.models import Category, Posting, PostingItem
from postings.models.choices import Status
from postings.models.revision import COLUMNS, ITEMS, LOCATIONS
from postings.writing.filling import FormValue, as_typed, filled_form
from postings.writing.storing import Places

# The form's field of each field that is sent; of those inside others, by “outer.inner”.
FORM_FIELDS: Final = {
    **{
        name: name
        for name in (
            "title", "summary", "description", "category", "role_family", "level",
            "employment_type", "schedule", "hours_per_week", "apply_url",
        )
    },
    "publish_from": "publish_from",
    "workplace": "workplace_type",
    "remote.countries": "remote_countries",
    "remote.regions": "remote_regions",
    "remote.excluded": "remote_excluded",
    "remote.unclear": "remote_unclear",
    "remote.time_zone": "time_zone",
    "remote.overlap_hours": "overlap_hours",
    "pay.min": "pay_min",
    "pay.max": "pay_max",
    "pay.currency": "pay_currency",
    "pay.period": "pay_period",
    "closing.last_day": "closes_on",
    "closing.time": "closing_time",
    "closing.time_zone": "closing_zone",
}  # fmt: skip
SENT_AS: Final = {form: sent for sent, form in FORM_FIELDS.items()} | dict.fromkeys(ITEMS, "items")
# The parts of a revision that each field that is sent belongs to
PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    **{name: (name,) for name in FORM_FIELDS if name in COLUMNS},
    "workplace": ("workplace_type",),
    "remote": ("remote", "overlap"),
    "pay": ("pay",),
    "closing": ("closing",),
    "locations": (LOCATIONS,),
    "items": ITEMS,
}
FIELD_OF_PART: Final = {part: sent for sent, parts in PARTS.items() for part in parts}


def bound_form(posting: Posting, changes: PostingChanges, *, user: User) -> PostingForm:
    """Return the form as this person would send it, after changing only these fields."""
    locked = _locked(posting)
    values = (one for one in _form_values(changes) if one[0] not in locked)
    return filled_form(posting, values, user=user)


def _locked(posting: Posting) -> tuple[str, ...]:
    """Return the fields that the form doesn't change: an approved moment has a verb of its own."""
    return ("publish_from",) if posting.status == Status.LIVE else ()


def checked(form: PostingForm) -> PostingForm:
    """Return a valid form; raises ProblemError with the fields that are not."""
    if form.is_valid():
        return form
    errors = [
        FieldError(field=SENT_AS.get(name, "" if name == NON_FIELD_ERRORS else name), detail=text)
        for name, texts in form.errors.items()
        for text in map(str, texts)
    ]
    raise wrongs(errors)


def _form_values(changes: PostingChanges) -> Iterator[FormValue]:
    given = changes.model_dump(exclude_unset=True)
    for sent, name in FORM_FIELDS.items():
        outer, _, inner = sent.partition(".")
        if outer in given:
            value = (given[outer] or {}).get(inner) if inner else given[outer]
            if name == "category":
                value = _category(value)
            if isinstance(value, datetime):
                value = to_the_minute(value)
            yield name, as_typed(value)
    if "items" in given:
        yield from _items(changes.items or [])


def _category(slug: str | None) -> int | None:
    if not slug:
        return None
    found = Category.by_slug().get(slug)
    if found is None:
        raise wrong("category", "There is no such category. `/categories` lists them.")
    return found.pk


def to_the_minute(moment: datetime) -> datetime:
    """Return a moment as people choose it."""
    return moment.replace(second=0, microsecond=0)


def _items(items: Iterable[ItemIn]) -> Iterator[FormValue]:
    rows = [_row(number, item) for number, item in enumerate(items)]
    for field, kind in ITEM_FIELDS.items():
        yield field, [format_items(row for row in rows if row.kind == kind)]


def _row(number: int, item: ItemIn) -> PostingItem:
    is_requirement = item.kind == PostingItem.Kind.REQUIREMENT
    if item.importance and not is_requirement:
        raise wrong(f"items.{number}.importance", "Only requirements have an importance.")
    text, heading = " ".join(item.text.split()), " ".join(item.heading.split())
    if not text:
        raise wrong(f"items.{number}.text", "Enter the item's text.")
    importance = (item.importance or PostingItem.Importance.MUST) if is_requirement else ""
    return PostingItem(kind=item.kind, text=text, heading=heading, importance=importance)


def locations_of(sent: list[LocationIn], company: Company) -> Places:
    """Return the locations, each place once; raises ProblemError for unknown IDs."""
    known = Place.objects.in_bulk([one.place for one in sent if one.place])
    near = countries_of(company.name)
    found: dict[Any, tuple[int | None, str]] = {}
    for number, one in enumerate(sent):
        name = " ".join(one.name.split())
        if one.place and one.place not in known:
            raise wrong(f"locations.{number}.place", "There is no such place. `/places` has them.")
        place = known[one.place] if one.place else resolve(name, countries=near).place
        if place is None and not name:
            raise wrong(f"locations.{number}", "Give the ID of a place, or a name.")
        found.setdefault(place or name, (place.pk if place else None, name))
    return list(found.values())


# What `missing_for_publication` says, by the field that mends it
MENDS: Final = {
    "add an apply URL": "apply_url",
    "add a description or items": "description",
    "add a location or make it remote": "locations",
    "choose a later closing date": "closing.last_day",
}


def incomplete(posting: Posting) -> ProblemError | None:
    """Return why a posting can't be submitted, by field; None if it can."""
    missing = posting.missing_for_publication()
    errors = [FieldError(field=MENDS.get(text, ""), detail=f"{text}.") for text in missing]
    return wrongs(errors) if errors else None
