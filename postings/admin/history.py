"""A posting's history, made readable from the events that database triggers keep."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext

from postings.models import Posting

HIDDEN = {"status_changed_at", "status_changed_by", "pay_rate_on", "words", "source_digest"}


@dataclass(frozen=True)
class FieldChange:
    """One field before and after."""

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
    """Every write that changed something a person would notice, the newest first."""
    events = list(posting.events.select_related("pgh_context").order_by("pgh_id"))  # type: ignore[attr-defined]
    people = _people(events)
    changes = []
    for before, after in zip([None, *events], events, strict=False):
        fields = _differences(before, after)
        if fields:
            changes.append(Change(after.pgh_created_at, _author(after, people), fields))
    return changes[::-1]


def _people(events: list[Any]) -> dict[int, str]:
    users = {
        (event.pgh_context.metadata or {}).get("user") for event in events if event.pgh_context
    }
    return {
        user.pk: str(user) for user in User.objects.filter(pk__in=[user for user in users if user])
    }


def _author(event: Any, people: dict[int, str]) -> str:
    context = event.pgh_context.metadata if event.pgh_context else {}
    return people.get(context.get("user") or 0, gettext("the board"))


def _differences(before: Any, after: Any) -> tuple[FieldChange, ...]:
    names = [
        field
        for field in Posting._meta.concrete_fields
        if field.name not in HIDDEN and hasattr(after, field.attname)
    ]
    pairs = [
        (field, getattr(before, field.attname) if before else None, getattr(after, field.attname))
        for field in names
    ]
    return tuple(
        FieldChange(str(field.verbose_name), _shown(old), _shown(new))
        for field, old, new in pairs
        if (old or None) != (new or None) and field.name != "id"
    )


def _shown(value: Any) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= 300 else f"{text[:300]}…"
