"""Role families, their levels and titles in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from careers.models import Level, LevelTitle, RoleFamily
from postings.models import Synonym
from saving.admin import OwnColumnsAdmin


class LevelRows(BaseInlineFormSet[Level, RoleFamily, Any]):
    """The forms of a family's levels; all offer the same ones, read once."""

    @cached_property
    def offered(self) -> list[Any]:
        """The levels to report to."""
        return list(self.form.base_fields["reports_to"].choices)

    def add_fields(self, form: Any, index: int | None) -> None:
        """Offer the levels without asking for them again."""
        super().add_fields(form, index)
        if "reports_to" in form.fields:
            form.fields["reports_to"].choices = self.offered


class LevelInline(admin.StackedInline[Level, RoleFamily]):
    """The levels of a family, the lowest first."""

    model = Level
    formset = LevelRows
    fields = [("rank", "name", "slug", "reports_to")]
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
    actions = ["offer_synonyms"]

    @admin.action(
        description=_("Let searches find titles by their abbreviations"), permissions=["change"]
    )
    def offer_synonyms(self, request: HttpRequest, queryset: QuerySet[RoleFamily]) -> None:
        """Add the abbreviations of the chosen families to the synonyms of search."""
        if not request.user.has_perm("postings.add_synonym"):
            raise PermissionDenied
        titles = LevelTitle.objects.filter(level__family__in=queryset).exclude(abbreviation="")
        added = sum(_add_synonym(title) for title in titles)
        text = ngettext("%(n)d synonym was added.", "%(n)d synonyms were added.", added)
        messages.success(request, text % {"n": added})


def _add_synonym(title: LevelTitle) -> bool:
    """Add one synonym; return whether it is new."""
    pair = {"short__iexact": title.abbreviation, "long__iexact": title.text}
    if Synonym.objects.filter(**pair).exists():
        return False
    Synonym.objects.create(short=title.abbreviation, long=title.text)
    return True


class LevelTitleInline(admin.StackedInline[LevelTitle, Level]):
    """The titles that mean a level."""

    model = LevelTitle
    fields = [("text", "language", "abbreviation")]
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
