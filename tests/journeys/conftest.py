"""A real browser for journeys; a broken policy or script fails the test."""

import os
import threading

import pytest
from django.core.signals import request_finished, request_started
from playwright.sync_api import sync_playwright

from tests.journeys import chromium

PATIENCE = 30  # seconds for the last answers
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser():
    path = chromium.find()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(f"No Chromium for the browser journeys. {chromium.HOW}")
        pytest.skip(f"NO BROWSER JOURNEY WAS RUN: there is no Chromium. {chromium.HOW}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def _answers_end_with_the_journey(request):
    """Wait for requests that a closed browser leaves: emptying the tables can deadlock with one."""
    if "live_server" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("transactional_db")  # so that the tables are emptied after the wait
    changed, under_way = threading.Condition(), 0

    def count(by):
        nonlocal under_way
        with changed:
            under_way += by
            changed.notify_all()

    def started(**_):
        count(1)

    def finished(**_):
        count(-1)

    request_started.connect(started)
    request_finished.connect(finished)
    yield
    with changed:
        assert changed.wait_for(lambda: under_way <= 0, timeout=PATIENCE), "a request goes on"
    request_started.disconnect(started)
    request_finished.disconnect(finished)


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def page(browser, request, live_server):
    """Give a page that fails the test for every error in its console."""
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": 360, "height": 740},
        java_script_enabled=request.param == "with JavaScript",
    )
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    yield page
    context.close()
    # Browsers also log pages that are gone, and forms that the board sends back
    assert not [e for e in errors if not any(code in e for code in ("404", "410", "422"))]
