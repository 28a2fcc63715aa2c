"""A minimal view: twenty rows by primary key, and as many bytes as a real page."""

import os
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse

from postings.models import Posting

ROWS = 20


def floor(request: HttpRequest) -> HttpResponse:
    """Return `bytes` bytes; they begin with the rows from the number `first` on."""
    first = int(request.GET["first"])
    rows = Posting.objects.filter(pk__in=range(first, first + ROWS)).values_list("pk", "title")
    text = "\n".join(f"<li>{pk} {title}</li>" for pk, title in rows)
    size = int(request.GET["bytes"])
    return HttpResponse((text.encode() + _page(size))[:size])


@cache
def _page(size: int) -> bytes:
    """Return text of a real page, which compresses like a real page."""
    page = Path(os.environ["BENCH_PAGE"]).read_bytes()
    return page * (size // len(page) + 1)
