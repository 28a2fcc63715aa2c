"""The addresses of the API, and its OpenAPI document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from api.v1 import changes, directories, guides, postings
from api.v1.own import postings as own
from api.v1.own.auth import unauthorised
from api.v1.own.doors import own_door
from api.v1.problems import MEDIA_TYPE, ProblemError, invalid
from api.v1.reading import readable

# Of requests with a token: draft-ietf-httpapi-ratelimit-headers
LIMITS: Final = {
    "RateLimit-Policy": "How many requests the company's programs may send in how many seconds.",
    "RateLimit": "How many of these are left, and in how many seconds there are new ones.",
}


class _API(NinjaAPI):
    """The API; its document says that errors are problem details, and which answers have limits."""

    def get_openapi_schema(self, **options: Any) -> Any:
        document = super().get_openapi_schema(**options)
        for operation in _operations(document):
            for status, response in operation["responses"].items():
                if int(status) >= 400:
                    content = response["content"]
                    response["content"] = {MEDIA_TYPE: content.pop("application/json")}
                if "security" in operation:
                    response["headers"] = {
                        name: {"description": text, "schema": {"type": "string"}}
                        for name, text in LIMITS.items()
                    }
        return document


def _operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return chain.from_iterable(methods.values() for methods in document["paths"].values())


api = _API(
    title=f"{settings.BOARD_NAME} API",
    version="1",
    description="Read the live postings of the board without a key. With a company's token, write "
    "its postings. docs/api.md has examples.",
    docs_url=None,
    urls_namespace="api-v1",
)
api.add_router("/postings", postings.router)
api.add_router("/changes", changes.router)
api.add_router("/guides", guides.router)
api.add_router("/own", own.router)
api.add_router("", directories.router)


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    return invalid(error).response()


def _problem(request: HttpRequest, error: Any) -> Any:
    return error.response()


def _unread(request: HttpRequest, error: Any) -> HttpResponse:
    return ProblemError(error.status_code, "The body isn't JSON.").response()


def _no_token(request: HttpRequest, error: Any) -> HttpResponse:
    return unauthorised("Send a token as `Authorization: Bearer …`.").response()


def _failed(request: HttpRequest, error: Any) -> HttpResponse:
    raise error  # to the pages for trouble, as for all other views


api.add_exception_handler(ValidationError, _invalid)
api.add_exception_handler(ProblemError, _problem)
api.add_exception_handler(HttpError, _unread)
api.add_exception_handler(AuthenticationError, _no_token)
api.add_exception_handler(Exception, _failed)


def _no_address(request: HttpRequest, **captured: Any) -> HttpResponse:
    raise ProblemError(404, "There is no such address.")


def _patterns() -> list[Any]:
    views = [view for bound in api._get_bound_routers() for view in bound.path_operations.values()]
    known = [one for one in api.urls[0] if isinstance(one, URLPattern) and one.name != "api-root"]
    # The library finds its addresses by the name of its first page, which is none here.
    rest = [path("", _no_address, name="api-root"), re_path("", _no_address)]
    return [_door(one)(one, views) for one in (*known, *rest)]


def _door(pattern: URLPattern) -> Callable[[URLPattern, list[Any]], URLPattern]:
    return own_door if (pattern.name or "").startswith("own") else readable


urls = (_patterns(), "api-v1", "api-v1")
