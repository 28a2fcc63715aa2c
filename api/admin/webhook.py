"""Webhooks at the desk: recruiters make, try and stop them, and send events again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from api.admin.made import MadeByMembersMixin, offer_managed_companies
from api.models import Delivery, Webhook
from api.models.webhook import Event
from api.webhooks.addresses import check_address
from companies.models import Company
from postings.admin.buttons import Step
from saving.admin import OwnColumnsAdmin

SHOWN = 10  # deliveries on the page of a webhook


class WebhookForm(forms.ModelForm[Webhook]):
    """A new webhook."""

    topics = forms.MultipleChoiceField(
        label=_("sent when"),
        choices=Event,
        initial=Event.values,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Webhook
        fields = ["company", "url", "topics"]

    user: Any  # set by the admin, for each request

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_managed_companies(self, self.user)

    def clean_url(self) -> str:
        """Refuse addresses to which the board would never send."""
        url: str = self.cleaned_data["url"]
        check_address(url)
        return url

    def clean_company(self) -> Company:
        """Refuse one webhook too many."""
        company: Company = self.cleaned_data["company"]
        Webhook.check_room(company)
        return company


@admin.register(Webhook)
class WebhookAdmin(MadeByMembersMixin, OwnColumnsAdmin):
    """The list of webhooks."""

    form = WebhookForm
    list_display = ["url", "company", "badge", "topics_in_words"]
    list_select_related = ["company"]
    show_full_result_count = False
    search_fields = ["url", "company__name"]
    readonly_fields = [
        "badge", "topics_in_words", "created_by", "created_at", "rotated_at", "deliveries",
    ]  # fmt: skip
    steps = {
        "test": Step(
            Delivery.test,
            _("Send a test"),
            _("A test is on its way. See below what becomes of it."),
            lambda row: row.stopped_at is None,
            for_members_only=True,
        ),
        "secret": Step(
            Webhook.show_secret, _("Show the secret"), "", lambda _: True, for_members_only=True
        ),
        "rotate": Step(
            Webhook.rotate, _("Replace the secret"), "", lambda _: True, for_members_only=True
        ),
        "stop": Step(
            Webhook.stop,
            _("Stop"),
            _("The board sends nothing more there."),
            lambda row: row.stopped_at is None,
        ),
        "start": Step(
            Webhook.start,
            _("Start again"),
            _("The board sends there again, from now on."),
            lambda row: row.stopped_at is not None,
            for_members_only=True,
        ),
    }

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Ask for what a new webhook needs; show what is known of an old one."""
        if obj is None:
            return [(None, {"fields": ["company", "url", "topics"]})]
        known = ["badge", "company", "url", "topics_in_words", "created_by", "created_at"]
        return [
            (None, {"fields": [*known, "rotated_at"]}),
            (_("Latest deliveries"), {"fields": ["deliveries"]}),
        ]

    @admin.display(description=_("Status"))
    def badge(self, webhook: Webhook) -> str:
        """Return whether it is sent to, as a coloured label, and why not."""
        if webhook.stopped_at is None:
            colour, word = "live", pgettext("webhook", "active")
        else:
            colour, word = "rejected", gettext("stopped")
        badge = format_html('<span class="status status-{}">{}</span>', colour, word)
        because = webhook.stopped_because
        return format_html("{} {}", badge, gettext(because)) if because else badge

    @admin.display(description=_("sent when"))
    def topics_in_words(self, webhook: Webhook) -> str:
        """Return its topics in words."""
        return ", ".join(str(Event(one).label) for one in webhook.topics)

    @admin.display(description=_("Deliveries"))
    def deliveries(self, webhook: Webhook) -> str:
        """Return the newest deliveries, each with its last attempt."""
        rows = webhook.deliveries.prefetch_related("attempts")[:SHOWN]
        lines = ((_link(row), row.get_state_display(), _last(row)) for row in rows)
        return format_html_join("", "<p>{} {} {}</p>", lines) or "–"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Webhook]:
        """Return the webhooks that this person can see, so that a guessed ID finds nothing."""
        rows: Any = super().get_queryset(request)
        found: QuerySet[Webhook] = rows.managed_by(request.user)
        return found

    def save_model(self, request: HttpRequest, obj: Webhook, form: Any, change: bool) -> None:
        """Record who made it."""
        user: Any = request.user
        obj.created_by = user
        super().save_model(request, obj, form, change)

    def response_add(
        self, request: HttpRequest, obj: Webhook, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Show the secret that the receiver needs."""
        return self.secret_page(request, obj)

    def stepped(self, request: HttpRequest, row: Any, step: Step, result: Any) -> HttpResponse:
        """Show the secret where a button is about it."""
        if step in (self.steps["secret"], self.steps["rotate"]):
            return self.secret_page(request, row)
        return super().stepped(request, row, step, result)

    def secret_page(self, request: HttpRequest, webhook: Webhook) -> HttpResponse:
        """Return the page that shows a secret."""
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Secret of a webhook"),
            "opts": self.opts,
            "webhook": webhook,
        }
        return TemplateResponse(request, "admin/api/webhook/secret.html", context)


def _link(row: Delivery) -> str:
    moment = date_format(localtime(row.created_at), "SHORT_DATETIME_FORMAT")
    address = reverse("admin:api_delivery_change", args=[row.pk])
    return format_html('<a href="{}">{} {}</a>', address, moment, row.event)


def _last(row: Delivery) -> str:
    last = next(iter(row.attempts.all()), None)
    return str(last) if last else ""
