"""What the addresses of companies do alike: methods, limits and caches.

A token belongs into a server, so there is no CORS for these addresses: scripts of other sites can't
read.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from ninja.operation import PathView

from api.v1.own.auth import quota_of
from api.v1.problems import ProblemError
from api.v1.reading import View, check_names, parameters_of


def own_door(pattern: URLPattern, operations: Iterable[PathView]) -> URLPattern:
    """Return the pattern of a company's address with a view that does all of this."""
    views = [view for view in operations if view.url_name == pattern.name]
    methods = {method for view in views for one in view.operations for method in one.methods}
    names = parameters_of(pattern.name or "", views)
    view = _around(pattern.callback, names, methods)
    return URLPattern(pattern.pattern, view, None, pattern.name)


def _around(view: View, parameters: dict[str, bool], methods: set[str]) -> View:
    allowed = ", ".join(sorted(methods | ({"HEAD"} if "GET" in methods else set()) | {"OPTIONS"}))

    @csrf_exempt
    @wraps(view)
    def answered(request: HttpRequest, **captured: Any) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={"Allow": allowed})
        if request.method not in allowed.split(", "):
            return ProblemError(
                405, f"This address takes {allowed}.", headers={"Allow": allowed}
            ).response()
        response = _answer(view, request, parameters, captured)
        patch_cache_control(response, private=True, no_store=True)
        patch_vary_headers(response, ["Authorization"])
        quota = quota_of(request)
        for name, value in (quota.headers() if quota else {}).items():
            response.headers[name] = value
        return response

    return answered


def _answer(
    view: View, request: HttpRequest, parameters: dict[str, bool], captured: dict[str, Any]
) -> HttpResponseBase:
    method = request.method
    request.method = "GET" if method == "HEAD" else method
    try:
        check_names(request.GET, parameters)
        return view(request, **captured)
    except ProblemError as problem:
        return problem.response()
    finally:
        request.method = method
