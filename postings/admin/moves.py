"""The lifecycle in the admin: a page for every move, with its form and nothing hidden in GET."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from postings.forms import OutcomeForm, ReasonForm
from postings.models import Posting, lifecycle
from postings.models.lifecycle import Move, MoveError


@dataclass(frozen=True)
class MovePage:
    """How a move is offered to people."""

    move: Move
    method: str
    label: str | Promise
    done: str | Promise  # a sentence with the posting's %(title)s
    form: type[forms.Form] = forms.Form


PAGES = {
    "submit": MovePage(
        lifecycle.SUBMIT, "submit", _("Submit for review"), _("“%(title)s” is submitted.")
    ),
    "approve": MovePage(
        lifecycle.APPROVE, "approve", _("Approve and publish"), _("“%(title)s” is published.")
    ),
    "request-changes": MovePage(
        lifecycle.REQUEST_CHANGES,
        "request_changes",
        _("Request changes"),
        _("Changes are requested for “%(title)s”."),
        ReasonForm,
    ),
    "reject": MovePage(
        lifecycle.REJECT, "reject", _("Reject"), _("“%(title)s” is rejected."), ReasonForm
    ),
    "suspend": MovePage(
        lifecycle.SUSPEND, "suspend", _("Suspend"), _("“%(title)s” is suspended."), ReasonForm
    ),
    "resume": MovePage(lifecycle.RESUME, "resume", _("Resume"), _("“%(title)s” is live again.")),
    "close": MovePage(
        lifecycle.CLOSE, "close", _("Close"), _("“%(title)s” is closed."), OutcomeForm
    ),
}


class MovesMixin(admin.ModelAdmin[Posting]):
    """Adds the moves that are open to this person from the state a posting is in."""

    change_form_template = "admin/postings/posting/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        """Give every move an address of its own."""
        view = self.admin_site.admin_view(self.move_view)
        return [
            path("<int:pk>/move/<slug:name>/", view, name="postings_posting_move"),
            *super().get_urls(),
        ]

    def open_moves(self, request: HttpRequest, posting: Posting) -> list[dict[str, str | Promise]]:
        """What may happen next, as links for the posting's page."""
        return [
            {
                "label": page.label,
                "url": reverse("admin:postings_posting_move", args=[posting.pk, name]),
            }
            for name, page in PAGES.items()
            if posting.status in page.move.leaves
            and posting.may_be_moved(page.move, by=request.user)  # type: ignore[arg-type]
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the open moves above the form."""
        posting = self.get_object(request, object_id)
        context = {"moves": self.open_moves(request, posting) if posting else []}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def move_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """Ask for what a move needs, then make it."""
        posting = self.get_queryset(request).filter(pk=pk).first()
        if posting is None or name not in PAGES:
            raise Http404
        page = PAGES[name]
        if not posting.may_be_moved(page.move, by=request.user):  # type: ignore[arg-type]
            raise PermissionDenied
        form = page.form(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            self.make_move(request, page, posting, **form.cleaned_data)
            return redirect("admin:postings_posting_change", pk)
        return self.move_page(request, page, posting, form)

    def move_page(
        self, request: HttpRequest, page: MovePage, posting: Posting, form: forms.Form
    ) -> HttpResponse:
        """The page that asks."""
        context = {
            **self.admin_site.each_context(request),
            "title": page.label,
            "opts": self.opts,
            "posting": posting,
            "form": form,
        }
        return TemplateResponse(request, "admin/postings/posting/move.html", context)

    def make_move(
        self, request: HttpRequest, page: MovePage, posting: Posting, **facts: Any
    ) -> bool:
        """Make one move and say what came of it."""
        verb: Callable[..., None] = getattr(posting, page.method)
        try:
            verb(by=request.user, **facts)
        except MoveError as error:
            messages.error(request, str(error))
            return False
        self.log_change(request, posting, f"{page.label}: {facts.get('reason', '')}".strip(": "))
        messages.success(request, str(page.done) % {"title": posting})
        return True

    @admin.action(description=_("Submit selected postings for review"), permissions=["change"])
    def submit_selected(self, request: HttpRequest, queryset: QuerySet[Posting]) -> None:
        """Several drafts at once."""
        for posting in queryset:
            self.make_move(request, PAGES["submit"], posting)

    @admin.action(description=_("Approve and publish selected postings"), permissions=["moderate"])
    def approve_selected(self, request: HttpRequest, queryset: QuerySet[Posting]) -> None:
        """Several good postings at once."""
        for posting in queryset:
            self.make_move(request, PAGES["approve"], posting)

    def has_moderate_permission(self, request: HttpRequest) -> bool:
        """Editors alone."""
        return lifecycle.is_editor(request.user)
