"""Reports in the admin: the list, and the page on which an editor decides about a posting's."""

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

from moderation.admin.report_form import Answer, ReportDecisionForm
from moderation.deciding import decide_reports
from moderation.models import Report
from moderation.models.report import is_hidden_by_reports
from places.read_only import ReadOnlyMixin
from postings.models import Posting
from postings.models.choices import Status
from postings.models.lifecycle import MoveError, is_editor
from saving.admin import CONFLICT, whole_number
from saving.ordering import before_others


@admin.register(Report)
class ReportAdmin(ReadOnlyMixin, admin.ModelAdmin[Report]):
    """The list of reports for editors; those that wait come first, the oldest on top."""

    goes_with_its_row = True  # see saving.admin
    list_display = ["link", "company", "reason", "state", "created_at"]
    list_display_links = None
    list_filter = ["state", "reason"]
    list_select_related = ["posting__company"]
    list_per_page = 50
    search_fields = ["posting__title", "posting__company__name"]
    show_full_result_count = False
    fields = ("posting", "reason", "text", "state", "created_at", "decided_at", "decided_by")

    def get_urls(self) -> list[URLPattern]:
        """Add the page of a posting's reports before Django's, which accept anything as an ID."""
        view = self.admin_site.admin_view(self.decide_view)
        return [
            path("of/<int:pk>/", view, name="moderation_report_decide"),
            *super().get_urls(),
        ]

    def get_ordering(self, request: HttpRequest) -> Any:
        """Put first what waits."""
        return [before_others(state="open"), "created_at", "pk"]

    @admin.display(description=_("Posting"))
    def link(self, report: Report) -> str:
        """Return the title as a link to the page where its reports are decided."""
        url = reverse("admin:moderation_report_decide", args=[report.posting_id])
        return format_html('<a href="{}">{}</a>', url, report.posting)

    @admin.display(description=_("Company"))
    def company(self, report: Report) -> str:
        """Return the company's name."""
        return str(report.posting.company)

    def decide_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show all reports on a posting; take the decision about those that the page showed."""
        if not is_editor(request.user):
            raise Http404
        posting = Posting.objects.select_related("company").filter(pk=pk).first()
        if posting is None:
            raise Http404
        form = ReportDecisionForm(request.POST or None, posting=posting)
        if request.method != "POST" or not form.is_valid():
            return self._page(request, posting, form)
        try:
            decided = self._decided(request, posting, form)
        except MoveError as error:
            form.add_error(None, str(error))
            return self._page(request, self._fresh(pk), form, status=CONFLICT)
        if not decided:
            form.add_error(None, self._who_was_first(posting))
            return self._page(request, self._fresh(pk), form, status=CONFLICT)
        messages.success(request, gettext("The reports are decided."))
        return redirect(self._next())

    def _fresh(self, pk: int) -> Posting:
        return Posting.objects.select_related("company").get(pk=pk)

    def _next(self) -> str:
        """Return the page of the posting whose report has waited longest, or the start page."""
        found = Report.objects.open().order_by("created_at", "pk").first()
        if found is None:
            return reverse("admin:index")
        return reverse("admin:moderation_report_decide", args=[found.posting_id])

    def _decided(self, request: HttpRequest, posting: Posting, form: ReportDecisionForm) -> int:
        """Decide the reports and move the posting, both or neither; return how many reports."""
        seen = [whole_number(one) for one in request.POST.getlist("report")]
        answer = Answer(form.cleaned_data["decision"])
        with transaction.atomic():
            decided = decide_reports(
                posting, seen=seen, state=answer.state, answer=form.cleaned_data["answer"],
                by=request.user,
            )  # fmt: skip
            if decided:
                self._moved(request, posting, answer, form.cleaned_data["reason"])
        return decided

    def _moved(self, request: HttpRequest, posting: Posting, answer: Answer, reason: str) -> None:
        """Move the posting as the editor chose. What the reports have hidden is shown again."""
        by: Any = request.user
        if is_hidden_by_reports(posting) and answer in (Answer.DISMISS, Answer.SUSPEND):
            # A suspension by an editor replaces the board's own, with a reason
            seen = whole_number(request.POST.get("seen")) if answer is Answer.DISMISS else None
            posting.resume(by=by, seen=seen)
        if answer is Answer.SUSPEND and posting.status == Status.LIVE:
            posting.suspend(by=by, reason=reason)
        if answer in (Answer.FILLED, Answer.WITHDRAWN):
            posting.close(by=by, outcome=answer.outcome, reason=reason)

    def _who_was_first(self, posting: Posting) -> str:
        last = posting.reports.exclude(state="open").order_by("decided_at").last()
        if last is None or last.decided_by is None:
            return gettext("There is nothing to decide any more.")
        text = gettext("%(person)s was first: these reports are %(state)s.")
        return text % {"person": last.decided_by, "state": last.get_state_display()}

    def _page(
        self, request: HttpRequest, posting: Posting, form: Any, *, status: int = 200
    ) -> HttpResponse:
        reports: QuerySet[Report] = posting.reports.select_related("decided_by")
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Reports on a posting"),
            "opts": self.opts,
            "posting": posting,
            "form": form,
            "open": reports.filter(state="open").order_by("created_at", "pk")[:100],
            "decided": reports.exclude(state="open").order_by("-decided_at", "-pk")[:20],
            "is_hidden": is_hidden_by_reports(posting),
        }
        template = "admin/moderation/reports.html"
        return TemplateResponse(request, template, context, status=status)
