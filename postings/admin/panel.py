"""The panel beside a posting's form: the check, what an editor looks at, and a preview."""

from __future__ import annotations

from copy import copy
from hashlib import blake2b
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from postings.admin.keeping import page_of
from postings.checking.findings import findings_of
from postings.checking.links import checked_link, link_finding
from postings.checking.publication import suspicions
from postings.checking.subject import Finding, Subject
from postings.item_text import ITEM_FIELDS, parse_items
from postings.models import Posting, PostingItem, PostingLocation, PostingPayRange
from postings.views.posting import article
from postings.views.preview import as_if_published
from postings.views.whole import WholePosting
from saving.admin import CONFLICT, OwnColumnsAdmin

PANEL = "admin/postings/posting/panel.html"
LOCKED = "admin/postings/posting/locked.html"  # for a form that was open when an editor decided


class PanelMixin(OwnColumnsAdmin):
    """Adds the panel to the form, and an address that draws it again as somebody types."""

    def get_urls(self) -> list[URLPattern]:
        """Add the addresses before the posting's own, which accept anything as an ID."""
        view = self.admin_site.admin_view(self.panel_view)
        return [
            path("check/", view, name="postings_posting_check_new"),
            path("<int:pk>/check/", view, name="postings_posting_check"),
            *super().get_urls(),
        ]

    def panel_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """Return the panel for what a form holds now; nothing is saved.

        If the posting has left the statuses in which this person may change it, say so.
        """
        posting = self.get_object(request, str(pk)) if pk else None
        if pk and posting is None:
            raise Http404
        may = (
            self.has_change_permission(request, posting) if pk else self.has_add_permission(request)
        )
        if not may and posting is not None and request.method == "POST":
            return render(request, LOCKED, {"posting": posting}, status=CONFLICT)
        if not may:
            raise PermissionDenied
        if request.method != "POST":
            return redirect(page_of(posting))
        form: Any = self.get_form(request, posting, change=bool(pk))(
            request.POST, instance=posting or Posting()
        )
        form.is_valid()
        stock: Any = self
        formsets, _ = stock._create_formsets(request, form.instance, change=bool(pk))
        panel = self.panel(request, typed(form, formsets))
        return render(request, PANEL, {"panel": panel})

    def panel(self, request: HttpRequest, subject: Subject) -> dict[str, Any]:
        """Return what the panel shows."""
        found = findings_of(subject)
        link = _link(request, subject.posting)
        found = [link, *found] if link else found
        return {
            "missing": [one for one in found if one.is_error],
            "advice": [one for one in found if not one.is_error],
            "suspicions": suspicions(subject.text),
            "article": previewed(request, subject),
        }

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Add the panel for what the page shows."""
        form, obj = context["adminform"].form, kwargs.get("obj")
        if self.has_change_permission(request, obj):
            formsets = [inline.formset for inline in context["inline_admin_formsets"]]
            subject = shown(form, formsets, obj)
            names = (
                ("postings_posting_check", [obj.pk]) if obj else ("postings_posting_check_new", [])
            )
            context["check_url"] = reverse(f"admin:{names[0]}", args=names[1])
            if subject is not None:
                context["panel"] = self.panel(request, subject)
        return super().render_change_form(request, context, *args, **kwargs)


def _link(request: HttpRequest, posting: Posting) -> Finding | None:
    """Return what the apply URL answers, if somebody asks; else what it answered at submission."""
    if "_link" in request.POST:
        return link_finding(posting.apply_url)
    return checked_link(posting)


def shown(form: Any, formsets: list[Any], posting: Posting | None) -> Subject | None:
    """Return what a page shows: as typed, or as stored; None for an empty form."""
    if form.is_bound:
        return typed(form, formsets)
    return Subject.stored(posting) if posting is not None else None


def typed(form: Any, formsets: list[Any]) -> Subject:
    """Return a posting as somebody has typed it, valid or not; what is invalid is left out."""
    items: list[PostingItem] = []
    for field, kind in ITEM_FIELDS.items():
        items += parse_items(form.cleaned_data.get(field) or "", kind=kind)
    posting = copy(form.instance)
    locations = rows_of(formsets, PostingLocation)
    ranges = rows_of(formsets, PostingPayRange)
    posting.take_places(locations)
    posting.take_pay_ranges(ranges)
    return Subject(posting, items, locations, ranges)


def rows_of(formsets: list[Any], model: type[Any]) -> list[Any]:
    """Return the valid rows of one kind that stay, in their order."""
    rows = [row for formset in formsets if formset.model is model for row in formset.forms]
    return [
        row.instance
        for row in rows
        if row.is_valid() and not row.cleaned_data.get("DELETE", False)
        if row.instance.place_id or row.instance.stated_name
    ]


def previewed(request: HttpRequest, subject: Subject) -> SafeString | str:
    """Return the public page of a posting as typed; a text that says what it needs first."""
    posting = copy(subject.posting)
    if not posting.company_id or not posting.title:
        return gettext("Choose a company and enter a title to see the preview.")
    posting.pk = posting.pk or 0
    if not (posting.pay_currency and posting.pay_period):
        posting.pay_min = posting.pay_max = None
    posting.derive()
    posting._prefetched_objects_cache = {  # type: ignore[attr-defined]
        "items": list(subject.items),
        "locations": list(subject.locations),
        "pay_ranges": list(subject.pay_ranges),
    }
    now = timezone.now()
    as_if_published(posting, now)
    facts = [getattr(posting, field.attname) for field in Posting._meta.concrete_fields]
    rows = [(item.kind, item.heading, item.importance, item.text) for item in subject.items]
    places = [(one.place_id, one.stated_name) for one in subject.locations]
    ranges = [(one.place_id, one.stated_name, one.pay) for one in subject.pay_ranges]
    digest = blake2b(repr([facts, rows, places, ranges]).encode(), digest_size=16).digest()
    return article(request, WholePosting(posting, digest, ""), now, is_preview=True)
