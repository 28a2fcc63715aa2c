"""Forms of people who want to post, and of owners."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from companies.banned import refuse_banned
from companies.models import Membership
from joining.models import JoinRequest


class Spaced(forms.CharField):
    """Text on one line; a name with invisible signs in it is read as the one without."""

    def clean(self, value: Any) -> str:
        """Leave only signs that show, and one space between words."""
        text = "".join(sign for sign in str(value or "") if sign.isprintable() or sign.isspace())
        return str(super().clean(" ".join(text.split())))


class JoinForm(forms.Form):
    """A request to join a company that the board has."""

    company = forms.IntegerField(widget=forms.HiddenInput)
    note = forms.CharField(
        label=_("Message"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("An owner or an editor reads it. Say what you do there."),
    )


class NewCompanyForm(forms.ModelForm[JoinRequest]):
    """A request for a company that the board does not have."""

    company_name = Spaced(label=_("Company"), max_length=200)

    class Meta:
        model = JoinRequest
        fields = ("company_name", "website", "note")
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "website": _("The company's own site, so that an editor can check it."),
            "note": _("An editor reads it. Say what you do there."),
        }

    def clean_website(self) -> str:
        """Refuse an address of a banned domain."""
        return refuse_banned(self.cleaned_data["website"])


class InvitationForm(forms.Form):
    """An owner's invitation of a colleague."""

    email = forms.EmailField(label=_("Email address of a colleague"), max_length=254)
    role = forms.ChoiceField(
        label=_("Role"),
        choices=Membership.Role.choices,
        help_text=_("Owners invite and remove colleagues."),
    )


class ReasonForm(forms.Form):
    """The reason for a decision against somebody."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The person reads it."),
    )
