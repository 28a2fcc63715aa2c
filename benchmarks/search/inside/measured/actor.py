"""Publishes and closes postings with the board's own code, by commands from standard input.

Each command and each answer is a line of JSON. `at` is `time.monotonic()` after the commit; all
processes of a machine share this clock.
"""

import json
import sys
import time
from contextlib import suppress
from typing import Any

import django
from django.db import IntegrityError, connection, transaction

from measured.statements import Spent

ATTEMPTS = 5


def publish(*, number: int, title: str) -> dict[str, Any]:
    """Publish a copy of a posting with another title."""
    with transaction.atomic():
        draft = _draft_like(number)
        draft.title = title
        draft.save()
        _publish(draft)
    return {"pk": draft.pk, "at": time.monotonic()}


def close(*, pk: int) -> dict[str, Any]:
    """Close a posting."""
    from postings.models import Posting

    Posting.objects.get(pk=pk).close(by=None, outcome="filled")
    return {"at": time.monotonic()}


def delete(*, pks: list[int]) -> dict[str, Any]:
    """Delete postings, to leave the board as before; again if the worker adds a row to one."""
    from postings.models import Posting

    for _ in range(ATTEMPTS):
        with suppress(IntegrityError):
            Posting.objects.filter(pk__in=pks).delete()
            return {"at": time.monotonic()}
    raise RuntimeError(f"{ATTEMPTS} times, the worker wrote about these postings meanwhile.")


def cost(*, number: int) -> dict[str, Any]:
    """Return database milliseconds to publish a copy of a posting; roll all back.

    They include the work that waits for the commit.
    """
    with transaction.atomic():
        draft = _draft_like(number)
        spent = Spent()
        with connection.execute_wrapper(spent):
            _publish(draft)
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        transaction.set_rollback(True)
    return {"milliseconds": spent.milliseconds}


def _publish(draft: Any) -> None:
    if hasattr(draft, "gather_words"):
        draft.gather_words()
    draft.submit(by=None)
    draft.approve(by=None)


def _draft_like(number: int) -> Any:
    """Return a draft with the text, items and places of an existing posting."""
    from postings.models import Posting, PostingItem, PostingLocation

    draft = Posting.objects.get(pk=number)
    items, locations = list(draft.items.all()), list(draft.locations.all())
    draft.pk, draft.status, draft.published_at = None, "draft", None
    draft.closes_at = None
    draft._state.adding = True
    draft.save()
    for item in items:
        item.pk, item.posting = None, draft
    for location in locations:
        location.pk, location.posting = None, draft
    PostingItem.objects.bulk_create(items)
    PostingLocation.objects.bulk_create(locations)
    return draft


COMMANDS = {one.__name__: one for one in (publish, close, delete, cost)}

if __name__ == "__main__":
    django.setup()
    for line in sys.stdin:
        command = json.loads(line)
        answer = COMMANDS[command.pop("do")](**command)
        print(json.dumps(answer), flush=True)  # noqa: T201
