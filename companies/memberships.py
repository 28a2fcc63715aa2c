"""Who posts for which company."""

from __future__ import annotations

from typing import Any, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

# Whoever posts for a company may use the desk, from the next request on until the next request
# after they left the last one. Editors, administrators and other staff keep their access.
OPENS_THE_DESK = """
IF TG_OP <> 'DELETE' THEN
    UPDATE auth_user SET is_staff = true WHERE id = NEW.user_id AND NOT is_staff;
    INSERT INTO auth_user_groups (user_id, group_id)
        SELECT NEW.user_id, id FROM auth_group WHERE name = 'Recruiters' ON CONFLICT DO NOTHING;
END IF;
IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.user_id <> NEW.user_id) THEN
    UPDATE auth_user SET is_staff = false
    WHERE id = OLD.user_id AND is_staff AND NOT is_superuser
        AND NOT EXISTS (SELECT FROM companies_membership WHERE user_id = OLD.user_id)
        AND NOT EXISTS (
            SELECT FROM auth_user_groups JOIN auth_group ON auth_group.id = group_id
            WHERE user_id = OLD.user_id AND name <> 'Recruiters'
        )
        AND NOT EXISTS (SELECT FROM auth_user_user_permissions WHERE user_id = OLD.user_id);
END IF;
RETURN NULL;
"""


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships by person and by what they allow."""

    def owners(self) -> Self:
        """Return the memberships that may invite and remove colleagues."""
        return self.filter(role=Membership.Role.OWNER)

    def of(self, user: Any) -> Self:
        """Return the memberships of a person; none for a visitor."""
        return self.filter(user_id=user.pk) if user.pk else self.none()


@pghistory.track()
class Membership(models.Model):
    """A recruiter's right to post for a company; an owner's to decide who else may."""

    class Role(models.TextChoices):
        MEMBER = "member", _("member")
        OWNER = "owner", _("owner")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="memberships",
        verbose_name=_("recruiter"),
    )
    company = models.ForeignKey(
        "companies.Company",
        on_delete=models.CASCADE,
        related_name="memberships",
        verbose_name=_("company"),
    )
    role = models.CharField(
        _("role"),
        max_length=6,
        choices=Role,
        default=Role.MEMBER,
        db_default=Role.MEMBER,
        help_text=_("Owners invite and remove colleagues."),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["company", "user", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "company"],
                name="companies_membership_once",
                violation_error_message=_("This person already posts for this company."),
            ),
            models.CheckConstraint(
                condition=Q(role__in=["member", "owner"]), name="companies_membership_role_known"
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="opens_the_desk",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func=OPENS_THE_DESK,
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} for {self.company}"

    @property
    def is_owner(self) -> bool:
        """Return whether this person may invite and remove colleagues."""
        return self.role == self.Role.OWNER
