"""Tokens at the desk: recruiters make, replace and revoke their companies' tokens."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from api.admin.made import MadeByMembersMixin, offer_managed_companies
from api.models import ApiToken
from api.models.token import Scope
from companies.models import Company
from postings.admin.buttons import Step
from saving.admin import OwnColumnsAdmin


class ApiTokenForm(forms.ModelForm[ApiToken]):
    """A new token."""

    scopes = forms.MultipleChoiceField(
        label=_("allowed to"), choices=Scope, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = ApiToken
        fields = ["company", "name", "scopes", "expires_at"]

    user: Any  # set by the admin, for each request

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_managed_companies(self, self.user)

    def clean_company(self) -> Company:
        """Refuse one token too many."""
        company: Company = self.cleaned_data["company"]
        ApiToken.check_room(company)
        return company

    def clean_expires_at(self) -> datetime | None:
        """Refuse a moment that has passed."""
        moment: datetime | None = self.cleaned_data["expires_at"]
        if moment and moment <= timezone.now():
            raise ValidationError(gettext("Choose a moment in the future."))
        return moment


@admin.register(ApiToken)
class ApiTokenAdmin(MadeByMembersMixin, OwnColumnsAdmin):
    """The list of tokens; the token itself shows once, when it is made."""

    form = ApiTokenForm
    list_display = ["name", "company", "badge", "allowed", "last_used_at"]
    list_select_related = ["company"]
    show_full_result_count = False
    search_fields = ["name", "company__name"]
    readonly_fields = [
        "badge", "shown", "allowed", "created_by", "created_at", "revoked_at", "last_used_at",
    ]  # fmt: skip
    steps = {
        "rotate": Step(
            ApiToken.rotate, _("Replace"), "", lambda row: row.is_valid(), for_members_only=True
        ),
        "revoke": Step(
            ApiToken.revoke,
            _("Revoke"),
            _("The token doesn't work any more."),
            lambda row: row.is_valid(),
        ),
    }

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Ask for what a new token needs; show what is known of an old one."""
        if obj is None:
            return [(None, {"fields": ["company", "name", "scopes", "expires_at"]})]
        made = ["created_by", "created_at", "last_used_at", "expires_at", "revoked_at"]
        return [(None, {"fields": ["badge", "company", "name", "shown", "allowed", *made]})]

    @admin.display(description=_("Status"))
    def badge(self, token: ApiToken) -> str:
        """Return whether it works, as a coloured label."""
        colour, word = self._state(token)
        return format_html('<span class="status status-{}">{}</span>', colour, word)

    def _state(self, token: ApiToken) -> tuple[str, str]:
        if token.revoked_at:
            return "rejected", gettext("revoked")
        if token.expires_at and token.expires_at <= timezone.now():
            return "closed", gettext("ended")
        if not token.has_member:  # type: ignore[attr-defined]  # annotated below
            return "rejected", gettext("its maker left the company")
        if token.expires_at:
            return "in_review", gettext("works until it ends")
        return "live", pgettext("token", "works")

    @admin.display(description=_("token"))
    def shown(self, token: ApiToken) -> str:
        """Return the start of it, by which people know it."""
        return f"{token.start}…"

    @admin.display(description=_("allowed to"))
    def allowed(self, token: ApiToken) -> str:
        """Return its scopes in words."""
        return ", ".join(str(Scope(one).label) for one in token.scopes)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ApiToken]:
        """Return the tokens that this person can see, so that a guessed ID finds nothing."""
        rows: Any = super().get_queryset(request)
        found: QuerySet[ApiToken] = rows.managed_by(request.user).with_member()
        return found

    def save_model(self, request: HttpRequest, obj: ApiToken, form: Any, change: bool) -> None:
        """Make the token, and keep it for the answer alone."""
        user: Any = request.user
        form.text = obj.issue(by=user)
        request.new_token = form.text  # type: ignore[attr-defined]

    def response_add(
        self, request: HttpRequest, obj: ApiToken, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Show the token, which nobody can see again."""
        text: str = request.new_token  # type: ignore[attr-defined]
        return self.secret_page(request, obj, text)

    def stepped(self, request: HttpRequest, row: Any, step: Step, result: Any) -> HttpResponse:
        """Show the successor of a replaced token."""
        if isinstance(result, tuple):
            new, text = result
            return self.secret_page(request, new, text, replaced=row)
        return super().stepped(request, row, step, result)

    def secret_page(
        self, request: HttpRequest, token: ApiToken, text: str, *, replaced: ApiToken | None = None
    ) -> HttpResponse:
        """Return the page that shows a token once."""
        if replaced is not None:
            replaced.refresh_from_db(fields=["expires_at"])
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("New API token"),
            "opts": self.opts,
            "token": token,
            "text": text,
            "replaced": replaced,
        }
        return TemplateResponse(request, "admin/api/apitoken/secret.html", context)
