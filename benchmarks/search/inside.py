"""Measurements inside the server: SQL statements, and the cost of a minimal page."""

import time
from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from postings.models import Posting
from postings.search.sync import current_index
from postings.search.word_cache import WordCache


def measured(get_response: Callable[[HttpRequest], HttpResponse]) -> Any:
    """If the request has the header X-Bench, add the number and time of SQL statements."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if "X-Bench" not in request.headers:
            return get_response(request)
        spent: list[float] = []

        def note(execute: Any, *arguments: Any) -> Any:
            start = time.perf_counter()
            try:
                return execute(*arguments)
            finally:
                spent.append(time.perf_counter() - start)

        start = time.perf_counter()
        with connection.execute_wrapper(note):
            response = get_response(request)
        response["X-Statements"] = str(len(spent))
        response["X-Database"] = f"{1000 * sum(spent):.3f}"
        response["X-Total"] = f"{1000 * (time.perf_counter() - start):.3f}"
        return response

    return middleware


def floor(request: HttpRequest) -> HttpResponse:
    """Return a page from twenty rows by primary key, with the requested bytes of a real page."""
    first = int(request.GET["first"])
    rows = Posting.objects.filter(pk__in=range(first, first + 20)).values_list("pk", "title")
    text = "\n".join(f"<li>{pk} {title}</li>" for pk, title in rows)
    size = int(request.GET["bytes"])
    return HttpResponse((text + _page(size))[:size])


def forget_words(request: HttpRequest) -> HttpResponse:
    """Empty the word cache, so that the next search asks PostgreSQL for its words."""
    index = current_index()
    index.word_cache = WordCache()
    return HttpResponse()


@cache
def _page(size: int) -> str:
    from postings.views.listing import posting_list

    page = posting_list(RequestFactory().get("/jobs/", headers={"host": "127.0.0.1"})).text
    return page * (size // len(page) + 1)
