"""Texts of landing pages in the admin."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from landing.models import LandingText
from places.countries import country_choices
from saving.admin import OwnColumnsAdmin


@admin.register(LandingText)
class LandingTextAdmin(OwnColumnsAdmin):
    """What editors write for the pages of places, categories and remote jobs."""

    fieldsets = [
        (_("The page"), {"fields": ["category", "place", "is_remote", "country", "language"]}),
        (_("Its text"), {"fields": ["title", "text"]}),
    ]
    autocomplete_fields = ["place"]
    list_display = ["__str__", "address", "language", "changed_at"]
    list_filter = ["language", "is_remote", "category"]
    list_select_related = ["category", "place"]
    search_fields = ["title", "text", "place__name", "category__name"]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer countries by their names."""
        if db_field.name == "country":
            choices = [("", "–"), *country_choices()]
            return forms.ChoiceField(
                label=db_field.verbose_name, help_text=db_field.help_text, choices=choices,
                required=False,
            )  # fmt: skip
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("address"))
    def address(self, text: LandingText) -> SafeString:
        """Return a link to the page."""
        return format_html('<a href="{}">{}</a>', text.get_absolute_url(), text.get_absolute_url())
