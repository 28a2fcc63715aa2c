"""Measures all pages, and reports missed targets: `make pages`."""

import atexit
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.pages import accessibility, demo_pages, lighthouse, markup, report, tools, wire
from benchmarks.pages.figures import Results
from benchmarks.pages.serving import CHECKOUT, board

# Playwright runs an event loop in this thread, and Django's guard would refuse queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
DETAILED = ("home", "listing", "posting", "company", "guide", "landing", "report")


def main() -> int:
    """Return 0 if every target is met, 1 if one is missed."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    os.chdir(CHECKOUT)
    chromium = tools.require()
    folder = Path(tempfile.mkdtemp(prefix="pages-"))
    # Registered before the database starts, so it runs after the database has stopped.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    database_url, pages = demo_pages.load(folder / "data")
    results, versions = Results(), tools.versions(chromium)
    with board(database_url, folder) as address:
        markup.measure(address, pages, folder / "html", results)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            wire.measure(browser, address, results)
            versions["axe"] = accessibility.measure(browser, address, pages, results)
            browser.close()
        detailed = [page for page in pages if page.name in DETAILED]
        lighthouse.measure(chromium, address, detailed, folder, results)
    report.write(results, versions)
    report.show(results)
    return 1 if results.missed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped: every program that was started has ended.")
