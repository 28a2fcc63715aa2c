"""Guides in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from careers.admin.publication import PublicationAdmin
from careers.forms import GuideReviewForm
from careers.importing.storing import store_guide
from careers.models import Guide
from careers.reading.guide import read_guide


@admin.register(Guide)
class GuideAdmin(PublicationAdmin):
    """The guides, by family and language."""

    list_display = ["title", "family", "language", "badge", "published_at"]
    search_fields = ["title", "family__name"]
    fields = ["badge", "family", "language", "title", "text", "employers"]

    heading = _("New guide from an article")
    review_form = GuideReviewForm
    read = staticmethod(read_guide)
    store = staticmethod(store_guide)

    def review_initial(self, draft: Any) -> dict[str, Any]:
        """Return the values of a draft."""
        return GuideReviewForm.initial_of(draft)
