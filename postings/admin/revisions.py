"""Edits of live postings in the admin: the recruiter's form, and the page where editors decide."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext

from postings.admin.revision_page import RevisionPage
from postings.item_text import ITEM_FIELDS
from postings.models import Posting, PostingLocation
from postings.models.lifecycle import MoveError, is_editor
from postings.models.revision import COLUMNS, LOCATIONS
from postings.revisions.deciding import DECIDABLE
from postings.revisions.parts import (
    PAY_PART,
    Value,
    columns_value,
    items_value,
    locations_value,
    pay_value,
)
from postings.revisions.proposing import Proposed, needs_revision, propose
from postings.wording.parts import part_label
from saving.admin import CONFLICT, OwnColumnsAdmin


class RevisionsMixin(OwnColumnsAdmin):
    """Turns a recruiter's edits of a live posting into revisions, and shows them to editors."""

    def get_urls(self) -> list[URLPattern]:
        """Add the page of a posting's open revisions."""
        view = self.admin_site.admin_view(self.revision_view)
        return [
            path("<int:pk>/revision/", view, name="postings_posting_revision"),
            *super().get_urls(),
        ]

    # The recruiter's form

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Say above the form what waits."""
        posting = self.get_object(request, object_id)
        context = {"revisions": self._open_labels(posting)} if posting else {}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def _open_labels(self, posting: Posting) -> dict[str, str]:
        """Return the names of the parts of each open revision, by its state."""
        rows = posting.revisions.filter(state__in=("waiting", "published"))
        found = rows.prefetch_related("changes")
        return {
            one.state: ", ".join(part_label(change.part) for change in one.changes.all())
            for one in found
        }

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Posting, inline: Any, prefix: str
    ) -> dict[str, Any]:
        """Fill in the rows that wait."""
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET" and (added := inline.waiting(request, obj).added):
            kwargs["initial"] = added
        return kwargs

    def save_model(self, request: HttpRequest, obj: Posting, form: Any, change: bool) -> None:
        """Save nothing of a live posting here: `save_related` knows all of the edit."""
        if not (change and needs_revision(obj, request.user)):
            super().save_model(request, obj, form, change)

    def save_revision(self, request: HttpRequest, form: Any, formsets: Any) -> None:
        """Propose what a form holds."""
        parts: dict[str, Value] = {part: columns_value(form.instance, part) for part in COLUMNS}
        for part in ITEM_FIELDS:
            parts[part] = items_value(form.cleaned_data[part], part)
        for formset in formsets:
            formset.save(commit=False)  # the log needs to know what was added
            if formset.model is PostingLocation:
                parts[LOCATIONS] = locations_value(_locations_in(formset))
            else:
                parts[PAY_PART] = pay_value(form.instance, _kept(formset))
        done = propose(form.instance.pk, parts, by=request.user)
        request.proposed = done  # type: ignore[attr-defined]

    def response_change(self, request: HttpRequest, obj: Posting) -> HttpResponse:
        """Say what is live and what waits."""
        done: Proposed | None = getattr(request, "proposed", None)
        if done is None:
            return super().response_change(request, obj)
        _report(request, done)
        return redirect("admin:postings_posting_change", obj.pk)

    # The page of a revision

    def revision_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show what waits and what went live unseen; take the decision, or withdraw."""
        posting = self.get_object(request, str(pk))
        if posting is None:
            raise Http404
        page = RevisionPage(request, posting)
        if request.method != "POST":
            return self.revision_page(request, page)
        try:
            done = page.act()
        except MoveError as error:
            messages.error(request, str(error))
            return self.revision_page(request, RevisionPage(request, posting), status=CONFLICT)
        if not done:
            return self.revision_page(request, page)
        self.log_change(request, posting, done)
        messages.success(request, done)
        return redirect("admin:postings_posting_change", pk)

    def revision_page(
        self, request: HttpRequest, page: RevisionPage, *, status: int = 200
    ) -> HttpResponse:
        """Return the page with a form for each open revision."""
        posting = Posting.objects.get(pk=page.posting.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Changes of a live posting"),
            "opts": self.opts,
            "posting": posting,
            "is_editor": is_editor(request.user),
            "sections": page.sections(posting) if posting.status in DECIDABLE else [],
        }
        template = "admin/postings/posting/revision.html"
        return TemplateResponse(request, template, context, status=status)


def _locations_in(formset: Any) -> list[tuple[int | None, str]]:
    rows = ((row.place_id, row.stated_name) for row in _kept(formset))
    return [(place, name) for place, name in rows if place or name]


def _kept(formset: Any) -> list[Any]:
    """Return the rows of a formset that somebody has filled in and not removed."""
    forms = (form for form in formset.forms if form not in formset.deleted_forms)
    return [form.instance for form in forms if form.instance.pk or form.has_changed()]


def _report(request: HttpRequest, done: Proposed) -> None:
    for parts, level, text in (
        (done.published, messages.SUCCESS, gettext("Saved and live: %(parts)s.")),
        (done.withdrawn, messages.INFO, gettext("No longer waiting: %(parts)s.")),
        (
            done.waiting,
            messages.WARNING,
            gettext(
                "Waiting for an editor: %(parts)s. Until then, candidates see the approved version."
            ),
        ),
    ):
        if parts:
            names = ", ".join(part_label(part) for part in parts)
            messages.add_message(request, level, text % {"parts": names})
    if not any(done):
        messages.info(request, gettext("Nothing was changed."))
