"""The guide to a role family, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from careers.models.family import LANGUAGE_CODES, RoleFamily
from careers.models.publication import DERIVED, Publication, publication_constraints
from companies.markdown import render_markdown
from saving.versioned import counts_versions, trackers


@pghistory.track(*trackers(), exclude=["text_html", "updated_at"])
class Guide(Publication):
    """An article about a role family, written in Markdown."""

    family = models.ForeignKey(
        RoleFamily, on_delete=models.PROTECT, related_name="guides", verbose_name=_("role family")
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        default="en",
        choices=[(code[:2], name) for code, name in settings.LANGUAGES],
    )
    title = models.CharField(pgettext_lazy("article", "title"), max_length=120)
    text = models.TextField(
        _("text"), help_text=_("The article in Markdown; an empty line between paragraphs.")
    )
    text_html = models.TextField(editable=False)
    employers = ArrayField(
        models.CharField(max_length=100),
        default=list,
        blank=True,
        verbose_name=_("kinds of employer"),
        help_text=_("Separated by commas."),
    )

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")
        ordering = ["family", "language", "-pk"]
        triggers = [counts_versions(but_for=["text_html", *DERIVED])]
        constraints = [
            *publication_constraints("guide"),
            models.UniqueConstraint(
                fields=["family", "language"],
                condition=Q(status="published"),
                name="careers_guide_one_published",
            ),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(text="") & Q(language__in=LANGUAGE_CODES),
                name="careers_guide_complete",
                violation_error_message=_("Enter a title and a text."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the URL of the page."""
        return self.family.get_absolute_url()

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Store the guide with its HTML."""
        self.text_html = render_markdown(self.text)
        if update_fields is not None:
            update_fields = {*update_fields}
            update_fields |= {"text_html"} if "text" in update_fields else set()
        super().save(*args, update_fields=update_fields, **kwargs)

    def replaces(self) -> models.QuerySet[Guide]:
        """Return the published guide in the same language."""
        others = Guide.objects.filter(family_id=self.family_id, language=self.language)
        return others.filter(status="published").exclude(pk=self.pk)
