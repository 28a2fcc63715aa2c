"""The pages in the words of whoever runs the board."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from companies.markdown import render_markdown


class LegalPage(models.Model):
    """One page in one language; while its text is empty, the board shows its own text."""

    class Kind(models.TextChoices):
        PRIVACY = "privacy", _("Privacy")
        TERMS = "terms", _("Terms of use")
        CONTACT = "contact", _("Contact")

    kind = models.CharField(_("page"), max_length=10, choices=Kind)
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    body = models.TextField(
        _("text"),
        blank=True,
        help_text=_("Markdown. If empty, the board shows its own text, which you find below."),
    )
    body_html = models.TextField(blank=True, editable=False)
    changed_at = models.DateTimeField(_("last changed"), auto_now=True)

    class Meta:
        verbose_name = _("legal page")
        verbose_name_plural = _("legal pages")
        ordering = ["kind", "language", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["privacy", "terms", "contact"]),
                name="legal_legalpage_kind_known",
            ),
            models.CheckConstraint(
                condition=~Q(language=""), name="legal_legalpage_language_not_empty"
            ),
            models.UniqueConstraint(
                fields=["kind", "language"],
                name="legal_legalpage_once",
                violation_error_message=_("This page already has a text in this language."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.get_language_display()})"

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Store the page, and render its text once for all page views."""
        self.body_html = render_markdown(self.body)
        if update_fields is not None and "body" in update_fields:
            update_fields = {*update_fields, "body_html"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the URL of the page in its own language."""
        with translation.override(self.language):
            return reverse(f"legal:{self.kind}")
