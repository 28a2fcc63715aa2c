"""The address of the bare floor, and what says that it is up.

The board's own addresses stand behind them: at its start it looks whether it knows them.
"""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from jobboard.urls import urlpatterns as _own
from measured.floor import floor


def up(request: HttpRequest) -> HttpResponse:
    """Answer that the server is there."""
    return HttpResponse("up\n")


urlpatterns = [path("jobs/floor/", floor), path("readyz", up), path("jobs/", up), *_own]
