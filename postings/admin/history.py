"""A posting's history in readable form, from the events that database triggers store."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.contrib.auth.models import User
from django.utils.formats import date_format, time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from companies.models import Company
from places.countries import country_name
from postings.models import Category, Posting
from saving.stale import Difference
from saving.words import only_changes

type Names = Mapping[str, Mapping[int, Any]]

HIDDEN = {
    "id", "created_at", "created_by", "job_zone", "pay_rate_on", "pay_year_max", "pay_year_min",
    "source_digest", "status_changed_at", "status_changed_by", "version", "words",
}  # fmt: skip


@dataclass(frozen=True)
class FieldChange:
    """The value of one field before and after a change."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One write to the posting."""

    at: datetime
    by: str
    fields: tuple[FieldChange, ...]


def changes_of(posting: Posting) -> list[Change]:
    """Return every write that changed something a person would notice, the newest first."""
    events = list(posting.events.select_related("pgh_context").order_by("pgh_id"))  # type: ignore[attr-defined]
    people, names = _people(events), _names(events)
    changes = []
    for before, after in zip([None, *events], events, strict=False):
        fields = _differences(before, after, names)
        if fields:
            changes.append(Change(after.pgh_created_at, _author(after, people), fields))
    return changes[::-1]


def changes_since(
    posting: Posting, version: int, *, but_for: Collection[str] = ()
) -> list[Difference]:
    """Return the fields in which a posting differs from an earlier version; the lines of long ones.

    Items and places count as one field each, with the words that search has gathered from them.
    """
    events = posting.events.filter(version__lte=version)  # type: ignore[attr-defined]
    before = events.order_by("-pgh_id").first() if version > 0 else None
    if before is None:
        return []
    names = _names([before, posting])
    fields = [f for f in Posting._meta.concrete_fields if f.name not in {*HIDDEN, *but_for}]
    changed = [
        Difference(
            str(field.verbose_name).capitalize(),
            *only_changes(_whole(field, before, names), _whole(field, posting, names)),
        )
        for field in fields
        if hasattr(before, field.attname)
        and (getattr(before, field.attname) or None) != (getattr(posting, field.attname) or None)
    ]
    if before.words != posting.words:
        rows = only_changes(before.words, posting.words)
        changed.append(Difference(gettext("Items and places"), *rows))
    return changed


def _whole(field: Any, row: Any, names: Names) -> str:
    return _shown(field, getattr(row, field.attname), names, whole=True)


def _people(events: list[Any]) -> dict[int, str]:
    users = {
        (event.pgh_context.metadata or {}).get("user") for event in events if event.pgh_context
    }
    return {
        user.pk: str(user) for user in User.objects.filter(pk__in=[user for user in users if user])
    }


def _names(events: list[Any]) -> Names:
    """Return the names of all rows that a posting ever referred to, by field: one query each."""
    companies = Company.objects.in_bulk({event.company_id for event in events})
    categories = Category.objects.in_bulk({event.category_id for event in events} - {None})
    return {"company": companies, "category": categories}


def _author(event: Any, people: dict[int, str]) -> str:
    context = event.pgh_context.metadata if event.pgh_context else {}
    return people.get(context.get("user") or 0, gettext("system"))


def _differences(before: Any, after: Any, names: Names) -> tuple[FieldChange, ...]:
    fields = [
        field
        for field in Posting._meta.concrete_fields
        if field.name not in HIDDEN and hasattr(after, field.attname)
    ]
    pairs = [
        (field, getattr(before, field.attname) if before else None, getattr(after, field.attname))
        for field in fields
    ]
    return tuple(
        FieldChange(str(field.verbose_name), _shown(field, old, names), _shown(field, new, names))
        for field, old, new in pairs
        if (old or None) != (new or None)
    )


def _shown(field: Any, value: Any, names: Names, *, whole: bool = False) -> str:
    """Return a value as the form shows it: labels, names and local times, not codes and IDs."""
    if value in (None, "", []):
        return ""
    if isinstance(value, datetime):
        return date_format(localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, time):
        return time_format(value)
    if isinstance(value, list):
        return ", ".join(map(country_name, value))
    known: Mapping[Any, Any] = names.get(field.name) or dict(field.flatchoices)
    text = str(known.get(value, value))
    return text if whole or len(text) <= 300 else f"{text[:300]}…"
