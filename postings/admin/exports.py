"""Exports postings from the admin as a table."""

from django.contrib import admin
from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from postings.exporting import csv_lines
from postings.models import Posting
from postings.querysets import PostingQuerySet


class ExportsMixin(admin.ModelAdmin[Posting]):
    """Adds the action, which gets only postings that this person can see."""

    @admin.action(description=_("Export selected postings as CSV"), permissions=["view"])
    def export_as_csv(
        self, request: HttpRequest, queryset: PostingQuerySet[Posting]
    ) -> StreamingHttpResponse:
        """Send one row at a time, so that any number of postings takes the same memory."""
        day = timezone.now().date().isoformat()
        return StreamingHttpResponse(
            csv_lines(queryset),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="postings-{day}.csv"'},
        )
