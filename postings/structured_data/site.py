"""The board itself as a `WebSite` with its search."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse


def website(*, site: str) -> dict[str, Any]:
    """Return the board and how its search is asked."""
    search = f"{site}{reverse('postings:list')}?q={{words}}"
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": settings.BOARD_NAME,
        "url": site + reverse("home"),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=words",
        },
    }
