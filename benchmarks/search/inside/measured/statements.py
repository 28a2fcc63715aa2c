"""Middleware that counts a request's SQL statements."""

import time
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse


def measured(get_response: Callable[[HttpRequest], HttpResponse]) -> Any:
    """With a header X-Bench, answer how many statements there were and how long they took."""

    def middleware(request: HttpRequest) -> HttpResponse:
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
    """A wrapper of statements that notes how long each takes, in seconds."""

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
        """All of them together."""
        return 1000 * sum(self.seconds)
