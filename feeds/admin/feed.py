"""Feeds in the admin: recruiters see those of their companies, editors see all."""

from typing import Any

from django.contrib import admin
from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _

from feeds.forms import FeedForm
from feeds.models import Feed, FeedRun
from feeds.tasks import queue_feed
from postings.admin.buttons import ButtonsMixin, Step
from saving.admin import OwnColumnsAdmin

READINGS_SHOWN = 10


STEPS = {
    "read": Step(
        Feed.read_soon,
        _("Run now"),
        _("The feed will run in a few moments. See the result in its feed runs."),
        lambda feed: not feed.is_paused,
    ),
    "pause": Step(
        Feed.pause,
        _("Pause"),
        _("The feed won't run until you resume it."),
        lambda feed: not feed.is_paused,
    ),
    "resume": Step(
        Feed.resume, _("Resume"), _("The feed runs again."), lambda feed: feed.is_paused
    ),
    "trust": Step(
        Feed.trust,
        _("Publish without review"),
        _("Adverts from this feed are published without review."),
        lambda feed: not feed.is_trusted,
        for_editors_only=True,
        of=("seen",),
    ),
    "distrust": Step(
        Feed.distrust,
        _("Require review again"),
        _("New adverts from this feed need review."),
        lambda feed: feed.is_trusted,
        for_editors_only=True,
    ),
    "take-changes": Step(
        Feed.take_changes,
        _("Approve its changes"),
        _("The feed will run in a few moments and apply its changes."),
        Feed.has_changes,
        for_editors_only=True,
        of=("seen", "run"),
    ),
    "release": Step(
        Feed.release_held,
        _("Close postings no longer listed"),
        _("Postings that the feed no longer lists will be closed in a few moments."),
        lambda feed: feed.held_run is not None,
        for_editors_only=True,
        of=("run",),
    ),
    "dismiss": Step(
        Feed.dismiss_held,
        _("Keep postings open"),
        _("The postings stay open. The feed is checked again when it changes."),
        lambda feed: feed.held_run is not None,
        for_editors_only=True,
        of=("run",),
    ),
}


@admin.register(Feed)
class FeedAdmin(ButtonsMixin, OwnColumnsAdmin):
    """The list of feeds: those that wait for an editor first, then those that fail."""

    form = FeedForm
    steps = STEPS
    list_display = ["company", "where", "badge", "succeeded_at", "due_at"]
    list_display_links = ["company", "where"]
    list_filter = ["is_trusted", "is_paused"]
    list_select_related = ["company"]
    show_full_result_count = False
    search_fields = ["company__name", "url"]
    readonly_fields = ["stands", "readings"]
    also_shown = ["file_name", "is_trusted", "is_paused"]
    fieldsets = [
        (None, {"fields": ["stands", "company", "url", "upload", "hours_between"]}),
        (_("Result"), {"fields": ["readings"]}),
    ]

    @admin.display(description=_("feed"), ordering="url")
    def where(self, feed: Feed) -> str:
        """Return the address or the file, short enough for a list."""
        name = feed.url or feed.file_name
        return name if len(name) <= 60 else f"{name[:59]}…"

    @admin.display(description=_("Status"))
    def badge(self, feed: Feed) -> str:
        """Return the feed's state as a coloured label."""
        colour, word = self._state(feed)
        return format_html('<span class="status status-{}">{}</span>', colour, word)

    def _state(self, feed: Feed) -> tuple[str, str]:
        if feed.is_held:  # type: ignore[attr-defined]  # annotated below
            return "in_review", gettext("waiting for a decision")
        if feed.is_paused:
            return "draft", gettext("paused")
        if feed.failures:
            return "rejected", gettext("failing")
        return (
            ("live", gettext("trusted"))
            if feed.is_trusted
            else ("live", pgettext("feed", "active"))
        )

    @admin.display(description=_("Status"))
    def stands(self, feed: Feed) -> str:
        """Return the state, what an editor needs to decide, and when the next run is."""
        if feed._state.adding:
            return gettext("A new feed. Its first run starts as soon as you save it.")
        parts = [self.badge(feed)]
        if held := feed.held_run:
            parts.append(_held_in_words(held))
        elif not feed.is_paused:
            moment = date_format(localtime(feed.due_at), "DATETIME_FORMAT")
            parts.append(gettext("Next feed run: %(moment)s.") % {"moment": moment})
        if feed.is_trusted:
            parts.append(gettext("Adverts from this feed are published without review."))
        else:
            parts.append(gettext("New adverts from this feed need review."))
        return format_html_join(" ", "{}", ((part,) for part in parts))

    @admin.display(description=_("Latest feed runs"))
    def readings(self, feed: Feed) -> str:
        """Return the newest feed runs, each with its numbers."""
        runs = feed.runs.all()[:READINGS_SHOWN] if feed.pk else []
        rows = ((_link(run), run.get_state_display(), summary(run)) for run in runs)
        return format_html_join("", "<p>{} {}: {}</p>", rows) or "–"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Feed]:
        """Return the feeds that this person manages, so that a guessed ID finds nothing."""
        held = FeedRun.objects.held().filter(feed=OuterRef("pk"))
        feeds: Any = super().get_queryset(request)
        found: QuerySet[Feed] = feeds.managed_by(request.user).defer("file")
        return found.annotate(is_held=Exists(held))

    def get_ordering(self, request: HttpRequest) -> Any:
        """Order by held, then failing, then name."""
        held = FeedRun.objects.held().filter(feed=OuterRef("pk"))
        first = Case(
            When(Exists(held), then=Value(0)),
            When(failures__gt=0, then=Value(1)),
            default=Value(2),
        )
        return [first.asc(), "company__name", "-pk"]

    def get_readonly_fields(self, request: HttpRequest, obj: Feed | None = None) -> list[str]:
        """Lock the company: the feed's postings belong to it."""
        return [*self.readonly_fields, *(["company"] if obj else [])]

    def get_form(
        self, request: HttpRequest, obj: Feed | None = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm[Feed]]:
        """Tell the form who is editing."""
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"user": request.user})

    def has_delete_permission(self, request: HttpRequest, obj: Feed | None = None) -> bool:
        """Forbid deletion, which would lose the log and the postings' origin: pause instead."""
        return False

    def save_model(self, request: HttpRequest, obj: Feed, form: Any, change: bool) -> None:
        """Queue a feed run if the source is new."""
        user: Any = request.user
        if not change:
            obj.created_by = user
        elif {"url", "upload"} & set(form.changed_data):
            is_elsewhere = "url" in form.changed_data
            changed = obj.has_new_source(is_elsewhere=is_elsewhere, by=user)
            form.also_changed = ["file", "file_name", *changed]
        super().save_model(request, obj, form, change)
        queue_feed(obj.pk)

    # Buttons

    def decided_on(self, row: Feed) -> dict[str, int]:
        """Return what a person decides on: the version, and the last whole run."""
        run = row.last_whole_run
        return {"seen": row.version, "run": run.pk if run else 0}

    def stepped(self, request: HttpRequest, row: Feed, step: Step, result: Any) -> HttpResponse:
        """Run the feed after what somebody has decided about it."""
        queue_feed(row.pk)
        return super().stepped(request, row, step, result)


def summary(run: FeedRun) -> str:
    """Return the results of a feed run in one line."""
    if run.error:
        return run.error
    counted = [
        (run.created, gettext("created")),
        (run.updated, gettext("updated")),
        (run.unchanged, gettext("unchanged")),
        (run.reopened, gettext("reopened")),
        (run.closed, gettext("closed")),
        (run.skipped, gettext("skipped")),
        (run.kept, gettext("with changes to approve")),
    ]
    return ", ".join(f"{number} {word}" for number, word in counted if number) or "–"


def _held_in_words(run: FeedRun) -> str:
    text = ngettext(
        "The feed no longer lists %(missing)d of %(count)d open posting. It stays open until "
        "an editor decides or the feed lists it again.",
        "The feed no longer lists %(missing)d of %(count)d open postings. They stay open "
        "until an editor decides or the feed lists them again.",
        run.open_before,
    )
    return text % {"missing": run.missing, "count": run.open_before}


def _link(run: FeedRun) -> str:
    url = reverse("admin:feeds_feedrun_change", args=[run.pk])
    moment = date_format(localtime(run.started_at), "SHORT_DATETIME_FORMAT")
    return format_html('<a href="{}">{}</a>', url, moment)
