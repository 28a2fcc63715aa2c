"""Rows that count their versions, so that a page can say which one it was made from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F


def trackers() -> tuple[pghistory.Tracker, ...]:
    """Return what keeps the history: as by default, but for versions that rows below have raised.

    New ones for each model: pghistory writes the model's fields into them.
    """
    return (
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(condition=pgtrigger.AnyChange(exclude=["version"])),
        pghistory.DeleteEvent(),
    )


class Versioned(models.Model):
    """A row with a version: a trigger raises it, whoever changes the row and however.

    The trigger decides alone: whoever writes another number gets the next one.
    """

    version = models.IntegerField(default=1, db_default=1, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Learn the new version in the same statement, as the database has counted it."""
        if not self._state.adding:
            if update_fields is not None:
                update_fields = {*update_fields}
                update_fields |= {"version"} if update_fields else set()
            self.version = F("version")  # read back when saved
        super().save(*args, update_fields=update_fields, **kwargs)

    def forget_version(self) -> None:
        """Have the version read anew when it is next asked for: a statement has changed the row."""
        self.__dict__.pop("version", None)


def counts_versions(*, but_for: Iterable[str]) -> pgtrigger.Trigger:
    """Return the trigger that raises the version when any column changes but those named.

    What is derived, and what says who or when, is no version of its own.
    """
    return pgtrigger.Trigger(
        name="next_version",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange(exclude=["id", *but_for]),
        func="NEW.version = OLD.version + 1; RETURN NEW;",
    )
