"""The texts that editors write for landing pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from companies.markdown import render_markdown
from landing.pages import LandingPage
from places.countries import country_name
from places.models import Place
from postings.models import Category

# What a text is about: the columns that tell landing pages apart.
_OF_PAGE = ("category", "place", "is_remote", "country")


class LandingText(models.Model):
    """What a landing page says above its jobs, in one language."""

    category = models.ForeignKey(
        Category,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="landing_texts",
        verbose_name=_("category"),
    )
    place = models.ForeignKey(
        Place,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="landing_texts",
        verbose_name=_("place"),
        help_text=_("A city, a region, a country or an area."),
    )
    is_remote = models.BooleanField(_("remote jobs"), default=False)
    country = models.CharField(
        _("open to"),
        max_length=2,
        blank=True,
        help_text=_("Only for remote jobs: the country that candidates live in."),
    )
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    title = models.CharField(
        _("heading"),
        max_length=120,
        blank=True,
        help_text=_("If empty, the page has the board's own heading."),
    )
    text = models.TextField(_("text"), help_text=_("Markdown. Shown above the jobs."))
    text_html = models.TextField(blank=True, editable=False)
    changed_at = models.DateTimeField(_("last changed"), auto_now=True)

    class Meta:
        verbose_name = _("text of a landing page")
        verbose_name_plural = _("texts of landing pages")
        ordering = ["category", "place", "country", "language", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_remote=True, category=None, place=None)
                | Q(is_remote=False, country="")
                & (Q(category__isnull=False) | Q(place__isnull=False)),
                name="landing_landingtext_has_a_page",
                violation_error_message=_(
                    "Choose a category, a place or both. For remote jobs, choose neither."
                ),
            ),
            models.CheckConstraint(
                condition=Q(country="") | Q(country__regex=r"^[A-Z]{2}$"),
                name="landing_landingtext_country_iso",
                violation_error_message=_("Enter two capital letters, for example MY."),
            ),
            models.CheckConstraint(
                condition=~Q(language=""), name="landing_landingtext_language_not_empty"
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="landing_landingtext_text_not_empty",
                violation_error_message=_("Enter the text of the page."),
            ),
            models.UniqueConstraint(
                fields=[*_OF_PAGE, "language"],
                nulls_distinct=False,
                name="landing_landingtext_once",
                violation_error_message=_("This page already has a text in this language."),
            ),
        ]

    def __str__(self) -> str:
        with translation.override(self.language):
            return f"{self.page.heading} ({self.get_language_display()})"

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Store the text, and render it once for all page views."""
        self.text_html = render_markdown(self.text)
        if update_fields is not None and "text" in update_fields:
            update_fields = {*update_fields, "text_html"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the URL of the page in its own language."""
        with translation.override(self.language):
            return self.page.path

    def clean(self) -> None:
        """Refuse a country that the board doesn't know."""
        if self.country and country_name(self.country) == self.country:
            raise ValidationError({"country": _("We don't know this country.")})

    @property
    def page(self) -> LandingPage:
        """Return the page that shows it."""
        return LandingPage(self.category, self.place, self.is_remote, self.country)

    @classmethod
    def of(cls, page: LandingPage, language: str) -> LandingText | None:
        """Return the text of a page in a language; None if nobody has written it.

        The text about a role family is its guide.
        """
        if page.family:
            return None
        found = cls.objects.filter(
            category=page.category, place=page.place, is_remote=page.is_remote,
            country=page.country, language=language,
        )  # fmt: skip
        return found.first()
