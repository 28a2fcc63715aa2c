"""Whoever sends a body that nobody reads has the whole answer before the rest is discarded."""

from jobboard.server.front import Front
from tests.coroutines import finish

SCOPE = {
    "type": "http", "method": "POST", "path": "/jobs/", "raw_path": b"/jobs/",
    "query_string": b"", "http_version": "1.1", "scheme": "http",
    "headers": [(b"content-length", b"300000000")],
}  # fmt: skip


def application(environ, start_response):
    start_response("405 Method Not Allowed", [("Content-Type", "text/plain")])
    return [b"No forms are sent here."]


def test_answers_before_it_discards():
    sent, before = [], []

    async def receive():
        before.append([*sent])
        return {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    finish(Front(application, threads=1)(SCOPE, receive, send))
    [[start, body]] = before
    assert (start["status"], body["body"]) == (405, b"No forms are sent here.")
