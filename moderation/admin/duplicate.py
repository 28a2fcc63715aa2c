"""Possible duplicates in the admin: the list, and two postings side by side."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from moderation.admin.companies import CompaniesMixin
from moderation.admin.duplicate_form import DuplicateForm
from moderation.comparing import side_by_side
from moderation.emails import queue_merged
from moderation.models import DuplicatePair
from places.read_only import ReadOnlyMixin
from postings.models import Posting
from postings.models.choices import Outcome, Status
from postings.models.lifecycle import CLOSE, MoveError, is_editor
from saving.admin import CONFLICT


@admin.register(DuplicatePair)
class DuplicatePairAdmin(ReadOnlyMixin, CompaniesMixin):
    """The list of pairs for editors, those that wait first."""

    goes_with_its_row = True  # see saving.admin
    list_display = ["link", "companies", "percent", "state", "found_at"]
    list_display_links = None
    list_filter = ["state"]
    list_select_related = ["first__company", "second__company"]
    list_per_page = 50
    search_fields = ["first__title", "second__title"]
    show_full_result_count = False
    ordering = ["-state", "found_at", "pk"]  # "open" comes last among the states
    fields = ("first", "second", "percent", "state", "found_at", "decided_at", "decided_by")

    def get_urls(self) -> list[URLPattern]:
        """Add the page of a pair before Django's own, which accept anything as an ID."""
        view = self.admin_site.admin_view(self.decide_view)
        return [
            path("<int:pk>/decide/", view, name="moderation_duplicatepair_decide"),
            *super().get_urls(),
        ]

    @admin.display(description=_("Postings"))
    def link(self, pair: DuplicatePair) -> str:
        """Return both titles as a link to the page where they are compared."""
        url = reverse("admin:moderation_duplicatepair_decide", args=[pair.pk])
        return format_html('<a href="{}">{} / {}</a>', url, pair.first, pair.second)

    @admin.display(description=_("Companies"))
    def companies(self, pair: DuplicatePair) -> str:
        """Return the names of the companies, one if they are the same."""
        return " / ".join(dict.fromkeys([str(pair.first.company), str(pair.second.company)]))

    def decide_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show two postings side by side; take the decision about them."""
        pair = self._pairs().filter(pk=pk).first() if is_editor(request.user) else None
        if pair is None:
            raise Http404
        form = DuplicateForm(request.POST or None, pair=pair)
        if request.method != "POST" or not form.is_valid():
            return self._page(request, pair, form)
        try:
            with transaction.atomic():
                self._decided(request, pair, form)
        except MoveError as error:
            form.add_error(None, str(error))
            return self._page(request, self._pairs().get(pk=pk), form, status=CONFLICT)
        messages.success(request, gettext("The pair is decided."))
        return redirect(self._next())

    def _pairs(self) -> QuerySet[DuplicatePair]:
        pairs = DuplicatePair.objects.select_related("first__company", "second__company")
        return pairs.prefetch_related("first__locations__place", "second__locations__place")

    def _next(self) -> str:
        found = DuplicatePair.objects.open().order_by("found_at", "pk").first()
        if found is None:
            return reverse("admin:index")
        return reverse("admin:moderation_duplicatepair_decide", args=[found.pk])

    def _decided(self, request: HttpRequest, pair: DuplicatePair, form: DuplicateForm) -> None:
        """Decide the pair and end a posting, both or neither; raises MoveError."""
        if not pair.decide(form.state, by=request.user):
            raise MoveError(self._who_was_first(pair))
        ended, kept = form.ended_and_kept()
        if ended is None:
            return
        reason = form.cleaned_data["reason"].strip()
        if form.state == DuplicatePair.State.MERGED:
            self._merge(ended, kept, by=request.user, reason=reason)
        else:
            move = ended.reject if ended.status == Status.IN_REVIEW else ended.suspend
            move(by=request.user, reason=reason)  # type: ignore[arg-type]

    def _merge(self, ended: Posting, kept: Posting, *, by: Any, reason: str) -> None:
        """Close the one that goes. Its recruiters hear which posting stays, if they may see it."""
        why = reason or gettext("It is the same job as “%(title)s”.") % {"title": kept}
        if ended.status in CLOSE.leaves:
            ended.close(by=by, outcome=Outcome.WITHDRAWN, reason=why)
        else:
            ended.withdraw(by=by, reason=why)
        queue_merged(ended, kept, reason=reason)

    def _who_was_first(self, pair: DuplicatePair) -> str:
        now = self._pairs().select_related("decided_by").get(pk=pair.pk)
        text = gettext("%(person)s was first: this pair is %(state)s.")
        return text % {"person": now.decided_by or "–", "state": now.get_state_display()}

    def _page(
        self, request: HttpRequest, pair: DuplicatePair, form: Any, *, status: int = 200
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Possible duplicate"),
            "opts": self.opts,
            "pair": pair,
            "form": form,
            "compared": side_by_side(pair.first, pair.second),
        }
        template = "admin/moderation/duplicate.html"
        return TemplateResponse(request, template, context, status=status)
