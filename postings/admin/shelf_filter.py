"""The filter of the list by where a posting stands, which knows the dates of live postings."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from postings.models import Posting
from postings.models.shelf import SHELVES, shelf_at, status_of


class ShelfFilter(admin.SimpleListFilter):
    """One choice for each shelf."""

    title = _("status")
    parameter_name = "shelf"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        """Offer all shelves, in their order."""
        return SHELVES.items()

    def queryset(self, request: HttpRequest, queryset: QuerySet[Posting]) -> QuerySet[Posting]:
        """Keep the postings of one shelf; an unknown one has none."""
        shelf = self.value()
        if shelf is None:
            return queryset
        of_status = queryset.filter(status=status_of(shelf))
        return of_status.alias(shelf=shelf_at(timezone.now())).filter(shelf=shelf)
