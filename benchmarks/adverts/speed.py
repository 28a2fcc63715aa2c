"""Measures adverts per second on one core, read and imported."""

import os
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command

from adverts import read_advert
from benchmarks.adverts.sources import CHECKOUT, JEKYLL, labelled
from benchmarks.pages.figures import Figure, Results

READ, IMPORTED = ("≥", 300), ("≥", 60)
ROUNDS, SECONDS = 5, 2.0  # the best round counts: others were disturbed
STORED = 400


def measure(results: Results) -> None:
    """Measure by processor time, so that other programs matter little."""
    families: dict[str, list[bytes]] = {"Jekyll": [], "Markdown": []}
    for path in labelled():
        data = path.read_bytes()
        families["Jekyll" if data.startswith(JEKYLL.encode()) else "Markdown"].append(data)
    for family, adverts in families.items():
        rate = max(_read(adverts) for _ in range(ROUNDS))
        results.figures.append(Figure("read per second", family, rate, target=READ))
    with tempfile.TemporaryDirectory(prefix="adverts-") as folder:
        rate = float(alone("benchmarks.adverts.speed", folder).split()[-1])
    results.figures.append(Figure("imported per second", "both", rate, target=IMPORTED))


def _read(adverts: list[bytes]) -> float:
    start, read = time.process_time(), 0
    while (spent := time.process_time() - start) < SECONDS:
        for data in adverts:
            read_advert(data, name="advert.md")
        read += len(adverts)
    return read / spent


def alone(module: str, folder: str, *arguments: str) -> str:
    """Run a module in its own process on its own database; return what it prints."""
    env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    env |= {"JOBBOARD_DATA_DIR": folder, "LOG_LEVEL": "WARNING"}
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(
        command, cwd=CHECKOUT, env=env, stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout.strip()


def store() -> float:
    """Return imported adverts per second of processor time, PostgreSQL's included."""
    prepare()
    from adverts.document import Document
    from postings.importing.imports import OpenDocument, import_documents
    from postings.importing.options import ImportOptions
    from postings.importing.outcome import Stored

    adverts = cycle([path.read_bytes() for path in labelled()])
    files = [
        OpenDocument(Document.of(data), f"{number}.md")
        for number, data in enumerate(islice(adverts, STORED))
    ]
    start = _spent()
    stored = [
        done
        for _, done in import_documents(files, ImportOptions(status="in_review"))
        if isinstance(done, Stored)
    ]
    return len(stored) / (_spent() - start)


def _spent() -> float:
    """Return seconds of processor time of this process and of its PostgreSQL backend."""
    from django.db import connection

    connection.ensure_connection()
    server = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    return time.process_time() + int(server.read_text().split()[0]) / 1e9


def prepare(*, with_database: bool = True) -> None:
    """Set up Django and an empty board with places."""
    django.setup()
    if not with_database:
        return
    settings.DEBUG = False  # else Django keeps every statement
    call_command("migrate", verbosity=0, interactive=False)
    with Path(os.devnull).open("w") as nowhere:
        call_command("load_places", stdout=nowhere)


if __name__ == "__main__":
    print(store())  # noqa: T201
