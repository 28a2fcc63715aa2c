"""Deletes what other packages store and never delete, after a stated time.

Each app of the board deletes from its own tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import import_module

from django.apps import apps
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.utils import timezone
from pghistory.models import Context, Event
from psycopg import sql

from accounts.models import Tries
from background.stopping import ShouldStop, safe_point
from postings.models import EarlierRows

_AT_ONCE = 5_000


def forget_sessions() -> None:
    """Delete the sessions that have expired."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


def forget_sign_in_failures() -> int:
    """Delete failed logins that no longer slow anybody down, at most an hour after the last."""
    return Tries.objects.forget_full()


def forget_histories(*, should_stop: ShouldStop) -> int:
    """Delete old histories, some rows at a time, so that nothing waits for it."""
    before = timezone.now() - timedelta(days=settings.HISTORY_DAYS)
    return sum(
        _delete(table, column, before, should_stop) for table, column in _tables_of_histories()
    )


def _tables_of_histories() -> Iterator[tuple[str, str]]:
    for model in apps.get_models():
        if issubclass(model, Event) and model._meta.managed:
            yield model._meta.db_table, "pgh_created_at"
    yield EarlierRows._meta.db_table, "ended_at"
    yield Context._meta.db_table, "updated_at"  # last: the events refer to it
    yield LogEntry._meta.db_table, "action_time"


def _delete(table: str, column: str, before: datetime, should_stop: ShouldStop) -> int:
    statement = sql.SQL(
        "DELETE FROM {table} WHERE ctid = ANY(ARRAY("
        "SELECT ctid FROM {table} WHERE {column} < %s LIMIT %s))"
    ).format(table=sql.Identifier(table), column=sql.Identifier(column))
    deleted, last = 0, _AT_ONCE
    while last == _AT_ONCE:
        safe_point(should_stop)
        with connection.cursor() as cursor:
            cursor.execute(statement, [before, _AT_ONCE])
            last = cursor.rowcount
        deleted += last
    return deleted
