"""Lighthouse with its default slow phone and line; the median of five runs per page counts."""

import json
import os
import time
import urllib.request
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.pages import serving, tools
from benchmarks.pages.demo_pages import Page
from benchmarks.pages.figures import Figure, Finding, Results

RUNS, TRIES = 5, 3
SCORES = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
TIMES = {"largest-contentful-paint": "LCP", "total-blocking-time": "TBT"}
LCP_OF_LISTING = 1200  # ms
FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "about:blank",
]  # fmt: skip


def measure(browser: str, address: str, pages: list[Page], folder: Path, results: Results) -> None:
    """Measure all pages in our own browser, so that no browser keeps running after an error."""
    port = serving.free_port()
    profile = [f"--remote-debugging-port={port}", f"--user-data-dir={folder / 'profile'}"]
    log = folder / "chromium.log"
    with serving.running([browser, *profile, *FLAGS], env=dict(os.environ), log=log):
        _wait_for(port)
        for page in pages:
            reports = [_run(address + page.path, port, folder) for _ in range(RUNS)]
            _judge(page, reports, results)


def _wait_for(port: int) -> None:
    for _ in range(serving.PATIENCE * 10):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/version", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("Chromium did not come up.")


def _run(url: str, port: int, folder: Path) -> dict[str, Any]:
    """Return one report. If Lighthouse reports that it recorded nothing, run it again."""
    error = ""
    for _ in range(TRIES):
        report = _report(url, port, folder)
        if "runtimeError" not in report:
            return report
        error = report["runtimeError"]["message"]
    raise RuntimeError(error)


def _report(url: str, port: int, folder: Path) -> dict[str, Any]:
    # Into a file, because Node.js may end before it has written everything to a pipe.
    path = folder / "lighthouse.json"
    path.unlink(missing_ok=True)
    how = [f"--port={port}", "--output=json", f"--output-path={path}", "--quiet"]
    said = tools.output("node", tools.LIGHTHOUSE, url, *how)
    if not path.exists():
        raise RuntimeError(f"Lighthouse gave no report: {said}")
    report: dict[str, Any] = json.loads(path.read_text())
    return report


def _judge(page: Page, reports: list[dict[str, Any]], results: Results) -> None:
    for category, least in SCORES.items():
        score = median(_score(report, category) for report in reports)
        # Lighthouse takes points for a page that asks not to be listed, as it should.
        target = ("≥", least) if category != "seo" or page.is_listed else None
        results.figures.append(Figure(f"Lighthouse {category}", page.name, score, target=target))
    for audit, short in TIMES.items():
        limit = ("≤", LCP_OF_LISTING) if (short, page.name) == ("LCP", "listing") else None
        value = median(report["audits"][audit]["numericValue"] for report in reports)
        results.figures.append(Figure(f"Lighthouse {short}", page.name, value, "ms", limit))
    shift = median(r["audits"]["cumulative-layout-shift"]["numericValue"] for r in reports)
    results.figures.append(Figure("Lighthouse CLS", page.name, shift, target=("=", 0)))
    results.findings.extend(_findings(page, reports[-1]))


def _score(report: dict[str, Any], category: str) -> float:
    score = report["categories"][category]["score"]
    if score is None:
        raise RuntimeError(f"Lighthouse could not score {category}.")
    return round(float(score) * 100, 6)  # 0.57 * 100 is 56.99999999999999


def _findings(page: Page, report: dict[str, Any]) -> list[Finding]:
    """Return the audits that cost points, with the first elements that Lighthouse names."""
    found = []
    for category in SCORES:
        for ref in report["categories"][category]["auditRefs"]:
            audit = report["audits"][ref["id"]]
            if ref["weight"] and audit["score"] is not None and audit["score"] < 1:
                title = f"{audit['title']} {audit.get('displayValue', '')}".strip()
                element = "; ".join(_elements(audit)[:3])
                found.append(Finding(f"Lighthouse {category}", page.name, title, element))
    return found


def _elements(audit: dict[str, Any]) -> list[str]:
    items = (audit.get("details") or {}).get("items") or []
    nodes = [item.get("node", {}).get("snippet") or item.get("description") for item in items]
    return [str(node) for node in nodes if node]
