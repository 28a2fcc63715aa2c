"""Apply statistics in the admin: how many people went on to the employer's page."""

from typing import Any

from django.contrib import admin
from django.db.models import Aggregate, Count, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from applications.models import ApplyClick, PostingFigures
from places.read_only import ReadOnlyMixin
from saving.narrow import NarrowListMixin


def _of_people(figure: Aggregate) -> Subquery:
    """Return a figure of a posting's clicks without robots; null if there are none."""
    clicks = ApplyClick.objects.filter(posting=OuterRef("pk"), is_robot=False)
    return Subquery(clicks.order_by().values("posting").annotate(figure=figure).values("figure"))


@admin.register(PostingFigures)
class PostingFiguresAdmin(ReadOnlyMixin, NarrowListMixin):
    """The read-only list of statistics: recruiters see their companies' postings, editors all."""

    list_display = ["title", "company", "status", "published_at", "people", "clicks", "last_click"]
    list_display_links = ["title"]
    fields = ("title", "company", "status", "published_at", "people", "clicks", "last_click")
    readonly_fields = ["people", "clicks", "last_click"]
    list_select_related = ["company"]
    list_columns = ["title", "company", "company__name", "status", "published_at"]
    list_filter = ["status"]
    search_fields = ["title", "company__name"]
    show_full_result_count = False
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[PostingFigures]:
        """Return the postings that were ever public, with their apply clicks, without robots.

        Each figure is a subquery, so that a page counts the clicks of its own rows only.
        """
        postings = super().get_queryset(request).managed_by(request.user)  # type: ignore[attr-defined]
        figures: QuerySet[PostingFigures] = postings.filter(published_at__isnull=False).annotate(
            people=Coalesce(_of_people(Count("visitor", distinct=True)), 0),
            clicks=Coalesce(_of_people(Count("pk")), 0),
            last_click=_of_people(Max("clicked_at")),
        )
        return figures

    @admin.display(description=_("Visitors"), ordering="people")
    def people(self, posting: Any) -> int:
        """Count people once a day; we can't recognise a person on another day."""
        return int(posting.people)

    @admin.display(description=_("Clicks"), ordering="clicks")
    def clicks(self, posting: Any) -> int:
        """Return how many apply clicks people made."""
        return int(posting.clicks)

    @admin.display(description=_("Last click"), ordering="last_click")
    def last_click(self, posting: Any) -> Any:
        """Return when somebody last clicked to apply."""
        return posting.last_click

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let people see the statistics of the postings that they can see."""
        return request.user.has_perm("postings.view_posting")

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Let people open the list if they can see postings."""
        return self.has_view_permission(request)
