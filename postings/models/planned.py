"""The moment from which a posting should be public, chosen before or after its approval.

Approval sets the publishing date to that moment, and `live()` needs nothing else: search, feeds,
the API and closing all read the publishing date.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.models.choices import Status
from postings.models.lifecycle import (
    CLOSE,
    Lifecycle,
    MoveError,
    NotAllowedError,
    StateChangedError,
)


class Planned(Lifecycle):
    """A planned publication."""

    publish_from = models.DateTimeField(
        _("publish from"),
        null=True,
        blank=True,
        help_text=_(
            "If empty, candidates see the posting as soon as an editor approves it. Otherwise they "
            "see it from this moment on, if it is approved by then."
        ),
    )

    if TYPE_CHECKING:
        pk: Any

    class Meta:
        abstract = True

    def is_scheduled(self, at: datetime | None = None) -> bool:
        """Return whether it is approved and its moment has not come."""
        at = at or timezone.now()
        coming = self.published_at is not None and self.published_at > at
        return bool(self.status == Status.LIVE and coming)

    def reschedule(self, *, by: User | None, publish_from: datetime | None = None) -> None:
        """Publish an approved posting at another moment, or at once without one.

        Raises MoveError if it is public already, or would close before.
        """
        now = timezone.now()
        moment = max(publish_from or now, now)
        if not self.may_reschedule(by):
            text = gettext("You don't have permission to do this with “%(title)s”.")
            raise NotAllowedError(text % {"title": self})
        with self._locked():
            if self.closes_at is not None and self.closes_at <= moment:
                day = date_format(timezone.localtime(self.closes_at), "DATETIME_FORMAT")
                text = gettext("It closes before that: %(closing)s.")
                raise MoveError(text % {"closing": day})
            rows = type(self)._default_manager.filter(pk=self.pk, status=Status.LIVE)
            fields = {"published_at": moment, "publish_from": publish_from, "updated_at": now}
            self.forget_version()
            if not rows.filter(published_at__gt=now).update(**fields):
                text = gettext("“%(title)s” isn't waiting for its publication any more.")
                raise StateChangedError(text % {"title": self})
        self.published_at, self.publish_from = moment, publish_from

    def may_reschedule(self, user: User | None) -> bool:
        """Return whether this person can choose the moment: an editor, or the company's recruiter.

        The text is approved, so its moment needs no editor.
        """
        return self.may_be_moved(CLOSE, by=user)
