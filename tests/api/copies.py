"""A copy of the board that follows the change stream, as another program keeps it."""

from __future__ import annotations

import time
from contextlib import contextmanager
from datetime import datetime
from unittest.mock import patch

from django.db import connection
from django.utils import timezone

SETTLED = """
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        > coalesce((SELECT max(transaction) FROM api_postingchange), 0)
"""
LIST, CHANGES = "/api/v1/postings", "/api/v1/changes"


class Copy:
    """Postings by ID, and the cursor; `at` is the board's time, the present if None."""

    def __init__(self, client) -> None:
        self.client = client
        self.at: datetime | None = None
        self.since = ""
        self.postings: dict[int, dict] = {}

    def follow(self, limit=100, *, waits=True):
        """Ask until there is no more; return the changes.

        The stream holds back what is newer than the oldest open transaction of the server, also of
        other databases. A test's threads and the server may have one, so it waits for their end.
        """
        changes, more = [], True
        if waits and not connection.in_atomic_block:
            wait_for_older_transactions()
        with board_at(self.at):
            while more:
                asked = {"limit": limit} | ({"since": self.since} if self.since else {})
                answer = self.client.get(CHANGES, asked)
                assert answer.status_code == 200, answer.text
                found = answer.json()
                for change in found["changes"]:
                    self._apply(change)
                changes += found["changes"]
                self.since, more = found["next"], found["more"]
        return changes

    def _apply(self, change):
        if change["change"] == "closed":
            self.postings.pop(change["id"], None)
        else:
            self.postings[change["id"]] = change["posting"]

    def is_exact(self):
        """Compare it with all pages of the API's list, and with each posting's own answer."""
        with board_at(self.at):
            listed = all_of_the_list(self.client)
            own = {pk: self.client.get(f"{LIST}/{pk}").json() for pk in listed}
        assert self.postings == own
        for pk, posting in listed.items():
            assert posting.items() <= own[pk].items()
        return True


def wait_for_older_transactions():
    """Wait, ten minutes at most, until all that wrote before the newest change have ended.

    Other programs may use the same server, where `DATABASE_URL` names it.
    """
    until = time.monotonic() + 600
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(SETTLED)
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    raise TimeoutError("A transaction of this server does not end.")


def all_of_the_list(client):
    """Return all postings of the API's list by ID."""
    found, after = {}, ""
    while True:
        page = client.get(LIST, {"limit": 100} | ({"after": after} if after else {})).json()
        found |= {one["id"]: one for one in page["postings"]}
        after = page["next"]
        if not after:
            assert len(found) == page["total"]
            return found


@contextmanager
def board_at(moment):
    """Let the board's clock show this moment."""
    if moment is None:
        yield
        return
    with patch.object(timezone, "now", return_value=moment):
        yield
