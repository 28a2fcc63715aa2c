"""A long answer leaves piece by piece, and its readers keep no page waiting."""

import asyncio
import threading

import pytest

from jobboard.server.front import Front
from tests.coroutines import finish

SCOPE = {
    "type": "http", "method": "GET", "path": "/feeds/indeed.xml", "raw_path": b"/feeds/indeed.xml",
    "query_string": b"", "http_version": "1.1", "scheme": "http", "headers": [],
}  # fmt: skip


class Long:
    """A response of Django's that is made while it is sent."""

    is_sent_in_pieces = True

    def __init__(self, pieces):
        self.pieces, self.made, self.is_closed = pieces, [], False
        self.threads = set()

    def __iter__(self):
        for piece in self.pieces:
            if piece is None:
                raise OSError("the database is gone")
            self.made.append(piece)
            self.threads.add(threading.current_thread().name.rpartition("_")[0])
            yield piece

    def close(self):
        self.is_closed = True


class Client:
    """What the server sends to a client, which may leave after some pieces."""

    def __init__(self, *, leaves_after=None):
        self.sent, self.leaves_after = [], leaves_after
        self.left = asyncio.Event()

    async def receive(self):
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message):
        if message["type"] == "http.response.body" and message["body"]:
            self.sent.append(message["body"])
            if len(self.sent) == self.leaves_after:
                self.left.set()
                await asyncio.sleep(0.01)


def ask(response, **client):
    """Let a server of two threads answer one request; return what the client got."""

    def application(environ, start_response):
        start_response("200 OK", [("Content-Type", "application/xml")])
        return response

    async def run():
        got = Client(**client)
        front = Front(application, threads=2)
        await front(SCOPE, got.receive, got.send)
        assert front.waiting == 0
        return got.sent

    return finish(run())


def test_each_piece_is_sent_before_the_next_but_one_is_made():
    response = Long([b"a", b"", b"b", b"c"])
    assert ask(response) == [b"a", b"b", b"c"]
    assert response.is_closed


def test_only_the_first_piece_takes_a_thread_of_the_pages():
    response = Long([b"a", b"b", b"c"])
    ask(response)
    assert response.threads == {"board", "long"}


def test_stops_when_the_client_leaves():
    response = Long([b"a"] * 1_000)
    assert len(ask(response, leaves_after=3)) == 3
    assert len(response.made) <= 5
    assert response.is_closed


def test_an_error_breaks_the_connection_off():
    response = Long([b"a", b"b", None])
    with pytest.raises(OSError, match="database"):
        ask(response)
    assert response.is_closed


def test_an_error_before_the_first_piece_is_an_answer_of_its_own():
    response = Long([None])
    with pytest.raises(OSError, match="database"):
        ask(response)
    assert response.is_closed


def test_an_answer_without_pieces_ends():
    response = Long([])
    assert ask(response) == []
    assert response.is_closed
