"""“Import a table” in the admin: one page shows what a file does, another does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path

from saving.admin import OwnColumnsAdmin

if TYPE_CHECKING:  # the readers and the package are loaded for the first table
    from postings.admin.table_import import TableImport


class TablesMixin(OwnColumnsAdmin):
    """Adds the two pages."""

    def get_urls(self) -> list[URLPattern]:
        """Add the URLs before the posting's own, which accept anything as an ID."""
        wrap = self.admin_site.admin_view
        return [
            path("import/", wrap(self.import_view), name="postings_posting_import"),
            path("import/done/", wrap(self.imported_view), name="postings_posting_import_done"),
            *super().get_urls(),
        ]

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Take a table, and show what each row does."""
        return self._table_import(request).import_action(request)

    def imported_view(self, request: HttpRequest) -> HttpResponse:
        """Import the table that the person has seen."""
        page = self._table_import(request)
        if request.method != "POST":
            return redirect("admin:postings_posting_import")
        return page.process_import(request)

    def _table_import(self, request: HttpRequest) -> TableImport:
        from postings.admin.table_import import TableImport

        if not self.has_add_permission(request):
            raise PermissionDenied
        return TableImport(self.model, self.admin_site, user=request.user)
