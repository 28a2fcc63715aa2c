"""Editors verify and ban email domains."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from joining.domain_names import domain_of
from joining.models import MailDomain
from saving.admin import OwnColumnsAdmin


class MailDomainForm(forms.ModelForm[MailDomain]):
    """A decision about a domain; one that looks like another's needs a second look."""

    looked_at = forms.BooleanField(
        label=_("I have checked that it is not a look-alike"),
        required=False,
        help_text=_("Only asked for if the domain looks like one of another company."),
    )

    class Meta:
        model = MailDomain
        fields = ("name", "standing", "company", "note")

    def clean(self) -> dict[str, Any] | None:
        """Ask once more before a look-alike of another company's domain is verified."""
        facts: dict[str, Any] = super().clean() or {}
        if facts.get("standing") != MailDomain.Standing.VERIFIED or facts.get("looked_at"):
            return facts
        name = domain_of(facts.get("name") or self.instance.name)
        others = [
            one
            for one in MailDomain.objects.alike(name)
            if one.company_id != getattr(facts.get("company"), "pk", None)
        ]
        if others:
            text = gettext("%(domain)s looks like %(other)s of %(company)s. Check, then tick.")
            other = {"other": others[0], "company": others[0].company}
            raise ValidationError({"looked_at": text % {"domain": name, **other}})
        return facts


@admin.register(MailDomain)
class MailDomainAdmin(OwnColumnsAdmin):
    """Domains: verified, free and banned."""

    form = MailDomainForm
    list_display = ["name", "standing", "company", "decided_by", "decided_at"]
    list_filter = ["standing"]
    list_select_related = ["company", "decided_by"]
    search_fields = ["name", "company__name"]
    autocomplete_fields = ["company"]
    show_full_result_count = False
    fields = ("name", "standing", "company", "note", "looked_at")

    def get_readonly_fields(self, request: HttpRequest, obj: MailDomain | None = None) -> list[str]:
        """Keep the domain of a decision: another domain is another decision."""
        return ["name"] if obj else []

    def save_model(self, request: HttpRequest, obj: MailDomain, form: Any, change: bool) -> None:
        """Record who decided, and close the accounts of a banned domain."""
        obj.decided_by, obj.decided_at = request.user, timezone.now()  # type: ignore[assignment]
        form.also_changed = ["decided_by", "decided_at"]
        super().save_model(request, obj, form, change)
        if closed := obj.close_accounts():
            text = ngettext("%(n)d account is closed.", "%(n)d accounts are closed.", closed)
            messages.warning(request, text % {"n": closed})
