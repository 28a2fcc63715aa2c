"""Buttons on the page of a row in the admin: each is a verb, with an address of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise

from postings.models.lifecycle import MoveError, is_editor
from saving.admin import whole_number


@dataclass(frozen=True)
class Step:
    """One button: its verb, which gets the row and `by`, and what it says afterwards."""

    verb: Callable[..., Any]
    label: str | Promise
    done: str | Promise
    is_open: Callable[[Any], bool]
    for_members_only: bool = False  # editors who don't belong to the company can't
    for_editors_only: bool = False
    of: tuple[str, ...] = ()  # what the person saw and decided on, as numbers in the page


class ButtonsMixin(admin.ModelAdmin[Any]):
    """Adds the buttons above the row."""

    change_form_template = "admin/steps.html"
    steps: ClassVar[dict[str, Step]] = {}

    def may_step(self, request: HttpRequest, row: Any, step: Step) -> bool:
        """Return whether this person can use a button."""
        may = request.user.has_perm(f"{self.opts.app_label}.change_{self.opts.model_name}")
        if step.for_editors_only and not is_editor(request.user):
            return False
        memberships = row.company.memberships
        return may and (not step.for_members_only or memberships.filter(user=request.user).exists())

    def decided_on(self, row: Any) -> dict[str, int]:
        """Return the numbers that the page sends with every button; see `Step.of`."""
        return {}

    def get_urls(self) -> list[URLPattern]:
        """Give every button its own URL."""
        view = self.admin_site.admin_view(self.step_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_step"
        return [path("<int:pk>/step/<slug:name>/", view, name=name), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the buttons above the row."""
        row = self.get_object(request, object_id)
        context = {
            "steps": self.open_steps(request, row) if row else [],
            "decided_on": self.decided_on(row) if row else {},
        }
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def open_steps(self, request: HttpRequest, row: Any) -> list[dict[str, str | Promise]]:
        """Return the buttons that this person can use now."""
        address = f"admin:{self.opts.app_label}_{self.opts.model_name}_step"
        return [
            {"label": step.label, "url": reverse(address, args=[row.pk, name])}
            for name, step in self.steps.items()
            if step.is_open(row) and self.may_step(request, row, step)
        ]

    def step_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """Do what a button says, and report the result."""
        row = self.get_queryset(request).filter(pk=pk).first()
        if row is None or name not in self.steps:
            raise Http404
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        step = self.steps[name]
        if not self.may_step(request, row, step):
            raise PermissionDenied
        # A request without a number matches none.
        of = {name: whole_number(request.POST.get(name)) for name in step.of}
        try:
            result = step.verb(row, by=request.user, **of)
        except MoveError as error:
            messages.error(request, str(error))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            self.log_change(request, row, str(step.label))
            return self.stepped(request, row, step, result)
        return self.back(row)

    def stepped(self, request: HttpRequest, row: Any, step: Step, result: Any) -> HttpResponse:
        """Answer a button that worked; `result` is what its verb returned."""
        messages.success(request, str(step.done))
        return self.back(row)

    def back(self, row: Any) -> HttpResponse:
        """Return to the row's page."""
        return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", row.pk)
