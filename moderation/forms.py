"""The form with which anybody reports a job."""

from typing import Any

from django import forms
from django.core.signing import BadSignature, TimestampSigner
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from moderation.models.report import LONGEST, Report

OPEN_FOR = 24 * 3600  # seconds for which a page with the form can be sent
_signer = TimestampSigner(salt="moderation.report")


class ReportForm(forms.Form):
    """Why, some words, and an address for whoever wants to hear what came of it.

    No cookie holds the form together, so a signed field says that the page is ours and recent.
    `website` is for robots that fill in all fields: people don't see it.
    """

    reason = forms.ChoiceField(
        label=_("What is wrong?"), choices=Report.Reason.choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("What did you see? (optional)"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    email = forms.EmailField(
        label=_("Your email address (optional)"),
        required=False,
        help_text=_(
            "Only if you want to hear what we decide. We delete it once we have told you, and "
            "the employer never sees it."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    page = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, posting: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.posting = posting
        self.initial["page"] = _signer.sign(str(posting))

    def clean(self) -> dict[str, Any] | None:
        """Refuse what does not come from our page about this job, or comes a day late."""
        cleaned = super().clean() or self.cleaned_data
        try:
            is_ours = _signer.unsign(cleaned.get("page", ""), max_age=OPEN_FOR) == str(self.posting)
        except BadSignature:
            is_ours = False
        if not is_ours:
            self.data = {**self.data.dict(), "page": self.initial["page"]}  # type: ignore[attr-defined]
            raise forms.ValidationError(
                gettext("This page was open for too long. Please send the form again.")
            )
        if cleaned.get("reason") == Report.Reason.WRONG and not cleaned.get("text"):
            self.add_error("text", gettext("Say what is wrong, so that an editor can check it."))
        return cleaned

    @property
    def is_from_robot(self) -> bool:
        """Return whether somebody filled in what people don't see."""
        return bool(self.cleaned_data["website"])
