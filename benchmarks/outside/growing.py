"""Makes a small board large by copies of its postings, in SQL.

Feeds for job sites and sitemaps of postings read rows, and never the index of search. So the index
keeps to the postings that were there first, and need not be written anew for a million.
"""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg import sql

SEED = 1_000  # live postings of the small board; their keys are 1 to SEED
POSTINGS = "postings_posting"
# Tables with rows of postings, and how many keys a posting has there (`benchmarks.search.loading`).
PARTS = {"postings_postingitem": 32, "postings_postinglocation": 4}
TEXTS = ("summary", "description", "description_html", "words")
# A board that is used once needs less on disk than one that stays.
SERVER = {"max_wal_size": "1GB", "shared_buffers": "1GB", "fsync": "off"}


def configure(url: str) -> None:
    """Set the database server's settings, which apply after its next start."""
    with psycopg.connect(url, autocommit=True) as connection:
        for name, value in SERVER.items():
            connection.execute(f"ALTER SYSTEM SET {name} = '{value}'")


def with_all_parts(url: str, size: int) -> None:
    """Copy postings with their texts, items and places until so many are live."""
    with _unwatched(url) as connection:
        _copy(connection, POSTINGS, 2, size // SEED)
        for table, keys in PARTS.items():
            _copy(connection, table, 2, size // SEED, keys=keys)
    _vacuum(url)


def without_texts(url: str, first: int, size: int) -> None:
    """Copy postings alone, until instead of `first` so many are live."""
    with _unwatched(url) as connection:
        _copy(connection, POSTINGS, first // SEED + 1, size // SEED, empty=TEXTS)
    _vacuum(url)


def _unwatched(url: str) -> psycopg.Connection[Any]:
    """Return a connection whose rows no trigger sees, nor the change log of search."""
    return psycopg.connect(url, options="-c session_replication_role=replica")


def _copy(
    connection: psycopg.Connection[Any], table: str, first: int, last: int, *, keys: int = 1,
    empty: tuple[str, ...] = (),
) -> None:  # fmt: skip
    """Copy the rows of the live seed; the copy with number n has keys n × SEED higher."""
    columns = connection.execute(
        "SELECT column_name FROM information_schema.columns"
        " WHERE table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position", [table],
    ).fetchall()  # fmt: skip
    names = [name for (name,) in columns]
    higher = {"id": SEED * keys, "posting_id": SEED}
    values = [
        sql.SQL("{} + n * {}").format(sql.Identifier(name), higher[name]) if name in higher
        else sql.Literal("") if name in empty else sql.Identifier(name)
        for name in names
    ]  # fmt: skip
    connection.execute(
        sql.SQL(
            "INSERT INTO {table} ({names}) SELECT {values} FROM {table},"
            " generate_series({first}, {last}) AS n WHERE {key} <= {seed} ORDER BY n, id"
        ).format(
            table=sql.Identifier(table), names=sql.SQL(", ").join(map(sql.Identifier, names)),
            values=sql.SQL(", ").join(values), first=first, last=last, seed=SEED,
            key=sql.Identifier("id" if table == POSTINGS else "posting_id"),
        )
    )  # fmt: skip


def _vacuum(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
        connection.execute("CHECKPOINT")
