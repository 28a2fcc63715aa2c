"""An admin that saves a form's columns, if the row is still the one that the page showed."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.db import models, transaction
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from saving.snapshot import Snapshot, snapshot
from saving.stale import Comparison, Page
from saving.words import column_in_words

SEEN = "_seen"  # the hidden field that holds what the page showed
CONFLICT = 409


class _NotSaved:
    """Comes before the class of a form that must not be saved, even if it is valid."""

    def full_clean(self) -> None:
        """Show the reason at the top of the form."""
        super().full_clean()  # type: ignore[misc]
        text = gettext("Not saved: somebody has changed it since you opened it. Compare below.")
        self.add_error(None, text)  # type: ignore[attr-defined]


def own_columns(model: type[models.Model], names: Sequence[str]) -> list[str]:
    """Return which of these fields are columns, plus the one that says when the row changed."""
    columns = [field for field in model._meta.concrete_fields if not field.primary_key]
    own = [field.name for field in columns if field.name in names]
    dated = [field.name for field in columns if getattr(field, "auto_now", False)]
    return own + dated if own else []


def whole_number(text: str | None) -> int:
    """Return the version or key that a page sends; if it sends none, one that no row has."""
    return int(text) if text and text.isdecimal() and len(text) < 19 else -1


class OwnColumnsAdmin(admin.ModelAdmin[Any]):
    """The base of every list in the admin: no save undoes what others did meanwhile.

    The row is locked while a form is checked and saved, so moves and other forms come before or
    after it. The page carries what it showed. If that is no longer true, nothing is saved: the
    person sees what has changed, and keeps their own text.
    """

    also_shown: Sequence[str] = ()  # columns on the page but in no form, such as states
    not_compared: Sequence[str] = ()  # shown, but irrelevant to whoever edits the form

    # Saving

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Write the columns that were changed in the form, or all columns of a new row."""
        if change:
            names = [*form.changed_data, *getattr(form, "also_changed", ())]
            obj.save(update_fields=own_columns(type(obj), names))
        else:
            super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Do the same for each row of an inline."""
        formset.save(commit=False)
        for gone in formset.deleted_objects:
            gone.delete()
        for row in formset.new_objects:
            row.save()
        for row, names in formset.changed_objects:
            row.save(update_fields=own_columns(type(row), names))
        formset.save_m2m()

    # Deleting

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Lock the row, then delete it if that is still allowed."""
        self.delete_queryset(request, self.model._default_manager.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Skip rows that can't be deleted any more, such as a draft that is public by now."""
        with transaction.atomic():
            rows = self.model._default_manager.filter(pk__in=queryset.values("pk"))
            locked = rows.order_by("pk").select_for_update(of=("self",))
            kept = [row.pk for row in locked if self.has_delete_permission(request, row)]
            self.model._default_manager.filter(pk__in=kept).delete()

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Ask for no right of its own to delete rows that only say something of a row."""
        shown, counts, needed, protected = super().get_deleted_objects(objs, request)
        along = {
            model._meta.verbose_name
            for model, of_model in self.admin_site._registry.items()
            if getattr(of_model, "goes_with_its_row", False)
        }
        return shown, counts, needed - along, protected

    # Outdated forms

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Lock the row from before it is read until it is saved."""
        if request.method != "POST" or object_id is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            obj = self._locked(request, object_id)
            may_change = obj is not None and self.has_change_permission(request)
            comparison = self._comparison(request, obj) if may_change else None
            differences = comparison.differences() if comparison else []
            if comparison is None or not differences:
                return super().changeform_view(request, object_id, form_url, extra_context)
            shown = self._as_shown_again(request, obj, comparison)
            context = {"differences": differences, "files_lost": bool(request.FILES)}
            context |= extra_context or {}
            response = super().changeform_view(shown, object_id, form_url, context)
            response.status_code = CONFLICT
            return response

    def _locked(self, request: HttpRequest, object_id: str) -> Any:
        """Return the row, locked against changes; other rows can still refer to it."""
        key = unquote(object_id)
        found = self.get_object(request, key)
        if found is None:
            return None
        rows = self.model._default_manager.filter(pk=found.pk).order_by()
        rows.select_for_update(no_key=True).values_list("pk").first()
        return self.get_object(request, key)

    def _comparison(self, request: HttpRequest, obj: Any) -> Comparison | None:
        if not self.has_view_or_change_permission(request, obj):
            return None
        seen = Snapshot.from_text(request.POST.get(SEEN, ""))
        return Comparison(seen, request.POST, self._current_page(request, obj))

    def _current_page(self, request: HttpRequest, obj: Any) -> Page:
        """Return what the page would show this person now."""
        looking = copy(request)
        looking.method = "GET"
        stock: Any = self
        form = self.get_form(looking, obj, change=True)(instance=obj)
        pairs = zip(*stock._create_formsets(looking, obj, change=True), strict=True)
        formsets = [
            formset for formset, inline in pairs if inline.has_change_permission(request, obj)
        ]
        labels, shown = self._shown_beside(request, obj)
        return Page(form, formsets, snapshot(form, formsets, obj, shown), labels)

    def _as_shown_again(
        self, request: HttpRequest, obj: Any, comparison: Comparison
    ) -> HttpRequest:
        """Return the request that shows the page again, with what was typed if it can be saved."""
        shown: Any = copy(request)
        if self.has_change_permission(request, obj):
            shown.POST = comparison.merged()
            shown.POST[SEEN] = self._current_page(request, obj).snapshot.as_text()
            shown.is_stale = True
        else:
            shown.method = "GET"
        return shown  # type: ignore[no-any-return]

    def _shown_beside(
        self, request: HttpRequest, obj: Any
    ) -> tuple[dict[str, str], dict[str, str]]:
        """Return labels and texts of the columns that the page shows outside its forms."""
        if self.has_change_permission(request, obj):
            names = set(self.get_readonly_fields(request, obj))
        else:
            names = set(flatten_fieldsets(self.get_fieldsets(request, obj)))
        names = (names | {*self.also_shown}) - {*self.not_compared}
        columns = [field for field in self.opts.concrete_fields if field.name in names]
        labels = {field.name: str(field.verbose_name).capitalize() for field in columns}
        return labels, {field.name: column_in_words(obj, field) for field in columns}

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm[Any]]:
        """Return a form that can't be saved if it is outdated."""
        form = super().get_form(request, obj, change=change, **kwargs)
        if not getattr(request, "is_stale", False):
            return form
        return type(form.__name__, (_NotSaved, form), {})

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Add to the page what it shows; a page with errors keeps what it came with."""
        obj, form = kwargs.get("obj"), context["adminform"].form
        if form.is_bound:
            context["seen"] = request.POST.get(SEEN, "")
        elif obj is not None:
            formsets = [
                inline.formset
                for inline in context["inline_admin_formsets"]
                if inline.has_change_permission
            ]
            _, shown = self._shown_beside(request, obj)
            context["seen"] = snapshot(form, formsets, obj, shown).as_text()
        return super().render_change_form(request, context, *args, **kwargs)
