"""Checks the JSON-LD of real adverts: `python -m benchmarks.structured_data FOLDER …`.

It creates a board in a temporary folder, imports files of the folders (500, or `MOST=…`) as live
postings, requests each one's page, reads its data back with extruct, and checks it by Google's
rules (`tests/google_jobs.py`). It prints the counts as JSON, and each fault with its page.

A page without data is no fault where Google requires what the advert does not say: a text, or the
country of a place.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from io import StringIO
from itertools import islice
from pathlib import Path

MOST = int(os.environ.get("MOST", "500"))


def imported(folders: list[str]) -> Counter[str]:
    """Import up to `MOST` files of all folders in turn; count what became of them."""
    from itertools import chain, zip_longest

    from postings.importing.imports import import_documents
    from postings.importing.options import ImportOptions
    from postings.importing.outcome import Stored
    from postings.management.commands.import_postings import AdvertFile, find_adverts

    each = [[AdvertFile(p, n) for p, n in find_adverts([Path(folder)])] for folder in folders]
    in_turn = (file for file in chain.from_iterable(zip_longest(*each)) if file)
    options = ImportOptions(status="live", accepts_expired=True)
    counts = Counter[str]()
    for _, done in import_documents(islice(in_turn, MOST), options):
        counts["imported" if isinstance(done, Stored) else "skipped"] += 1
    return counts


def checked() -> tuple[Counter[str], dict[str, list[str]]]:
    """Check the page of each posting; return counts, and the faults by page."""
    from datetime import timedelta

    from django.test import Client
    from django.utils import timezone

    from postings.models import Posting
    from tests.google_jobs import faults, things_of

    # Many adverts are past their closing date; their pages would be gone.
    Posting.objects.filter(status="live", closes_at__lte=timezone.now()).update(
        closes_on=None,
        closing_time=None,
        closing_zone="",
        closes_at=timezone.now() + timedelta(days=30),
    )
    client, counts, wrong = Client(), Counter[str](), {}
    for posting in Posting.objects.live():
        path = posting.get_absolute_url()
        page = client.get(path, headers={"host": "localhost"}).text
        counts["pages"] += 1
        if not things_of(page, "JobPosting"):
            counts["without_data"] += 1
        elif found := faults(page):
            counts["faulty"] += 1
            wrong[path] = found
    return counts, wrong


def main(folders: list[str]) -> None:
    """Print the figures; the exit status is 1 if there is a fault."""
    with tempfile.TemporaryDirectory(prefix="bench-structured-data-") as name:
        os.environ |= {
            "JOBBOARD_DATA_DIR": name, "DJANGO_SETTINGS_MODULE": "jobboard.settings",
            "LOG_LEVEL": "WARNING", "DEBUG": "1",
        }  # fmt: skip
        os.environ.pop("DATABASE_URL", None)
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_places", stdout=StringIO())
        counts = imported(folders)
        found, wrong = checked()
        connection.close()
    print(json.dumps({**counts, **found, "faults": wrong}, indent=2, ensure_ascii=False))  # noqa: T201
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(sys.argv[1:])
