"""A real mail server on this machine, with the faults that a test wants."""

from __future__ import annotations

import asyncio
import threading
from contextlib import contextmanager
from email import message_from_bytes

from aiosmtpd.smtp import SMTP


class Post:
    """The mails that have arrived, and the faults of the server.

    `trouble` decides about each mail, by its recipient and the number of earlier attempts. It
    returns "refuse", "not now", "drop" (the connection breaks before the mail is accepted), "take
    and drop" (the mail is accepted, and the answer is lost), "stall" or nothing.
    """

    def __init__(self):
        self.mails = []
        self.offered = {}
        self.trouble = lambda recipient, times: None
        self.released = threading.Event()

    def to(self, recipient):
        return [mail for mail in self.mails if mail["To"] == recipient]

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        times = self.offered[address] = self.offered.get(address, 0) + 1
        session.trouble = self.trouble(address, times)
        if session.trouble == "refuse":
            return "550 There is nobody of this name here"
        if session.trouble == "not now":
            return "451 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        while session.trouble == "stall" and not self.released.is_set():
            await asyncio.sleep(0.05)
        if session.trouble != "drop":
            self.mails.append(message_from_bytes(envelope.content))
        if session.trouble in ("drop", "take and drop"):
            server.transport.abort()
        return "250 Taken"


class PostOffice:
    """Run the server in its own thread."""

    def __init__(self):
        self.post = Post()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._ready.wait()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.port}"

    def _run(self):
        asyncio.set_event_loop(self._loop)
        made = self._loop.create_server(lambda: SMTP(self.post, loop=self._loop), "127.0.0.1", 0)
        self._server = self._loop.run_until_complete(made)
        self.port = self._server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        self._server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0.05))
        self._loop.close()

    def stop(self):
        self.post.released.set()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()


@contextmanager
def post_office():
    office = PostOffice()
    try:
        yield office
    finally:
        office.stop()
