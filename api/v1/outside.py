"""Problems that a request meets before it reaches an address of the API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse

from api.v1.problems import ProblemError
from api.v1.reading import ANYBODY

START: Final = "/api/v1/"


def problem(
    request: HttpRequest, status: int, detail: str, headers: Mapping[str, str] | None = None
) -> HttpResponse | None:
    """Return the answer to a request for the API; None if it is for a page."""
    if not request.path_info.startswith(START):
        return None
    more = {**ANYBODY, "Cache-Control": "no-store", **(headers or {})}
    return ProblemError(status, detail, headers=more).response()
