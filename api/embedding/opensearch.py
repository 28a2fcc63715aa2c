"""OpenSearch: the board's search in a browser's own field.

https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md; suggestions:
https://developer.mozilla.org/en-US/docs/Web/OpenSearch
"""

from __future__ import annotations

import json
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import Truncator
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from postings.search.autocomplete import words_beginning
from postings.structured_data.scripts import site_of
from postings.views.caching import list_cache

LONGEST_NAME: Final = 16  # characters of a ShortName
LONGEST: Final = 60  # characters of what is typed


@require_safe
@cache_control(public=True, max_age=24 * 3600)
def description(request: HttpRequest) -> HttpResponse:
    """Describe the search in the language of the address."""
    context = {
        "name": Truncator(settings.BOARD_NAME).chars(LONGEST_NAME),
        "site": site_of(request),
        "contact": settings.CONTACT_EMAIL,
    }
    kind = "application/opensearchdescription+xml; charset=utf-8"
    return render(request, "embedding/opensearch.xml", context, content_type=kind)


@require_safe
@list_cache
def suggestions(request: HttpRequest) -> HttpResponse:
    """Return how what is typed may go on, as browsers want it: [typed, [texts]]."""
    typed = request.GET.get("q", "")[:LONGEST].replace("\0", "")
    kind = "application/x-suggestions+json; charset=utf-8"
    return HttpResponse(
        json.dumps([typed, words_beginning(typed)], ensure_ascii=False), content_type=kind
    )
