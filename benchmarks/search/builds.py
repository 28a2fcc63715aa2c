"""Builds of the board to measure: this checkout, and the files of another commit.

Each build fills its boards with its own code, because builds have different tables. All files stay
for the next run, in `.data/bench` or `BENCH_DATA_DIR`:

    10000/ …                    boards of this checkout
    builds/<commit>/checkout    files of a commit
    builds/<commit>/10000/ …    its boards
    environments/<digest>       packages of another lock file
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import psutil

from benchmarks.pages.serving import CHECKOUT

LOCK = "requirements-dev.lock"
INSIDE = Path(__file__).with_name("inside")  # code of the benchmark for inside a build
FILLED = ("companies", "places", "postings")  # apps whose tables a board is filled into
WRITES = ("benchmarks/search/content.py", "benchmarks/search/loading.py")


def data_root() -> Path:
    """Return the folder for all that stays between runs."""
    return Path(os.environ.get("BENCH_DATA_DIR") or CHECKOUT / ".data" / "bench").resolve()


@dataclass(frozen=True)
class Build:
    """One version of the code, with its own packages and boards."""

    name: str
    checkout: Path
    python: str
    data: Path

    def environment(self, folder: Path) -> dict[str, str]:
        """Return the environment for a process that uses only the board in this folder."""
        env = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "PYTHONPATH")}
        return env | {
            "JOBBOARD_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "jobboard.settings",
            "DEBUG": "1", "LOG_LEVEL": "WARNING",
        }  # fmt: skip

    def board(self, size: int) -> Board:
        """Return the board of a size; fill it first if it is missing or has other tables."""
        board = Board(self, self.data / str(size))
        mark = board.folder / "loaded"
        if mark.exists() and mark.read_text() == self.shape():
            self.run("manage.py", "migrate", "--verbosity", "0", folder=board.folder)
            return board
        board.remove()
        for step in ("configure", "fill"):
            self.run("-m", "benchmarks.search.boards", step, str(size), folder=board.folder)
        mark.write_text(self.shape())
        return board

    def run(self, *arguments: str, folder: Path) -> None:
        """Run Python in this build, on the board in this folder."""
        command = [self.python, *arguments]
        subprocess.run(command, cwd=self.checkout, env=self.environment(folder), check=True)

    def shape(self) -> str:
        """Return a digest that changes with the tables and with their invented content."""
        migrations = sorted(
            f"{app} {path.name}"
            for app in FILLED
            for path in (self.checkout / app / "migrations").glob("[0-9]*.py")
        )
        digest = hashlib.sha256("\n".join(migrations).encode())
        for name in WRITES:
            digest.update((self.checkout / name).read_bytes())
        return digest.hexdigest()


@dataclass(frozen=True)
class Board:
    """A filled database of one build, in its own PostgreSQL."""

    build: Build
    folder: Path

    @contextmanager
    def running(self) -> Iterator[str]:
        """Run the database until the block ends, and give its address."""
        env = self.build.environment(self.folder) | {"PYTHONPATH": str(INSIDE)}
        keeper = subprocess.Popen(
            [self.build.python, "-m", "measured.database"], cwd=self.build.checkout, env=env,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        with keeper:
            url = keeper.stdout.readline().strip() if keeper.stdout else ""
            if not url:
                raise RuntimeError(f"The database in {self.folder} does not start.")
            yield url

    def processes(self) -> list[psutil.Process]:
        """Return the processes of its PostgreSQL, which must run."""
        pid = int((self.folder / "postgres" / "postmaster.pid").read_text().split()[0])
        server = psutil.Process(pid)
        return [server, *server.children(recursive=True)]

    def remove(self) -> None:
        """Delete its files, after the end of a server that a killed run left behind."""
        if (self.folder / "postgres").exists():
            say(f"Filling {self.folder} again, because its tables or its content changed.")
            with self.running():
                pass
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True, exist_ok=True)


def this_build() -> Build:
    """Return the checkout of this file, with all its changes."""
    return Build("this", CHECKOUT, sys.executable, data_root())


def build_at(commit: str) -> Build:
    """Return the build of a commit; write its files first if they are missing.

    Raises ValueError if the commit does not exist or cannot fill a board.
    """
    found = _git("rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}")
    if found.returncode:
        raise ValueError(f"AGAINST={commit}: there is no such commit in {CHECKOUT}.")
    name = found.stdout.decode().strip()[:10]
    data = data_root() / "builds" / name
    checkout = data / "checkout"
    if not (data / "written").exists():
        _write_files(name, checkout)
        (data / "written").touch()
    for needed in (LOCK, "benchmarks/search/boards.py"):
        if not (checkout / needed).exists():
            raise ValueError(f"AGAINST={commit}: it has no {needed} to fill a board.")
    return Build(name, checkout, _python_for(checkout / LOCK), data)


def _git(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", "-C", str(CHECKOUT), *arguments], capture_output=True)


def _write_files(commit: str, folder: Path) -> None:
    """Write a commit's files into a folder, without the history."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    command = ["git", "-C", str(CHECKOUT), "archive", commit]
    packed = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as files:
        files.extractall(folder, filter="data")


def _python_for(lock: Path) -> str:
    """Return a Python with the packages of a lock file: this one if the files are the same."""
    digest = _digest(lock)
    if digest == _digest(CHECKOUT / LOCK):
        return sys.executable
    return environment_with(digest, "--require-hashes", "--requirement", str(lock))


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]


def environment_with(name: str, *packages: str) -> str:
    """Return the Python of a virtual environment with the packages of these pip arguments."""
    folder = data_root() / "environments" / name
    python, mark = str(folder / "bin" / "python"), folder / "filled"
    if not mark.exists():
        say(f"Installing into {folder}")
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([python, *install, *packages], check=True)
        mark.touch()
    return python


def say(line: str) -> None:
    """Show progress."""
    print(line, flush=True)  # noqa: T201
