"""Approving several postings at once: a page says what will happen, and one button does it."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.admin.moves import PAGES, MovesMixin
from postings.checking.publication import check_posting
from postings.models import Posting

AT_MOST = 100  # postings on the page that asks


class BulkMixin(MovesMixin):
    """Adds the action for editors."""

    @admin.action(description=_("Approve and publish selected postings"), permissions=["moderate"])
    def approve_selected(
        self, request: HttpRequest, queryset: QuerySet[Posting]
    ) -> HttpResponse | None:
        """Check each posting; ask; then publish those that nothing stands against."""
        if queryset.count() > AT_MOST:
            text = gettext("Select at most %(number)d postings at once.")
            self.message_user(request, text % {"number": AT_MOST}, messages.ERROR)
            return None
        if "confirmed" not in request.POST:
            return self.ask(request, queryset)
        self.move_selected(request, PAGES["approve"], queryset)
        return None

    def ask(self, request: HttpRequest, queryset: QuerySet[Posting]) -> HttpResponse:
        """Return the page that says what will be published, what is skipped, and why."""
        rows = queryset.select_related("company").prefetch_related("items", "locations")
        checked = [check_posting(one, seen=self.seen_version(request, one)) for one in rows]
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Approve and publish"),
            "opts": self.opts,
            "published": [one for one in checked if one.can_be_published],
            "skipped": [one for one in checked if not one.can_be_published],
        }
        return TemplateResponse(request, "admin/postings/posting/approve_selected.html", context)
