"""Pages about companies for editors: merging two that are one, and going back in their history."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.contrib import admin, messages
from django.contrib.postgres.search import TrigramSimilarity
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext

from companies.models import Company
from moderation.history import earlier_version, go_back
from moderation.merging import merge_companies
from postings.checking.companies import Record, record_of
from postings.models.lifecycle import is_editor
from saving.admin import CONFLICT, whole_number

_MOST = 10  # companies offered


class Side(NamedTuple):
    """A company with its record and how many people post for it."""

    company: Company
    record: Record
    members: int


class CompaniesMixin(admin.ModelAdmin[Any]):
    """Adds the page that offers companies with a similar name, the one that asks, and the way back.

    They are pages of the moderation, because companies know nothing of postings.
    """

    def get_urls(self) -> list[URLPattern]:
        """Add the pages."""
        wrap, start = self.admin_site.admin_view, "companies/<int:lost>/"
        return [
            path(start, wrap(self.choose_view), name="moderation_merge_choose"),
            path(f"{start}<int:kept>/", wrap(self.merge_view), name="moderation_merge_companies"),
            path(
                "companies/<int:pk>/history/<int:event>/",
                wrap(self.restore_view),
                name="moderation_restore_company",
            ),
            *super().get_urls(),
        ]

    def choose_view(self, request: HttpRequest, lost: int) -> HttpResponse:
        """Offer the companies whose names are most like this one's, or like what was typed."""
        if not is_editor(request.user):
            raise Http404
        company = get_object_or_404(Company, pk=lost)
        typed = request.GET.get("q", "").strip()[:200] or company.name
        context = {"company": company, "typed": typed, "offered": _alike(typed, but=lost)}
        return self._merge_page(request, "admin/moderation/merge_choose.html", **context)

    def merge_view(self, request: HttpRequest, lost: int, kept: int) -> HttpResponse:
        """Show both companies, and merge the first into the second."""
        if not is_editor(request.user) or lost == kept:
            raise Http404
        sides = [_side(get_object_or_404(Company, pk=key)) for key in (lost, kept)]
        if request.method != "POST":
            return self._merge_page(
                request, "admin/moderation/merge.html", lost=sides[0], kept=sides[1]
            )
        name = str(sides[0].company)
        try:
            company = merge_companies(lost, kept, by=request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect("admin:companies_company_changelist")
        text = gettext("“%(lost)s” is merged into “%(kept)s”.")
        messages.success(request, text % {"lost": name, "kept": company})
        return redirect("admin:companies_company_change", kept)

    @transaction.atomic
    def restore_view(self, request: HttpRequest, pk: int, event: int) -> HttpResponse:
        """Show how an earlier version of a company differs, and go back to it."""
        rows = Company.objects.select_for_update(no_key=True).filter(pk=pk)
        company = rows.first() if is_editor(request.user) else None
        if company is None:
            raise Http404
        earlier = earlier_version(company, event)
        if earlier is None:
            raise Http404
        is_stale = whole_number(request.POST.get("seen")) != company.version
        if request.method != "POST" or is_stale:
            status = CONFLICT if request.method == "POST" else 200
            context = {"company": company, "earlier": earlier, "is_stale": status == CONFLICT}
            template, title = "admin/moderation/restore_company.html", gettext("Go back")
            response = self._merge_page(request, template, title=title, **context)
            response.status_code = status
            return response
        go_back(company, earlier)
        messages.success(request, gettext("The company is as it was before."))
        return redirect("admin:companies_company_history", pk)

    def _merge_page(self, request: HttpRequest, template: str, **context: object) -> HttpResponse:
        usual = {
            **self.admin_site.each_context(request),
            "title": gettext("Merge companies"),
            "opts": self.opts,
        }
        return TemplateResponse(request, template, usual | context)


def _alike(name: str, *, but: int) -> QuerySet[Company]:
    compared = Company.objects.exclude(pk=but).annotate(likeness=TrigramSimilarity("name", name))
    return compared.filter(likeness__gt=0.1).order_by("-likeness", "pk")[:_MOST]


def _side(company: Company) -> Side:
    return Side(company, record_of(company), company.memberships.count())
