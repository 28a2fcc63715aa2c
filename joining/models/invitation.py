"""An owner's invitation of a colleague, by email."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any, Self

import pghistory
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.models import Company, Membership
from joining.addresses import verified_address
from joining.errors import JoinError
from joining.models.mail_domain import MailDomain
from postings.models.lifecycle import is_editor

VALID_FOR = timedelta(days=14)
AT_MOST = 50  # open invitations of one company


def _expiry() -> datetime:
    return timezone.now() + VALID_FOR


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations by whether they can still be accepted."""

    def open(self, at: datetime | None = None) -> Self:
        """Return those that are neither accepted, nor revoked, nor expired."""
        now = at or timezone.now()
        return self.filter(accepted_at=None, revoked_at=None, expires_at__gt=now)

    def of_token(self, token: str) -> Invitation | None:
        """Return the invitation of a link, or None."""
        return self.select_related("company").filter(token_hash=_hash(token)).first()

    def invite(self, company: Company, email: str, *, role: str, by: User) -> tuple[Any, str]:
        """Create an invitation, and return it with the token for its link.

        A newer invitation of the same address replaces the older. Raises ValidationError.
        """
        email = email.lower()
        if MailDomain.objects.is_banned(email):
            raise ValidationError(gettext("Addresses of this domain can't be used here."))
        members = Membership.objects.filter(company=company)
        if members.filter(user__email__iexact=email).exists():
            raise ValidationError(gettext("This person already posts for this company."))
        token = secrets.token_urlsafe(32)
        with transaction.atomic():
            Company.objects.select_for_update(no_key=True).get(pk=company.pk)
            others = self.open().filter(company=company).exclude(email=email)
            if others.count() >= AT_MOST:
                text = gettext("There are %(number)d open invitations. Revoke some first.")
                raise ValidationError(text % {"number": AT_MOST})
            earlier = self.filter(company=company, email=email, accepted_at=None, revoked_at=None)
            earlier.update(revoked_at=timezone.now())
            facts = {"email": email, "role": role, "invited_by": by, "token_hash": _hash(token)}
            return self.create(company=company, **facts), token


@pghistory.track(exclude=["token_hash"])
class Invitation(models.Model):
    """A link that lets the owner of one email address join a company, once.

    Only a hash of the link's token is stored, so nobody can join with a copy of the database.
    """

    company = models.ForeignKey(
        Company, on_delete=models.CASCADE, related_name="invitations", verbose_name=_("company")
    )
    email = models.EmailField(_("email address"))
    role = models.CharField(_("role"), max_length=6, choices=Membership.Role)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("invited by"),
    )
    created_at = models.DateTimeField(_("invited at"), default=timezone.now)
    expires_at = models.DateTimeField(_("valid until"), default=_expiry)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("accepted by"),
    )

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=["member", "owner"]), name="joining_invitation_role_known"
            ),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(revoked_at__isnull=True),
                name="joining_invitation_accepted_or_revoked",
            ),
            models.UniqueConstraint(
                fields=["company", "email"],
                condition=Q(accepted_at__isnull=True, revoked_at__isnull=True),
                name="joining_invitation_one_open_an_address",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email}: {self.company}"

    @property
    def is_open(self) -> bool:
        """Return whether it can still be accepted."""
        return (
            self.accepted_at is None
            and self.revoked_at is None
            and self.expires_at > timezone.now()
        )

    def is_for(self, user: User) -> bool:
        """Return whether it was sent to this person's verified address."""
        return bool(verified_address(user)) and verified_address(user) == self.email.lower()

    def sender_may_still_invite(self) -> bool:
        """Return whether whoever sent it is still an owner, or an editor."""
        sender = self.invited_by
        owned = Membership.objects.of(sender).owners().filter(company=self.company)
        return sender.is_active and (is_editor(sender) or owned.exists())

    def accept(self, *, by: User) -> Membership:
        """Let the invited person join; raises JoinError if it is used, over or another's."""
        if not self.is_for(by):
            raise JoinError(gettext("This invitation was sent to another email address."))
        if not self.sender_may_still_invite():
            raise JoinError(gettext("Whoever invited you no longer works with this company here."))
        now = timezone.now()
        with transaction.atomic():
            mine = Invitation.objects.open(now).filter(pk=self.pk)
            if not mine.update(accepted_at=now, accepted_by=by):
                raise JoinError(gettext("This invitation has been used or is no longer valid."))
            membership, _new = Membership.objects.get_or_create(
                user=by, company=self.company, defaults={"role": self.role}
            )
        return membership

    def revoke(self) -> None:
        """Make the link useless; raises JoinError if it was used."""
        if not Invitation.objects.open().filter(pk=self.pk).update(revoked_at=timezone.now()):
            raise JoinError(gettext("This invitation has been used or is no longer valid."))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
