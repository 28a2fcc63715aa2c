"""The posting's own form, filled in from an advert, with a note on the source of every field."""

from collections.abc import Sequence
from copy import copy
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin.options import InlineModelAdmin
from django.db import IntegrityError
from django.db.models import Model
from django.forms import BaseInlineFormSet, ModelForm
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from companies.models import Company
from postings.admin.moves import PAGES
from postings.admin.posting import PostingAdmin
from postings.admin.rows import LocationInline, PayRangeInline
from postings.forms import PostingForm
from postings.importing.mapping import items_of, plain_fields, stated_closing
from postings.importing.pay import found_pay_ranges
from postings.importing.places import FoundPlace, found_places, resolve_among
from postings.item_text import ITEM_FIELDS, format_items
from postings.models import Posting, PostingLocation, PostingPayRange, SourceAdvert
from postings.pasting.categories import GuessedCategory, category_of, note_on
from postings.pasting.companies import company_of
from postings.pasting.field_notes import field_notes, highlights_of
from postings.pasting.highlights import Highlight, highlighted
from postings.pasting.signed_advert import ReadAdvert
from postings.pasting.taking import offered_lists, take
from postings.pasting.warnings import warnings_of
from postings.revisions.parts import LOCATION_ROW, RANGE_ROW

SOURCE = "paste"
_MAX_ROWS = 50  # of a kind in a posting's form


class ReviewForm(PostingForm):
    """The posting's form, with a note on each field that readers fill in."""

    notes: dict[str, SafeString] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, note in self.notes.items():
            if field := self.fields.get(name):
                field.help_text = format_html("{} {}", note, field.help_text)


def _typed(data: QueryDict, prefix: str, names: Sequence[str]) -> list[dict[str, Any]]:
    """Return the rows of a formset in which somebody has typed something."""
    rows = (
        {name: data.get(f"{prefix}-{number}-{name}") for name in names}
        for number in range(_MAX_ROWS)
    )
    return [row for row in rows if any(row.values())]


class StatedPlaces(BaseInlineFormSet[PostingLocation, Posting, ModelForm[PostingLocation]]):
    """The posting's locations, with the note on the first one."""

    note = SafeString()

    def add_fields(self, form: Any, index: int | None) -> None:
        """Put the note next to the field, as in the rest of the form."""
        super().add_fields(form, index)
        if index == 0:
            form.fields["place"].help_text = self.note


class ReviewInline(LocationInline):
    """As many empty locations as the advert names."""

    formset = StatedPlaces


class ReviewAdmin(PostingAdmin):
    """An admin for one advert and one request."""

    form = ReviewForm
    inlines = [ReviewInline, PayRangeInline]
    change_form_template = "admin/postings/posting/review.html"

    def __init__(
        self, model: type[Posting], admin_site: AdminSite, *, advert: ReadAdvert, user: Any
    ) -> None:
        super().__init__(model, admin_site)
        self.advert, self.user = advert, user
        self.typed: dict[str, Any] = {}  # what a person typed before taking a list
        self.typed_rows: dict[type[Model], list[dict[str, Any]]] = {}

    @cached_property
    def company(self) -> Company | None:
        """Return the company that the posting would belong to."""
        return company_of(self.advert.draft.company, user=self.user)

    @cached_property
    def category(self) -> GuessedCategory | None:
        """Return the category that postings of such a title have."""
        return category_of(self.advert.draft.title or "")

    @cached_property
    def places(self) -> list[FoundPlace]:
        """Looked up once for the form and the warnings."""
        return list(found_places(self.advert.draft, company=self.company))

    @cached_property
    def pay_ranges(self) -> list[PostingPayRange]:
        """Return the advert's pay ranges with their places, unsaved."""
        return found_pay_ranges(self.advert.draft, resolve=resolve_among)

    @cached_property
    def highlights(self) -> list[Highlight]:
        """Return the highlights, found once for the source and the notes."""
        return list(highlights_of(self.advert))

    @cached_property
    def notes(self) -> dict[str, SafeString]:
        """Return the notes by field of the form."""
        first = {passage.field: passage for passage in self.highlights[::-1]}
        notes = field_notes(self.advert, first)
        return notes | {"category": note_on(self.category)} if self.category else notes

    def show(self, request: HttpRequest) -> HttpResponse:
        """Return the form as filled in from the advert, however the advert was sent."""
        shown = copy(request)
        shown.method = "GET"
        return self.page(shown)

    def take(self, request: HttpRequest) -> HttpResponse:
        """Put a list of the advert into a field, and show the form with all that was typed."""
        form = self.get_form(request)()
        data = request.POST
        typed = {
            name: field.widget.value_from_datadict(data, request.FILES, form.add_prefix(name))
            for name, field in form.fields.items()
        }
        self.advert, self.typed = take(self.advert, data["_take"], typed)
        self.typed_rows = {
            PostingLocation: _typed(data, "locations", LOCATION_ROW),
            PostingPayRange: _typed(data, "pay_ranges", RANGE_ROW),
        }
        return self.show(request)

    def save_corrected(self, request: HttpRequest) -> HttpResponse:
        """Save the posting once, even if somebody presses a button twice."""
        if saved := self.saved(request):
            return saved
        try:
            return self.page(request)
        except IntegrityError:
            if saved := self.saved(request):
                return saved
            raise

    def saved(self, request: HttpRequest) -> HttpResponse | None:
        """Return a redirect to the posting that this very page has already saved, or None."""
        postings = self.get_queryset(request).filter(source=SOURCE, source_id=self.advert.token)
        posting = postings.first()
        if posting is None:
            return None
        messages.info(request, gettext("“%(title)s” was already saved.") % {"title": posting})
        return redirect("admin:postings_posting_change", posting.pk)

    def page(self, request: HttpRequest) -> HttpResponse:
        """Return Django's page for a new posting, with the source next to it."""
        context = {
            "title": gettext("New posting from an advert"),
            "advert": self.advert.as_text(),
            "source": highlighted(self.advert.source, self.highlights),
            "warnings": self.warnings(),
            "left_lists": list(offered_lists(self.advert)),
        }
        address = reverse("admin:postings_posting_review")
        return self.changeform_view(request, None, address, context)

    def warnings(self) -> list[str]:
        """Return what the recruiter should check before saving."""
        return warnings_of(self.advert, company=self.company, places=self.places, user=self.user)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Return the advert's values for the form, or what a person typed since."""
        if self.typed:
            return self.typed
        draft = self.advert.draft
        said = {name: value for name, value in plain_fields(draft).items() if value}
        for field, kind in ITEM_FIELDS.items():
            said[field] = format_items(items_of(draft, kind=kind))
        if self.company:
            said["company"] = self.company.pk
        if self.category:
            said["category"] = self.category.category.pk
        return said | {name: value for name, value in stated_closing(draft).items() if value}

    def get_form(
        self, request: HttpRequest, obj: Posting | None = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm[Posting]]:
        """Add the notes to the form."""
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"notes": self.notes})

    def get_inline_instances(
        self, request: HttpRequest, obj: Posting | None = None
    ) -> list[InlineModelAdmin[Any, Any]]:
        """Add enough empty rows for every place and every pay range that the advert names."""
        inlines = super().get_inline_instances(request, obj)
        for inline in inlines:
            inline.extra = len(self.rows_of(inline.model))
            if inline.model is PostingLocation:
                inline.extra = max(inline.extra, 1)
                note = {"note": self.notes["locations"]}
                inline.formset = type("StatedPlaces", (StatedPlaces,), note)
        return inlines

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Posting, inline: Any, prefix: str
    ) -> dict[str, Any]:
        """Fill in the rows when the form is first shown."""
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET":
            kwargs["initial"] = self.rows_of(inline.model)
        return kwargs

    def rows_of(self, model: type[Model]) -> list[dict[str, Any]]:
        """Return the rows as a person typed them, or as the advert states them."""
        if model in self.typed_rows:
            return self.typed_rows[model]
        if model is PostingPayRange:
            return [{name: getattr(row, name) for name in RANGE_ROW} for row in self.pay_ranges]
        return [
            {"place": found.place.pk if found.place else None, "stated_name": found.name}
            for found in self.places
        ]

    def save_model(self, request: HttpRequest, obj: Posting, form: Any, change: bool) -> None:
        """Record where the posting came from."""
        obj.source, obj.source_id = SOURCE, self.advert.token
        obj.source_digest = self.advert.digest
        super().save_model(request, obj, form, change)
        SourceAdvert.keep(obj.pk, self.advert.source)

    def response_add(
        self, request: HttpRequest, obj: Posting, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Redirect to the posting's page, and submit the posting if the person asked for that."""
        if "_submit" in request.POST:
            self.make_move(request, PAGES["submit"], obj)
        else:
            text = gettext("“%(title)s” is saved as a draft. Submit it when it is complete.")
            messages.success(request, text % {"title": obj})
        return redirect("admin:postings_posting_change", obj.pk)
