"""Merges two companies that are one: all that one has goes to the other."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext
from pghistory.models import Event

from companies.models import Company, FormerName
from postings.models import RevisionChange
from postings.models.lifecycle import NotAllowedError, is_editor


def merge_companies(lost: int, kept: int, *, by: Any) -> Company:
    """Give everything of the company `lost` to `kept`, delete `lost`, and return the other.

    What both have and only one can have stays that of `kept`: its logo, and a person's membership.
    Links to the page of `lost`, and imports under its name, lead to `kept` from now on. The history
    keeps both. Raises NotAllowedError, or ValidationError if they are not two companies.
    """
    if not is_editor(by):
        raise NotAllowedError(gettext("Only editors can merge companies."))
    with transaction.atomic():
        rows = Company.objects.select_for_update().filter(pk__in={lost, kept}).order_by("pk")
        found = {row.pk: row for row in rows}
        if len(found) != 2:
            raise ValidationError(gettext("One of the companies doesn't exist any more."))
        for model, field in _references():
            _hand_over(model, field, found[lost], found[kept])
        _mend_edits(lost, kept)
        found[kept].introduce(found[lost].overview)
        FormerName.objects.create(company=found[kept], name=found[lost].name, slug=found[lost].slug)
        found[lost].delete()
    return found[kept]


def _references() -> list[tuple[type[models.Model], str]]:
    """Return every model with a reference to companies, and the name of the field.

    Events of the history aren't among them: they say what was true at their time.
    """
    relations = [one for one in Company._meta.related_objects if one.auto_created]
    return [
        (one.related_model, one.field.name)
        for one in relations
        if not issubclass(one.related_model, Event)
    ]


def _hand_over(model: type[models.Model], field: str, lost: Company, kept: Company) -> None:
    """Hand over all rows at once, or each alone if `kept` has some of them already."""
    theirs = model._default_manager.filter(**{field: lost})
    try:
        with transaction.atomic():
            theirs.update(**{field: kept})
    except IntegrityError:
        for key in list(theirs.values_list("pk", flat=True)):
            _hand_over_one(model, field, key, kept)


def _hand_over_one(model: type[models.Model], field: str, key: Any, kept: Company) -> None:
    row = model._default_manager.filter(pk=key)
    try:
        with transaction.atomic():
            row.update(**{field: kept})
    except IntegrityError:
        row.delete()


def _mend_edits(lost: int, kept: int) -> None:
    """Let edits that name `lost` name `kept`; an edit that only moved to `kept` is fulfilled."""
    for change in RevisionChange.objects.filter(part="company", decision=""):
        for value in (change.before, change.after):
            if value.get("company") == lost:
                value["company"] = kept
        if change.before == change.after:
            change.delete()
        else:
            change.save(update_fields=["before", "after"])
