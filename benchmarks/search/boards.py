"""Boards of each size, each in its own PostgreSQL, which is kept for the next run."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.pages.serving import CHECKOUT

# An operator's settings for a machine of this size; some only apply after a restart.
SERVER = {
    "shared_buffers": "4GB", "effective_cache_size": "12GB", "max_wal_size": "16GB",
    "checkpoint_timeout": "30min", "random_page_cost": "1.1", "work_mem": "64MB",
    "max_parallel_workers_per_gather": "0", "jit": "off",
}  # fmt: skip


def folder_of(size: int) -> Path:
    """Return the folder of the board of a size."""
    root = os.environ.get("BENCH_DATA_DIR") or CHECKOUT / ".data" / "bench"
    return Path(root) / str(size)


def ready(size: int) -> None:
    """Make sure that a board of this size exists; each step has its own process."""
    folder = folder_of(size)
    if (folder / "loaded").exists():
        return
    for step in ("configure", "fill"):
        command = [sys.executable, "-m", "benchmarks.search.boards", step, str(size)]
        subprocess.run(command, cwd=CHECKOUT, env=environment(folder), check=True)
    (folder / "loaded").touch()


def environment(folder: Path) -> dict[str, str]:
    """Return the environment for a process that uses only this board."""
    env = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    return env | {
        "JOBBOARD_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "jobboard.settings",
        "DEBUG": "1", "LOG_LEVEL": "WARNING",
    }  # fmt: skip


def configure() -> None:
    """Set the database server's settings, which apply after its next start."""
    import psycopg

    from jobboard.embedded_postgres import server

    with psycopg.connect(server.url(), autocommit=True) as connection:
        for name, value in SERVER.items():
            connection.execute(f"ALTER SYSTEM SET {name} = '{value}'")


def fill(size: int) -> None:
    """Migrate and load the board."""
    from django.core.management import call_command

    from benchmarks.search.loading import load
    from jobboard.embedded_postgres import server

    print(f"Loading a board of {size:,} live postings", flush=True)  # noqa: T201
    call_command("migrate", verbosity=0, interactive=False)
    call_command("load_places")
    load(server.url(), size, say=lambda line: print(line, flush=True))  # noqa: T201


if __name__ == "__main__":
    import django

    django.setup()
    if sys.argv[1] == "configure":
        configure()
    else:
        fill(int(sys.argv[2]))
