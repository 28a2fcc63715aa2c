"""Measures the time and memory of a feed run without changes.

`python -m benchmarks.feeds 100000` creates a board in a temporary folder, fills it with the
postings of a feed of so many adverts, and reads that feed over HTTP in another process.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import batched
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
DUTIES = ("Write manuscripts with authors", "Check figures against their sources",
          "Plan congress material", "Keep the style guide", "Brief designers")  # fmt: skip
ADVERT = """<job><referencenumber>{n}</referencenumber><title>Medical Writer {n}</title>
<company>Lumen Medical</company><city>Leeds</city><country>GB</country>
<url>https://careers.lumen.example/{n}</url><salary>£{pay} a year</salary>
<description><![CDATA[<p>We are a team of medical writers in project {n}.</p>
<h3>Your tasks</h3><ul>{duties}</ul><h3>Requirements</h3><ul><li>{years} years of writing</li>
<li>A degree in life sciences</li></ul><h3>Benefits</h3><ul><li>28 days of holiday</li></ul>]]>
</description></job>
"""


def adverts(count: int) -> Iterator[str]:
    """Yield the rows of an Indeed-style feed."""
    for n in range(count):
        duties = "".join(f"<li>{duty} for client {n % 97}</li>" for duty in DUTIES)
        yield ADVERT.format(n=n, pay=30_000 + n % 40 * 500, duties=duties, years=1 + n % 9)


def write_feed(path: Path, count: int, remark: str) -> None:
    """Return the feed compressed, as large feeds are sent."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as file:
        file.write(f"<source><publisher>{remark}</publisher>")
        file.writelines(adverts(count))
        file.write("</source>")


def fill(count: int, url: str) -> int:
    """Create a feed with its postings, faster than a feed run would; return its number."""
    from adverts import read_feed
    from adverts.document import Document
    from companies.models import Company
    from feeds.models import Feed
    from postings.importing.options import ImportOptions, IncomingDraft
    from postings.models import Posting

    company = Company.objects.create(name="Lumen Medical", slug="lumen-medical")
    feed = Feed.objects.create(company=company, url=url)
    options = ImportOptions(status="in_review", company=company)
    text = "".join(["<source>", *adverts(count), "</source>"]).encode()
    for some in batched(read_feed(Document.of(text)), 1000):
        Posting.objects.bulk_create(
            Posting(
                company=company, title=draft.title, description=draft.introduction or "",
                status="in_review", source=feed.source, source_id=draft.source_id,
                source_digest=IncomingDraft(draft, options).digest,
            )
            for draft in some
        )  # fmt: skip
    return feed.pk


def measure(feed_id: int) -> dict[str, object]:
    """Read the feed once in this process."""
    from django.db import connection

    from feeds.models import Feed
    from feeds.sync import read_feed

    def written() -> int:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables "
                "WHERE relname = 'postings_posting'"
            )
            return int(cursor.fetchone()[0])

    feed = Feed.objects.select_related("company").get(pk=feed_id)
    before, idle = written(), rss()
    began, busy = time.monotonic(), time.process_time()
    run = read_feed(feed)
    seconds, busy = time.monotonic() - began, time.process_time() - busy
    time.sleep(2)  # wait until PostgreSQL's statistics are up to date
    checked = run.unchanged + run.updated + run.created + run.skipped
    return {
        "state": run.state, "error": run.error, "unchanged": run.unchanged,
        "otherwise": checked - run.unchanged, "postings_written": written() - before,
        "seconds": round(seconds, 1), "adverts_a_second": round(checked / seconds),
        "cpu_seconds": round(busy, 1), "adverts_a_cpu_second": round(checked / busy),
        "mib_before": idle, "mib_at_most": rss(),
    }  # fmt: skip


def rss() -> int:
    """Return the most memory that this process has had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def step(name: str, *arguments: str, folder: Path) -> str:
    """Run a part in its own process; return its last printed line."""
    env = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"} | {
        "JOBBOARD_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "jobboard.settings",
        "LOG_LEVEL": "WARNING", "FETCH_ALLOWED_NETWORKS": "127.0.0.0/8", "FEED_MAX_SECONDS": "900",
    }  # fmt: skip
    command = [sys.executable, "-m", "benchmarks.feeds", name, *arguments]
    done = subprocess.run(command, cwd=CHECKOUT, env=env, check=True, stdout=subprocess.PIPE)
    return done.stdout.decode().strip().splitlines()[-1]


def main(count: int) -> None:
    """Print the figures as JSON."""
    with tempfile.TemporaryDirectory(prefix="bench-feed-") as name:
        folder, served = Path(name), Path(name) / "served"
        served.mkdir()
        write_feed(served / "feed.xml.gz", count, "published a moment ago")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = str(free.getsockname()[1])
        serve = [sys.executable, "-m", "http.server", port, "--bind", "127.0.0.1"]
        quiet = subprocess.DEVNULL
        with subprocess.Popen([*serve, "-d", str(served)], stdout=quiet, stderr=quiet) as server:
            try:
                url = f"http://127.0.0.1:{port}/feed.xml.gz"
                feed = step("fill", str(count), url, folder=folder)
                print(step("measure", feed, folder=folder))  # noqa: T201
            finally:
                server.terminate()


if __name__ == "__main__":
    if sys.argv[1] not in ("fill", "measure"):
        main(int(sys.argv[1]))
        sys.exit()

    import django

    django.setup()
    if sys.argv[1] == "measure":
        print(json.dumps(measure(int(sys.argv[2]))))  # noqa: T201
    else:
        from django.core.management import call_command

        call_command("migrate", verbosity=0, interactive=False)
        print(fill(int(sys.argv[2]), sys.argv[3]))  # noqa: T201
