"""Serves one board as in production, and measures every class of requests."""

import json
import os
import statistics
import sys
import tempfile
import time
from dataclasses import asdict
from http.client import HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import django
import psutil
from django.db import connection, transaction

from benchmarks.pages.serving import board
from benchmarks.search.accuracy import largest_errors
from benchmarks.search.client import Asker, timing
from jobboard.embedded_postgres import server

REQUESTS = 100
TABLES = (
    "postings_posting", "postings_postingitem", "postings_postinglocation",
    "postings_searchdocument", "postings_searchword",
)  # fmt: skip


def measure(size: int) -> dict[str, Any]:
    """Return all figures of one size."""
    from benchmarks.search.classes import classes

    kinds = list(classes(size))
    found: dict[str, Any] = {"size": size, "classes": {}, "publishing": _publishing()}
    found["relations"], found["errors"] = _relations(), largest_errors()
    connection.close()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.search.settings"
        start = time.monotonic()
        with board(server.url(), Path(folder)) as address:
            found["start"] = round(time.monotonic() - start, 1)
            port = int(address.rpartition(":")[2])
            for kind in kinds:
                found["classes"][kind.name] = _one(port, kind.paths, size)
                print(f"{size:>9,} {kind.name}: {found['classes'][kind.name]}", flush=True)  # noqa: T201
            found["memory"] = _memory(port)
    return found


def _one(port: int, paths: list[str], size: int) -> dict[str, Any]:
    asker = Asker(port)
    for path in paths:  # warm
        asker.ask(path)
    new = [_for_the_first_time(asker, path) for path in paths]
    plain = asker.connection
    plain.request("GET", paths[0], headers={"User-Agent": "benchmark"})
    body = len(plain.getresponse().read())
    floors = [
        f"/floor/?{urlencode({'bytes': body, 'first': 1 + size * n // 50})}" for n in range(40)
    ]
    for path in floors[:10]:
        asker.ask(path)
    floor = timing(port, floors, requests=REQUESTS // 2, connections=1)
    alone = timing(port, paths, requests=REQUESTS, connections=1)
    eight = timing(port, paths, requests=REQUESTS, connections=8)
    return {
        "floor": floor.p50, "alone": asdict(alone), "eight": asdict(eight), "body": body,
        "new": statistics.median(taken for taken, _ in new),
        "new_worst": max(taken for taken, _ in new),
        "statements": max(int(r.headers["X-Statements"]) for _, r in new),
        "database": statistics.median(float(r.headers["X-Database"]) for _, r in new),
    }  # fmt: skip


def _for_the_first_time(asker: Asker, path: str) -> tuple[float, HTTPResponse]:
    """Request a page with an empty word cache and a warm PostgreSQL."""
    asker.ask("/forget/")
    taken, response, _ = asker.ask(path, inside=True)
    return taken, response


def _publishing() -> float:
    """Return database milliseconds to publish one posting, the median of 20; roll all back."""
    taken = []
    for number in range(1, 21):
        with transaction.atomic():
            draft = _draft_like(number * 97)
            spent: list[float] = []

            def note(execute: Any, *arguments: Any, spent: list[float] = spent) -> Any:
                start = time.perf_counter()
                try:
                    return execute(*arguments)
                finally:
                    spent.append(time.perf_counter() - start)

            with connection.execute_wrapper(note):
                draft.gather_words()
                draft.submit(by=None)
                draft.approve(by=None)
            taken.append(1000 * sum(spent))
            transaction.set_rollback(True)
    return statistics.median(taken)


def _draft_like(number: int) -> Any:
    """Return a draft with the text, items and places of an existing posting."""
    from postings.models import Posting, PostingItem, PostingLocation

    draft = Posting.objects.get(pk=number)
    items, locations = list(draft.items.all()), list(draft.locations.all())
    draft.pk, draft.status, draft.published_at = None, "draft", None
    draft._state.adding = True
    draft.save()
    for item in items:
        item.pk, item.posting = None, draft
    for location in locations:
        location.pk, location.posting = None, draft
    PostingItem.objects.bulk_create(items)
    PostingLocation.objects.bulk_create(locations)
    return draft


def _relations() -> dict[str, dict[str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, pg_table_size(oid), pg_indexes_size(oid) FROM pg_class"
            " WHERE relname = ANY (%s)",
            [list(TABLES)],
        )
        return {name: {"table": table, "indexes": indexes} for name, table, indexes in cursor}


def _memory(port: int) -> int:
    """Return the peak resident bytes of the worker, the server's largest child."""
    peaks = []
    for listener in psutil.net_connections("tcp"):
        if listener.laddr and listener.laddr.port == port and listener.pid:
            status = Path(f"/proc/{listener.pid}/status").read_text()
            peaks.append(next(int(line.split()[1]) for line in status.splitlines()
                              if line.startswith("VmHWM")) * 1024)  # fmt: skip
    return max(peaks)


if __name__ == "__main__":
    django.setup()
    Path(sys.argv[2]).write_text(json.dumps(measure(int(sys.argv[1]))))
