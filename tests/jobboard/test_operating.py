"""Runs the commands of docs/operating.md: install, back up, restore."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.postgres import AS_USER, PROGRAMS, own_postgres

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "operating.md").read_text()
COUNTED = ("companies_company", "postings_posting", "places_place", "django_migrations")
COMPANY = "from companies.models import Company; Company.objects.create(name='Lumen', slug='lumen')"


def commands(heading, containing):
    """Return the commands of the first block below a heading that has these words in this order."""
    part = re.split(r"^## ", PAGE, flags=re.MULTILINE)
    section = next(one for one in part if one.startswith(heading))
    blocks = re.findall(r"(?:^    .*\n)+", section, flags=re.MULTILINE)
    return next(block for block in blocks if containing in block)


class Operator:
    """An operator who follows the page in a shell, with PostgreSQL's own programs."""

    def __init__(self, server):
        self.server = server
        self.env = {
            "PATH": f"{PROGRAMS}:{os.environ['PATH']}",
            "PGHOST": str(server.folder),
            "PGUSER": "postgres",
            "PGDATABASE": "postgres",
        }

    def types(self, lines):
        done = subprocess.run(
            ["bash", "-eu", "-c", lines],
            cwd=self.server.folder, env=self.env, capture_output=True, text=True, **AS_USER,
        )  # fmt: skip
        assert done.returncode == 0, f"{lines}\n{done.stderr}"

    def manage(self, *arguments, database="jobboard"):
        url = f"postgresql://jobboard@/{database}?host={self.server.folder}"
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT, env=os.environ | {"DATABASE_URL": url}, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr


def counts(server, name):
    return [server.execute(f"SELECT count(*) FROM {table}", name=name) for table in COUNTED]


@pytest.fixture(scope="module")
def operator():
    """Install a board with the page's commands, and add a few rows."""
    with own_postgres() as server:
        made = Operator(server)
        made.types(commands("Install", "CREATE ROLE"))
        made.manage("migrate", "--no-input", "--verbosity", "0")
        made.manage("set_up_roles")
        made.manage("load_places")
        made.manage("shell", "--verbosity", "0", "--command", COMPANY)
        yield made


def test_restores_a_dump(operator):
    operator.types(commands("Back up", "pg_dump"))
    operator.types(commands("Back up", "pg_restore"))
    before, after = (counts(operator.server, name) for name in ("jobboard", "restored"))
    assert before == after
    assert before[0] == [(1,)]
    operator.manage("migrate", "--check", database="restored")
    sql = "SELECT earth_distance(ll_to_earth(1, 1), ll_to_earth(1, 1))"
    assert operator.server.execute(sql, name="restored") == [(0.0,)]


def test_starts_from_a_base_backup(operator):
    operator.types(commands("Back up", "pg_basebackup"))
    with own_postgres(operator.server.folder / "base") as other:
        assert counts(other, "jobboard") == counts(operator.server, "jobboard")
