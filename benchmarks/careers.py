"""Measures the guides on a large board: `python -m benchmarks.careers 1000000`.

It makes a board of so many live postings in a temporary folder, with the demo's families, decides
every title, counts every level, and compares a guide's page, served as in production, with a bare
view of plain Django in a process of its own: 20 rows, the same bytes, no middleware.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parent.parent
ROUNDS = 300
ADDRESS = "/careers/medical-writing/"
NAMES = (
    "Medical Writer", "Senior Medical Writer", "Account Manager", "Account Executive",
    "Clinical Research Associate", "Staff Nurse", "Drug Safety Associate", "Ward Manager",
    "Regulatory Affairs Specialist", "Receptionist", "Data Scientist", "Truck Driver",
)  # fmt: skip
# Triggers are off, because the index of search is not measured here.
POSTINGS = """
    INSERT INTO postings_posting (
        company_id, title, summary, description, description_html, reference, role_family, level,
        employment_type, schedule, workplace_type, remote_countries, remote_regions,
        remote_excluded, remote_unclear, time_zone, pay_min, pay_currency, pay_period,
        pay_year_min, apply_url, published_at, closes_at, status, status_reason,
        status_changed_at, outcome, source, source_id, source_digest, created_at, updated_at,
        language, experience_years, education, words, closing_zone, job_zone
    )
    SELECT %(company)s,
        (%(names)s::text[])[1 + n %% 12] || CASE n %% 3 WHEN 0 THEN '' ELSE
            ' – Unit ' || (n / 12) %% 2000 END,
        '', '', '', '', '', '', 'FULL_TIME', '',
        (ARRAY['onsite', 'hybrid', 'remote'])[1 + n %% 3], '{}', '{}', '{}', false, '',
        30000 + n * 7 %% 40000, 'EUR', 'year', 30000 + n * 7 %% 40000,
        'https://careers.lumen.example/' || n, now() - (n %% 300) * interval '1 day',
        now() + interval '30 days', 'live', '', now(), '', '', '', '', now(), now(), 'en', n %% 9,
        'bachelor degree', '', '', ''
    FROM generate_series(1, %(size)s) AS n
"""
ITEMS = """
    INSERT INTO postings_postingitem (posting_id, kind, heading, importance, text, position)
    SELECT p.id, CASE n WHEN 0 THEN 'benefit' WHEN 1 THEN 'behaviour' ELSE 'requirement' END, '',
        CASE WHEN n > 1 THEN 'must' ELSE '' END,
        (ARRAY['Free parking', 'Stays calm under pressure', 'A degree in a life science',
            'Two years of experience in an agency', 'Fluent English'])[n + 1]
            || ' ' || md5((p.id % 40)::text), n
    FROM postings_posting p CROSS JOIN generate_series(0, 4) AS n
    WHERE p.published_at > now() - interval '3 days'
"""


def fill(size: int) -> None:
    """Make the board."""
    from django.core.management import call_command
    from django.db import connection

    from companies.models import Company
    from demo.board import add_guides

    call_command("migrate", verbosity=0, interactive=False)
    add_guides(lambda rows, _name: rows)
    company = Company.objects.create(name="Lumen Medical", slug="lumen-medical")
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        values = {"company": company.pk, "names": list(NAMES), "size": size}
        cursor.execute(POSTINGS, values)
        cursor.execute(ITEMS)
        cursor.execute("VACUUM ANALYZE postings_posting")


def measure() -> dict[str, Any]:
    """Decide and count everything, then ask for pages."""
    from django.db import connection
    from django.utils import timezone

    from careers.classifying import classify_all
    from careers.models import PostingMatch
    from careers.statistics.counting import count_all

    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
    before = _memory()
    classified = _seconds(classify_all)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE careers_postingmatch")
    again = _seconds(classify_all)
    counted = _seconds(lambda: count_all(timezone.now()))
    return {
        "matches": PostingMatch.objects.filter(state="sure").count(),
        "classify_seconds": classified, "classify_again_seconds": again,
        "count_seconds": counted, "mib_before": before, "mib_at_most": _memory(),
        **_pages(),
    }  # fmt: skip


def _seconds(work: Callable[[], object]) -> float:
    began = time.monotonic()
    work()
    return round(time.monotonic() - began, 1)


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _pages() -> dict[str, Any]:
    """Ask the board as in production, and plain Django without middleware, in turn."""
    from benchmarks.costs.builds import running
    from jobboard.embedded_postgres import server

    url = server.url()
    with (
        tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other,
        running(CHECKOUT, url, Path(one)) as board, running(Path(other), url, Path(other), BARE="1")
        as bare,
    ):  # fmt: skip
        first = board.ask(ADDRESS, body=True)
        if not first["status"].startswith("200"):
            raise RuntimeError(f"{ADDRESS} answers {first['status']}: {first['body'][:2000]}")
        floor_address = f"/jobs/?bytes={len(first['body'].encode())}"
        pages, floors = [], []
        for _ in range(ROUNDS):
            pages.append(board.ask(ADDRESS, accept="zstd"))
            floors.append(bare.ask(floor_address))
    page, floor = _middle(pages), _middle(floors)
    return {
        "page_bytes": len(first["body"].encode()), "first_ms": round(first["ms"], 1),
        "page_ms": page["ms"], "floor_ms": floor["ms"],
        "ratio": round(page["ms"] / floor["ms"], 1),
        "processor_ratio": round(page["processor"] / floor["processor"], 1),
    }  # fmt: skip


def _middle(answers: list[dict[str, Any]]) -> dict[str, float]:
    return {
        what: round(statistics.median(answer[what] for answer in answers), 2)
        for what in ("ms", "processor")
    }


def main(size: int) -> None:
    """Print the figures as JSON."""
    with tempfile.TemporaryDirectory(prefix="bench-careers-") as folder:
        environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        environment |= {
            "JOBBOARD_DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "jobboard.settings",
            "LOG_LEVEL": "ERROR",
        }  # fmt: skip
        for step in ("fill", "measure"):
            command = [sys.executable, "-m", "benchmarks.careers", step, str(size)]
            subprocess.run(command, cwd=CHECKOUT, env=environment, check=True)


if __name__ == "__main__":
    import django

    if sys.argv[1] in ("fill", "measure"):
        django.setup()
        if sys.argv[1] == "fill":
            fill(int(sys.argv[2]))
        else:
            print(json.dumps(measure()))  # noqa: T201
    else:
        main(int(sys.argv[1]))
