"""“New posting from a role profile”: the posting's own form, filled in with one title's items."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext

from careers.models import ProfileTitle
from postings.admin.posting import PostingAdmin
from postings.item_text import format_items
from postings.models import Posting, PostingItem


class StartAdmin(PostingAdmin):
    """An admin for one title and one request; what it shows is saved by the usual form."""

    def __init__(self, title: ProfileTitle) -> None:
        super().__init__(Posting, admin.site)
        self.title = title

    def show(self, request: HttpRequest) -> HttpResponse:
        """Return the form for a new posting."""
        context = {"title": gettext("New posting from a role profile")}
        address = reverse("admin:postings_posting_add")
        return self.add_view(request, address, context)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Return the title, its description and its items, ready to edit."""
        items = list(self.title.items.order_by("position"))
        return {
            "title": self.title.title,
            "description": self.title.profile.overview,
            "summary": self.title.description[:300],
            "responsibilities": _as_text(items, "responsibility"),
            "requirements": _as_text(items, "requirement"),
        }


def _as_text(items: list[Any], kind: str) -> str:
    return format_items(
        PostingItem(kind=kind, heading=item.heading, importance=item.importance, text=item.text)
        for item in items
        if item.kind == kind
    )


def choose_title(request: HttpRequest) -> HttpResponse:
    """Show the titles of all published profiles."""
    titles = ProfileTitle.objects.filter(profile__status="published")
    context = {
        **admin.site.each_context(request),
        "title": gettext("New posting from a role profile"),
        "titles": titles.select_related("profile__family").order_by(
            "profile__family__name", "profile", "position"
        ),
    }
    return TemplateResponse(request, "admin/careers/start.html", context)


def start_from(request: HttpRequest, key: int) -> HttpResponse:
    """Show the form with the items of a title of a published profile."""
    found = ProfileTitle.objects.select_related("profile").filter(profile__status="published")
    title = found.filter(pk=key).first()
    if title is None:
        raise Http404
    return StartAdmin(title).show(request)
