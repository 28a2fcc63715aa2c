"""A board from before the feeds app upgrades, and goes back, without losing a row."""

import json
import os
import subprocess
import sys
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg import sql

BEFORE = [("postings", "0010_feeds"), ("admin", "0003_logentry_add_action_flag_choices")]
FILL = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

executor = MigrationExecutor(connection)
executor.migrate({before})
apps = MigrationExecutor(connection).loader.project_state({before}).apps
company = apps.get_model("companies", "Company").objects.create(name="Northwind", slug="northwind")
feed = apps.get_model("postings", "Feed").objects.create(
    company=company, url="https://northwind.example/jobs.xml", is_trusted=True
)
run = apps.get_model("postings", "FeedRun").objects.create(
    feed=feed, state="held", missing=2, missing_ids=[4, 5], finished_at="2026-11-01T12:00:00Z"
)
kinds, permissions, groups = (
    apps.get_model(*name)
    for name in (("contenttypes", "ContentType"), ("auth", "Permission"), ("auth", "Group"))
)
kind = kinds.objects.create(app_label="postings", model="feed")
permission = permissions.objects.create(content_type=kind, codename="view_feed", name="View feed")
groups.objects.create(name="Recruiters").permissions.add(permission)
"""
CHANGE = """
from feeds.models import Feed, FeedRun

feed = Feed.objects.get()
feed.held_run  # the log is reached from the feed
Feed.objects.filter(pk=feed.pk).update(is_paused=True)
"""
ROWS = {
    "feed": "SELECT id, url, is_trusted, created_at::text FROM postings_feed",
    "run": "SELECT id, feed_id, state, missing_ids FROM postings_feedrun",
    "history": "SELECT pgh_label, is_paused FROM postings_feedevent ORDER BY pgh_id",
    "may": """
        SELECT app_label, codename FROM auth_group_permissions
        JOIN auth_permission ON auth_permission.id = permission_id
        JOIN django_content_type ON django_content_type.id = content_type_id
    """,
}


class Board:
    """Create a separate database on the tests' server."""

    def __init__(self, url):
        self.url = url

    def manage(self, *arguments):
        environment = os.environ | {"DATABASE_URL": self.url}
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(
            command, cwd=settings.CHECKOUT, env=environment, check=True, capture_output=True
        )

    def rows(self):
        with psycopg.connect(self.url) as database:
            found = {name: database.execute(query).fetchall() for name, query in ROWS.items()}
        return json.loads(json.dumps(found))


@pytest.fixture
def board(db):
    parameters = connection.get_connection_params()
    server = {
        key: parameters[key] for key in ("host", "port", "user", "password") if key in parameters
    }
    name = f"upgrade_{uuid4().hex[:12]}"
    with psycopg.connect(**server, dbname="postgres", autocommit=True) as database:
        database.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            query = "&".join(f"{key}={value}" for key, value in server.items())
            yield Board(f"postgresql:///{name}?{query}")
        finally:
            drop = sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            database.execute(drop)


def test_keeps_every_row_and_continues_the_history(board):
    board.manage("shell", "--no-imports", "--command", FILL.format(before=BEFORE))
    before = board.rows()
    assert before["history"] == [["insert", False]]
    assert before["may"] == [["postings", "view_feed"]]

    board.manage("migrate", "--verbosity=0")
    after = board.rows()
    assert after == before | {"may": [["feeds", "view_feed"]]}

    board.manage("shell", "--no-imports", "--command", CHANGE)
    assert board.rows()["history"] == [["insert", False], ["update", True]]


def test_goes_back_without_losing_a_row(board):
    board.manage("shell", "--no-imports", "--command", FILL.format(before=BEFORE))
    before = board.rows()
    board.manage("migrate", "--verbosity=0", "feeds", "0001")
    board.manage("migrate", "--verbosity=0", "postings", "0010")
    assert board.rows() == before
