"""Rows that count their versions, so that a page can say from which one it was made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F


def trackers() -> tuple[pghistory.Tracker, ...]:
    """Return the default trackers of history, which ignore versions that child rows raised.

    Each model needs new ones, because pghistory writes the model's fields into them.
    """
    return (
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(condition=pgtrigger.AnyChange(exclude=["version"])),
        pghistory.DeleteEvent(),
    )


class Versioned(models.Model):
    """A row with a version, which a trigger raises whoever changes the row, and however.

    Only the trigger decides: whoever writes another number gets the next one.
    """

    version = models.IntegerField(default=1, db_default=1, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Save, and read the new version in the same statement, as the database counted it."""
        if not self._state.adding:
            if update_fields is not None:
                update_fields = {*update_fields}
                update_fields |= {"version"} if update_fields else set()
            self.version = F("version")  # read back when saved
        super().save(*args, update_fields=update_fields, **kwargs)

    def forget_version(self) -> None:
        """Read the version again at its next use, because a statement has changed the row."""
        self.__dict__.pop("version", None)


def counts_versions(*, but_for: Iterable[str]) -> pgtrigger.Trigger:
    """Return the trigger that raises the version when any column but `but_for` changes.

    Derived columns, and those that say who or when, don't make a new version.
    """
    return pgtrigger.Trigger(
        name="next_version",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange(exclude=["id", *but_for]),
        func="NEW.version = OLD.version + 1; RETURN NEW;",
    )
