"""Runs axe, and checks for sideways scrolling, in light and dark, on phone and wide screens."""

from itertools import product
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from benchmarks.pages.demo_pages import Page
from benchmarks.pages.figures import Figure, Finding, Results

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (360, 1280)


def measure(browser: Browser, address: str, pages: list[Page], results: Results) -> str:
    """Add one figure per page for all its variants; return axe's version."""
    counts = {page.name: [0, 0] for page in pages}
    version = ""
    for scheme, width in product(SCHEMES, WIDTHS):
        context = browser.new_context(
            base_url=address, viewport={"width": width, "height": 800},
            color_scheme=scheme, reduced_motion="reduce", bypass_csp=True,
        )  # fmt: skip
        tab = context.new_page()
        for page in pages:
            if page.opens_panel and width == max(WIDTHS):
                continue
            _open(tab, page)
            version = _look(tab, page, f"{page.name} ({scheme}, {width})", counts, results)
        context.close()
    for name, (violations, sideways) in counts.items():
        results.figures.append(Figure("axe violations", name, violations, target=("=", 0)))
        results.figures.append(Figure("scrolls sideways", name, sideways, "px", target=("=", 0)))
    return version


def _open(tab: Tab, page: Page) -> None:
    response = tab.goto(page.path)
    if response is None or response.status != page.status:
        raise RuntimeError(f"{page.path} answered {response and response.status}.")
    if page.opens_panel:
        tab.locator("[popovertarget]:visible").first.click()
        tab.locator("[popover]:popover-open").wait_for()


def _look(tab: Tab, page: Page, where: str, counts: dict[str, list[int]], results: Results) -> str:
    response = Axe().run(tab).response
    for violation in response["violations"]:
        counts[page.name][0] += len(violation["nodes"])
        results.findings.extend(
            Finding("axe", where, violation["id"], node["html"]) for node in violation["nodes"]
        )
    excess = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
    counts[page.name][1] = max(counts[page.name][1], excess)
    if excess > 0:
        results.findings.append(Finding("sideways", where, f"{excess} px too wide"))
    return str(response["testEngine"]["version"])
