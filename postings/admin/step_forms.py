"""What a person enters for a move or another step of a posting."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.forms import MomentInput

OUTCOMES = {
    "filled-board": (_("Filled through this board"), "filled", "board"),
    "filled-elsewhere": (_("Filled elsewhere"), "filled", "elsewhere"),
    "withdrawn": (_("Withdrawn: nobody was hired"), "withdrawn", ""),
}


class OwnDateInput(forms.DateInput):
    """The browser's own choice of a day, which phones and keyboards know."""

    input_type = "date"

    def __init__(self, attrs: Any = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class ReasonForm(forms.Form):
    """The reason for an editor's move, which the recruiter reads."""

    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"})
    )


class CommentForm(forms.Form):
    """A comment on an editor's move, if they like, which the recruiter reads."""

    reason = forms.CharField(
        label=_("Comment"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
    )


class OutcomeForm(forms.Form):
    """How a posting ended, and where the person came from."""

    outcome = forms.ChoiceField(
        label=_("How did it end?"),
        choices=[(value, label) for value, (label, *_rest) in OUTCOMES.items()],
        widget=forms.RadioSelect,
        help_text=_("Candidates see whether the job was filled or withdrawn, nothing else."),
    )

    def clean(self) -> dict[str, Any]:
        """Return the two facts that the choice stands for."""
        cleaned = super().clean() or self.cleaned_data
        if chosen := OUTCOMES.get(cleaned.get("outcome", "")):
            cleaned["outcome"], cleaned["filled_through"] = chosen[1:]
        return cleaned


class LastDayForm(forms.Form):
    """A later closing date."""

    closes_on = forms.DateField(
        label=_("New closing date"),
        widget=OwnDateInput,
        help_text=_("The last day to apply."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usual = timezone.localdate() + timedelta(days=settings.POSTING_LIFETIME_DAYS)
        self.fields["closes_on"].initial = usual

    def clean_closes_on(self) -> Any:
        """Refuse a day that is over, also for postings that no date bounds yet."""
        day = self.cleaned_data["closes_on"]
        if day < timezone.localdate():
            raise forms.ValidationError(gettext("Choose a day that isn't over."))
        return day


class MomentForm(forms.Form):
    """When an approved posting goes public."""

    publish_from = forms.DateTimeField(
        label=_("Publish from"),
        required=False,
        widget=MomentInput,
        help_text=_("Leave empty to publish it now."),
    )
