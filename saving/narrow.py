"""Lists that read only the columns they show: sorting rows with their texts takes far longer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest


class NarrowChangeList(ChangeList):
    """A list whose rows lack the columns that it doesn't show; actions get whole rows."""

    def get_results(self, request: HttpRequest) -> None:
        """Read one page."""
        columns: Sequence[str] = self.model_admin.list_columns  # type: ignore[attr-defined]
        self.queryset = self.queryset.only(*columns)
        super().get_results(request)


class FromBothEnds(Paginator[Any]):
    """Pages of a long list; those in its second half are read from its end."""

    def page(self, number: int | str) -> Page[Any]:
        """Return a page: the database passes over as few rows as it can."""
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        end = min(start + self.per_page, self.count)
        rows: QuerySet[Any] = self.object_list  # type: ignore[assignment]
        if start <= self.count // 2:
            return Page(rows[start:end], number, self)
        from_end = rows.reverse()[self.count - end : self.count - start]
        return Page(list(from_end)[::-1], number, self)


class NarrowListMixin(admin.ModelAdmin[Any]):
    """Uses it. `list_columns` names the columns, with those of related rows."""

    list_columns: Sequence[str]
    paginator = FromBothEnds

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Return the narrow list."""
        return NarrowChangeList
