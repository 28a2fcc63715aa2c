"""The addresses of the API, and its OpenAPI document."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from ninja import NinjaAPI
from ninja.errors import ValidationError

from api.v1 import changes, directories, postings
from api.v1.problems import MEDIA_TYPE, ProblemError, invalid
from api.v1.reading import readable


class _API(NinjaAPI):
    """The API; its document says that errors are problem details."""

    def get_openapi_schema(self, **options: Any) -> Any:
        document = super().get_openapi_schema(**options)
        for operations in document["paths"].values():
            for status, response in operations["get"]["responses"].items():
                if int(status) >= 400:
                    content = response["content"]
                    response["content"] = {MEDIA_TYPE: content.pop("application/json")}
        return document


api = _API(
    title=f"{settings.BOARD_NAME} API",
    version="1",
    description="Read the live postings of the board. No key is needed. docs/api.md has examples.",
    docs_url=None,
    urls_namespace="api-v1",
)
api.add_router("/postings", postings.router)
api.add_router("/changes", changes.router)
api.add_router("", directories.router)


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    return invalid(error).response()


def _problem(request: HttpRequest, error: Any) -> Any:
    return error.response()


def _failed(request: HttpRequest, error: Any) -> HttpResponse:
    raise error  # to the pages for trouble, as for all other views


api.add_exception_handler(ValidationError, _invalid)
api.add_exception_handler(ProblemError, _problem)
api.add_exception_handler(Exception, _failed)


def _no_address(request: HttpRequest, **captured: Any) -> HttpResponse:
    raise ProblemError(404, "There is no such address.")


def _patterns() -> list[Any]:
    views = [view for bound in api._get_bound_routers() for view in bound.path_operations.values()]
    own = [one for one in api.urls[0] if isinstance(one, URLPattern) and one.name != "api-root"]
    # The library finds its addresses by the name of its first page, which is none here.
    rest = [path("", _no_address, name="api-root"), re_path("", _no_address)]
    return [readable(one, views) for one in (*own, *rest)]


urls = (_patterns(), "api-v1", "api-v1")
