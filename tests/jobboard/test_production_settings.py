"""Production starts only with all its settings."""

import os
import subprocess
import sys

import pytest
from django.db import connection

from jobboard.environment import CHECKOUT


def start(**environment):
    clean = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=CHECKOUT, env=clean | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_names_all_missing_settings():
    result = start(DEBUG="0")
    assert result.returncode != 0
    for name in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"):
        assert name in result.stderr


@pytest.mark.django_db
def test_starts_with_all_settings():
    params = connection.get_connection_params()
    url = f"postgresql://{params['user']}@/{params['dbname']}?host={params['host']}"
    result = start(DEBUG="0", SECRET_KEY="x" * 60, ALLOWED_HOSTS="a.example", DATABASE_URL=url)
    assert result.returncode == 0, result.stderr
