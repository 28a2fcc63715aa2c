"""The addresses of the bare floor.

The board's own addresses follow, because the board resolves one of them at its start.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from jobboard.urls import urlpatterns as _own
from measured.floor import floor


def up(request: HttpRequest) -> HttpResponse:
    """Return a short answer, to show that the server runs."""
    return HttpResponse("up\n")


urlpatterns = [path("jobs/floor/", floor), path("readyz", up), path("jobs/", up), *_own]
