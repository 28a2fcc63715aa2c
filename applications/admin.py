"""Apply figures in the admin: how many people went on to the employer's page."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Max, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from applications.models import PostingFigures
from places.read_only import ReadOnlyMixin


@admin.register(PostingFigures)
class PostingFiguresAdmin(ReadOnlyMixin, admin.ModelAdmin[PostingFigures]):
    """A recruiter's own companies, an editor's all; nobody changes a figure."""

    list_display = ["title", "company", "status", "published_at", "people", "clicks", "last_click"]
    list_display_links = None
    list_select_related = ["company"]
    list_filter = ["status"]
    search_fields = ["title", "company__name"]
    show_full_result_count = False
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[PostingFigures]:
        """Postings that were ever public, with their figures; robots are left out."""
        human = Q(apply_clicks__is_robot=False)
        postings = super().get_queryset(request).managed_by(request.user)  # type: ignore[attr-defined]
        figures: QuerySet[PostingFigures] = postings.filter(published_at__isnull=False).annotate(
            people=Count("apply_clicks__visitor", filter=human, distinct=True),
            clicks=Count("apply_clicks", filter=human),
            last_click=Max("apply_clicks__clicked_at", filter=human),
        )
        return figures

    @admin.display(description=_("Visitors"), ordering="people")
    def people(self, posting: Any) -> int:
        """One person counts once a day: who came on another day can't be known again."""
        return int(posting.people)

    @admin.display(description=_("Clicks"), ordering="clicks")
    def clicks(self, posting: Any) -> int:
        """All clicks of people."""
        return int(posting.clicks)

    @admin.display(description=_("Last click"), ordering="last_click")
    def last_click(self, posting: Any) -> Any:
        """When somebody last went on to apply."""
        return posting.last_click

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may see the posting may see its figures."""
        return request.user.has_perm("postings.view_posting")

    def has_module_permission(self, request: HttpRequest) -> bool:
        """As above."""
        return self.has_view_permission(request)
