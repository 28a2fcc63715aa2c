"""Role profiles in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from careers.admin.publication import PublicationAdmin
from careers.admin.starting import choose_title, start_from
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

    def get_urls(self) -> list[URLPattern]:
        """Add the pages from which recruiters start a posting."""
        wrap = self.admin_site.admin_view
        return [
            path("start/", wrap(self.start_view), name="careers_roleprofile_start"),
            path(
                "start/<int:object_id>/", wrap(self.start_view),
                name="careers_roleprofile_start_from",
            ),
            *super().get_urls(),
        ]  # fmt: skip

    def start_view(self, request: HttpRequest, object_id: int | None = None) -> HttpResponse:
        """Show the titles, or the posting's form with the items of one; for whoever may post."""
        if not request.user.has_perm("postings.add_posting"):
            raise PermissionDenied
        return choose_title(request) if object_id is None else start_from(request, object_id)

    def review_initial(self, draft: Any) -> dict[str, Any]:
        """Return the text of a draft."""
        return {"text": profile_as_text(draft)}

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Replace everything that is read from the text."""
        take_profile(obj, form.draft, family=form.cleaned_data["family"])
