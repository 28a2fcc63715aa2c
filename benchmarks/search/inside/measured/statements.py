"""Middleware that counts the SQL statements of a request."""

import time
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

from measured.forgetting import forget_pages


def measured(get_response: Callable[[HttpRequest], HttpResponse]) -> Any:
    """If the request has the header X-Bench, add the number and time of SQL statements; with
    X-Bench-Anew, make the page again where the board keeps finished pages.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if "X-Bench-Anew" in request.headers:
            forget_pages()
        if "X-Bench" not in request.headers:
            return get_response(request)
        spent = Spent()
        with connection.execute_wrapper(spent):
            response = get_response(request)
        response["X-Statements"] = str(len(spent.seconds))
        response["X-Database"] = f"{spent.milliseconds:.3f}"
        return response

    return middleware


class Spent:
    """A wrapper of statements that keeps the seconds of each."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        """Execute one statement."""
        start = time.perf_counter()
        try:
            return execute(*arguments)
        finally:
            self.seconds.append(time.perf_counter() - start)

    @property
    def milliseconds(self) -> float:
        """The time of all statements."""
        return 1000 * sum(self.seconds)
