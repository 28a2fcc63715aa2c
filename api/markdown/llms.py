"""llms.txt: what there is for programs that read (https://llmstxt.org)."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from postings.structured_data.scripts import site_of

TEXT = """# {name}

> A job board. Everything that it shows can be read by programs, without an account or a key.

Texts of jobs were written by the companies that post them. Send candidates to the page of a job,
and to its apply link, which leads to the company's own site.

## Reading

- [All jobs]({jobs}): with `Accept: text/markdown`, lists and jobs answer in Markdown. The address
  is the search: `?q=writer&location=Ipoh&workplace=remote`
- [API]({api}): every address with its parameters, for people
- [OpenAPI document]({openapi}): the same for programs; `/api/v1/postings` takes the same search
- [Changes]({changes}): all live jobs, and then what changes, to keep an exact copy
- [Agents]({mcp}): the same as tools of the Model Context Protocol (streamable HTTP)

## Content

- [Career guides]({guides}): role families, their levels, and pay by level
- [Companies]({companies}): those that hire
- [Sitemap]({sitemap}): every address

## Optional

- [Newest jobs as Atom]({feed}): every search is also a feed
"""


@require_safe
@cache_control(public=True, max_age=3600)
def llms(request: HttpRequest) -> HttpResponse:
    """Say what programs can read here."""
    site = site_of(request)
    addresses = {
        "jobs": reverse("postings:list"),
        "api": reverse("api"),
        "openapi": reverse("api-v1:openapi-json"),
        "changes": reverse("api-v1:changes"),
        "mcp": reverse("mcp"),
        "guides": reverse("careers:overview"),
        "companies": reverse("companies:list"),
        "sitemap": reverse("sitemap"),
        "feed": reverse("search-feed", args=["atom"]),
    }
    links = {name: site + address for name, address in addresses.items()}
    text = TEXT.format(name=settings.BOARD_NAME, **links)
    return HttpResponse(text, content_type="text/markdown; charset=utf-8")
