"""Forms that write postings."""

import re
from typing import Any, cast

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import NON_FIELD_ERRORS
from django.core.validators import MaxLengthValidator
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from companies.banned import refuse_banned
from companies.models import Company
from places.areas import area_countries
from places.countries import country_code, country_name
from places.states import state_code
from postings.item_text import ITEM_FIELDS, format_items, parse_items, replace_items
from postings.models import Level, Posting
from postings.models.apply_address import MAILTO, normal_apply_address
from postings.models.lifecycle import is_editor
from postings.models.revision import COLUMNS
from postings.models.rules import POSTING_CONSTRAINTS
from postings.revisions.parts import columns_in
from postings.revisions.proposing import needs_revision, waiting_changes
from saving.chosen import LongSelect

MOST_LETTERS = 100_000  # of one text; longer ones are no advert
ONE_A_LINE = _("One item per line. Start a line with “## ” for a group heading.")
MUST_OR_NICE = _(
    "One item per line. Start a line with “## ” for a group heading, or with “+ ” for a "
    "nice-to-have; all others are must-haves."
)


def item_field(label: Any, help_text: Any = ONE_A_LINE, *, items: str = "all") -> forms.CharField:
    """Return a textarea for items of one kind, which scripts show as a list."""
    return forms.CharField(
        label=label,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "class": "vLargeTextField", "data-items": items}),
        help_text=help_text,
    )


class CountriesField(forms.CharField):
    """Countries by name or code, separated by commas; its value is ISO 3166-1 alpha-2 codes."""

    def prepare_value(self, value: Any) -> Any:
        """Return the row's codes as names, and typed text unchanged."""
        return ", ".join(map(country_name, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """Return the codes of the names, each once, in the order written."""
        names = [name.strip() for name in re.split(r"[,;\n]", value or "") if name.strip()]
        codes = {name: self.codes_of(name) for name in names}
        unknown = [name for name, found in codes.items() if not found]
        if unknown:
            text = gettext(
                "Check these countries: %(names)s. Enter each one's name or two-letter code."
            )
            raise forms.ValidationError(text % {"names": ", ".join(unknown)})
        return list(dict.fromkeys(code for found in codes.values() for code in found))

    def codes_of(self, name: str) -> list[str]:
        """Return the codes of a country or of an area such as EMEA; none if unknown."""
        code = country_code(name)
        return [code] if code else sorted(area_countries(name))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Return False if only the spelling of the countries differs."""
        try:
            return bool((initial or []) != self.to_python(data))
        except forms.ValidationError:
            return True


class StatesField(CountriesField):
    """States by name or ISO 3166-2 code."""

    def prepare_value(self, value: Any) -> Any:
        """Return the row's codes as they are, because two countries can share a state's name."""
        return ", ".join(value) if isinstance(value, list) else value

    def codes_of(self, name: str) -> list[str]:
        """Return the code of a state; none if unknown."""
        code = state_code(name)
        return [code] if code else []


class ExcludedField(StatesField):
    """Countries, areas and states."""

    def codes_of(self, name: str) -> list[str]:
        """Return the codes of states or countries; none if unknown."""
        return super().codes_of(name) or CountriesField.codes_of(self, name)


class LevelInput(forms.TextInput):
    """A text field that offers the known levels in their order, and takes any other."""

    LIST = "known-levels"

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Return the field, and the list that browsers show under it."""
        field = super().render(name, value, {**(attrs or {}), "list": self.LIST}, renderer)
        levels = ((level.label,) for level in Level.known().by_key.values())
        options = format_html_join("", '<option value="{}"></option>', levels)
        return format_html('{}<datalist id="{}">{}</datalist>', field, self.LIST, options)


class CurrencyField(forms.CharField):
    """A currency by code or sign; its value is the ISO 4217 code."""

    def to_python(self, value: Any) -> Any:
        """Return the code of a sign such as RM or €; other text comes back for the validators."""
        from adverts.facts.values import currency_of  # the readers' memory, only when needed

        text = super().to_python(value)
        known = currency_of(text) if text else None
        return known if known and len(known) == 3 else (text or "").upper()


class ApplyField(forms.CharField):
    """A web address or an email address; its value is a URL."""

    def to_python(self, value: Any) -> Any:
        """Return the address as it is stored."""
        return normal_apply_address(super().to_python(value) or "")

    def prepare_value(self, value: Any) -> Any:
        """Return an email address as people write it."""
        return value.removeprefix(MAILTO) if isinstance(value, str) else value


class MomentInput(forms.DateTimeInput):
    """A day and a time in one field, in the board's time zone; to the minute, as people choose."""

    input_type = "datetime-local"

    def __init__(self, attrs: Any = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


# The field at which each constraint's message stands; other messages stand above the form.
FIELD_OF_RULE = {
    "pay_min_up_to_max": "pay_max",
    "pay_positive": "pay_min",
    "pay_has_currency_and_period": "pay_currency",
    "hours_of_a_week": "hours_per_week",
    "common_hours_of_a_time_zone": "overlap_hours",
    "remote_regions_in_countries": "remote_countries",
    "remote_excluded_not_listed": "remote_excluded",
    "closes_after_publishing": "closes_on",
    "closes_after_planned": "publish_from",
    "closing_time_of_a_day": "closes_on",
    "closes_with_its_day": "closes_on",
    "live_is_complete": "apply_url",
}


def field_of_message(message: str) -> str | None:
    """Return the field that a constraint's message is about; None if it is about several."""
    prefix = "postings_posting_"
    for rule in POSTING_CONSTRAINTS:
        if str(rule.get_violation_error_message()) == message:
            return FIELD_OF_RULE.get(rule.name.removeprefix(prefix))
    return None


def offer_own_companies(form: forms.BaseForm, user: User) -> None:
    """Offer only the companies that this person can post for, so a forged ID is rejected."""
    if "company" not in form.fields:
        return
    field = cast("forms.ModelChoiceField[Company]", form.fields["company"])
    if not is_editor(user):
        field.queryset = Company.objects.managed_by(user)
    if field.queryset is not None:
        field.queryset = field.queryset.only("name")
        if field.queryset.count() == 1:
            field.initial = field.queryset.get()


class PostingForm(forms.ModelForm[Posting]):
    """A posting, with its items as text in one textarea per kind."""

    responsibilities = item_field(_("Responsibilities"))
    requirements = item_field(_("Requirements"), MUST_OR_NICE, items="nice")
    behaviours = item_field(_("Behaviours"))
    benefits = item_field(_("Benefits"))
    pay_currency = CurrencyField(
        label=_("Pay currency"),
        required=False,
        max_length=20,
        help_text=_("Three letters or a sign, for example MYR, RM or €."),
    )
    apply_url = ApplyField(
        label=_("Apply URL"),
        required=False,
        max_length=2000,
        widget=forms.TextInput(attrs={"class": "vURLField", "inputmode": "url"}),
        help_text=_("The full web address or the email address where candidates apply."),
    )
    publish_from = forms.DateTimeField(
        label=_("Publish from"),
        required=False,
        widget=MomentInput,
        help_text=Posting._meta.get_field("publish_from").help_text,
    )
    remote_countries = CountriesField(
        label=_("Remote from"),
        required=False,
        help_text=_(
            "Countries a remote worker may live in, for example “Malaysia, SG”, or an area such as "
            "EMEA. Leave empty for anywhere."
        ),
    )
    remote_regions = StatesField(
        label=_("Only from these states"),
        required=False,
        help_text=_("States within those countries, for example “Texas, US-FL”."),
    )
    remote_excluded = ExcludedField(
        label=_("Not from"),
        required=False,
        help_text=_("Countries or states a remote worker may not live in."),
    )

    class Meta:
        model = Posting
        fields = [
            "company", "title", "summary", "description", "reference", "category", "role_family",
            "level", "employment_type", "schedule", "hours_per_week", "workplace_type",
            "remote_countries", "remote_regions", "remote_excluded", "remote_unclear",
            "time_zone", "overlap_hours", "pay_min", "pay_max", "pay_currency", "pay_period",
            "apply_url", "publish_from", "closes_on", "closing_time", "closing_zone",
        ]  # fmt: skip
        widgets = {"company": LongSelect, "level": LevelInput(attrs={"class": "vTextField"})}
        help_texts = {
            "title": _("Candidates search by it. Only the job's name, without pay, place or code."),
            "summary": _("One or two sentences. Candidates read them in lists of jobs."),
            "description": _("What candidates read first on the page. Markdown."),
            "category": _("Candidates filter by it."),
            "employment_type": _("Candidates filter by it, and Google shows it."),
            "workplace_type": _("Candidates filter by it, beside the place."),
            "pay_min": _("Candidates filter by pay. Without it, many will not see the job."),
        }

    user: User  # set by the admin, for each request

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_own_companies(self, self.user)
        # No `maxlength`: browsers would cut what somebody pastes, and say nothing
        for name in {"description", *ITEM_FIELDS} & self.fields.keys():
            self.fields[name].validators.append(MaxLengthValidator(MOST_LETTERS))
        if self.instance.pk:
            items = list(self.instance.items.all())
            for field, kind in ITEM_FIELDS.items():
                if field in self.fields:
                    self.initial[field] = format_items(i for i in items if i.kind == kind)
            if needs_revision(self.instance, self.user):
                self._show_waiting()

    def _show_waiting(self) -> None:
        """Fill in what waits for an editor, so that the recruiter goes on from there."""
        for part, change in waiting_changes(self.instance).items():
            if part in ITEM_FIELDS:
                self.initial[part] = change.after["text"]
            elif part in COLUMNS:
                for name, plain in columns_in(change.after).items():
                    self.initial[name] = Posting._meta.get_field(name).to_python(plain)  # type: ignore[union-attr]

    def clean_apply_url(self) -> str:
        """Refuse an address of a banned domain."""
        return refuse_banned(self.cleaned_data["apply_url"])

    def clean(self) -> dict[str, Any] | None:
        """Remove the closing moment if its day is removed."""
        cleaned = super().clean() or self.cleaned_data
        if "closes_on" in self.changed_data and cleaned.get("closes_on") is None:
            self.instance.closes_at = None
        return cleaned

    def _get_validation_exclusions(self) -> set[str]:
        """Check the row's constraints, including those on fields that the form doesn't have.

        Django leaves them out, and the database would then answer with an error page.
        """
        form_only = {"created_by", "status_changed_by", "search"}
        excluded = super()._get_validation_exclusions()  # type: ignore[misc]
        return {name for name in excluded if name in form_only} | {*self.errors}

    def _post_clean(self) -> None:
        """Put the messages of constraints at their fields."""
        super()._post_clean()  # type: ignore[misc]
        above = self.errors.pop(NON_FIELD_ERRORS, None)
        for error in above.as_data() if above else ():
            field = field_of_message(" ".join(error.messages))
            self.add_error(field if field in self.fields else None, error)

    def save_items(self) -> None:
        """Store the textareas as rows, and update the words of search."""
        for field, kind in ITEM_FIELDS.items():
            if field in self.changed_data:
                items = parse_items(self.cleaned_data[field], kind=kind)
                replace_items(self.instance, items, kind=kind)
