"""The lifecycle in the admin: a page with a form for every move; GET never changes anything."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.admin.history import changes_since
from postings.admin.step_forms import CommentForm, OutcomeForm, ReasonForm
from postings.models import Posting, lifecycle
from postings.models.closing import DERIVED_FROM_CLOSING, STATED
from postings.models.lifecycle import Move, MoveError
from saving.admin import CONFLICT, OwnColumnsAdmin, whole_number

# What the moves themselves change
MOVED = {"status", "status_reason", "published_at", "outcome", *STATED, *DERIVED_FROM_CLOSING}


@dataclass(frozen=True)
class MovePage:
    """How the admin offers a move."""

    move: Move
    method: str
    label: str | Promise
    done: str | Promise  # a sentence with the title of the posting, %(title)s
    form: type[forms.Form] = forms.Form

    def needs_another_look(self, posting: Posting, seen: int) -> bool:
        """Return whether the move would publish another text than the one that the person saw.

        Other moves never wait: otherwise nobody could hide a posting whose text keeps changing.
        """
        leads = self.move.leads_to_the_public and posting.status in self.move.leaves
        return leads and seen != posting.version


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
    "withdraw-from-review": MovePage(
        lifecycle.WITHDRAW_FROM_REVIEW,
        "withdraw_from_review",
        _("Withdraw from review"),
        _("“%(title)s” is a draft again."),
    ),
    "undo-rejection": MovePage(
        lifecycle.UNDO_REJECTION,
        "undo_rejection",
        _("Undo rejection"),
        _("“%(title)s” is in review again."),
        CommentForm,
    ),
    "close": MovePage(
        lifecycle.CLOSE, "close", _("Close"), _("“%(title)s” is closed."), OutcomeForm
    ),
}


class MovesMixin(OwnColumnsAdmin):
    """Adds the moves that this person can make from the posting's status."""

    change_form_template = "admin/postings/posting/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        """Give every move its own URL."""
        view = self.admin_site.admin_view(self.move_view)
        return [
            path("<int:pk>/move/<slug:name>/", view, name="postings_posting_move"),
            *super().get_urls(),
        ]

    def can_submit(self, request: HttpRequest, posting: Posting | None = None) -> bool:
        """Return whether the form of this posting, or of a new one, has a button that submits."""
        if posting is None:
            return self.has_add_permission(request)
        return (
            posting.status in lifecycle.SUBMIT.leaves
            and posting.may_be_moved(lifecycle.SUBMIT, by=request.user)  # type: ignore[arg-type]
            and self.has_change_permission(request, posting)
        )

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Let people submit a new posting without saving it first."""
        context = {"can_submit": self.can_submit(request)}
        return super().add_view(request, form_url, context | (extra_context or {}))

    def response_add(
        self, request: HttpRequest, obj: Posting, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Submit what was saved, if the person asked for that."""
        if "_submit" not in request.POST:
            return super().response_add(request, obj, post_url_continue)
        return self.submit_saved(request, obj)

    def response_change(self, request: HttpRequest, obj: Posting) -> HttpResponse:
        """Submit what was saved, if the person asked for that."""
        if "_submit" not in request.POST or not self.can_submit(request, obj):
            return super().response_change(request, obj)
        return self.submit_saved(request, obj)

    def submit_saved(self, request: HttpRequest, posting: Posting) -> HttpResponse:
        """Submit a posting as it was just saved; if something is missing, it stays saved."""
        if not self.make_move(request, PAGES["submit"], posting):
            messages.info(request, gettext("“%(title)s” is saved.") % {"title": posting})
        return redirect("admin:postings_posting_change", posting.pk)

    def open_moves(
        self, request: HttpRequest, posting: Posting, *, but: Collection[str] = ()
    ) -> list[dict[str, str | Promise]]:
        """Return the possible moves as links for the posting's page."""
        return [
            {
                "label": page.label,
                "url": reverse(
                    "admin:postings_posting_move",
                    args=[posting.pk, name],
                    query={"seen": posting.version},
                ),
            }
            for name, page in PAGES.items()
            if name not in but
            and posting.status in page.move.leaves
            and posting.may_be_moved(page.move, by=request.user)  # type: ignore[arg-type]
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the possible moves above the form; one submits with the form, as it is typed."""
        posting = self.get_object(request, object_id)
        can_submit = posting is not None and self.can_submit(request, posting)
        but = {"submit"} if can_submit else set()
        context = {
            "moves": self.open_moves(request, posting, but=but) if posting else [],
            "can_submit": can_submit,
        }
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    @transaction.atomic
    def move_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """Ask for what a move needs, then make it."""
        posting = self.get_object(request, str(pk))
        if request.method == "POST":
            posting = self._locked(request, str(pk))
        if posting is None or name not in PAGES:
            raise Http404
        page = PAGES[name]
        if not posting.may_be_moved(page.move, by=request.user):
            raise PermissionDenied
        form = page.form(request.POST if request.method == "POST" else None)
        if request.method != "POST" or not form.is_valid():
            seen = whole_number(request.GET.get("seen", str(posting.version)))
            return self.move_page(request, page, posting, form, seen=seen)
        seen = whole_number(request.POST.get("seen"))
        if page.needs_another_look(posting, seen):
            return self.move_page(request, page, posting, form, seen=seen, status=CONFLICT)
        if self.make_move(request, page, posting, **form.cleaned_data):
            self.tell_of_changes(request, posting, seen)
        return redirect("admin:postings_posting_change", pk)

    def move_page(
        self,
        request: HttpRequest,
        page: MovePage,
        posting: Posting,
        form: forms.Form,
        *,
        seen: int,
        status: int = 200,
    ) -> HttpResponse:
        """Return the page that asks, with what has changed since the person saw the posting."""
        context = {
            **self.admin_site.each_context(request),
            "title": page.label,
            "opts": self.opts,
            "posting": posting,
            "form": form,
            "differences": changes_since(posting, seen) if seen != posting.version else [],
            "is_stale": status == CONFLICT,
        }
        template = "admin/postings/posting/move.html"
        return TemplateResponse(request, template, context, status=status)

    def tell_of_changes(self, request: HttpRequest, posting: Posting, seen: int) -> None:
        """Report what else had changed when a move was made."""
        if changed := [str(one.label) for one in changes_since(posting, seen, but_for=MOVED)]:
            text = gettext("It had changed since you opened it: %(fields)s. Look at it again.")
            messages.warning(request, text % {"fields": ", ".join(changed)})

    def make_move(
        self, request: HttpRequest, page: MovePage, posting: Posting, **facts: Any
    ) -> bool:
        """Make one move and report the result."""
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
        """Submit several drafts at once."""
        self.move_selected(request, PAGES["submit"], queryset)

    def move_selected(
        self, request: HttpRequest, page: MovePage, queryset: QuerySet[Posting]
    ) -> None:
        """Move each posting in the version that the list showed; beyond its page, as it is now."""
        for posting in queryset:
            self.make_move(request, page, posting, seen=self.seen_version(request, posting))

    def seen_version(self, request: HttpRequest, posting: Posting) -> int:
        """Return the version that the list showed; beyond its page, the version of now."""
        now = "" if request.POST.get("select_across") != "1" else str(posting.version)
        return whole_number(request.POST.get(f"seen-{posting.pk}", now))

    def action_checkbox(self, obj: Posting) -> SafeString:
        """Add the version to the checkbox."""
        hidden = format_html('<input type="hidden" name="seen-{}" value="{}">', obj.pk, obj.version)
        return super().action_checkbox(obj) + hidden

    def has_moderate_permission(self, request: HttpRequest) -> bool:
        """Allow only editors."""
        return lifecycle.is_editor(request.user)
