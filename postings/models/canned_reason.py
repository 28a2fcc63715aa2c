"""Reasons that editors give often, kept in the database so that they can change them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class CannedReason(models.Model):
    """A text that an editor can choose as the reason of a move."""

    class For(models.TextChoices):
        REQUEST_CHANGES = "request-changes", _("Request changes")
        REJECT = "reject", _("Reject")
        SUSPEND = "suspend", _("Suspend")

    move = models.CharField(_("for"), max_length=15, choices=For)
    text = models.TextField(_("reason"), help_text=_("The recruiter reads it as it is."))

    class Meta:
        verbose_name = _("canned reason")
        verbose_name_plural = _("canned reasons")
        ordering = ["move", "text", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(move__in=["request-changes", "reject", "suspend"]),
                name="postings_cannedreason_move_known",
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="postings_cannedreason_text_not_empty",
                violation_error_message=_("Enter the reason."),
            ),
            models.UniqueConstraint(
                fields=["move", "text"],
                name="postings_cannedreason_once",
                violation_error_message=_("This reason is already listed."),
            ),
        ]

    def __str__(self) -> str:
        return self.text
