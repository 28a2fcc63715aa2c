"""Measures the bytes of the listing, as Chromium receives them with an empty cache."""

from collections import defaultdict
from typing import Any

from playwright.sync_api import Browser

from benchmarks.pages.figures import Figure, Results

WEIGHED = ("Document", "Stylesheet", "Script")
BLOCKING = """performance.getEntriesByType("resource")
  .filter(entry => entry.renderBlockingStatus === "blocking")
  .map(entry => entry.name)"""


def measure(browser: Browser, address: str, results: Results) -> None:
    """Add up all bytes, with headers: `encodedDataLength` is everything received for a request."""
    context = browser.new_context(base_url=address, viewport={"width": 360, "height": 740})
    tab = context.new_page()
    kinds: dict[str, str] = {}
    received: dict[str, float] = defaultdict(float)
    session = context.new_cdp_session(tab)

    def note(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def add(event: dict[str, Any]) -> None:
        received[kinds.get(event["requestId"], "Other")] += event["encodedDataLength"]

    session.on("Network.responseReceived", note)
    session.on("Network.loadingFinished", add)
    session.send("Network.enable")
    tab.goto("/jobs/", wait_until="networkidle")
    blocking = tab.evaluate(BLOCKING)
    context.close()
    _tell(results, received, requests=len(kinds), blocking=blocking)


def _tell(
    results: Results, received: dict[str, float], *, requests: int, blocking: list[str]
) -> None:
    total = sum(received[kind] for kind in WEIGHED)
    sheets = sum(".css" in name for name in blocking)
    results.figures += [
        Figure("wire size", "listing: HTML, CSS, JS", total, "bytes", ("≤", 60_000)),
        *(
            Figure("wire size", f"listing: {kind}", size, "bytes")
            for kind, size in received.items()
        ),
        Figure("requests", "listing", requests),
        Figure("render-blocking stylesheets", "listing", sheets, target=("=", 1)),
        Figure("render-blocking scripts", "listing", len(blocking) - sheets),
    ]
