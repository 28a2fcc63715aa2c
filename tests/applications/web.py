"""A web process for one test: the board on a small server with four threads.

`python -m tests.applications.web FOLDER` writes its port into FOLDER when it listens.
"""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from tests.workers import wait_until

CHECKOUT = Path(__file__).resolve().parents[2]
BROWSER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}
THREADS = 4


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        """Log nothing, because no test reads it."""


class _Pool(WSGIServer):
    request_queue_size = 64

    def __init__(self, *args):
        super().__init__(*args)
        self.pool = ThreadPoolExecutor(THREADS)

    def process_request(self, request, client_address):
        self.pool.submit(self.answer, request, client_address)

    def answer(self, request, client_address):
        try:
            self.finish_request(request, client_address)
        finally:
            self.shutdown_request(request)


def serve(folder):
    import django

    django.setup()
    from django.core.wsgi import get_wsgi_application

    from applications import keeper

    application = get_wsgi_application()
    turn = keeper.turn
    turn()  # as in `jobboard.wsgi`, but wait until the destinations are loaded

    def noted():
        turn()
        with (folder / "turns").open("a") as turns:
            turns.write(".")

    keeper.turn, keeper.EVERY = noted, 0.5  # for tests that wait for what the keeper does
    keeper.start()
    server = _Pool(("127.0.0.1", 0), _Quiet)
    server.set_app(application)
    port = folder / "port.part"
    port.write_text(str(server.server_port))
    port.rename(folder / "port")
    server.serve_forever()


class Web:
    def __init__(self, process, folder):
        self.process, self.turns = process, folder / "turns"
        self.port = int((folder / "port").read_text())

    def wait_for_the_keeper(self):
        """Wait until the keeper has read all that is in the database now."""
        two_more = self._turns() + 2  # of which the second begins after this moment
        wait_until(lambda: self._turns() >= two_more)

    def _turns(self):
        return self.turns.stat().st_size if self.turns.exists() else 0

    def apply(self, number, *, headers=BROWSER, method="GET"):
        """Return status, location and seconds of one request."""
        url = f"http://127.0.0.1:{self.port}/jobs/{number}/apply/"
        request = urllib.request.Request(url, headers=headers, method=method)
        started = time.monotonic()
        try:
            with _opener.open(request, timeout=20) as response:
                return response.status, None, time.monotonic() - started
        except urllib.error.HTTPError as answer:
            location = answer.headers.get("Location")
            return answer.code, location, time.monotonic() - started


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


_opener = urllib.request.build_opener(_Stay)


@contextmanager
def web_process(server, folder, **environment):
    """Serve the board with this database, and with its spool in the folder."""
    folder = Path(folder)
    folder.mkdir(exist_ok=True)
    (folder / "port").unlink(missing_ok=True)
    with (folder / "log").open("a") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.applications.web", str(folder)],
            cwd=CHECKOUT, env=environment_of(server, folder) | environment,
            stdout=log, stderr=log,
        )  # fmt: skip
    try:
        wait_until(lambda: (folder / "port").exists() or process.poll() is not None)
        assert process.poll() is None, (folder / "log").read_text()
        yield Web(process, folder)
    finally:
        process.kill()
        process.wait()


def environment_of(server, folder):
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "jobboard.settings", "DATABASE_URL": server.url, "DEBUG": "1",
        "CLICK_SPOOL_DIR": str(Path(folder) / "clicks"), "LOG_LEVEL": "WARNING",
    }  # fmt: skip


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
