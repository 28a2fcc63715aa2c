"""The list of edits of live postings."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Case, QuerySet, When
from django.db.models import Value as Constant
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from places.read_only import ReadOnlyMixin
from postings.models import Revision
from postings.wording.parts import part_label


@admin.register(Revision)
class RevisionAdmin(ReadOnlyMixin, admin.ModelAdmin[Revision]):
    """The read-only list of edits; what waits comes first, the oldest on top."""

    list_display = ["link", "company", "state", "parts", "created_by", "created_at"]
    list_display_links = None
    list_filter = ["state"]
    list_select_related = ["posting__company", "created_by"]
    search_fields = ["posting__title", "posting__company__name"]
    show_full_result_count = False
    list_per_page = 50
    ordering = ["state", "created_at"]
    fields = ("posting", "state", "created_by", "created_at", "decided_by", "decided_at", "reason")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Return the edits of this person's postings."""
        rows = super().get_queryset(request).managed_by(request.user)  # type: ignore[attr-defined]
        return rows.prefetch_related("changes")  # type: ignore[no-any-return]

    def get_ordering(self, request: HttpRequest) -> Any:
        """Put first what an editor has to decide, then what is to be checked."""
        rank = Case(
            When(state="waiting", then=Constant(0)),
            When(state="published", then=Constant(1)),
            default=Constant(2),
        )
        return [rank.asc(), "created_at", "pk"]

    @admin.display(description=_("Posting"))
    def link(self, revision: Revision) -> str:
        """Return the title as a link to the page where this is decided."""
        url = reverse("admin:postings_posting_revision", args=[revision.posting_id])
        return format_html('<a href="{}">{}</a>', url, revision.posting)

    @admin.display(description=_("Company"))
    def company(self, revision: Revision) -> str:
        """Return the company's name."""
        return str(revision.posting.company)

    @admin.display(description=_("What changed"))
    def parts(self, revision: Revision) -> str:
        """Return the names of the changed parts."""
        return ", ".join(part_label(change.part) for change in revision.changes.all())
