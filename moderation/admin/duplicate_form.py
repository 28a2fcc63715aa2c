"""What an editor can decide about two postings with nearly the same text."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from moderation.models import DuplicatePair
from postings.models import Posting
from postings.models.choices import Status

_KEEP, _MERGE, _REJECT = "keep", "merge", "reject"


class DuplicateForm(forms.Form):
    """The decision, and a reason for the recruiter of what ends."""

    decision = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("Needed if you reject or suspend one. The recruiter reads it."),
    )

    def __init__(self, *args: Any, pair: DuplicatePair, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pair = pair
        self.fields["decision"].choices = [  # type: ignore[attr-defined]
            (_KEEP, gettext("They are two jobs: keep both")),
            (f"{_MERGE}-second", gettext("They are one job: keep the left one, close the other")),
            (f"{_MERGE}-first", gettext("They are one job: keep the right one, close the other")),
            (f"{_REJECT}-first", _against(pair.first, gettext("left"))),
            (f"{_REJECT}-second", _against(pair.second, gettext("right"))),
        ]

    def clean(self) -> dict[str, Any] | None:
        """Ask for the reason of a rejection or suspension."""
        cleaned = super().clean() or self.cleaned_data
        needs_reason = cleaned.get("decision", "").startswith(_REJECT)
        if needs_reason and not cleaned.get("reason", "").strip():
            self.add_error("reason", gettext("Enter a reason. The recruiter will read it."))
        return cleaned

    @property
    def state(self) -> str:
        """Return the state that the pair gets."""
        states = DuplicatePair.State
        kind = self.cleaned_data["decision"].partition("-")[0]
        return {_KEEP: states.KEPT, _MERGE: states.MERGED, _REJECT: states.REJECTED}[kind]

    def ended_and_kept(self) -> tuple[Posting | None, Posting]:
        """Return the posting that ends, None if both stay, and the other one."""
        side = self.cleaned_data["decision"].partition("-")[2]
        both = {"first": self.pair.second, "second": self.pair.first}
        return (getattr(self.pair, side) if side else None), both.get(side, self.pair.first)


def _against(posting: Posting, side: str) -> str:
    text = (
        gettext("Reject the %(side)s one")
        if posting.status == Status.IN_REVIEW
        else gettext("Suspend the %(side)s one")
    )
    return text % {"side": side}
