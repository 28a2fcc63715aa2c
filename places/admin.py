"""Places in the admin, to search but not to edit; and areas, which editors write."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from places.models import Area, Place
from places.names import name_key
from places.read_only import ReadOnlyMixin
from saving.admin import OwnColumnsAdmin


@admin.register(Place)
class PlaceAdmin(ReadOnlyMixin, admin.ModelAdmin[Place]):
    """Lets forms find a place by any of its names; all come from GeoNames (`load_places`)."""

    list_display = ["name", "kind", "country_code", "code", "population", "timezone"]
    list_filter = ["kind"]
    search_fields = ["names__key"]
    show_full_result_count = False

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Place], search_term: str
    ) -> tuple[QuerySet[Place], bool]:
        """Search places by the start of a name in any script, the most populous first."""
        if not search_term.strip():
            return queryset.order_by("-population", "-pk"), False
        return Place.objects.starting_with(search_term), False


class AreaForm(forms.ModelForm[Area]):
    """An area with its other names, one a line."""

    other_names = forms.CharField(
        label=_("Other names"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"}),
        help_text=_("One per line. Candidates and adverts may use any of them."),
    )

    class Meta:
        model = Area
        fields = ["name", "country_code", "members"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.kind = Area.Kind.AREA
        if self.instance.pk:
            own = name_key(self.instance.name)
            keys = self.instance.names.exclude(key=own).values_list("key", flat=True)
            self.initial["other_names"] = "\n".join(keys)

    def _get_validation_exclusions(self) -> set[str]:
        """Check the rules of the row, which look at its kind; it isn't in the form."""
        return super()._get_validation_exclusions() - {"kind"}  # type: ignore[misc,no-any-return]


@admin.register(Area)
class AreaAdmin(OwnColumnsAdmin):
    """Areas that people search by: an editor says which places each one has."""

    form = AreaForm
    list_display = ["name", "country_code"]
    search_fields = ["names__key"]
    autocomplete_fields = ["members"]
    fieldsets = [
        (None, {"fields": ["name", "other_names", "members", "country_code"]}),
    ]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Store the names with the members, and how many people live there."""
        super().save_related(request, form, formsets, change)
        form.instance.take_names(form.cleaned_data["other_names"].splitlines())
        form.instance.count_people()

    def has_delete_permission(self, request: HttpRequest, obj: Area | None = None) -> bool:
        """An area that postings name stays."""
        is_used = obj is not None and obj.posting_locations.exists()
        return super().has_delete_permission(request, obj) and not is_used
