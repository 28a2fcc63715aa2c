"""Lists that read only the columns they show: sorting rows with their texts takes far longer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest


class NarrowChangeList(ChangeList):
    """A list whose rows lack the columns that it doesn't show; actions get whole rows."""

    def get_results(self, request: HttpRequest) -> None:
        """Read one page."""
        columns: Sequence[str] = self.model_admin.list_columns  # type: ignore[attr-defined]
        self.queryset = self.queryset.only(*columns)
        super().get_results(request)


class NarrowListMixin(admin.ModelAdmin[Any]):
    """Uses it. `list_columns` names the columns, with those of related rows."""

    list_columns: Sequence[str]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Return the narrow list."""
        return NarrowChangeList
