"""Role profiles in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from careers.admin.publication import PublicationAdmin
from careers.forms import ProfileReviewForm, RoleProfileForm
from careers.importing.storing import store_profile, take_profile
from careers.models import RoleProfile
from careers.reading.profile import read_role_profile
from careers.reading.profile_text import profile_as_text


@admin.register(RoleProfile)
class RoleProfileAdmin(PublicationAdmin):
    """The role profiles, by family."""

    form = RoleProfileForm
    list_display = ["role", "family", "department", "badge", "published_at"]
    search_fields = ["role", "family__name", "titles__title"]
    fields = ["badge", "family", "text"]

    heading = _("New role profile from a position description")
    review_form = ProfileReviewForm
    read = staticmethod(read_role_profile)
    store = staticmethod(store_profile)

    def review_initial(self, draft: Any) -> dict[str, Any]:
        """Return the text of a draft."""
        return {"text": profile_as_text(draft)}

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Replace everything that is read from the text."""
        take_profile(obj, form.draft, family=form.cleaned_data["family"])
