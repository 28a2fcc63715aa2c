"""Forms that write postings."""

from typing import Any, cast

from django import forms
from django.contrib.admin.widgets import FilteredSelectMultiple
from django.contrib.auth.models import User

from companies.models import Company
from places.countries import country_choices
from postings.item_text import format_items, parse_items, replace_items
from postings.models import Posting, PostingItem
from postings.models.lifecycle import is_editor

Kind = PostingItem.Kind

ITEM_FIELDS = {
    "responsibilities": Kind.RESPONSIBILITY,
    "requirements": Kind.REQUIREMENT,
    "behaviours": Kind.BEHAVIOUR,
    "benefits": Kind.BENEFIT,
}


def item_field(extra_help: str = "") -> forms.CharField:
    """A textarea of items of one kind."""
    return forms.CharField(
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "class": "vLargeTextField"}),
        help_text=f"One line an item. A line that starts with “## ” begins a group.{extra_help}",
    )


class PostingForm(forms.ModelForm[Posting]):
    """A posting with its items as text, one textarea a kind."""

    responsibilities = item_field()
    requirements = item_field(" A line that starts with “+ ” is nice to have; others are a must.")
    behaviours = item_field()
    benefits = item_field()
    remote_countries = forms.MultipleChoiceField(
        label="Remote from",
        required=False,
        choices=country_choices,
        widget=FilteredSelectMultiple("countries", is_stacked=False),
        help_text="Where a remote worker may sit. None chosen means anywhere.",
    )

    class Meta:
        model = Posting
        fields = [
            "company", "title", "summary", "description", "reference", "category", "role_family",
            "level", "employment_type", "schedule", "hours_per_week", "workplace_type",
            "remote_countries", "pay_min", "pay_max", "pay_currency", "pay_period", "apply_url",
            "closes_at",
        ]  # fmt: skip

    user: User  # set by the admin, for each request

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "company" in self.fields:
            self._offer_own_companies()
        if self.instance.pk:
            items = list(self.instance.items.all())
            for field, kind in ITEM_FIELDS.items():
                if field in self.fields:
                    self.initial[field] = format_items(i for i in items if i.kind == kind)

    def _offer_own_companies(self) -> None:
        """A company of somebody else is no valid choice, whatever number the browser sends."""
        field = cast("forms.ModelChoiceField[Company]", self.fields["company"])
        if not is_editor(self.user):
            field.queryset = Company.objects.managed_by(self.user)
        if field.queryset is not None and field.queryset.count() == 1:
            field.initial = field.queryset.get()

    def _get_validation_exclusions(self) -> set[str]:
        """Check the rules of the row as a whole, those on fields that are not in the form too.

        Django leaves them out, and the database would then answer with an error page.
        """
        form_only = {"created_by", "status_changed_by", "search"}
        excluded = super()._get_validation_exclusions()  # type: ignore[misc]
        return {name for name in excluded if name in form_only}

    def save_items(self) -> None:
        """Store the textareas as rows, and let search know the words."""
        for field, kind in ITEM_FIELDS.items():
            if field in self.changed_data:
                items = parse_items(self.cleaned_data[field], kind=kind)
                replace_items(self.instance, items, kind=kind)


class ReasonForm(forms.Form):
    """Why an editor makes a move; the recruiter reads it."""

    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"}))


class OutcomeForm(forms.Form):
    """How a posting ended."""

    outcome = forms.ChoiceField(choices=Posting.Outcome.choices, widget=forms.RadioSelect)
