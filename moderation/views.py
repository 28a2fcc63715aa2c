"""The page on which anybody reports a job: no account, and no cookie."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from accounts.limits import Limit, TooManyTriesError, network_of
from accounts.models import Tries
from applications.client import client_address
from applications.models import DailySalt, visitor_of
from moderation.forms import ReportForm
from moderation.models import Report
from postings.models import Posting

# From one network, such as a household or an office
FROM_A_NETWORK = Limit("report", tries=10, pause=timedelta(minutes=6))


@csrf_exempt  # the token would need a cookie; the form's signed field and the origin replace it
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form for a live job; store what somebody reports."""
    posting = Posting.objects.live().select_related("company").filter(pk=pk).first()
    if posting is None:
        raise Http404
    form = ReportForm(request.POST or None, posting=pk)
    if request.method != "POST":
        return _page(request, posting, form)
    if not _is_from_own_page(request):
        return _page(request, posting, ReportForm(posting=pk), status=403)
    if not form.is_valid():
        return _page(request, posting, form, status=422)
    if form.is_from_robot:
        return _thanks(request, posting)
    return _received(request, posting, form)


def _received(request: HttpRequest, posting: Posting, form: ReportForm) -> HttpResponse:
    """Store the report, unless this network has sent many; nothing that was typed is lost."""
    network = network_of(client_address(request))
    try:
        Tries.objects.take([(FROM_A_NETWORK, FROM_A_NETWORK.key(network))])
    except TooManyTriesError as error:
        return _too_many(request, posting, form, error)
    Report.receive(
        posting,
        reporter=visitor_of(network, "", salt=DailySalt.of(datetime.now(UTC).date())),
        reason=form.cleaned_data["reason"],
        text=form.cleaned_data["text"],
        email=form.cleaned_data["email"],
        language=get_language() or "",
    )
    return _thanks(request, posting)


def _is_from_own_page(request: HttpRequest) -> bool:
    """Return False if the browser says that another site's page sent the form.

    Otherwise such a page could send reports from the networks of all its visitors.
    """
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


def _too_many(
    request: HttpRequest, posting: Posting, form: ReportForm, error: TooManyTriesError
) -> HttpResponse:
    minutes = math.ceil(error.seconds / 60)
    text = ngettext(
        "Many reports came from your network. Please send this again in %(minutes)d minute.",
        "Many reports came from your network. Please send this again in %(minutes)d minutes.",
        minutes,
    )
    form.add_error(None, text % {"minutes": minutes})
    response = _page(request, posting, form, status=429)
    response["Retry-After"] = str(error.seconds)
    return response


def _thanks(request: HttpRequest, posting: Posting) -> HttpResponse:
    return _noindex(render(request, "moderation/thanks.html", {"posting": posting}))


def _page(
    request: HttpRequest, posting: Posting, form: ReportForm, *, status: int = 200
) -> HttpResponse:
    context = {"posting": posting, "form": form}
    return _noindex(render(request, "moderation/report.html", context, status=status))


def _noindex(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
