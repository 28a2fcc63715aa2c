"""JSON-LD in a page: a block of data that no browser runs, so the strict policy allows it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

# Nothing in the data can end the block or begin a comment: the same that Django's json_script does.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def json_ld(*things: dict[str, Any] | None) -> SafeString:
    """Return the things as elements of a page, empty without any."""
    return mark_safe("\n".join(_script(thing) for thing in things if thing))  # noqa: S308


def _script(thing: dict[str, Any]) -> str:
    text = json.dumps(thing, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return f'<script type="application/ld+json">{text}</script>'


def site_of(request: HttpRequest) -> str:
    """Return the scheme and host under which this page was asked for."""
    return f"{request.scheme}://{request.get_host()}"


def breadcrumbs(links: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return the way to a page from names and full URLs, the home page first."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate(links, 1)
        ],
    }
