"""A real web server on this machine, for tests of fetching."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Server(ThreadingHTTPServer):
    """Answers each path with its function, and remembers the requests."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = {}
        self.requests = []

    def handle_error(self, request, client_address):
        """Ignore clients that leave early, as many tests do."""

    def url(self, path="/feed"):
        return f"http://127.0.0.1:{self.server_port}{path}"

    def answers_with(self, *answers, path="/feed"):
        """Give these answers in turn, and the last one for ever."""
        left = list(answers)
        self.answers[path] = lambda handler: (left.pop(0) if len(left) > 1 else left[0])(handler)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.requests.append(self)
        self.server.answers.get(self.path, reply(404))(self)

    def do_POST(self):
        self.body = self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def log_message(self, *args):
        """Log nothing, because no test reads it."""


def reply(status=200, body=b"", **headers):
    """Return a complete, correct answer; `content_type` sets Content-Type."""
    body = body.encode() if isinstance(body, str) else body

    def answer(handler):
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        if status != 304:
            handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def raw(*pieces, pause=0.0):
    """Send bytes as they are, then close the connection; `pause` is in seconds."""

    def answer(handler):
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            if pause:
                threading.Event().wait(pause)
        handler.close_connection = True

    return answer


@contextmanager
def serving():
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
