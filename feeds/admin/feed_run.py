"""The log of feed runs, read-only, for everybody who can see the feed."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from feeds.admin.feed import summary
from feeds.models import FeedRun
from feeds.models.feed_run import MOST_LINES
from places.read_only import ReadOnlyMixin

COLOURS = {"done": "live", "same": "live", "held": "in_review", "failed": "rejected"}


@admin.register(FeedRun)
class FeedRunAdmin(ReadOnlyMixin, admin.ModelAdmin[FeedRun]):
    """The list of feed runs. Nobody can edit it, because it records what happened."""

    list_display = ["started_at", "company", "badge", "came_of_it"]
    list_filter = ["state"]
    list_select_related = ["feed__company"]
    show_full_result_count = False
    search_fields = ["feed__company__name", "feed__url"]
    readonly_fields = [
        "of_feed", "badge", "started_at", "finished_at", "came_of_it", "missing",
        "decided_by", "decided_at", "lines",
    ]  # fmt: skip
    fields = readonly_fields  # type: ignore[assignment]  # the stubs know rows of several, too

    @admin.display(description=_("company"), ordering="feed__company__name")
    def company(self, run: FeedRun) -> str:
        """Return the company of the feed."""
        return str(run.feed.company)

    @admin.display(description=_("feed"))
    def of_feed(self, run: FeedRun) -> str:
        """Return a link back to the feed."""
        url = reverse("admin:feeds_feed_change", args=[run.feed_id])
        return format_html('<a href="{}">{}</a>', url, run.feed)

    @admin.display(description=_("Status"), ordering="state")
    def badge(self, run: FeedRun) -> str:
        """Return how the run ended, as a coloured label."""
        colour = COLOURS.get(run.state, "draft")
        word = run.get_state_display()
        return format_html('<span class="status status-{}">{}</span>', colour, word)

    @admin.display(description=_("Result"))
    def came_of_it(self, run: FeedRun) -> str:
        """Return the run's numbers, or why it failed."""
        return summary(run)

    @admin.display(description=_("Log"))
    def lines(self, run: FeedRun) -> str:
        """Return what was skipped or kept, and why; only the first lines of a long log."""
        shown = format_html_join("", "<p><strong>{}</strong> {}</p>", run.log)
        if len(run.log) == MOST_LINES:
            text = gettext("The remaining entries aren't listed.")
            shown = format_html("{}<p>{}</p>", shown, text)
        return shown or gettext("Nothing was skipped.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[FeedRun]:
        """Return the runs of this person's feeds, so that a guessed ID finds nothing."""
        runs: Any = super().get_queryset(request)
        found: QuerySet[FeedRun] = runs.managed_by(request.user)
        return found.defer("feed__file", "missing_ids")
