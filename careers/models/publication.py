"""What guides and role profiles share: drafts that an editor publishes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.models.lifecycle import (
    ChangedSinceError,
    NotAllowedError,
    StateChangedError,
    is_editor,
)
from saving.versioned import Versioned

DERIVED = ["published_at", "published_by", "created_at", "updated_at", "source_digest"]


class Status(models.TextChoices):
    """The state of a text."""

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")
    REPLACED = "replaced", _("replaced")


class Publication(Versioned):
    """A text with a draft, one published version at a time, and earlier ones."""

    Status = Status

    status = models.CharField(
        _("status"), max_length=9, choices=Status, default=Status.DRAFT, editable=False
    )
    source_digest = models.CharField(max_length=64, blank=True, editable=False)
    published_at = models.DateTimeField(_("published"), null=True, editable=False)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("published by"),
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def replaces(self) -> models.QuerySet[Any]:
        """Return the published texts that this one takes the place of."""
        raise NotImplementedError

    def publish(self, *, by: User | None, seen: int | None = None) -> None:
        """Publish a draft instead of the text before it; `by=None` means the board itself.

        `seen` is the version that the person saw. Raises MoveError with a reason to show.
        """
        with transaction.atomic():
            self._require(by)
            self.replaces().update(status=Status.REPLACED)
            now = timezone.now()
            self._move(Status.DRAFT, Status.PUBLISHED, seen=seen, at=now, by=by)

    def unpublish(self, *, by: User | None) -> None:
        """Turn a published text into a draft."""
        self._require(by)
        self._move(Status.PUBLISHED, Status.DRAFT, seen=None, at=None, by=None)

    def _require(self, by: User | None) -> None:
        if by is not None and not is_editor(by):
            raise NotAllowedError(gettext("You don't have permission to publish this."))

    def _move(
        self, leaves: str, enters: str, *, seen: int | None, at: datetime | None, by: Any
    ) -> None:
        rows = type(self)._default_manager.filter(pk=self.pk)
        if seen is not None and not rows.filter(version=seen).exists():
            raise ChangedSinceError(gettext("Somebody has changed this text. Look at it again."))
        values = {"status": enters, "published_at": at, "published_by": by}
        if rows.filter(status=leaves).update(**values) != 1:
            raise StateChangedError(gettext("Someone already made this change."))
        self.forget_version()
        for name, value in values.items():
            setattr(self, name, value)


def publication_constraints(name: str) -> list[models.BaseConstraint]:
    """Return the constraints of a table of publications."""
    return [
        models.CheckConstraint(
            condition=Q(status__in=Status.values), name=f"careers_{name}_status_known"
        ),
        models.CheckConstraint(
            condition=~Q(status="published") | Q(published_at__isnull=False),
            name=f"careers_{name}_published_has_date",
        ),
        models.UniqueConstraint(
            fields=["source_digest"],
            condition=~Q(source_digest=""),
            name=f"careers_{name}_source_once",
            violation_error_message=_("This text was already imported."),
        ),
    ]
