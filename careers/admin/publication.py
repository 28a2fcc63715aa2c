"""What guides and role profiles share in the admin: paste, review beside the source, publish."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms
from django.contrib import admin, messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from adverts.document import Document
from careers.admin.reviewing import marked, source_of
from careers.forms import TextForm
from careers.importing.storing import Stored
from careers.models.publication import Publication, Status
from careers.reading.errors import UnreadableText
from postings.models.lifecycle import MoveError
from saving.admin import OwnColumnsAdmin, whole_number

_SALT = "careers.source"
_COLOURS = {Status.DRAFT: "draft", Status.PUBLISHED: "live", Status.REPLACED: "closed"}


class Step(NamedTuple):
    """A button on the page of a text: what it does, and in which state."""

    label: str | Promise
    done: str | Promise
    leaves: Status


STEPS = {
    "publish": Step(_("Publish"), _("It is published."), Status.DRAFT),
    "unpublish": Step(_("Take back"), _("It is a draft again."), Status.PUBLISHED),
}


class PublicationAdmin(OwnColumnsAdmin):
    """Texts that editors take from outside, correct and publish."""

    change_form_template = "admin/careers/publication.html"
    change_list_template = "admin/careers/publications.html"
    list_filter = ["status", "family"]
    list_select_related = ["family"]
    also_shown = ["status"]
    readonly_fields = ["badge"]

    heading: str | Promise  # of the page that takes a text
    review_form: type[forms.Form]

    read: Callable[[Document], Any]
    store: Callable[..., Stored[Any]]

    @property
    def _name(self) -> str:
        return f"careers_{self.opts.model_name}"

    def get_urls(self) -> list[URLPattern]:
        """Add the pages' URLs before the row's own, which accept anything as an ID."""
        wrap, name = self.admin_site.admin_view, self._name
        return [
            path("from-text/", wrap(self.text_view), name=f"{name}_from_text"),
            path("from-text/review/", wrap(self.review_view), name=f"{name}_review"),
            path("<int:pk>/step/<slug:name>/", wrap(self.step_view), name=f"{name}_step"),
            *super().get_urls(),
        ]

    @property
    def _addresses(self) -> dict[str, str]:
        names = {"from_text": "from_text", "review": "review", "changelist": "changelist"}
        return {key: reverse(f"admin:{self._name}_{name}") for key, name in names.items()}

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Add the way to the page that takes a text."""
        context = {**self._addresses, "may_add": self.has_add_permission(request)}
        return super().changelist_view(request, context | (extra_context or {}))

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Redirect to the page that takes a text; every new one comes from a text."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return redirect(self._addresses["from_text"])

    def text_view(self, request: HttpRequest) -> HttpResponse:
        """Take a text, and show what was read beside it."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = TextForm(request.POST or None, request.FILES or None, read=type(self).read)
        if request.method != "POST" or not form.is_valid():
            return self._page(request, "admin/careers/from_text.html", form=form)
        source = source_of(form.document)
        review = self.review_form(initial=self.review_initial(form.draft))
        return self._review(request, review, source, form.draft)

    def review_initial(self, draft: Any) -> dict[str, Any]:
        """Return the values of a draft for the form of the review."""
        raise NotImplementedError

    def review_view(self, request: HttpRequest) -> HttpResponse:
        """Store the corrected text, and publish it if the person asked for that."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        try:
            source = signing.loads(request.POST.get("source", ""), salt=_SALT)
        except signing.BadSignature:
            return redirect(self._addresses["from_text"])
        form: Any = self.review_form(request.POST)
        if not form.is_valid():
            return self._review(request, form, source, None)
        try:
            stored = type(self).store(form.draft, family=form.cleaned_data["family"])
        except UnreadableText as error:
            form.add_error("text", str(error))
            return self._review(request, form, source, form.draft)
        return self._stored(request, stored)

    def _stored(self, request: HttpRequest, stored: Stored[Any]) -> HttpResponse:
        row = stored.row
        if not stored.is_new:
            text = gettext("This text was already imported: “%(title)s”. Nothing was changed.")
            messages.info(request, text % {"title": row})
        else:
            self.log_addition(request, row, "from a text")
            text = gettext("“%(title)s” is saved as a draft of %(family)s.")
            messages.success(request, text % {"title": row, "family": row.family})
            if "_publish" in request.POST:
                self._take_step(request, row, "publish", seen=row.version)
        return redirect(f"admin:{self._name}_change", row.pk)

    def _review(
        self, request: HttpRequest, form: forms.Form, source: str, draft: Any
    ) -> HttpResponse:
        context = {
            "form": form,
            "source": signing.dumps(source, salt=_SALT, compress=True),
            "shown": marked(source, draft) if draft else source,
            "warnings": draft.warnings if draft else (),
        }
        return self._page(request, "admin/careers/review.html", **context)

    def _page(self, request: HttpRequest, template: str, **context: object) -> HttpResponse:
        context |= {
            **self.admin_site.each_context(request), **self._addresses,
            "title": self.heading, "opts": self.opts,
        }  # fmt: skip
        return TemplateResponse(request, template, context)

    # On the page of a row

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the step that is open, above the form."""
        row = self.get_object(request, object_id)
        may = row is not None and self.has_change_permission(request, row)
        steps = [
            (step.label, reverse(f"admin:{self._name}_step", args=[object_id, name]))
            for name, step in STEPS.items()
            if may and row is not None and row.status == step.leaves
        ]
        context = {"steps": steps, "version": row.version if row else None}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def step_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """Take the step of a button, and report the result."""
        row = self.get_queryset(request).filter(pk=pk).first()
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        if row is None or name not in STEPS:
            raise Http404
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        self._take_step(request, row, name, seen=whole_number(request.POST.get("seen")))
        return redirect(f"admin:{self._name}_change", pk)

    def _take_step(self, request: HttpRequest, row: Publication, name: str, *, seen: int) -> None:
        user: Any = request.user
        try:
            if name == "publish":
                row.publish(by=user, seen=seen)
            else:
                row.unpublish(by=user)
        except MoveError as error:
            messages.error(request, str(error))
        else:
            self.log_change(request, row, str(STEPS[name].label))
            messages.success(request, str(STEPS[name].done))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Allow only drafts to be deleted."""
        is_draft = obj is None or obj.status == Status.DRAFT
        return super().has_delete_permission(request, obj) and is_draft

    @admin.display(description=_("Status"), ordering="status")
    def badge(self, row: Publication) -> str:
        """Return the status as a coloured label."""
        colour = _COLOURS[Status(row.status)]
        return format_html(
            '<span class="status status-{}">{}</span>', colour, row.get_status_display()
        )
