"""The lines of docs/ that integrators copy run as they are written, against a real server."""

import json
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from standardwebhooks import Webhook as Receiver

from api.models import Delivery, Webhook
from api.models.webhook import Event
from api.webhooks.sending import signed_headers
from postings.models import Posting
from tests.api.own import Program
from tests.factories import CompanyFactory, GuideFactory, PlaceFactory, PostingFactory
from tests.servers import reply, serving
from tests.workers import database_of_this_test

pytestmark = pytest.mark.django_db(transaction=True)  # a thread serves

DOCS = Path(settings.CHECKOUT) / "docs"
HERE = "http://127.0.0.1:8000"  # where the docs say that the board is
FENCED = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STATUS = re.compile(r"^curl .*?(?: # (\d{3}))?$", re.MULTILINE)  # 200 or 201 if none is written
# Writes the status of each answer to the standard error.
CURL = 'curl() { command curl -w "%{stderr}%{http_code}\\n" "$@"; }\n'
DAY = "2027-06-30"  # a last day in the docs, which is past one day


def pages():
    """Return the pages with `curl` lines; decisions show none to copy."""
    found = [path for path in DOCS.rglob("*.md") if "decisions" not in path.parts]
    return [path.relative_to(DOCS).as_posix() for path in found if "curl " in path.read_text()]


def blocks(page, language):
    found = FENCED.findall((DOCS / page).read_text())
    return [text for kind, text in found if kind == language]


def run(block, live_server, **env):
    """Run lines in a shell; return what they print, with a status for each `curl`."""
    later = (timezone.now() + timedelta(days=90)).date().isoformat()
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", CURL + block.replace(DAY, later).replace(
            HERE, live_server.url)],
        env=os.environ | env, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout, [int(line) for line in done.stderr.splitlines()]


@pytest.fixture
def board(settings):
    """A board with what the lines name, and the settings of an integrator."""
    settings.PAGE_DATABASE_SECONDS = 60  # a busy machine would give an answer up
    company = CompanyFactory(slug="larkrise-scientific")
    PostingFactory(company=company, title="Medical Writer")
    PlaceFactory(names=["Ipoh"])
    GuideFactory()
    return {"TOKEN": Program(Client(), company).token}


def test_knows_all_pages():
    assert {"api.md", "mcp.md", "webhooks.md", "sharing-jobs.md", "following-searches.md"} <= {
        *pages()
    }


@pytest.mark.parametrize("page", pages())
def test_each_line_is_answered_as_the_page_says(page, board, live_server):
    text, count = (DOCS / page).read_text(), 0
    with serving() as server:
        server.answers_with(reply(204), path="/hook")
        board |= {"RECEIVER": server.url("/hook"), "SECRET": "whsec_" + "c2VjcmV0" * 4}
        for block in blocks(page, "sh"):
            printed, statuses = run(block, live_server, **board)
            wanted = [int(status or 0) for status in STATUS.findall(block)]
            for status, known in zip(statuses, wanted, strict=True):
                assert status == known or (not known and status in (200, 201, 204)), printed
            count += len(wanted)
    assert count == text.count("curl -"), f"{page} has lines outside of ```sh"


def test_writing_does_what_the_page_says(board, live_server):
    [block] = [one for one in blocks("api.md", "sh") if "PATCH" in one]
    printed, _ = run(block, live_server, **board)
    posting = Posting.objects.get(source_id__endswith=":R-2027-014")
    assert '"reference":"R-2027-014"' in printed.replace(" ", "")
    assert posting.title == "Medical Writer"
    assert posting.summary == "Write about lungs in Ipoh."
    assert (posting.status, posting.outcome) == ("closed", "withdrawn")
    assert posting.items.count() == 2


def test_a_receiver_takes_what_the_page_signs(board, live_server, company):
    [block], secret = blocks("webhooks.md", "sh"), "whsec_" + "c2VjcmV0" * 4
    with serving() as server:
        server.answers_with(reply(204), path="/hook")
        run(block, live_server, RECEIVER=server.url("/hook"), SECRET=secret)
        [request] = server.requests
    assert Receiver(secret).verify(request.body, dict(request.headers))["type"] == "test"


def test_the_page_checks_what_the_board_signs(company):
    webhook = Webhook.objects.create(
        company=company, url="https://hooks.lumen.example", topics=Event.values
    )
    row = Delivery.queue(webhook, "test", {})
    names = {"body": row.body, "headers": signed_headers(row, timezone.now())}
    [block] = blocks("webhooks.md", "python")
    exec(block.replace("whsec_…", webhook.secret), names)
    assert names["event"]["type"] == "test"


@pytest.mark.parametrize("number", [0, 1])
def test_agents_talk_as_the_page_says(number, board, live_server):
    program = blocks("mcp.md", "python")[number].replace(HERE, live_server.url)
    done = subprocess.run(
        [sys.executable, "-c", program.replace('"python"', json.dumps(sys.executable))],
        cwd=settings.CHECKOUT, env=os.environ | {"DATABASE_URL": database_of_this_test()},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "is_error=False" in done.stdout
    assert ("Medical Writer" if number == 0 else "categories") in done.stdout
