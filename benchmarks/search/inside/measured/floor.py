"""A view that does almost nothing: twenty rows by primary key, and as many bytes as a real page."""

import os
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse

from postings.models import Posting

ROWS = 20


def floor(request: HttpRequest) -> HttpResponse:
    """Answer with `bytes` bytes, at first of rows from the number `first` on."""
    first = int(request.GET["first"])
    rows = Posting.objects.filter(pk__in=range(first, first + ROWS)).values_list("pk", "title")
    text = "\n".join(f"<li>{pk} {title}</li>" for pk, title in rows)
    size = int(request.GET["bytes"])
    return HttpResponse((text.encode() + _page(size))[:size])


@cache
def _page(size: int) -> bytes:
    """Return text that compresses as a page of the board does, because it is one."""
    page = Path(os.environ["BENCH_PAGE"]).read_bytes()
    return page * (size // len(page) + 1)
