"""The tokens with which a company's own program writes its postings."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final, Self

import pghistory
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce, Least
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.models import Company, Membership
from postings.models.lifecycle import NotAllowedError, StateChangedError, is_editor
from postings.querysets import ManagedByCompanies

MARK: Final = "jbt_"  # by which scanners of published code know a token
SHOWN: Final = len(MARK) + 6  # characters of a token that its list shows
OVERLAP: Final = timedelta(days=7)  # in which a replaced token still works
MOST: Final = 20  # tokens of a company that work at the same time
NOTED_EVERY: Final = timedelta(minutes=1)  # its last use, so that reading rarely writes


class Scope(models.TextChoices):
    """What a token may do."""

    READ = "read", _("read its postings")
    WRITE = "write", _("create and change postings")
    CLOSE = "close", _("close postings")


def digest_of(text: str) -> str:
    """Return what is stored of a token. It has 256 random bits, so a plain hash is enough."""
    return sha256(text.encode()).hexdigest()


class ApiTokenQuerySet(ManagedByCompanies, models.QuerySet["ApiToken"]):
    """Tokens by who can see them and by whether they work."""

    def working(self, at: datetime | None = None) -> Self:
        """Return the tokens that open the API: none whose person no longer posts for the company.

        Somebody who has left might have kept a copy.
        """
        at = at or timezone.now()
        lasting = Q(expires_at=None) | Q(expires_at__gt=at)
        return self.with_member().filter(lasting, has_member=True, revoked_at=None)

    def with_member(self) -> Self:
        """Add whether the person who made it still posts for the company."""
        member = Membership.objects.filter(
            user=OuterRef("created_by"), company=OuterRef("company"), user__is_active=True
        )
        return self.annotate(has_member=Exists(member))


@pghistory.track(exclude=["digest", "last_used_at"])
class ApiToken(models.Model):
    """A company's token. Only its digest is stored; the token itself is shown once.

    It acts for the person who made it, so each change has an author.
    """

    Scope = Scope

    company = models.ForeignKey(
        Company, on_delete=models.CASCADE, related_name="api_tokens", verbose_name=_("company")
    )
    name = models.CharField(
        _("name"), max_length=80, help_text=_("The program that uses it, for example Greenhouse.")
    )
    scopes = ArrayField(models.CharField(max_length=5, choices=Scope), verbose_name=_("allowed to"))
    start = models.CharField(_("token"), max_length=SHOWN, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="api_tokens",
        verbose_name=_("made by"),
    )
    created_at = models.DateTimeField(_("made at"), default=timezone.now, editable=False)
    expires_at = models.DateTimeField(
        _("works until"), null=True, blank=True, help_text=_("Empty: until somebody revokes it.")
    )
    revoked_at = models.DateTimeField(_("revoked at"), null=True, editable=False)
    last_used_at = models.DateTimeField(_("last used at"), null=True, editable=False)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("API token")
        verbose_name_plural = _("API tokens")
        ordering = ["company", "-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="api_apitoken_name_not_empty"),
            models.CheckConstraint(
                condition=Q(digest__regex=r"^[0-9a-f]{64}$"), name="api_apitoken_digest_hex"
            ),
            models.CheckConstraint(
                condition=Q(scopes__contained_by=Scope.values, scopes__len__gt=0),
                name="api_apitoken_scopes_known",
                violation_error_message=_("Choose what the token is allowed to do."),
            ),
            models.CheckConstraint(
                condition=Q(expires_at=None) | Q(expires_at__gt=F("created_at")),
                name="api_apitoken_expires_later",
                violation_error_message=_("Choose a moment in the future."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.start}…)"

    def issue(self, *, by: User) -> str:
        """Store it as a new token, and return the token itself, which nobody can read again.

        Raises NotAllowedError, and ValidationError if the company has too many.
        """
        with transaction.atomic():
            Company.objects.select_for_update(no_key=True).get(pk=self.company_id)
            self.check_room(self.company)
            return self._store(by)

    @classmethod
    def check_room(cls, company: Company) -> None:
        """Raise ValidationError if the company has as many tokens as it can."""
        if cls.objects.working().filter(company=company).count() >= MOST:
            text = gettext("A company can have %(number)d tokens. Revoke one first.")
            raise ValidationError(text % {"number": MOST})

    def _store(self, by: User) -> str:
        if not Membership.objects.filter(user=by, company=self.company_id).exists():
            raise NotAllowedError(gettext("You can only make tokens for your own companies."))
        text = MARK + secrets.token_urlsafe(32)
        self.start, self.digest, self.created_by = text[:SHOWN], digest_of(text), by
        self.save(force_insert=True)
        return text

    def rotate(self, *, by: User, at: datetime | None = None) -> tuple[ApiToken, str]:
        """Return its successor and that one's token; this one works for `OVERLAP` at most."""
        at = at or timezone.now()
        new = ApiToken(company=self.company, name=self.name, scopes=self.scopes)
        with transaction.atomic():
            end = Least(Coalesce("expires_at", at + OVERLAP), at + OVERLAP)
            if not self._still_valid(at).update(expires_at=end):
                raise StateChangedError(gettext("This token doesn't work any more."))
            return new, new._store(by)

    def revoke(self, *, by: Any, at: datetime | None = None) -> None:
        """End it at once."""
        at = at or timezone.now()
        if not is_editor(by) and not self.company.memberships.filter(user=by).exists():
            raise NotAllowedError(gettext("You can't revoke this token."))
        if not self._still_valid(at).update(revoked_at=at):
            raise StateChangedError(gettext("This token doesn't work any more."))
        self.revoked_at = at

    def _still_valid(self, at: datetime) -> ApiTokenQuerySet:
        rows = ApiToken.objects.filter(pk=self.pk, revoked_at=None)
        return rows.filter(Q(expires_at=None) | Q(expires_at__gt=at))

    def note_use(self, at: datetime | None = None) -> None:
        """Remember that it was used, to the minute."""
        at = at or timezone.now()
        if self.last_used_at is None or self.last_used_at < at - NOTED_EVERY:
            ApiToken.objects.filter(pk=self.pk).update(last_used_at=at)

    def is_valid(self, at: datetime | None = None) -> bool:
        """Return whether it has not ended; whoever made it might still have left."""
        at = at or timezone.now()
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > at)

    def allows(self, scope: str) -> bool:
        """Return whether it may do this."""
        return scope in self.scopes
