"""Places in the admin, to search but not to edit."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from places.models import Place
from places.read_only import ReadOnlyMixin


@admin.register(Place)
class PlaceAdmin(ReadOnlyMixin, admin.ModelAdmin[Place]):
    """Lets forms find a place by any of its names; all come from GeoNames (`load_places`)."""

    list_display = ["name", "kind", "country_code", "population", "timezone"]
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
