"""Attempts at passwords, and the sessions of people who are logged in."""

from __future__ import annotations

import hashlib
import math
from datetime import datetime, timedelta
from typing import Self

import pgtrigger
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.limits import BROWSER, TOGETHER, Limit, TooManyTriesError


class TriesQuerySet(models.QuerySet["Tries"]):
    """Buckets of attempts."""

    def take(self, buckets: list[tuple[Limit, str]]) -> dict[str, int]:
        """Take an attempt from each bucket, and return how many each limit is missing now.

        All or none: raises TooManyTriesError if one of the buckets is empty. Two requests can't
        take the same attempt, because the rows are locked, in the order of their keys.
        """
        now = timezone.now()
        keys = [key for _limit, key in buckets]
        with transaction.atomic():
            self.bulk_create([Tries(key=k, full_at=now) for k in keys], ignore_conflicts=True)
            rows = {t.key: t for t in self.select_for_update().filter(key__in=keys).order_by("key")}
            for limit, key in buckets:
                rows[key].take(limit, now)
            self.bulk_update(rows.values(), ["full_at"])
        return {limit.name: rows[key].out(limit, now) for limit, key in buckets}

    def put_back(self, buckets: list[tuple[Limit, str]]) -> None:
        """Put back an attempt with the right password, and earlier ones from the same place."""
        for limit, key in buckets:
            row = self.filter(key=key)
            if limit in (TOGETHER, BROWSER):
                row.delete()
            else:
                row.update(full_at=F("full_at") - limit.pause)

    def forget_full(self) -> int:
        """Delete the buckets that are full again: they hold no information about anybody."""
        return self.filter(full_at__lte=timezone.now()).delete()[0]


class Tries(models.Model):
    """A bucket of attempts from an address, at an account, or both; its key does not reveal which.

    It needs only one time: when the bucket will be full again. Each attempt moves that time by one
    pause. The bucket is empty when the time is as many pauses away as the bucket holds attempts.
    """

    key = models.CharField(max_length=64, primary_key=True)
    full_at = models.DateTimeField(db_index=True)

    objects = TriesQuerySet.as_manager()

    class Meta:
        verbose_name = _("tries of a password")
        verbose_name_plural = _("tries of passwords")
        ordering = ["key"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.key[:8]

    def take(self, limit: Limit, now: datetime) -> None:
        """Move the time by a pause, unless that is too far away."""
        full_at = max(self.full_at, now) + limit.pause
        too_early = full_at - now - limit.tries * limit.pause
        if too_early > timedelta(0):
            raise TooManyTriesError(limit, too_early)
        self.full_at = full_at

    def out(self, limit: Limit, now: datetime) -> int:
        """Return how many attempts are missing."""
        return math.ceil((self.full_at - now) / limit.pause)


class SessionQuerySet(models.QuerySet["Session"]):
    """Sessions by person and by whether they are still valid."""

    def open(self) -> Self:
        """Return the sessions that are neither idle for too long nor too old."""
        return self.filter(expire_date__gt=timezone.now())

    def of(self, user: User) -> Self:
        """Return the sessions of a person, the last used first."""
        return self.filter(user=user).order_by("-used_at", "session_key")


class Session(AbstractBaseSession):
    """A person's login in one browser.

    Django's session, plus whose it is, when it started, when it was last used, and in which
    browser. It stores no IP address.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="sessions"
    )
    started_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(default=timezone.now)
    browser = models.CharField(max_length=60, blank=True)

    objects = BaseSessionManager.from_queryset(SessionQuerySet)()  # type: ignore[misc]

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["-used_at", "session_key"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.browser or str(_("unknown browser"))

    @property
    def latest_end(self) -> datetime:
        """Return when it ends at the latest, however much it is used."""
        return self.started_at + settings.SESSION_LONGEST

    @property
    def number(self) -> str:
        """Return an ID for pages; nobody can use the session with it."""
        return hashlib.sha256(self.session_key.encode()).hexdigest()[:16]


class Account(User):
    """Django's user, plus rules that the database enforces whoever changes it."""

    class Meta:
        proxy = True
        default_permissions = ()
        # A closed account or a changed password ends every session, at once and for good. The
        # session that changed the password continues under a new key, which Django creates.
        triggers = [
            pgtrigger.Trigger(
                name="end_sessions",
                operation=pgtrigger.Update,
                when=pgtrigger.After,
                condition=pgtrigger.Q(old__is_active=True, new__is_active=False)
                | pgtrigger.Q(old__password__df=pgtrigger.F("new__password")),
                func="DELETE FROM accounts_session WHERE user_id = NEW.id; RETURN NULL;",
            )
        ]
