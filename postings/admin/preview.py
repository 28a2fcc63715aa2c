"""Previews in the admin: the public page of a posting that is not public, and a link to it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path

from postings.models import Posting
from postings.models.lifecycle import is_editor
from postings.views.preview import AT_THE_DESK, BY_LINK, DAYS, preview, preview_link
from postings.views.whole import whole_posting
from saving.admin import OwnColumnsAdmin


class PreviewMixin(OwnColumnsAdmin):
    """Adds the preview, and a link to send to colleagues who have no account."""

    def get_urls(self) -> list[URLPattern]:
        """Add the preview's URL."""
        view = self.admin_site.admin_view(self.preview_view)
        return [
            path("<int:pk>/preview/", view, name="postings_posting_preview"),
            *super().get_urls(),
        ]

    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the posting as candidates would see it, if this person can see it here."""
        posting = self.get_object(request, str(pk))
        whole = whole_posting(pk) if posting and posting.status in AT_THE_DESK else None
        if whole is None:
            raise Http404
        return preview(request, whole)

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """Offer the public page only if there is one."""
        if obj is None or not (obj.is_live() or obj.is_gone()):
            return None
        return super().get_view_on_site_url(obj)

    def preview_context(self, request: HttpRequest, posting: Posting) -> dict[str, object]:
        """Return what the posting's page needs to offer previews."""
        link = preview_link(posting) if posting.status in BY_LINK else ""
        return {
            "can_decide": posting.status == "in_review" and is_editor(request.user),
            "has_preview": posting.status in AT_THE_DESK,
            "preview_days": DAYS,
            "preview_link": link and request.build_absolute_uri(link),
        }

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Offer the preview above the form."""
        posting = self.get_object(request, object_id)
        context = self.preview_context(request, posting) if posting else {}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))
