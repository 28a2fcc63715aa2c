"""The page of a live posting's edits: what an editor chooses for each part, and what is done."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.models import Posting, Revision
from postings.models.lifecycle import MoveError
from postings.revisions.deciding import check, decide
from postings.revisions.parts import Value, stored_parts
from postings.revisions.proposing import withdraw
from postings.revisions.words import shown_changes
from postings.wording.parts import part_label
from saving.admin import whole_number

ACCEPT, DECLINE = "accept", "decline"


class ChangesForm(forms.Form):
    """An editor's choice for each part, and the reason for what is declined or undone."""

    def __init__(self, *args: Any, parts: list[str], choices: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part in parts:
            self.fields[part] = forms.ChoiceField(
                label=part_label(part), choices=choices, widget=forms.RadioSelect
            )
        self.parts = parts
        self.fields["reason"] = forms.CharField(
            label=_("Reason"),
            required=False,
            widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
            help_text=_("Needed if you decline something. The recruiter reads it."),
        )

    def chosen(self, choice: str) -> list[str]:
        """Return the parts for which the editor chose this."""
        return [part for part in self.parts if self.cleaned_data[part] == choice]


TO_DECIDE = [(ACCEPT, _("Accept")), (DECLINE, _("Decline"))]
TO_CHECK = [(ACCEPT, _("Keep")), (DECLINE, _("Undo"))]


class RevisionPage:
    """The open revisions of one posting, and what a request does with one of them."""

    def __init__(self, request: HttpRequest, posting: Posting) -> None:
        self.request, self.posting = request, posting
        self.bound: dict[str, ChangesForm] = {}

    def sections(self, posting: Posting) -> list[dict[str, Any]]:
        """Return each open revision with its changes in words and its form."""
        live = stored_parts(posting)
        found = posting.revisions.filter(state__in=("waiting", "published")).order_by("-state")
        return [self._section(one, live) for one in found.prefetch_related("changes")]

    def _section(self, revision: Revision, live: dict[str, Value]) -> dict[str, Any]:
        shown = shown_changes(list(revision.changes.all()), live)
        form = self.bound.get(revision.state) or self._form(revision)
        rows = [
            {"change": one, "field": form[one.part]} for one in shown if one.part in form.fields
        ]
        return {"revision": revision, "rows": rows, "form": form}

    def _form(self, revision: Revision, data: Any = None) -> ChangesForm:
        parts = [change.part for change in revision.changes.all()]
        choices = TO_DECIDE if revision.state == "waiting" else TO_CHECK
        initial = dict.fromkeys(parts, ACCEPT) if revision.state == "published" else {}
        return ChangesForm(
            data, parts=parts, choices=choices, initial=initial, prefix=revision.state
        )

    def act(self) -> str:
        """Do what the request asks; return what was done, or nothing if the form has errors."""
        data = self.request.POST
        if "withdraw" in data:
            if not withdraw(self.posting, by=self.request.user):
                raise MoveError(gettext("Nothing waits for an editor any more."))
            return gettext("The changes are withdrawn.")
        number = whole_number(data.get("revision"))
        revision = self.posting.revisions.filter(pk=number).first()
        if revision is None:
            raise Http404
        form = self.bound[revision.state] = self._form(revision, self._with_shortcut(revision))
        return self._decided(revision, form) if form.is_valid() else ""

    def _with_shortcut(self, revision: Revision) -> Any:
        """Return what was sent; one button chooses the same for all parts."""
        data = self.request.POST.copy()
        if (choice := data.get("all")) in (ACCEPT, DECLINE):
            for change in revision.changes.all():
                data[f"{revision.state}-{change.part}"] = choice
        return data

    def _decided(self, revision: Revision, form: ChangesForm) -> str:
        seen = whole_number(self.request.POST.get("seen"))
        facts = {"by": self.request.user, "seen": seen, "reason": form.cleaned_data["reason"]}
        try:
            if revision.state == "published":
                check(revision, undone=form.chosen(DECLINE), **facts)
                return gettext("The changes are checked.")
            decide(revision, accepted=form.chosen(ACCEPT), **facts)
        except ValidationError as error:
            form.add_error(None, error)
            return ""
        return gettext("The changes are decided.")
