"""The pages on which an editor merges two companies that are one."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.contrib import admin, messages
from django.contrib.postgres.search import TrigramSimilarity
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext

from companies.models import Company
from moderation.merging import merge_companies
from postings.checking.companies import Record, record_of
from postings.models.lifecycle import is_editor

_MOST = 10  # companies offered


class Side(NamedTuple):
    """A company with its record and how many people post for it."""

    company: Company
    record: Record
    members: int


class MergeMixin(admin.ModelAdmin[Any]):
    """Adds the page that offers companies with a similar name, and the one that asks."""

    def get_urls(self) -> list[URLPattern]:
        """Add both pages."""
        wrap, start = self.admin_site.admin_view, "companies/<int:lost>/"
        return [
            path(start, wrap(self.choose_view), name="moderation_merge_choose"),
            path(f"{start}<int:kept>/", wrap(self.merge_view), name="moderation_merge_companies"),
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

    def _merge_page(self, request: HttpRequest, template: str, **context: object) -> HttpResponse:
        title = gettext("Merge companies")
        context |= {**self.admin_site.each_context(request), "title": title, "opts": self.opts}
        return TemplateResponse(request, template, context)


def _alike(name: str, *, but: int) -> QuerySet[Company]:
    compared = Company.objects.exclude(pk=but).annotate(likeness=TrigramSimilarity("name", name))
    return compared.filter(likeness__gt=0.1).order_by("-likeness", "pk")[:_MOST]


def _side(company: Company) -> Side:
    return Side(company, record_of(company), company.memberships.count())
