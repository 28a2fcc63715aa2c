"""Adds to a board what people at the desk see: `python -m benchmarks.desk.filling 200000`."""

from __future__ import annotations

import sys
from typing import Any, Final

import django
from django.db import connection, transaction

ROLES = ("editor", "administrator", "recruiter")
# What an event has instead of the posting's own value, so that the chart counts decisions. The
# first of a thousand postings has a long history.
MOVES: Final = {
    "status": "CASE n WHEN 0 THEN 'draft' WHEN 1 THEN 'in_review' ELSE 'live' END",
    "status_changed_at": "now() - make_interval(hours => (id % 690)::int + 20 - least(n, 2) * 4)",
    "status_changed_by_id": "(SELECT id FROM auth_user WHERE username = 'desk-editor')",
}
EVENTS: Final = """
    INSERT INTO {table} (pgh_created_at, pgh_label, pgh_obj_id, {columns})
    SELECT now() - make_interval(hours => 800 - n * 12), CASE n WHEN 0 THEN 'insert' ELSE 'update'
        END, id, {values}
    FROM {rows}, LATERAL generate_series(0, CASE id %% 1000 WHEN 1 THEN 49 ELSE 2 END) n
    ORDER BY {rows}.id, n LIMIT %s
"""


def fill(*, events: int) -> None:
    """Fill the tables without triggers, count the days of the chart, and add the people."""
    from benchmarks.desk import company_rows, queues
    from companies.models import Company
    from moderation.models import DeskDay
    from postings.models import Posting

    with transaction.atomic(), connection.cursor() as cursor:
        make_people()
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("SET LOCAL statement_timeout = 0")
        for statement in (*company_rows.STATEMENTS, *queues.STATEMENTS):
            cursor.execute(statement)
        cursor.execute(_history_of(Posting, MOVES), [events])
        cursor.execute(_history_of(Company, {}), [events // 20])
    sketch_copies()
    DeskDay.count()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")


def sketch_copies() -> None:
    """Give the first posting of each thousand, which waits, and its copy the sketches of theirs."""
    from postings.checking.duplicates import text_of
    from postings.checking.sketch import bands_of
    from postings.models import Posting
    from postings.models.sketch import Sketch

    last = Posting.objects.latest("pk").pk
    keys = [first + offset for first in range(1, last, 1000) for offset in (0, 3)]
    for posting in Posting.objects.filter(pk__in=keys):
        Sketch.objects.filter(posting=posting).update(bands=bands_of(text_of(posting)))


def _history_of(model: Any, instead: dict[str, str]) -> str:
    """Return the statement that copies rows into their history: an insert, and later updates."""
    event = model.pgh_event_model._meta
    names = [one.column for one in event.concrete_fields if not one.name.startswith("pgh_")]
    return EVENTS.format(
        table=event.db_table, rows=model._meta.db_table, columns=", ".join(names),
        values=", ".join(instead.get(name, name).replace("%", "%%") for name in names),
    )  # fmt: skip


def make_people() -> None:
    """Create who logs in: each with a second factor, and a recruiter of the largest company."""
    from allauth.mfa.models import Authenticator
    from django.contrib.auth.models import User

    from companies.models import Company, Membership
    from jobboard.roles import EDITORS, RECRUITERS, role

    made = {
        name: User.objects.create_user(f"desk-{name}", f"{name}@board.example", is_staff=True)
        for name in ROLES
    }
    User.objects.filter(pk=made["administrator"].pk).update(is_superuser=True)
    made["editor"].groups.add(role(EDITORS))
    made["recruiter"].groups.add(role(RECRUITERS))
    largest = Company.objects.order_by("pk")[0]  # postings are drawn so
    Membership.objects.create(company=largest, user=made["recruiter"])
    for one in made.values():
        Authenticator.objects.create(user=one, type=Authenticator.Type.TOTP, data={})


if __name__ == "__main__":
    django.setup()
    fill(events=int(sys.argv[1]))
