"""Prints the pages that are measured as JSON: [name, path, who opens it], …"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import django

EDITOR, RECRUITER, ADMINISTRATOR = "editor", "recruiter", "administrator"
Page = tuple[str, str, str]


def pages() -> Iterator[Page]:
    """Yield the first pages, the pages of one row, and every list."""
    from django.urls import reverse

    from postings.models import Posting

    desk = reverse("admin:index")
    yield "desk of an editor", desk, EDITOR
    yield "workspace of a recruiter", desk, RECRUITER
    for name, page, key, who in _rows():
        yield name, reverse(f"admin:{page}", args=[key]), who
    postings = reverse("admin:postings_posting_changelist")
    yield "postings in review", f"{postings}?shelf=in_review", EDITOR
    last = Posting.objects.count() // 50
    yield "postings, last page", f"{postings}?p={last}", EDITOR
    yield "postings by a word", f"{postings}?q=Oncology", EDITOR
    yield "postings of a recruiter", postings, RECRUITER
    yield from _lists()


def _rows() -> Iterator[tuple[str, str, Any, str]]:
    """Yield name, address, key and who, of rows that have something to show."""
    from moderation.models import DuplicatePair, Report
    from postings.models import Posting, Revision

    waits = Posting.objects.filter(status="in_review").order_by("pk")[0].pk
    mine = Posting.objects.filter(company__memberships__user__username=f"desk-{RECRUITER}")
    live, company = mine.filter(status="live").order_by("pk")[0].pk, mine[0].company_id
    edited = Revision.objects.filter(state="waiting").latest("pk").posting_id
    yield "decide", "postings_posting_decide", waits, EDITOR
    reported = Report.objects.latest("pk").posting_id
    yield "decide about reports", "moderation_report_decide", reported, EDITOR
    pair = DuplicatePair.objects.latest("pk").pk
    yield "decide about a pair", "moderation_duplicatepair_decide", pair, EDITOR
    yield "decide about an edit", "postings_posting_revision", edited, EDITOR
    yield "form of a posting, editor", "postings_posting_change", waits, EDITOR
    yield "form of a posting, recruiter", "postings_posting_change", live, RECRUITER
    yield "preview of a posting", "postings_posting_preview", waits, EDITOR
    yield "history of a posting", "postings_posting_history", waits, EDITOR
    yield "form of a company", "companies_company_change", company, EDITOR
    yield "history of a company", "companies_company_history", company, EDITOR


def _lists() -> Iterator[Page]:
    """Yield every list of the admin, as an editor sees it if editors do."""
    from django.contrib import admin
    from django.contrib.auth.models import User
    from django.test import RequestFactory
    from django.urls import reverse

    request = RequestFactory().get("/")
    request.user = User.objects.get(username=f"desk-{EDITOR}")
    for model, its_admin in admin.site._registry.items():
        options = model._meta
        who = EDITOR if its_admin.has_view_permission(request) else ADMINISTRATOR
        path = reverse(f"admin:{options.app_label}_{options.model_name}_changelist")
        yield f"list: {options.verbose_name_plural}", path, who


if __name__ == "__main__":
    django.setup()
    print(json.dumps(list(pages())))  # noqa: T201
