"""Logs a person of the benchmark in, so that the pages of the desk can be measured."""

from django.contrib.auth import login
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse

BEGINS = "desk-"


def enter(request: HttpRequest) -> HttpResponse:
    """Log in as `who`; 404 on a board without this person."""
    name = BEGINS + request.GET.get("who", "")
    user = User.objects.filter(username=name).first()
    if user is None:
        return HttpResponse(status=404)
    login(request, user, backend="accounts.backends.LimitedBackend")
    return HttpResponse("in\n")
