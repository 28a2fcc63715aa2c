"""Does the board's background work until Ctrl-C or SIGTERM."""

import asyncio
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from background.worker import CONCURRENCY, STALLED_AFTER, BoardWorker


class Command(BaseCommand):
    help = "Send mails, read feeds and tidy up, until told to end. Waits for the database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--concurrency",
            type=int,
            default=CONCURRENCY,
            help=f"How many jobs at once ({CONCURRENCY}).",
        )
        parser.add_argument(
            "--stalled-after",
            type=float,
            default=STALLED_AFTER,
            metavar="SECONDS",
            help="How long a worker may be silent before others take up its jobs "
            f"({STALLED_AFTER:.0f}); the same for all workers.",
        )

    def handle(self, *, concurrency: int, stalled_after: float, **options: Any) -> None:
        asyncio.run(_work(concurrency, stalled_after))


async def _work(concurrency: int, stalled_after: float) -> None:
    await BoardWorker(concurrency=concurrency, stalled_after=stalled_after).run()
