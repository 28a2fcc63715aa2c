"""Email domains that an editor decided about."""

from __future__ import annotations

from typing import Any, Self

import pghistory
from django.conf import settings
from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from companies.models import Company, Membership
from joining.domain_names import domain_of, look_alike, with_parents

# A domain as DNS has it: labels of letters, digits and hyphens, RFC 1123, section 2.1
DOMAIN = r"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$"


class MailDomainQuerySet(models.QuerySet["MailDomain"]):
    """Domains by what they say about an address."""

    def is_banned(self, email: str) -> bool:
        """Return whether an address belongs to a banned domain, or one below it."""
        return self._has(email, MailDomain.Standing.BANNED)

    def is_free(self, email: str) -> bool:
        """Return whether anybody can get an address of this domain."""
        return self._has(email, MailDomain.Standing.FREE)

    def _has(self, email: str, standing: str) -> bool:
        domain = domain_of(email)
        return self.filter(name__in=with_parents(domain), standing=standing).exists()

    def verified(self) -> Self:
        """Return the domains that belong to a company."""
        return self.filter(standing=MailDomain.Standing.VERIFIED)

    def of_address(self, email: str) -> MailDomain | None:
        """Return the company's domain of an address, exactly; others verify nothing."""
        return self.verified().select_related("company").filter(name=domain_of(email)).first()

    def alike(self, domain: str) -> list[MailDomain]:
        """Return the companies' domains that a reader could take for this one."""
        rows = self.verified().select_related("company").order_by("name")
        return [row for row in rows if look_alike(domain, row.name)]

    def alike_address(self, email: str) -> list[MailDomain]:
        """Return the same for an address, or nothing if an editor knows its own domain."""
        domain = domain_of(email)
        if not domain or self.filter(name=domain).exists():
            return []
        return self.alike(domain)


@pghistory.track()
class MailDomain(models.Model):
    """A domain of email addresses: a company's own, anybody's, or banned.

    Each domain has one row, so a domain where anybody gets an address can't be a company's.
    """

    class Standing(models.TextChoices):
        VERIFIED = "verified", _("belongs to a company")
        FREE = "free", _("open to anybody, verifies nothing")
        BANNED = "banned", _("banned")

    name = models.CharField(
        _("domain"),
        max_length=253,
        unique=True,
        help_text=_("The part of an email address after the @, as in lumen.example."),
        error_messages={"unique": _("There is a decision about this domain already.")},
    )
    standing = models.CharField(_("standing"), max_length=8, choices=Standing)
    company = models.ForeignKey(
        Company,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="mail_domains",
        verbose_name=_("company"),
        help_text=_("People with an address of its verified domain join at once."),
    )
    note = models.CharField(
        _("note"), max_length=300, blank=True, help_text=_("How you know. Editors read it.")
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided at"), default=timezone.now)

    objects = MailDomainQuerySet.as_manager()

    class Meta:
        verbose_name = _("email domain")
        verbose_name_plural = _("email domains")
        ordering = ["name", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(standing__in=["verified", "free", "banned"]),
                name="joining_maildomain_standing_known",
            ),
            models.CheckConstraint(
                condition=Q(standing="verified", company__isnull=False)
                | (~Q(standing="verified") & Q(company__isnull=True)),
                name="joining_maildomain_company_if_verified",
                violation_error_message=_("Choose a company for a verified domain, and only then."),
            ),
            models.CheckConstraint(
                condition=Q(name__regex=DOMAIN),
                name="joining_maildomain_name_is_domain",
                violation_error_message=_("Enter a domain like lumen.example."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean_fields(self, exclude: Any = None) -> None:
        """Write the domain as DNS does, also if somebody typed an address."""
        self.name = domain_of(self.name) or self.name
        super().clean_fields(exclude=exclude)

    def close_accounts(self) -> int:
        """Close the accounts of a banned domain, and return how many.

        Editors and administrators stay. Memberships end, so that their companies see it.
        """
        if self.standing != self.Standing.BANNED:
            return 0
        with transaction.atomic():
            users = [user.pk for user in self._accounts() if _is_of(user.email, self.name)]
            Membership.objects.filter(user__in=users).delete()
            return User.objects.filter(pk__in=users).update(is_active=False)

    def _accounts(self) -> models.QuerySet[User]:
        others = User.groups.through.objects.filter(user=OuterRef("pk"))
        decide = Exists(others.exclude(group__name="Recruiters"))
        ordinary = User.objects.filter(is_active=True, is_superuser=False).filter(~decide)
        return ordinary.filter(Q(email__iendswith=f"@{self.name}") | Q(email__iendswith=self.name))


def _is_of(email: str, domain: str) -> bool:
    return domain in with_parents(domain_of(email))
