"""Makes a board with the code of this build: `python -m benchmarks.search.boards fill 10000`.

The benchmark of this build or of a later one runs the steps `configure` and `fill`, each in its own
process. `JOBBOARD_DATA_DIR` is the folder of the board's PostgreSQL.
"""

import sys

# An operator's settings for a machine of this size; some only apply after a restart.
SERVER = {
    "shared_buffers": "4GB", "effective_cache_size": "12GB", "max_wal_size": "16GB",
    "checkpoint_timeout": "30min", "random_page_cost": "1.1", "work_mem": "64MB",
    "max_parallel_workers_per_gather": "0", "jit": "off",
}  # fmt: skip
# A smaller board only shows that everything works.
SMALL, FOR_SMALL = 10_000, {"shared_buffers": "128MB"}


def configure(size: int) -> None:
    """Set the database server's settings, which apply after its next start."""
    import psycopg

    from jobboard.embedded_postgres import server

    with psycopg.connect(server.url(), autocommit=True) as connection:
        for name, value in (SERVER | (FOR_SMALL if size < SMALL else {})).items():
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
    call_command("write_search_snapshot")


if __name__ == "__main__":
    import django

    django.setup()
    step, size = sys.argv[1], int(sys.argv[2])
    if step == "configure":
        configure(size)
    else:
        fill(size)
