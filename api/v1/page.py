"""The OpenAPI document as a page for people. The server draws it, so it needs no script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from api.v1.urls import api
from postings.structured_data.scripts import site_of
from postings.views.caching import list_cache


@require_safe
@list_cache
def page(request: HttpRequest, **_captured: Any) -> HttpResponse:
    """Show every address with its parameters and answers."""
    document = api.get_openapi_schema()
    context = {
        "document": document,
        "site": site_of(request),
        "operations": list(_operations(document)),
        "shapes": list(_shapes(document)),
    }
    return render(request, "api/page.html", context)


def _shapes(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, shape in document["components"]["schemas"].items():
        fields = [
            {"name": field, "type": type_text(one), "description": one.get("description", "")}
            for field, one in shape["properties"].items()
        ]
        yield name, {"description": shape.get("description", ""), "fields": fields}


def _operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for address, methods in document["paths"].items():
        for method, operation in methods.items():
            found = [{**one, "type": type_text(one["schema"])} for one in operation["parameters"]]
            sent = operation.get("requestBody", {}).get("content", {}).get("application/json")
            yield {
                **operation,
                "method": method.upper(),
                "address": address,
                "parameters": found,
                "body": type_text(sent["schema"]) if sent else "",
            }


def type_text(schema: dict[str, Any]) -> str:
    """Return the type of a value in words: “one of a, b”, “list of integer”, “string or null”."""
    if "enum" in schema:
        return "one of " + ", ".join(map(str, schema["enum"]))
    if "const" in schema:
        return str(schema["const"])
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(type_text(one) for one in schema["anyOf"]))
    if schema.get("type") == "array":
        return f"list of {type_text(schema['items'])}"
    return str(schema.get("type", "object"))
