"""What every address of the API does alike: methods, languages, caches, other sites' scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from hashlib import blake2b
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.urls import URLPattern
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.csrf import csrf_exempt
from ninja.operation import PathView

from api.v1.problems import FieldError, ProblemError, wrongs
from postings.views.caching import staying

METHODS: Final = "GET, HEAD, OPTIONS"
# Scripts of any site may read, because what they read is public and nobody is signed in.
ANYBODY: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Content-Language, Retry-After",
}
PREFLIGHT: Final = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}

type View = Callable[..., HttpResponseBase]


def readable(pattern: URLPattern, operations: Iterable[PathView]) -> URLPattern:
    """Return the pattern of an operation with a view that does all of this around its own."""
    view, names = pattern.callback, parameters_of(pattern.name or "", operations)
    return URLPattern(pattern.pattern, _around(view, names), None, pattern.name)


def _around(view: View, parameters: dict[str, bool]) -> View:
    @csrf_exempt
    @wraps(view)
    def answered(request: HttpRequest, **captured: Any) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return _with_headers(HttpResponse(status=204), PREFLIGHT)
        if request.method not in ("GET", "HEAD"):
            return _with_headers(_wrong_method(), {"Allow": METHODS})
        try:
            check_names(request.GET, parameters)
            response = _read(view, request, captured)
        except ProblemError as problem:
            response = problem.response()
        return _with_headers(_cacheable(request, response))

    return answered


def _read(view: View, request: HttpRequest, captured: dict[str, Any]) -> HttpResponseBase:
    """Return what GET returns, in the language that was asked for; the server drops the body."""
    method, request.method = request.method, "GET"
    language = request.GET.get("lang", settings.LANGUAGE_CODE)
    known = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    try:
        with translation.override(known):
            response = view(request, **captured)
    finally:
        request.method = method
    if stays := getattr(request, "stays", None):
        staying(response, stays)
    response.headers["Content-Language"] = known
    return response


def check_names(data: QueryDict, parameters: dict[str, bool]) -> None:
    """Refuse parameters that nobody knows, rather than answer another question."""
    errors = []
    for name, values in data.lists():
        if name not in parameters:
            errors.append(FieldError(field=name[:60], detail="There is no such parameter."))
        elif len(values) > 1 and not parameters[name]:
            errors.append(FieldError(field=name, detail="Give this parameter once."))
    if errors:
        raise wrongs(errors)


def parameters_of(name: str, views: Iterable[PathView]) -> dict[str, bool]:
    """Return the parameters of an operation, and whether each takes several values."""
    found: dict[str, bool] = {}
    models = (
        model
        for view in views
        for operation in view.operations
        if operation.url_name == name
        for model in operation.models
        if model.__ninja_param_source__ == "query"
    )
    for model in models:
        several = getattr(model, "__ninja_collection_fields__", [])
        found |= {one: one in several for one in model.__ninja_flatten_map__}
    return found


def _cacheable(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    if response.status_code != 200 or not isinstance(response, HttpResponse):
        patch_cache_control(response, no_store=True)
        return response
    if "Cache-Control" not in response.headers:
        patch_cache_control(response, public=True, max_age=60)
    etag = quote_etag(blake2b(response.content, digest_size=16).hexdigest())
    response.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response) or response


def _wrong_method() -> HttpResponse:
    return ProblemError(405, "This address can only be read.").response()


def _with_headers(
    response: HttpResponseBase, headers: dict[str, str] | None = None
) -> HttpResponseBase:
    for name, value in (ANYBODY | (headers or {})).items():
        response.headers[name] = value
    return response
