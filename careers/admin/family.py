"""Role families, their levels and titles in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from careers.models import Level, LevelTitle, RoleFamily
from saving.admin import OwnColumnsAdmin


class LevelInline(admin.TabularInline[Level, RoleFamily]):
    """The levels of a family, the lowest first."""

    model = Level
    fields = ["rank", "name", "slug", "reports_to"]
    extra = 0
    show_change_link = True

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Remember the family, so that only its own levels are offered."""
        self.family = obj
        return super().get_formset(request, obj, **kwargs)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer the levels of the same family."""
        if db_field.name == "reports_to":
            kwargs["queryset"] = Level.objects.filter(family=self.family).order_by("rank")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(RoleFamily)
class RoleFamilyAdmin(OwnColumnsAdmin):
    """The families with their levels."""

    inlines = [LevelInline]
    list_display = ["name", "slug", "isco_code", "soc_code"]
    search_fields = ["name", "levels__titles__text"]
    prepopulated_fields = {"slug": ["name"]}


class LevelTitleInline(admin.TabularInline[LevelTitle, Level]):
    """The titles that mean a level."""

    model = LevelTitle
    fields = ["text", "language", "abbreviation"]
    extra = 1


@admin.register(Level)
class LevelAdmin(OwnColumnsAdmin):
    """One level with its titles; a family's page leads here."""

    inlines = [LevelTitleInline]
    list_display = ["name", "family", "rank"]
    list_select_related = ["family"]
    search_fields = ["name", "titles__text", "family__name"]
    fields = ["family", "name", "slug", "rank"]
    readonly_fields = ["family", "rank"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Levels are added on the page of their family."""
        return False
