"""What an editor can answer to reports."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from moderation.models import Report
from postings.models import Posting
from postings.models.choices import Outcome, Status
from postings.models.lifecycle import CLOSE


class Answer(models.TextChoices):
    """A decision about all reports on one posting."""

    DISMISS = "dismiss", _("Nothing is wrong: dismiss the reports")
    SUSPEND = "suspend", _("They are right: suspend the posting")
    FILLED = "filled", _("They are right: close it as filled")
    WITHDRAWN = "withdrawn", _("They are right: close it as withdrawn")
    UPHOLD = "uphold", _("They are right, and it is mended: leave the posting as it is")

    @property
    def state(self) -> str:
        """Return the state that the reports get."""
        return Report.State.DISMISSED if self is Answer.DISMISS else Report.State.UPHELD

    @property
    def outcome(self) -> str:
        """Return the outcome of a posting that this closes."""
        return Outcome.FILLED if self is Answer.FILLED else Outcome.WITHDRAWN


class ReportDecisionForm(forms.Form):
    """The decision, a reason for the recruiter, and an answer for those who left an address."""

    decision = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("Needed if you suspend the posting. The recruiter reads it."),
    )
    answer = forms.CharField(
        label=_("Answer to the reporters"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("Goes to those who left an address, with your decision."),
    )

    def __init__(self, *args: Any, posting: Posting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision"].choices = [  # type: ignore[attr-defined]
            (one.value, one.label) for one in Answer if _is_possible(one, posting)
        ]

    def clean(self) -> dict[str, Any] | None:
        """Ask for the reason of a suspension."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("decision") == Answer.SUSPEND and not cleaned.get("reason", "").strip():
            self.add_error("reason", gettext("Enter a reason. The recruiter will read it."))
        return cleaned


def _is_possible(answer: Answer, posting: Posting) -> bool:
    if answer is Answer.SUSPEND:
        return posting.status in (Status.LIVE, Status.SUSPENDED)
    if answer in (Answer.FILLED, Answer.WITHDRAWN):
        return posting.status in CLOSE.leaves
    return True
