"""The processes that answer: this build, another one, and plain Django."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.pages.serving import production

KEY = secrets.token_urlsafe(60)  # the same for all, so that cursors of one are good for another
WORKER = Path(__file__).with_name("worker.py")


class Build:
    """A checkout whose application answers in a process of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.questions: Any = process.stdin
        self.answers: Any = process.stdout

    def ask(self, path: str, *, accept: str = "", body: bool = False) -> dict[str, Any]:
        """Return status, headers, bytes, milliseconds and milliseconds of processor time."""
        self.questions.write(f"{json.dumps({'path': path, 'accept': accept, 'body': body})}\n")
        self.questions.flush()
        found: dict[str, Any] = json.loads(self.answers.readline())
        return found


@contextmanager
def running(checkout: Path, database_url: str, folder: Path, **more: str) -> Iterator[Build]:
    """Yield a build as in production, with its static files collected into the folder."""
    environment = os.environ | production(database_url, folder / "static") | {
        "SECRET_KEY": KEY, "CLICK_SPOOL_DIR": str(folder / "clicks"), **more,
    }  # fmt: skip
    if "BARE" not in more:
        collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
        subprocess.run(collect, cwd=checkout, env=environment, check=True)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, str(WORKER)], cwd=checkout, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log,
        )  # fmt: skip
        try:
            yield Build(process)
        finally:
            process.stdin.close()  # type: ignore[union-attr]
            process.wait(timeout=60)
