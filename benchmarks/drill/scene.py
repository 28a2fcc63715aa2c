"""Prepares a board, queues work and counts what was done, in a process of the board.

Run `python -m benchmarks.drill.scene prepare|queue|count …` with the `DATABASE_URL` of the drill's
database. It prints JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from benchmarks.pages.serving import CHECKOUT

POSTINGS, RECRUITERS = 8, 3
_NEEDS_ARGUMENTS = {
    "feeds.announce_feed_trouble", "feeds.close_released", "feeds.read_one_feed", "mails.send_mail",
    "postings.announce_decision",
}  # fmt: skip


def ask(database_url: str, verb: str, *arguments: object) -> Any:
    """Run a verb in a process that uses only this database, and return what it prints."""
    command = [sys.executable, "-m", __name__, verb, *map(str, arguments)]
    env = os.environ | {"DATABASE_URL": database_url, "LOG_LEVEL": "ERROR"}
    done = subprocess.run(command, cwd=CHECKOUT, env=env, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def prepare(*feed_urls: str) -> None:
    """Create a company with recruiters, postings and feeds, and an editor."""
    from tests.factories import (
        CompanyFactory,
        FeedFactory,
        PostingFactory,
        make_editor,
        make_recruiter,
    )

    company = CompanyFactory(name="Lumen Medical", slug="lumen")
    for number in range(RECRUITERS):
        make_recruiter(company, f"recruiter-{number}")
    make_editor()
    for number in range(POSTINGS):
        PostingFactory(company=company, title=f"Posting {number}")
    for url in feed_urls:
        FeedFactory(company=company, url=url, is_trusted=True)


def queue() -> dict[str, int]:
    """Queue every kind of task, and return how many mails they should send."""
    from django.contrib.auth.models import User
    from django.utils import timezone
    from procrastinate.contrib.django import app

    from feeds.models import Feed, FeedRun
    from feeds.tasks import announce_feed_trouble, close_released, queue_feed
    from postings.models import Posting
    from tests.factories import PostingFactory

    editor = User.objects.get(username="editor")
    decided = Posting.objects.filter(source="").filter(title__startswith="Posting")
    for posting in decided:
        if posting.status == "live":
            posting.suspend(by=editor, reason="A question.")
        else:
            posting.resume(by=editor)
    feed = Feed.objects.order_by("pk")[0]
    old = [PostingFactory(company=feed.company, title="To be closed").pk for _ in range(30)]
    run = FeedRun.objects.create(
        feed=feed, state="released", missing=30, missing_ids=old, finished_at=timezone.now()
    )
    close_released.defer(run_id=run.pk)
    announce_feed_trouble.defer(run_id=run.pk)
    for one in Feed.objects.all():
        one.read_soon(by=editor)
        queue_feed(one.pk)
    app.perform_import_paths()
    own = {name for name, task in app.tasks.items() if name == task.name}
    for name in own - _NEEDS_ARGUMENTS:
        if not name.startswith("builtin"):
            app.configure_task(name, queueing_lock=f"drill {name}").defer(timestamp=0)
    # Recruiters get a mail about each decision; editors also get one about the feed.
    return {"mails": decided.count() * RECRUITERS + RECRUITERS + 1}


def count() -> dict[str, Any]:
    """Return what still waits and what is done."""
    from django.db.models import Count
    from procrastinate.contrib.django.models import ProcrastinateJob

    from feeds.models import FeedRun
    from mails.models import OutgoingMail
    from postings.models import Posting

    # Nightly tasks have their own schedule, so they do not count as waiting.
    waiting = ProcrastinateJob.objects.filter(status__in=["todo", "doing"])
    listed = Posting.objects.filter(source__startswith="feed", status="live")
    twice = Posting.objects.filter(source__startswith="feed").values("source", "title")
    return {
        "jobs": list(waiting.values_list("task_name", "status")),
        "failed": list(
            ProcrastinateJob.objects.filter(status="failed").values_list("task_name", flat=True)
        ),
        "running": FeedRun.objects.filter(state="running").count(),
        "mails": list(OutgoingMail.objects.values_list("message_id", "state")),
        "listed": sorted(listed.values_list("source", "source_id")),
        "twice": twice.annotate(times=Count("pk")).filter(times__gt=1).count(),
        "to_close": Posting.objects.filter(title="To be closed", status="live").count(),
    }


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")
    django.setup()
    verb, *arguments = sys.argv[1:]
    print(json.dumps({"prepare": prepare, "queue": queue, "count": count}[verb](*arguments)))  # noqa: T201
