"""A posting's history in readable form, from the events that database triggers store."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils.formats import date_format, time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from companies.models import Company
from places.countries import country_name
from postings.models import Category, Posting
from postings.revisions.earlier import RANGES, RowsChange, row_changes
from postings.revisions.words import part_text
from postings.wording.parts import part_label
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
    """One write to a row: `event` is the key of its event, `door` the way that it came.

    A write to other rows alone, such as items, has no event.
    """

    at: datetime
    by: str
    fields: tuple[FieldChange, ...]
    event: int | None
    door: str


def changes_of(posting: Posting) -> list[Change]:
    """Return every write that changed something a person would notice, the newest first."""
    events = list(posting.events.select_related("pgh_context").order_by("pgh_id"))  # type: ignore[attr-defined]
    of_rows = row_changes(posting)
    known = {one.at for one in of_rows}
    changes = changes_in(events, Posting, names=_names(events), hidden=HIDDEN, words_known_at=known)
    return _with_rows(changes, of_rows)


def _with_rows(changes: list[Change], of_rows: list[RowsChange]) -> list[Change]:
    """Add what changed of items, places and pay ranges to the change of the same transaction."""
    people = people_of_contexts(one.context for one in of_rows)
    found = list(changes)
    for one in of_rows:
        fields = tuple(_fields_of_rows(one))
        at = next((at for at, known in enumerate(found) if known.at == one.at), None)
        if at is None:
            by, door = author_in(one.context, people), door_in(one.context)
            found.append(Change(one.at, by, fields, None, door))
        else:
            found[at] = replace(found[at], fields=found[at].fields + fields)
    return sorted(found, key=lambda change: change.at, reverse=True)


def _fields_of_rows(change: RowsChange) -> Iterable[FieldChange]:
    for part, after in change.after.items():
        before = change.before[part]
        if before != after:
            label = gettext("Pay ranges") if part == RANGES else part_label(part)
            texts = (rows_text(part, before), rows_text(part, after))
            yield FieldChange(label, *only_changes(*texts))


def rows_text(part: str, value: Mapping[str, Any]) -> str:
    """Return items, places or pay ranges in words, one in a line."""
    of_pay = dict.fromkeys(("pay_min", "pay_max"), None) | {"pay_currency": "", "pay_period": ""}
    if part == RANGES:
        return part_text("pay", of_pay | dict(value)) if value[RANGES] else ""
    return part_text(part, dict(value))


def changes_in(
    events: list[Any],
    model: type[Model],
    *,
    names: Names,
    hidden: Collection[str],
    words_known_at: Collection[datetime] = (),
) -> list[Change]:
    """Return what each of a row's events changed, the newest first; some change nothing to show.

    `names` has the rows that its fields ever referred to; `hidden` fields are left out. At the
    moments of `words_known_at`, something better than words says what changed of other rows.
    """
    people, changes = people_of(events), []
    shown = [field for field in model._meta.concrete_fields if field.name not in hidden]
    for before, after in zip([None, *events], events, strict=False):
        fields = _differences(before, after, shown, names)
        is_known = after.pgh_created_at in words_known_at
        words = (
            ("", "") if is_known else (getattr(before, "words", ""), getattr(after, "words", ""))
        )
        if before is not None and words[0] != words[1]:
            texts = only_changes(before.words, after.words)
            fields += (FieldChange(gettext("Items and places"), *texts),)
        if fields:
            changes.append(_change(after, people, fields))
    return changes[::-1]


def _change(event: Any, people: dict[int, str], fields: tuple[FieldChange, ...]) -> Change:
    by, door = author_of(event, people), door_of(event)
    return Change(event.pgh_created_at, by, fields, event.pgh_id, door)


def door_of(event: Any) -> str:
    """Return through which door a write came, as far as its context tells."""
    return door_in(event.pgh_context)


def door_in(context: Any) -> str:
    """Return the same for the context of a write; None for one without."""
    url = (context.metadata or {}).get("url", "") if context else ""
    if not url:
        return gettext("import, feed, task or SQL")
    places = {"admin": gettext("admin"), "api": gettext("API"), "report": gettext("reports")}
    parts = [part for part in url.split("/") if part]
    return next((places[part] for part in parts[:2] if part in places), url)


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


def people_of(events: list[Any]) -> dict[int, str]:
    """Return the names of everybody who made one of these writes, in one query."""
    return people_of_contexts(event.pgh_context for event in events)


def people_of_contexts(contexts: Iterable[Any]) -> dict[int, str]:
    """Return the same for the contexts of writes."""
    users = {(context.metadata or {}).get("user") for context in contexts if context}
    return {
        user.pk: str(user) for user in User.objects.filter(pk__in=[user for user in users if user])
    }


def _names(events: list[Any]) -> Names:
    """Return the names of all rows that a posting ever referred to, by field: one query each."""
    companies = Company.objects.in_bulk({event.company_id for event in events})
    categories = Category.objects.in_bulk({event.category_id for event in events} - {None})
    return {"company": companies, "category": categories}


def author_of(event: Any, people: dict[int, str]) -> str:
    """Return who made a write."""
    return author_in(event.pgh_context, people)


def author_in(context: Any, people: dict[int, str]) -> str:
    """Return the same for the context of a write; None for one without."""
    metadata = context.metadata if context else {}
    return people.get(metadata.get("user") or 0, gettext("system"))


def _differences(
    before: Any, after: Any, shown: list[Any], names: Names
) -> tuple[FieldChange, ...]:
    fields = [field for field in shown if hasattr(after, field.attname)]
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
