"""Takes the README's pictures from a running demo: `make screenshots`, with the demo's PORT."""

import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.journeys import chromium

HERE = Path(__file__).parent
BOARD = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
ADVERT = """Senior Medical Writer

Company: Marlowe & Fenn Medical
Location: London, United Kingdom (Remote)
Salary: £52,000 - £61,000 a year
Employment type: Full-time
Closing date: 31 January 2099
Apply at: https://marlowe-fenn.example/jobs/118

We turn trial data into manuscripts that clinicians read to the end. You join nine writers and two
editors. You spend two days in our office each week.

What you will do
- Write manuscripts, abstracts and slide decks from clinical study reports
- Lead kick-off meetings with authors and keep the timeline honest

What you bring
- A degree in life sciences
- At least four years in a medical communications agency
- CMPP certification (preferred)

Your behaviours
- Calm when a data lock moves

What we offer
- Five weeks of holiday
"""


def main() -> None:
    """Take every picture, or print a sentence about what is missing."""
    path = chromium.find()
    if path is None:
        sys.exit(chromium.HOW)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            for size, name in ((WIDE, "wide"), (PHONE, "phone")):
                public_pages(browser, scheme, size, f"{name}-{scheme}")
        for scheme in ("light", "dark"):
            desk(browser, scheme)
        from_an_advert(browser, "light", WIDE, "wide-light")
        from_an_advert(browser, "dark", PHONE, "phone-dark")
        browser.close()


def tab(browser: Browser, scheme: str, size: dict[str, int]) -> Page:
    """Open a page in a new browser without history."""
    context = browser.new_context(base_url=BOARD, color_scheme=scheme, viewport=size)  # type: ignore[arg-type]
    return context.new_page()


def public_pages(browser: Browser, scheme: str, size: dict[str, int], ending: str) -> None:
    """Take the home page, the listing with a search, one posting and one company."""
    page = tab(browser, scheme, size)
    page.goto("/")
    page.screenshot(path=HERE / f"home-{ending}.png")
    page.goto("/jobs/?workplace=hybrid&pay_min=40000")
    page.get_by_role("button", name="Save: ").first.click()
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=HERE / f"listing-{ending}.png")
    if size is PHONE:
        page.get_by_role("button", name="Filters").click()
        page.screenshot(path=HERE / f"filters-{ending}.png")
        page.keyboard.press("Escape")
    page.locator(".card h3 a").nth(1).click()
    page.wait_for_url("**/jobs/*/*/")
    page.screenshot(path=HERE / f"posting-{ending}.png")
    page.goto(str(page.locator(".by a.company").get_attribute("href")))
    page.screenshot(path=HERE / f"company-{ending}.png")
    page.context.close()


def sign_in(page: Page, name: str) -> None:
    """Log in with one of the demo's accounts."""
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(f"demo-{name}")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")


def desk(browser: Browser, scheme: str) -> None:
    """Take an editor's first page, and the list of postings that wait."""
    page = tab(browser, scheme, WIDE)
    sign_in(page, "editor")
    page.goto("/admin/postings/posting/")
    page.screenshot(path=HERE / f"desk-{scheme}.png")
    page.context.close()


def from_an_advert(browser: Browser, scheme: str, size: dict[str, int], ending: str) -> None:
    """Take a pasted advert beside its form; on a phone, the form with its notes."""
    page = tab(browser, scheme, size)
    sign_in(page, "recruiter")
    page.goto("/admin/postings/posting/from-advert/")
    page.get_by_label("Advert text").fill(ADVERT)
    page.get_by_role("button", name="Read the advert").click()
    page.get_by_label("Title").wait_for()
    page.wait_for_load_state("networkidle")
    if size is PHONE:
        page.locator(".corrected form").evaluate("form => form.scrollIntoView()")
    page.screenshot(path=HERE / f"advert-{ending}.png")
    page.context.close()


if __name__ == "__main__":
    main()
