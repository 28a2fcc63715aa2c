"""Exports postings from the admin as a table: selected ones, or all that the list shows."""

from tempfile import SpooledTemporaryFile
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponse,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.exporting import DESK_COLUMNS, MOST_IN_XLSX, csv_lines, write_xlsx
from postings.models import Posting
from postings.querysets import PostingQuerySet
from saving.admin import OwnColumnsAdmin

FORMAT = "_as"  # the parameter beside those of the list
_IN_MEMORY = 4_000_000  # bytes of a spreadsheet; a larger one goes through a file
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class ExportsMixin(OwnColumnsAdmin):
    """Adds the page and the actions, which get only postings that this person can see."""

    def get_urls(self) -> list[URLPattern]:
        """Add the URL before the posting's own, which accept anything as an ID."""
        view = self.admin_site.admin_view(self.export_view)
        return [path("export/", view, name="postings_posting_export"), *super().get_urls()]

    def export_view(self, request: HttpRequest) -> HttpResponseBase:
        """Export what the list shows with the same parameters."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        wanted = request.GET.copy()
        as_xlsx = wanted.pop(FORMAT, ["csv"])[-1] == "xlsx"
        request.GET = wanted  # type: ignore[assignment]
        try:
            listed = self.get_changelist_instance(request)
        except (IncorrectLookupParameters, DisallowedModelAdminLookup):
            return redirect("admin:postings_posting_changelist")
        rows: Any = listed.get_queryset(request)
        return self._xlsx(request, rows) if as_xlsx else self._csv(rows)

    @admin.action(description=_("Export selected postings as CSV"), permissions=["view"])
    def export_as_csv(
        self, request: HttpRequest, queryset: PostingQuerySet[Posting]
    ) -> HttpResponseBase:
        """Export some postings as CSV."""
        return self._csv(queryset)

    @admin.action(description=_("Export selected postings as XLSX"), permissions=["view"])
    def export_as_xlsx(
        self, request: HttpRequest, queryset: PostingQuerySet[Posting]
    ) -> HttpResponseBase:
        """Export some postings as a spreadsheet."""
        return self._xlsx(request, queryset)

    def _csv(self, rows: PostingQuerySet[Posting]) -> HttpResponseBase:
        """Send one row at a time, so that any number of postings takes the same memory."""
        return StreamingHttpResponse(
            csv_lines(rows, DESK_COLUMNS),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{_name()}.csv"'},
        )

    def _xlsx(self, request: HttpRequest, rows: PostingQuerySet[Posting]) -> HttpResponseBase:
        if rows.count() > MOST_IN_XLSX:
            text = gettext("XLSX can have %(most)d postings. Filter the list, or take CSV.")
            messages.error(request, text % {"most": MOST_IN_XLSX})
            return self._back(request)
        file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - the response closes it
        write_xlsx(rows, file)
        file.seek(0)
        return FileResponse(file, as_attachment=True, filename=f"{_name()}.xlsx", content_type=XLSX)

    def _back(self, request: HttpRequest) -> HttpResponse:
        response = redirect("admin:postings_posting_changelist")
        response["Location"] += f"?{request.GET.urlencode()}" if request.GET else ""
        return response


def _name() -> str:
    return f"postings-{timezone.now().date().isoformat()}"
