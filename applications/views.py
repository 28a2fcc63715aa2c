"""The apply hop: count the click, then send the candidate to the employer's own page."""

import structlog
from django.db import DatabaseError, connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from applications.client import client_address
from applications.models import ApplyClick
from postings.models import Posting

log = structlog.get_logger(__name__)

HEADERS = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}
PATIENCE = "300ms"  # what a candidate may lose to our counting


@require_safe
def apply(request: HttpRequest, pk: int) -> HttpResponse:
    """Redirect to the apply URL of a live posting; the one GET that writes, see docs/decisions.

    The destination comes from the database alone. A posting that is over answers 410, one that was
    never public 404.
    """
    posting = Posting.objects.select_related("company").filter(pk=pk).first()
    if posting is None or not (posting.is_live() or posting.is_gone()):
        raise Http404
    if not posting.is_live():
        page = render(request, "applications/closed.html", {"posting": posting}, status=410)
        for name, value in HEADERS.items():
            page.headers[name] = value
        return page
    if request.method == "GET":
        record_click(request, posting)
    return HttpResponseRedirect(posting.apply_url, headers=HEADERS)


def record_click(request: HttpRequest, posting: Posting) -> None:
    """Count the click if that can be done quickly; never lose a candidate for a statistic."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [PATIENCE])
            ApplyClick.record(
                posting,
                address=client_address(request),
                agent=request.headers.get("User-Agent", ""),
            )
    except DatabaseError:
        log.exception("apply_click_not_recorded", posting=posting.pk)
