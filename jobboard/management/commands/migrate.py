"""Django's `migrate`, which lets the board go on while it waits for a lock."""

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management.commands import migrate
from django.db import OperationalError, connections
from psycopg.errors import LockNotAvailable

from database.patience import within

PAUSE = 5.0  # seconds at most between two attempts


class Command(migrate.Command):
    """Everyone who wants a table queues behind a migration that waits for it.

    So it waits `MIGRATION_LOCK_SECONDS` at a time, then gives way: what is done stays done, the
    migration in hand is rolled back and tried again.
    """

    def handle(self, *args: Any, **options: Any) -> None:
        for attempt in range(1, settings.MIGRATION_ATTEMPTS + 1):
            try:
                with _limits(options["database"]):
                    super().handle(*args, **options)
            except OperationalError as error:
                is_last = attempt == settings.MIGRATION_ATTEMPTS
                if is_last or not isinstance(error.__cause__, LockNotAvailable):
                    raise
                self.stderr.write("A table is in use; the migration is tried again.")
                time.sleep(min(attempt, PAUSE))
            else:
                return


@contextmanager
def _limits(database: str) -> Iterator[None]:
    """Bound each wait for a lock, and no statement: filling a new column takes as long as it takes.

    The connection has its usual limits again afterwards.
    """
    connection = connections[database]
    lock = f"{int(settings.MIGRATION_LOCK_SECONDS * 1000)}ms"
    with within(math.inf):
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, false)", [lock])
            cursor.execute("SELECT set_config('statement_timeout', '0', false)")
        try:
            yield
        finally:
            connection.close_if_unusable_or_obsolete()
            if connection.connection is not None and not connection.in_atomic_block:
                with connection.cursor() as cursor:
                    cursor.execute("RESET lock_timeout")
                    cursor.execute("RESET statement_timeout")
