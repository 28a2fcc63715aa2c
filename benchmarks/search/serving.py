"""Serves builds as in production, with the additional addresses of the benchmark."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from benchmarks.pages.serving import PATIENCE, free_port, production, running
from benchmarks.search.asking import HEADERS
from benchmarks.search.builds import INSIDE, Board, Build
from benchmarks.search.processes import processor_seconds

THREADS = 4  # of a worker, in every build
QUIET, QUIET_FOR, QUIET_AT_MOST = 0.05, 4, 300.0  # share of a processor; half seconds; seconds
BOARD, BARE = "measured.settings", "measured.bare"  # modules of settings


@dataclass
class Served:
    """A running server, and the seconds from its start to its first answers."""

    port: int
    process: psutil.Process
    board: Board
    workers: int
    ready: float = 0.0  # to the first success of /readyz
    first_page: float = 0.0  # to the first page
    _known: list[psutil.Process] = field(default_factory=list)

    def processes(self) -> list[psutil.Process]:
        """Return the processes that answer requests."""
        if not self._known:
            self._known = self._workers()
        return self._known

    def wait_until_quiet(self) -> None:
        """Wait until all workers run, and they and their database are idle."""
        end, quiet, before = time.monotonic() + QUIET_AT_MOST, 0, self._used()
        while quiet < QUIET_FOR and time.monotonic() < end:
            time.sleep(0.5)
            used = self._used()
            quiet = quiet + 1 if used - before < QUIET / 2 else 0
            before = used
        self._known = []
        if len(self.processes()) != self.workers:
            sys.exit(f"{len(self.processes())} workers run, not {self.workers}.")

    def _used(self) -> float:
        return processor_seconds(self._workers()) + processor_seconds(self.board.processes())

    def _workers(self) -> list[psutil.Process]:
        return [one for one in self.process.children(recursive=True) if _is_worker(one)]


def _is_worker(process: psutil.Process) -> bool:
    """Return False for helper processes of Python, and for one that workers are forked from."""
    try:
        is_helper = "resource_tracker" in " ".join(process.cmdline())
        return not is_helper and not process.children()
    except psutil.NoSuchProcess:
        return False


def collect_static(build: Build, folder: Path) -> None:
    """Write the build's static files for production."""
    command = [build.python, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    env = environment_of(build, folder, "postgresql:///nobody-is-asked") | {
        "DJANGO_SETTINGS_MODULE": "jobboard.settings"
    }
    subprocess.run(command, cwd=build.checkout, env=env, check=True)


def environment_of(build: Build, folder: Path, url: str) -> dict[str, str]:
    """Return the environment of a production process; `folder` has the static files."""
    return {
        **{k: v for k, v in os.environ.items() if not k.startswith("JOBBOARD_")},
        **production(url, folder / f"static-{build.name}"),
        "SITE_URL": "http://127.0.0.1",
        "PYTHONPATH": str(INSIDE),
        "BENCH_PAGE": str(folder / "page.html"),
    }


@contextmanager
def served(
    board: Board, url: str, folder: Path, *, workers: int = 1, settings: str = BOARD
) -> Iterator[Served]:
    """Serve the board until the block ends, which begins after the first page."""
    build, port = board.build, free_port()
    env = environment_of(build, folder, url) | {
        "DJANGO_SETTINGS_MODULE": settings,
        "JOBBOARD_DATA_DIR": str(board.folder),
    }
    log = folder / f"{build.name}-{settings}-{workers}.log"
    command = server_command(build, port, workers)
    began = time.monotonic()
    with running(command, env=env, log=log, cwd=build.checkout) as process:
        server = Served(port, psutil.Process(process.pid), board, workers)
        server.ready = _until(port, "/readyz", process, log) - began
        server.first_page = _until(port, "/jobs/", process, log) - began
        yield server


def server_command(build: Build, port: int, workers: int) -> list[str]:
    """Return the server command of this build: its own, or granian for an older build."""
    if (build.checkout / "jobboard" / "server" / "__main__.py").exists():
        return [
            build.python, "-m", "jobboard.server", "--port", str(port),
            "--workers", str(workers), "--threads", str(THREADS),
        ]  # fmt: skip
    return [
        build.python, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1",
        "--port", str(port), "--no-ws", "--workers", str(workers),
        "--blocking-threads", str(THREADS), "jobboard.wsgi:application",
    ]  # fmt: skip


def _until(port: int, path: str, process: subprocess.Popen[bytes], log: Path) -> float:
    """Wait for the status 200 of a path, and return the time."""
    end, answer = time.monotonic() + PATIENCE, ""
    while time.monotonic() < end and process.poll() is None:
        try:
            answer = _answer(port, path)
        except (OSError, http.client.HTTPException) as error:
            answer = str(error)
        if not answer:
            return time.monotonic()
        time.sleep(0.02)
    sys.exit(f"{path} did not answer: {answer}\n{log.read_text(errors='replace')[-5_000:]}")


def _answer(port: int, path: str) -> str:
    """Return an empty text for the status 200, else the response."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path, headers=HEADERS | {"Accept-Encoding": "identity"})
    response = connection.getresponse()
    body = response.read().decode(errors="replace")
    connection.close()
    return "" if response.status == 200 else f"{response.status} {body[:200]}"
