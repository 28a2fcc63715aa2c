"""The rows of a posting in its form: locations, and pay ranges with the pay that follows.

Of a live posting, a recruiter sees the rows as they wait for an editor.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.models import Posting, PostingLocation, PostingPayRange
from postings.models.lifecycle import OPEN_TO_RECRUITERS, is_editor
from postings.models.revision import LOCATIONS
from postings.pay.amounts import Pay
from postings.pay.ranges import span
from postings.revisions.parts import LOCATION_ROW, PAY_PART, RANGE_ROW, pay_in, row_values, rows_in
from postings.revisions.proposing import needs_revision, waiting_changes
from saving.chosen import ChosenInline, ChosenRows


def may_edit(request: HttpRequest, posting: Posting | None) -> bool:
    """Return whether this person can edit; recruiters can't after a decision against it or the end.

    An edit during review is safe: an editor approves only the version that they saw.
    """
    return posting is None or is_editor(request.user) or posting.status in OPEN_TO_RECRUITERS


class WaitingRows(ChosenRows):
    """The rows as the recruiter wants them, while an editor still has to decide."""

    removed: set[int] = set()

    def add_fields(self, form: Any, index: int | None) -> None:
        """Tick what the recruiter has removed."""
        super().add_fields(form, index)
        if form.instance.pk in self.removed and "DELETE" in form.fields:
            form.fields["DELETE"].initial = True


class Waiting(NamedTuple):
    """Rows that wait to be added, as initial values, and the keys of those to be removed."""

    added: list[dict[str, Any]]
    removed: set[int]


class RowsInline(ChosenInline):
    """Rows that are part of a revision; whoever can edit the posting can edit them."""

    part: str
    columns: Sequence[str]

    def waiting(self, request: HttpRequest, posting: Posting | None) -> Waiting:
        """Return what waits for an editor, if this person's edits do."""
        change = None
        if posting is not None and posting.pk and needs_revision(posting, request.user):
            change = waiting_changes(posting).get(self.part)
        if change is None:
            return Waiting([], set())
        wanted = rows_in(change.after)
        rows = {tuple(row_values(row, self.columns)): row.pk for row in self._rows(posting)}
        added = [dict(zip(self.columns, one, strict=True)) for one in wanted if one not in rows]
        return Waiting(added, {pk for one, pk in rows.items() if one not in wanted})

    def _rows(self, posting: Any) -> Any:
        return self.model._default_manager.filter(posting=posting)

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Add as many empty rows as wait to be added."""
        return max(len(self.waiting(request, obj).added), self.extra)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Tell the formset which rows wait to be removed."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.removed = self.waiting(request, obj).removed
        return formset

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Apply the posting's permission."""
        return request.user.has_perm("postings.view_posting")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Apply the posting's permission."""
        return request.user.has_perm("postings.change_posting") and may_edit(request, obj)

    has_add_permission = has_change_permission
    has_delete_permission = has_change_permission


class LocationInline(RowsInline):
    """The posting's locations."""

    model = PostingLocation
    part = LOCATIONS
    columns = LOCATION_ROW
    formset: Any = WaitingRows
    autocomplete_fields = ["place"]
    fields = [("place", "stated_name")]


class PayRanges(WaitingRows):
    """Pay ranges, of which the posting's own pay is the span."""

    def clean(self) -> None:
        """Set the posting's pay, unless somebody has typed another one."""
        super().clean()
        if any(self.errors):
            return
        filled = (form for form in self.forms if form.has_changed() or form.instance.pk)
        kept = [form for form in filled if not form.cleaned_data.get("DELETE")]
        pays = [form.instance.pay for form in kept if form.instance.pay]
        if not pays:
            return
        meant, typed = span(pays), self.instance.pay
        if typed and typed != meant and typed not in self._shown():
            text = gettext(
                "The pay above isn't the span of the pay ranges. Leave it empty, or change the "
                "ranges."
            )
            raise ValidationError(text)
        self.instance.take_pay(meant)

    def _shown(self) -> list[Pay | None]:
        """Return what the form may have shown: the stored pay, and one that waits."""
        stored = Posting.objects.get(pk=self.instance.pk) if self.instance.pk else None
        waits = waiting_changes(stored).get(PAY_PART) if stored else None
        return [stored.pay if stored else None, pay_in(waits.after) if waits else None]


class PayRangeInline(RowsInline):
    """The posting's pay ranges."""

    model = PostingPayRange
    part = PAY_PART
    columns = RANGE_ROW
    formset: Any = PayRanges
    autocomplete_fields = ["place"]
    fields = [("place", "stated_name"), ("pay_min", "pay_max"), ("pay_currency", "pay_period")]
    extra = 0
    verbose_name = _("pay range of a place, zone or level")
    verbose_name_plural = _("pay ranges, if the pay depends on the place, zone or level")
