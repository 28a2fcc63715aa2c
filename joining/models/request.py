"""What somebody asks for: to join a company, or to have a new one on the board."""

from __future__ import annotations

from typing import Any, Self

import pghistory
from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.models import Company, Membership
from joining.addresses import verified_address
from joining.errors import JoinError
from joining.models.mail_domain import MailDomain
from postings.models.lifecycle import is_editor


class JoinRequestQuerySet(models.QuerySet["JoinRequest"]):
    """Requests by who decides about them."""

    def waiting(self) -> Self:
        """Return the requests that nobody has decided about, the oldest first."""
        return self.filter(state=JoinRequest.State.WAITING).order_by("created_at", "pk")

    def decided_by(self, user: Any) -> Self:
        """Return the requests that this person may decide about."""
        if is_editor(user):
            return self
        owned = Membership.objects.of(user).owners().values("company")
        return self.filter(company__in=owned)

    def join(self, user: User, company: Company, note: str = "") -> JoinRequest | None:
        """Let somebody join at once if their address is of the company's domain, else ask.

        Returns the request, or None if this person is a member now. Asking twice is asking once.
        """
        if Membership.objects.of(user).filter(company=company).exists():
            return None
        domain = MailDomain.objects.of_address(verified_address(user))
        if domain is not None and domain.company_id == company.pk:
            Membership.objects.get_or_create(user=user, company=company)
            self.waiting().filter(user=user, company=company).delete()
            return None
        return self._once(user=user, company=company, note=note)

    def create_company(self, user: User, *, name: str, website: str, note: str = "") -> JoinRequest:
        """Ask editors for a new company."""
        return self._once(user=user, company_name=name, website=website, note=note)

    def _once(self, **facts: Any) -> JoinRequest:
        same = {key: facts[key] for key in facts if key in ("user", "company", "company_name")}
        try:
            with transaction.atomic():
                return self.create(**facts)
        except IntegrityError:  # the same request from another tab, or a button pressed twice
            known = self.waiting().filter(**same).first()
            if known is None:
                raise
            return known


@pghistory.track()
class JoinRequest(models.Model):
    """A request of somebody with an account. An owner or an editor decides."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="join_requests",
        verbose_name=_("person"),
    )
    company = models.ForeignKey(
        Company,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="join_requests",
        verbose_name=_("company"),
    )
    company_name = models.CharField(_("name of a new company"), max_length=200, blank=True)
    website = models.URLField(_("website"), blank=True)
    note = models.TextField(_("message"), max_length=1000, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.WAITING)
    reason = models.TextField(_("reason"), max_length=1000, blank=True)
    created_at = models.DateTimeField(_("asked at"), default=timezone.now)
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )

    objects = JoinRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request to post for a company")
        verbose_name_plural = _("requests to post for a company")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "accepted", "declined", "withdrawn"]),
                name="joining_joinrequest_state_known",
            ),
            models.CheckConstraint(
                condition=Q(company__isnull=False) | ~Q(company_name=""),
                name="joining_joinrequest_names_a_company",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", decided_at__isnull=True)
                | (~Q(state="waiting") & Q(decided_at__isnull=False)),
                name="joining_joinrequest_decided_unless_waiting",
            ),
            models.UniqueConstraint(
                fields=["user", "company"],
                condition=Q(state="waiting", company__isnull=False),
                name="joining_joinrequest_to_join_once",
            ),
            models.UniqueConstraint(
                "user",
                models.functions.Lower("company_name"),
                condition=Q(state="waiting", company__isnull=True),
                name="joining_joinrequest_to_create_once",
            ),
            models.CheckConstraint(
                condition=Q(website="") | Q(website__regex=r"^https?://"),
                name="joining_joinrequest_website_http",
                violation_error_message=_("Enter a website that starts with http:// or https://."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.company or self.company_name}"

    @property
    def is_new_company(self) -> bool:
        """Return whether it asks for a company that the board does not have."""
        return self.company_id is None

    # Changes

    def accept(self, *, by: User, company: Company | None = None) -> Membership:
        """Let the person post, and create the company if it is a new one.

        `company` is the one that an editor knows it to be. Whoever asked for a new company becomes
        its owner. Raises JoinError if somebody was first, or `by` may not decide.
        """
        self._check(by)
        with transaction.atomic():
            self._decide(self.State.ACCEPTED, by=by)
            role = Membership.Role.MEMBER
            if self.is_new_company:
                if company is None:
                    role, company = Membership.Role.OWNER, self._create_company()
                self.company = company
                JoinRequest.objects.filter(pk=self.pk).update(company=company)
            membership, _new = Membership.objects.get_or_create(
                user=self.user, company=self.company, defaults={"role": role}
            )
        return membership

    def _create_company(self) -> Company:
        companies = Company.objects
        slug = companies.free_slug(self.company_name)
        return companies.create(name=self.company_name, slug=slug, website=self.website)

    def decline(self, *, by: User, reason: str) -> None:
        """Decline, with a reason for the person; raises JoinError as `accept` does."""
        self._check(by)
        self._decide(self.State.DECLINED, by=by, reason=reason)

    def withdraw(self) -> None:
        """Take it back, as whoever asked may; raises JoinError if it is decided."""
        self._decide(self.State.WITHDRAWN, by=self.user)

    def _check(self, by: User) -> None:
        if not JoinRequest.objects.decided_by(by).filter(pk=self.pk).exists():
            raise JoinError(gettext("You can't decide about this request."))

    def _decide(self, state: str, *, by: User, reason: str = "") -> None:
        decision = {"state": state, "decided_by": by, "reason": reason}
        waiting = JoinRequest.objects.waiting().filter(pk=self.pk)
        if not waiting.update(**decision, decided_at=timezone.now()):
            raise JoinError(gettext("Somebody has decided about this request already."))
        for name, value in decision.items():
            setattr(self, name, value)
