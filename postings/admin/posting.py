"""Postings in the admin: recruiters see those of their companies, editors see all."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.admin.bulk import BulkMixin
from postings.admin.decide import DecideMixin
from postings.admin.exports import ExportsMixin
from postings.admin.keeping import KeepingMixin
from postings.admin.notices import NoticesMixin
from postings.admin.once import OnceMixin
from postings.admin.panel import PanelMixin
from postings.admin.preview import PreviewMixin
from postings.admin.restore import RestoreMixin
from postings.admin.revisions import RevisionsMixin
from postings.admin.rows import LocationInline, PayRangeInline, may_edit
from postings.admin.shelf_filter import ShelfFilter
from postings.admin.steps import StepsMixin
from postings.admin.tables import TablesMixin
from postings.forms import PostingForm
from postings.models import Posting, PostingItem
from postings.models.choices import Status
from postings.models.lifecycle import is_editor
from postings.models.pay import PAY
from postings.revisions.proposing import needs_revision
from saving.narrow import NarrowListMixin
from saving.ordering import before_others


def items_as_text(kind: str) -> Callable[[Any, Posting], str]:
    """Return how the admin shows items that a person can't edit."""

    def shown(self: Any, posting: Posting) -> str:
        items = [item for item in posting.items.all() if item.kind == kind]
        groups = groupby(items, key=lambda item: (item.heading, item.get_importance_display()))
        return (
            format_html_join("", "{}", ((_group(*head, list(of)),) for head, of in groups)) or "–"
        )

    return shown


def _group(heading: str, importance: str, items: list[PostingItem]) -> str:
    """Return items under their heading and importance, as candidates see them grouped."""
    title = " · ".join(filter(None, [heading, importance]))
    lines = format_html_join("", "<li>{}</li>", ((item.text,) for item in items))
    return format_html(
        "{}<ul>{}</ul>", format_html("<p><b>{}</b></p>", title) if title else "", lines
    )


class PostingAdmin(
    OnceMixin,
    BulkMixin,
    DecideMixin,
    StepsMixin,
    NoticesMixin,
    RestoreMixin,
    PanelMixin,
    KeepingMixin,
    RevisionsMixin,
    PreviewMixin,
    TablesMixin,
    ExportsMixin,
    NarrowListMixin,
):
    """The list of postings; those that wait for an editor come first."""

    form = PostingForm
    inlines = [LocationInline, PayRangeInline]
    list_display = ["title", "company", "badge", "changed_on", "published_on", "last_day"]
    list_filter = [ShelfFilter, "workplace_type", "employment_type", "category"]
    list_select_related = ["company"]
    list_columns = [
        "title", "company", "company__name", "status", "status_changed_at", "published_at",
        "closes_at", "closes_on", "closing_zone", "job_zone", "version",
    ]  # fmt: skip
    list_per_page = 50
    also_shown = ["status", "status_reason"]
    show_full_result_count = False
    search_fields = ["title", "company__name", "reference"]
    date_hierarchy = None
    actions = [
        "submit_selected", "withdraw_selected", "extend_selected", "close_selected",
        "copy_selected", "approve_selected", "export_as_csv", "export_as_xlsx",
    ]  # fmt: skip
    readonly_fields = ["stands", "published_at"]
    object_history_template = "admin/postings/posting/history.html"
    fieldsets = [
        (None, {"fields": [
            "stands", "company", "title", "category", "role_family", "level", "reference",
        ]}),
        (_("Where"), {"classes": ["with-locations"], "fields": [
            "workplace_type", "remote_countries", ("remote_regions", "remote_excluded"),
            "remote_unclear", ("time_zone", "overlap_hours"),
        ]}),
        (_("Contract and pay"), {"fields": [
            "employment_type", ("schedule", "hours_per_week"),
            ("pay_min", "pay_max"), ("pay_currency", "pay_period"),
        ]}),
        (_("The job"), {"fields": [
            "summary", "description", "responsibilities", "requirements", "behaviours", "benefits",
        ]}),
        (_("Application"), {"fields": [
            "apply_url", ("closes_on", "closing_time", "closing_zone"), "publish_from",
            "published_at",
        ]}),
    ]  # fmt: skip

    responsibilities = items_as_text("responsibility")
    requirements = items_as_text("requirement")
    behaviours = items_as_text("behaviour")
    benefits = items_as_text("benefit")

    @admin.display(description=_("Status"), ordering="status")
    def badge(self, posting: Posting) -> str:
        """Return the status as a coloured label."""
        return format_html(
            '<span class="status status-{}">{}</span>', posting.status, posting.get_status_display()
        )

    @admin.display(description=_("Since"), ordering="status_changed_at")
    def changed_on(self, posting: Posting) -> str:
        """Return the day of the last change; the history has the minute."""
        return date_format(posting.status_changed_at, "SHORT_DATE_FORMAT")

    @admin.display(description=_("Published"), ordering="published_at", empty_value="–")
    def published_on(self, posting: Posting) -> str | None:
        """Return the day, or None before publication."""
        day = posting.published_at
        return date_format(day, "SHORT_DATE_FORMAT") if day else None

    @admin.display(description=_("Closes"), ordering="closes_at", empty_value="–")
    def last_day(self, posting: Posting) -> str | None:
        """The last day to apply where the job is, or none yet."""
        day = posting.last_day
        return date_format(day, "SHORT_DATE_FORMAT") if day else None

    @admin.display(description=_("Status"))
    def stands(self, posting: Posting) -> str:
        """Return the status, since when, and the editor's last message."""
        if posting._state.adding:
            return gettext("A new draft. Save it, then submit it for review.")
        since = date_format(posting.status_changed_at, "DATETIME_FORMAT")
        text = format_html(
            gettext("<strong>{status}</strong> since {moment}"),
            status=posting.get_status_display(),
            moment=since,
        )
        if reason := posting.status_reason:
            by_the_board = posting.status_changed_by_id is None  # a sentence of the board's own
            text = format_html("{}: “{}”", text, gettext(reason) if by_the_board else reason)
        return text

    def get_queryset(self, request: HttpRequest) -> QuerySet[Posting]:
        """Return this person's postings; every page starts here, so a guessed ID finds nothing."""
        return super().get_queryset(request).managed_by(request.user)  # type: ignore[attr-defined,no-any-return]

    def get_ordering(self, request: HttpRequest) -> Any:
        """Put first what waits: for editors the review, for recruiters requested changes."""
        first = Status.IN_REVIEW if is_editor(request.user) else Status.CHANGES_REQUESTED
        return [before_others(status=first).asc(), "-status_changed_at", "-pk"]

    def get_form(
        self, request: HttpRequest, obj: Posting | None = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm[Posting]]:
        """Tell the form who is editing."""
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"user": request.user})

    def get_readonly_fields(self, request: HttpRequest, obj: Posting | None = None) -> Any:
        """Lock the planned moment once it is approved; a page of its own changes it then."""
        fields = list(super().get_readonly_fields(request, obj))
        was_approved = obj is not None and obj.status in (Status.LIVE, Status.SUSPENDED)
        return [*fields, "publish_from"] if was_approved else fields

    def has_change_permission(self, request: HttpRequest, obj: Posting | None = None) -> bool:
        """Allow only postings of one's own companies, in a status that is open to recruiters."""
        return super().has_change_permission(request, obj) and may_edit(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Posting | None = None) -> bool:
        """Forbid deletion of anything that was ever public; drafts can be deleted."""
        is_draft = obj is None or (obj.status == Status.DRAFT and obj.published_at is None)
        return super().has_delete_permission(request, obj) and is_draft

    def save_model(self, request: HttpRequest, obj: Posting, form: Any, change: bool) -> None:
        """Record who created the posting."""
        if not change:
            obj.created_by = obj.status_changed_by = request.user  # type: ignore[assignment]
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save items, locations and pay ranges, then the pay and the words that follow."""
        if change and needs_revision(form.instance, request.user):
            self.save_revision(request, form, formsets)
            self.forget_kept(request, form.instance)
            return
        super().save_related(request, form, formsets, change)
        posting = form.instance
        if ranges := list(posting.pay_ranges.all()):
            posting.take_pay_ranges(ranges)
            posting.save(update_fields=[*PAY])
        form.save_items()
        form.instance.gather_words()
