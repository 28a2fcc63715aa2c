"""The loaded board: what a process needs to answer requests, before the first one arrives.

`warm_up` does what the first candidates would wait for. Processes that are forked after it share
all of that memory, until one of them writes to it.
"""

import gc
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

import structlog
from django.core.handlers.wsgi import WSGIRequest
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DEBUG", "0")
os.environ.setdefault("JOBBOARD_PROCESS", "web")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")

application = get_wsgi_application()

from django.conf import settings  # noqa: E402  (they are only now set up)
from django.db import connections  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils.translation import override  # noqa: E402

from applications import keeper  # noqa: E402
from postings.models import Posting  # noqa: E402
from postings.search import sync  # noqa: E402

# A word in a city, words in a row, and a misspelt one: each kind loads something else.
ASKED = ("q=manager&location=London", "q=%22project%20manager%22", "q=mannager")

log = structlog.get_logger(__name__)


def start() -> None:
    """Begin what each process that answers requests does for itself."""
    sync.warm_up()
    keeper.start()


def warm_up() -> None:
    """Make a page of each common kind, and leave no connection or garbage behind.

    A server must start without its database, too: then processes load the rest themselves.
    """
    try:
        with _without_log():
            for path in _paths():
                _make(path)
    except Exception as error:  # whatever it is, pages show it better
        log.warning("not_warmed_up", why=f"{type(error).__name__}: {error}"[:200])
    connections.close_all()
    keep_what_is_loaded()


def keep_what_is_loaded() -> None:
    """Exempt all that is loaded from the search for garbage, which would write to it."""
    gc.collect()
    gc.freeze()


def _paths() -> Iterator[str]:
    for language, _ in settings.LANGUAGES:
        with override(language):
            jobs = reverse("postings:list")
            yield from (reverse("home"), jobs, *(f"{jobs}?{asked}" for asked in ASKED))
            if posting := Posting.objects.live().first():
                yield posting.get_absolute_url()
    yield from ("/api/v1/postings", "/readyz")


def _make(path: str) -> None:
    path, _, query = path.partition("?")
    site = urlsplit(settings.SITE_URL)
    environ = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": site.netloc,
               "HTTP_ACCEPT_ENCODING": "gzip", "wsgi.url_scheme": "https"}  # fmt: skip
    setup_testing_defaults(environ)
    response = application.get_response(WSGIRequest(environ))
    response.close()
    if response.status_code != HTTPStatus.OK:
        raise RuntimeError(f"{path} answered {response.status_code}")


@contextmanager
def _without_log() -> Iterator[None]:
    """Leave these pages out of the log of requests."""
    logging.disable(logging.INFO)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
