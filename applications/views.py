"""The apply hop: counts the click, then sends the candidate to the employer's own page."""

from collections.abc import Mapping

from django.db import Error
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from applications.hop import Visit, ask_again, ask_database, ask_memory
from applications.robots import is_ahead_of_person
from postings.models import Posting
from postings.models.apply_address import MAILTO

HEADERS = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


@require_safe
def apply(request: HttpRequest, pk: int) -> HttpResponse:
    """Redirect to the apply URL of a live posting; the one GET that writes, see docs/decisions.

    The destination always comes from the posting. A closed or expired posting answers 410, and one
    that was never public answers 404.
    """
    if is_ahead_of_person(request.headers):
        return refuse_to_run_ahead()
    visit = Visit.of(request)
    try:
        return by_database(request, ask_database(pk, visit), visit)
    except Posting.DoesNotExist:
        raise Http404 from None
    except Error:
        return without_database(request, pk, visit)


def by_database(request: HttpRequest, posting: Posting, visit: Visit) -> HttpResponse:
    """Answer with what the database says."""
    if posting.is_live(visit.at):
        return to_employer(request, posting.apply_url)
    if not posting.is_gone(visit.at):
        raise Http404
    whole = Posting.objects.select_related("company").get(pk=posting.pk)
    return page(request, "applications/closed.html", 410, {"posting": whole})


def to_employer(request: HttpRequest, url: str) -> HttpResponse:
    """Redirect to a web address; show an email address, which no browser can be redirected to."""
    if url.startswith(MAILTO):
        return page(request, "applications/by_email.html", 200, {"email": url.removeprefix(MAILTO)})
    return HttpResponseRedirect(url, headers=HEADERS)


def refuse_to_run_ahead() -> HttpResponse:
    """Answer 503: the browser throws it away and asks again when the person clicks.

    If the browser could keep the answer, it would use it for the click, and we would not count the
    click. It would also fetch the employer's page for somebody who only moved the mouse.
    """
    return HttpResponse(status=503, headers=HEADERS)


def without_database(request: HttpRequest, pk: int, visit: Visit) -> HttpResponse:
    """Answer with what this process knows; what it doesn't know may take a little longer."""
    destination = ask_memory(pk, visit)
    if destination and destination.is_public(visit.at):
        return to_employer(request, destination.url)
    if destination and destination.is_over(visit.at):
        return page(request, "applications/closed.html", 410)
    try:
        return by_database(request, ask_again(pk, visit), visit)
    except Posting.DoesNotExist:
        raise Http404 from None
    except Error:
        unavailable = page(request, "503.html", 503)
        unavailable.headers["Retry-After"] = "60"
        return unavailable


def page(
    request: HttpRequest,
    template: str,
    status: int,
    context: Mapping[str, object] | None = None,
) -> HttpResponse:
    """Return a page that no cache keeps."""
    response = render(request, template, {**(context or {})}, status=status)
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response
