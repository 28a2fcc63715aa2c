"""Steps of a posting's life that are no moves between statuses: copy, extend, reschedule.

Each has a page that asks, and those that make sense for several postings are actions of the list;
its page says what will happen, and what is skipped and why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from postings.admin.moves import PAGES, MovesMixin
from postings.admin.step_forms import LastDayForm, MomentForm, OutcomeForm
from postings.models import Posting
from postings.models.choices import Status
from postings.models.copying import copy_posting
from postings.models.lifecycle import CLOSE, WITHDRAW_FROM_REVIEW, Move, MoveError
from postings.revisions.extending import extend

AT_MOST = 100  # postings on the page that asks


type Act = Callable[[Posting, Any, dict[str, Any], str], tuple[Posting, str | Promise]]


@dataclass(frozen=True)
class Step:
    """One step: what the button says, what it asks, when it is possible, and what it does.

    `act` gets the posting, the person, the facts of the form and the page's token. It returns the
    posting to look at next, and what to say if it isn't `done`.
    """

    label: str | Promise
    done: str | Promise
    is_open: Callable[[Posting], bool]
    act: Act
    form: type[forms.Form] = forms.Form
    note: str | Promise = ""
    permission: Move = CLOSE  # who may make this move may take the step


def _copy(
    posting: Posting, user: Any, facts: dict[str, Any], token: str
) -> tuple[Posting, str | Promise]:
    return copy_posting(posting, by=user, token=token), ""


def _extend(
    posting: Posting, user: Any, facts: dict[str, Any], token: str
) -> tuple[Posting, str | Promise]:
    waits = "closing" in extend(posting, by=user, **facts).waiting
    return posting, _("The new closing date of “%(title)s” waits for an editor.") if waits else ""


def _reschedule(
    posting: Posting, user: Any, facts: dict[str, Any], token: str
) -> tuple[Posting, str | Promise]:
    posting.reschedule(by=user, **facts)
    return posting, ""


def _by_move(name: str) -> Act:
    def act(
        posting: Posting, user: Any, facts: dict[str, Any], token: str
    ) -> tuple[Posting, str | Promise]:
        getattr(posting, PAGES[name].method)(by=user, **facts)
        return posting, ""

    return act


STEPS = {
    "copy": Step(
        _("Copy"),
        _("“%(title)s” is a new draft."),
        lambda posting: True,
        _copy,
        note=_("The new draft has the same text, items, locations, pay and apply URL, no dates."),
    ),
    "extend": Step(
        _("Extend"),
        _("“%(title)s” has a new closing date."),
        lambda posting: posting.status == Status.LIVE,
        _extend,
        LastDayForm,
    ),
    "reschedule": Step(
        _("Change the moment of publication"),
        _("“%(title)s” has a new moment of publication."),
        lambda posting: posting.is_scheduled(),
        _reschedule,
        MomentForm,
    ),
}
# Moves that recruiters make with several postings; a page of its own is for one posting.
FOR_SEVERAL = {
    "extend": STEPS["extend"],
    "copy": STEPS["copy"],
    "close": Step(
        PAGES["close"].label,
        PAGES["close"].done,
        lambda posting: posting.status in CLOSE.leaves,
        _by_move("close"),
        OutcomeForm,
    ),
    "withdraw-from-review": Step(
        PAGES["withdraw-from-review"].label,
        PAGES["withdraw-from-review"].done,
        lambda posting: posting.status in WITHDRAW_FROM_REVIEW.leaves,
        _by_move("withdraw-from-review"),
        permission=WITHDRAW_FROM_REVIEW,
    ),
}


class StepsMixin(MovesMixin):
    """Adds the pages and the actions of the list."""

    def get_urls(self) -> list[URLPattern]:
        """Add the URLs before the posting's own, which accept anything as an ID."""
        wrap = self.admin_site.admin_view
        return [
            path("copy/", wrap(self.choose_view), name="postings_posting_choose_copy"),
            path("<int:pk>/step/<slug:name>/", wrap(self.step_view), name="postings_posting_step"),
            *super().get_urls(),
        ]

    def open_steps(self, request: HttpRequest, posting: Posting) -> list[dict[str, Any]]:
        """Return the possible steps as links for the posting's page."""
        return [
            {
                "label": gettext("Post again") if is_over(name, posting) else step.label,
                "url": reverse("admin:postings_posting_step", args=[posting.pk, name]),
            }
            for name, step in STEPS.items()
            if step.is_open(posting) and self.may_take(request, step, posting)
        ]

    def may_take(self, request: HttpRequest, step: Step, posting: Posting) -> bool:
        """Return whether this person can take the step, in any state of the posting."""
        if step is STEPS["copy"] and not self.has_add_permission(request):
            return False
        return posting.may_be_moved(step.permission, by=request.user)  # type: ignore[arg-type]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Offer the steps above the form."""
        posting = self.get_object(request, object_id)
        context = {"steps": self.open_steps(request, posting)} if posting else {}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def step_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """Ask, then take the step; a page that is out of date says why nothing happened."""
        posting = self.get_object(request, str(pk))
        if posting is None or name not in STEPS:
            raise Http404
        step = STEPS[name]
        if not self.may_take(request, step, posting):
            raise PermissionDenied
        form = step.form(request.POST if request.method == "POST" else None)
        if request.method != "POST" or not form.is_valid():
            return self.step_page(request, step, posting, form)
        try:
            made = self.take_step(request, step, posting, form.cleaned_data)
        except (MoveError, ValidationError) as error:
            form.add_error(None, messages_of(error))
            return self.step_page(request, step, posting, form)
        return redirect("admin:postings_posting_change", made.pk)

    def take_step(
        self, request: HttpRequest, step: Step, posting: Posting, facts: dict[str, Any]
    ) -> Posting:
        """Take the step; report it, and log it at the posting that it made or changed."""
        made, other = step.act(posting, request.user, facts, request.POST.get("token", ""))
        self.log_change(request, made, str(step.label))
        messages.success(request, str(other or step.done) % {"title": made})
        return made

    def step_page(
        self, request: HttpRequest, step: Step, posting: Posting, form: forms.Form
    ) -> HttpResponse:
        """Return the page that asks."""
        context = {
            **self.admin_site.each_context(request),
            "title": step.label,
            "opts": self.opts,
            "posting": posting,
            "form": form,
            "note": step.note,
            "token": request.POST.get("token") or uuid4().hex,
        }
        return TemplateResponse(request, "admin/postings/posting/move.html", context)

    def choose_view(self, request: HttpRequest) -> HttpResponse:
        """Show the earlier postings of this person, each with a link that copies it."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        rows, _is_distinct = self.get_search_results(
            request, self.get_queryset(request), request.GET.get("q", "")
        )
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Copy an earlier posting"),
            "opts": self.opts,
            "query": request.GET.get("q", ""),
            "postings": rows.select_related("company").order_by("-updated_at", "-pk")[:50],
        }
        return TemplateResponse(request, "admin/postings/posting/choose_copy.html", context)

    # Several at once

    def take_selected(
        self, request: HttpRequest, queryset: QuerySet[Posting], name: str
    ) -> HttpResponse | None:
        """Ask once for all selected postings; then take the step with those that were ticked."""
        step = FOR_SEVERAL[name]
        if queryset.count() > AT_MOST:
            text = gettext("Select at most %(number)d postings at once.")
            self.message_user(request, text % {"number": AT_MOST}, messages.ERROR)
            return None
        form = step.form(request.POST if "confirmed" in request.POST else None)
        if not form.is_valid():
            return self.several_page(request, step, queryset, form)
        for posting in queryset:
            self.one_of_several(request, step, posting, form.cleaned_data)
        return None

    def one_of_several(
        self, request: HttpRequest, step: Step, posting: Posting, facts: dict[str, Any]
    ) -> None:
        """Take the step with one posting, or report why it was skipped."""
        text = self.why_not(request, step, posting)
        try:
            if not text:
                self.take_step(request, step, posting, facts)
        except (MoveError, ValidationError) as error:
            text = " ".join(messages_of(error))
        if text:
            messages.error(request, text if str(posting) in text else f"“{posting}”: {text}")

    def why_not(self, request: HttpRequest, step: Step, posting: Posting) -> str:
        """Return why a step is impossible, empty if it is possible."""
        if not self.may_take(request, step, posting):
            text = gettext("You don't have permission to do this with “%(title)s”.")
            return text % {"title": posting}
        if not step.is_open(posting):
            text = gettext("“%(title)s” is now %(status)s, so you can't do this.")
            return text % {"title": posting, "status": posting.get_status_display()}
        return ""

    def several_page(
        self, request: HttpRequest, step: Step, queryset: QuerySet[Posting], form: forms.Form
    ) -> HttpResponse:
        """Return the page that says what will happen, and what is skipped and why."""
        rows = [
            (one, self.why_not(request, step, one)) for one in queryset.select_related("company")
        ]
        context = {
            **self.admin_site.each_context(request),
            "title": step.label,
            "opts": self.opts,
            "form": form,
            "note": step.note,
            "action": request.POST.get("action", ""),
            "token": request.POST.get("token") or uuid4().hex,
            "ready": [one for one, why in rows if not why],
            "skipped": [(one, why) for one, why in rows if why],
        }
        return TemplateResponse(request, "admin/postings/posting/several.html", context)

    @admin.action(description=_("Extend selected postings"), permissions=["change"])
    def extend_selected(self, request: HttpRequest, queryset: QuerySet[Posting]) -> Any:
        """Give several postings a later closing date."""
        return self.take_selected(request, queryset, "extend")

    @admin.action(description=_("Close selected postings"), permissions=["change"])
    def close_selected(self, request: HttpRequest, queryset: QuerySet[Posting]) -> Any:
        """Close several postings with the same outcome."""
        return self.take_selected(request, queryset, "close")

    @admin.action(description=_("Copy selected postings"), permissions=["add"])
    def copy_selected(self, request: HttpRequest, queryset: QuerySet[Posting]) -> Any:
        """Make a draft of each."""
        return self.take_selected(request, queryset, "copy")

    @admin.action(description=_("Withdraw selected postings from review"), permissions=["change"])
    def withdraw_selected(self, request: HttpRequest, queryset: QuerySet[Posting]) -> Any:
        """Make drafts of several postings in review."""
        return self.take_selected(request, queryset, "withdraw-from-review")


def is_over(name: str, posting: Posting) -> bool:
    """Return whether a copy would be the same job once more."""
    return name == "copy" and posting.is_gone()


def messages_of(error: MoveError | ValidationError) -> list[str]:
    """Return what went wrong, in words."""
    return error.messages if isinstance(error, ValidationError) else [str(error)]
