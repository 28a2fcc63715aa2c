"""Write this machine's snapshot of search, as the worker does each minute where it is time."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from postings.search.sets.store import BusyError, bring_up_to_date


class Command(BaseCommand):
    help = (
        "Write the snapshot of search of this machine. A machine with a worker does it by itself."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--watch",
            type=int,
            metavar="SECONDS",
            help="go on, and look again after so many seconds",
        )

    def handle(self, *, watch: int | None, **options: Any) -> None:
        while True:
            try:
                bring_up_to_date(at_once=watch is None)
            except BusyError:
                if watch is None:
                    raise CommandError(
                        "Another process of this machine is writing the snapshot."
                    ) from None
            if watch is None:
                return
            time.sleep(watch)
