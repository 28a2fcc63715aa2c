"""What webhooks were sent, at the desk."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from api.admin.made import ReplacedMixin
from api.models import Delivery
from places.read_only import ReadOnlyMixin
from postings.admin.buttons import Step
from postings.models.lifecycle import MoveError


@admin.register(Delivery)
class DeliveryAdmin(ReadOnlyMixin, ReplacedMixin):
    """What was sent, with every attempt; anything can be sent again."""

    list_display = ["created_at", "webhook", "event", "badge", "posting_id"]
    list_filter = ["state", "event"]
    list_select_related = ["webhook"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["=message_id", "=posting_id", "webhook__url"]
    fields = ["webhook", "event", "badge", "created_at", "message_id", "attempts", "body"]
    readonly_fields = ["badge", "attempts"]
    actions = ["send_selected_again"]
    steps = {
        "again": Step(
            Delivery.send_again,
            _("Send again"),
            _("It is on its way again."),
            lambda row: row.webhook.stopped_at is None,
            for_members_only=True,
        ),
    }

    @admin.display(description=_("Status"), ordering="state")
    def badge(self, delivery: Delivery) -> str:
        """Return the state as a coloured label, and the next attempt."""
        colours = {"waiting": "in_review", "delivered": "live", "failed": "rejected"}
        label = delivery.get_state_display()
        badge = format_html(
            '<span class="status status-{}">{}</span>', colours[delivery.state], label
        )
        if delivery.next_at is None:
            return badge
        moment = date_format(localtime(delivery.next_at), "SHORT_DATETIME_FORMAT")
        return format_html("{} {}", badge, gettext("next attempt %(at)s") % {"at": moment})

    @admin.display(description=_("Attempts"))
    def attempts(self, delivery: Delivery) -> str:
        """Return each attempt: when, the answer, and how long it took."""
        rows = (
            (
                date_format(localtime(one.at), "SHORT_DATETIME_FORMAT"),
                one,
                one.milliseconds,
            )
            for one in delivery.attempts.all()
        )
        return format_html_join("", "<p>{}: {} ({} ms)</p>", rows) or "–"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        """Return the deliveries that this person can see, so that a guessed ID finds nothing."""
        rows: Any = super().get_queryset(request)
        found: QuerySet[Delivery] = rows.managed_by(request.user).select_related("webhook__company")
        return found

    def has_send_permission(self, request: HttpRequest) -> bool:
        """Allow people who can use the button of one delivery."""
        return request.user.has_perm("api.change_delivery")

    @admin.action(description=_("Send selected deliveries again"), permissions=["send"])
    def send_selected_again(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> None:
        """Send several again; say how many, and why not the others."""
        sent = 0
        for row in queryset.select_related("webhook__company"):
            try:
                row.send_again(by=request.user)
                sent += 1
            except MoveError as error:
                self.message_user(request, f"{row}: {error}", messages.ERROR)
        if sent:
            text = ngettext(
                "%(n)d delivery is on its way.", "%(n)d deliveries are on their way.", sent
            )
            self.message_user(request, text % {"n": sent}, messages.SUCCESS)
