"""Serves a board as in production: built files, DEBUG off, one worker."""

import os
import random
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

CHECKOUT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds for a server to start, or to end
# Connections to others leave from higher ports, and could take one that is free at the moment.
PORTS = range(20_000, 32_000)


def free_port() -> int:
    """Return a port that nobody listens on."""
    for port in random.sample(PORTS, 100):
        with socket.socket() as listener, suppress(OSError):
            listener.bind(("127.0.0.1", port))
            return port
    raise OSError("No port is free.")


@contextmanager
def running(
    command: list[str], *, env: dict[str, str], log: Path, cwd: Path = CHECKOUT
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program until the block ends, also with an exception; then end all it started."""
    with log.open("wb") as written:
        process = subprocess.Popen(
            command, cwd=cwd, env=env, stdout=written, stderr=written, start_new_session=True
        )
        try:
            yield process
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
            process.wait(timeout=PATIENCE)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
    process.wait()


def production(database_url: str, static: Path) -> dict[str, str]:
    """Return the environment of a board in production, but for plain HTTP on this machine."""
    return {
        "DEBUG": "0",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": database_url,
        "STATIC_ROOT": str(static),
        "SECURE_SSL_REDIRECT": "0",
        "MALLOC_ARENA_MAX": "1",
        "MALLOC_MMAP_THRESHOLD_": "65536",  # as in the Dockerfile
    }


def collect(folder: Path) -> Path:
    """Collect the static files as for production, and return their folder."""
    env = os.environ | production("postgresql://nobody@127.0.0.1:1/none", folder)
    command = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(command, cwd=CHECKOUT, env=env | {"SITE_URL": "http://127.0.0.1"}, check=True)
    return folder


@contextmanager
def board(
    database_url: str,
    folder: Path,
    *,
    options: Sequence[str] = ("--workers", "1"),
    ready: str = "/readyz",
    static: Path | None = None,
    **settings: str,
) -> Iterator[str]:
    """Serve the board until the block ends; give its address once the path `ready` answers.

    `options` are the server's; `static` is a folder of collected files, which are otherwise
    collected first; `settings` go into the environment.
    """
    static = static or collect(folder / "static")
    port = free_port()
    env = os.environ | {
        **production(database_url, static),
        "SITE_URL": f"http://127.0.0.1:{port}",
        **settings,
    }
    serve = [sys.executable, "-m", "jobboard.server", "--port", str(port), *options]
    address = f"http://127.0.0.1:{port}"
    with running(serve, env=env, log=folder / "server.log") as server:
        _wait_for(f"{address}{ready}", server, folder / "server.log")
        yield address


def workers(port: int) -> list[psutil.Process]:
    """Return the processes of the server on this port that answer requests."""
    return [one for board in loaded_boards(port) for one in board.children()]


def loaded_boards(port: int) -> list[psutil.Process]:
    """Return the processes of the server on this port that have loaded the board, to be forked."""
    found = [one for one in psutil.process_iter() if f"--port={port}" in _command(one)]
    pids = {one.pid for one in found}
    return [one for one in found if one.ppid() not in pids]


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:  # it has just ended
        return []


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    answer = ""
    for _ in range(PATIENCE * 5):
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except urllib.error.HTTPError as error:
            answer = error.read().decode()
        except OSError as error:
            answer = str(error)
        time.sleep(0.2)
    sys.exit(f"The board did not come up: {answer}\n{log.read_text()}")
