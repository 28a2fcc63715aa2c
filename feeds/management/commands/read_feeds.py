"""Reads feeds now, without waiting for a worker."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from feeds.models import Feed, FeedRun
from feeds.models.feed_run import COUNTS
from feeds.sync import read_feed
from postings.models.lifecycle import StateChangedError


class Command(BaseCommand):
    help = (
        "Run the feeds that are due, or the feeds with the given numbers, and print the results. "
        "Exits with an error if a feed run failed; a run that waits for a decision has not failed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("feeds", nargs="*", type=int, metavar="NUMBER")
        parser.add_argument("--json", action="store_true", help="print the results as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        numbers = options["feeds"]
        chosen = Feed.objects.filter(pk__in=numbers) if numbers else Feed.objects.due()
        feeds = list(chosen.defer("file").select_related("company"))
        if unknown := set(numbers) - {feed.pk for feed in feeds}:
            raise CommandError(f"There is no feed {', '.join(map(str, sorted(unknown)))}.")
        told = [self.read(feed, as_json=options["json"]) for feed in feeds]
        if options["json"]:
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        elif not told:
            self.stdout.write("No feed is due.")
        if failed := sum(one["state"] in ("failed", "busy") for one in told):
            raise CommandError(f"{failed} of {len(told)} feeds could not be read.")

    def read(self, feed: Feed, *, as_json: bool) -> dict[str, Any]:
        try:
            told = describe(read_feed(feed))
        except StateChangedError as error:
            told = {"feed": feed.pk, "state": "busy", "error": str(error)}
        if not as_json:
            counted = ", ".join(f"{told[name]} {name}" for name in COUNTS if told.get(name))
            parts = [f"feed {feed.pk}", str(feed), told["state"], told["error"] or counted]
            self.stdout.write(": ".join(filter(None, parts)))
        return told


def describe(run: FeedRun) -> dict[str, Any]:
    """Return a feed run as an entry of the summary."""
    counts = {name: getattr(run, name) for name in (*COUNTS, "missing", "open_before")}
    return {"feed": run.feed_id, "state": run.state, "error": run.error, **counts}
