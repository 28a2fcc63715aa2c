"""Make a board of a size in this build: `python -m benchmarks.search.boards configure|fill SIZE`.

Called by the benchmark, of this build or of a later one that is compared with it, each step in a
process of its own. `JOBBOARD_DATA_DIR` says where the board's PostgreSQL lies.
"""

import sys

# What an operator would give a machine of this size; some only count after a start.
SERVER = {
    "shared_buffers": "4GB", "effective_cache_size": "12GB", "max_wal_size": "16GB",
    "checkpoint_timeout": "30min", "random_page_cost": "1.1", "work_mem": "64MB",
    "max_parallel_workers_per_gather": "0", "jit": "off",
}  # fmt: skip
SMALL, FOR_SMALL = 10_000, {"shared_buffers": "128MB"}  # below it is only tried whether all works


def configure(size: int) -> None:
    """Settings of the database server; its next start takes them over."""
    import psycopg

    from jobboard.embedded_postgres import server

    with psycopg.connect(server.url(), autocommit=True) as connection:
        for name, value in (SERVER | (FOR_SMALL if size < SMALL else {})).items():
            connection.execute(f"ALTER SYSTEM SET {name} = '{value}'")


def fill(size: int) -> None:
    """Migrate and load."""
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
    step, size = sys.argv[1], int(sys.argv[2])
    if step == "configure":
        configure(size)
    else:
        fill(size)
