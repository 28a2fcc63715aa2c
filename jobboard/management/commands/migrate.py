"""Django's `migrate`, which lets the board keep running while it waits for a lock."""

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

PAUSE = 5.0  # at most, in seconds, between two attempts


class Command(migrate.Command):
    """Migrate, but give way: everybody else would queue behind a migration that waits for a table.

    It waits `MIGRATION_LOCK_SECONDS` for a lock, then gives way. Finished migrations stay; the
    current one is rolled back and tried again.
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
    """Limit each wait for a lock, but no statement, because filling a column takes long.

    Afterwards the connection has its usual limits again.
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
