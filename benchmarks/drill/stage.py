"""What surrounds the board in a drill: database, mail server and feeds, and the workers."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from pathlib import Path
from typing import Any

from benchmarks.drill.database import Database, database
from benchmarks.drill.report import Row
from benchmarks.drill.scene import ask
from benchmarks.pages.serving import CHECKOUT
from tests.feeds.feeds import feed, job
from tests.mail_servers import PostOffice, post_office
from tests.servers import Server, raw, serving

PATIENCE = 300.0  # seconds until all work is done
ADVERTS = 120
_FEEDS = ("/one", "/two")
_HEAD = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"


class Stage:
    """Everything that a drill of workers needs, and what it has accepted so far."""

    def __init__(self, data: Database, office: PostOffice, feeds: Server) -> None:
        self.database, self.office, self._feeds = data, office, feeds
        self.mails = 0
        self.listed: list[list[str]] = []
        self._workers: list[subprocess.Popen[bytes]] = []
        self._log = Path(data.data.parent / "workers.log").open("ab")  # noqa: SIM115
        ask(data.url, "prepare", *map(feeds.url, _FEEDS))

    # Work

    def queue(self, round_: int) -> None:
        """Change the feeds, and queue every kind of task."""
        first = round_ * 15
        numbers = [str(number) for number in range(first, first + ADVERTS)]
        body = feed(*(job(number, f"Nurse {number}") for number in numbers)).encode()
        pieces = [body[start : start + 8192] for start in range(0, len(body), 8192)]
        for path in _FEEDS:
            self._feeds.answers_with(raw(_HEAD, *pieces, pause=0.1), path=path)
        self.listed = sorted([f"feed {n + 1}", number] for n in range(2) for number in numbers)
        self.mails += ask(self.database.url, "queue")["mails"]

    # Workers

    def start_worker(self, *, stalled_after: float = 3) -> subprocess.Popen[bytes]:
        """Start another worker process."""
        env = {
            "DATABASE_URL": self.database.url,
            "EMAIL_URL": f"{self.office.url}/?timeout=3",
            "FETCH_ALLOWED_NETWORKS": "127.0.0.0/8",
        }
        command = [sys.executable, "manage.py", "worker", "--stalled-after", str(stalled_after)]
        started = subprocess.Popen(
            command, cwd=CHECKOUT, env=os.environ | env, stdout=self._log, stderr=self._log
        )
        self._workers.append(started)
        return started

    def end_worker(self, worker: subprocess.Popen[bytes], how: signal.Signals) -> float:
        """Send a signal to a worker, wait, and return the seconds that it took to end."""
        began = time.monotonic()
        worker.send_signal(how)
        worker.wait(PATIENCE)
        self._workers.remove(worker)
        return time.monotonic() - began

    def end(self) -> None:
        """Stop every process."""
        for worker in list(self._workers):
            self.end_worker(worker, signal.SIGKILL)
        self._log.close()

    # Results

    def wait(self) -> float:
        """Wait until no work is left; return the seconds."""
        began = time.monotonic()
        while self._is_left(left := self.count()):
            if time.monotonic() > began + PATIENCE:
                raise TimeoutError(f"still to do: {left['jobs']}, {left['running']} runs")
            time.sleep(1)
        return time.monotonic() - began

    def _is_left(self, count: dict[str, Any]) -> bool:
        mails = [state for _, state in count["mails"] if state in ("waiting", "sending")]
        return bool(count["jobs"] or mails or count["running"])

    def count(self) -> dict[str, Any]:
        """Count the board's work, waiting and done."""
        return ask(self.database.url, "count")  # type: ignore[no-any-return]

    def rows(self, fault: str, recovery: float) -> Iterator[Row]:
        """Compare what was accepted with what is stored."""
        count = self.count()
        yield self.row_of_mails(fault, recovery)
        listed = [list(one) for one in count["listed"]]
        missing = [one for one in self.listed if one not in listed]
        surplus = [one for one in listed if one not in self.listed]
        yield Row(
            f"{fault}: postings of feeds",
            accepted=len(self.listed),
            stored=len(listed),
            lost=len(missing) + count["to_close"] + len(surplus) + len(count["failed"]),
            doubled=count["twice"],
            recovery=recovery,
        )

    def row_of_mails(self, fault: str, recovery: float) -> Row:
        """Compare the mails accepted with those received.

        Copies with the same Message-ID are one mail in a mailbox; the label states their number.
        """
        received: list[Message] = self.office.post.mails
        copies = Counter(mail["Message-ID"] for mail in received)
        known = {number for number, state in self.count()["mails"] if state != "failed"}
        extra = sum(copies.values()) - len(copies)
        return Row(
            f"{fault}: mails" + f" ({extra} sent again with the same Message-ID)" * bool(extra),
            accepted=self.mails,
            stored=len(copies),
            lost=self.mails - len(known & set(copies)),
            doubled=len(set(copies) - known) + max(0, len(known) - self.mails),
            recovery=recovery,
        )


@contextmanager
def stage() -> Iterator[Stage]:
    """Run a board with everything around it, and remove it after the block."""
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # logs each line of each conversation
    with database() as data, post_office() as office, serving() as feeds:
        made = Stage(data, office, feeds)
        try:
            yield made
        finally:
            made.end()
