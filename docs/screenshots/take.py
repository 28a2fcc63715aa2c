"""Takes the pictures of the documentation from a running demo: `make screenshots`, with its PORT.

A fresh demo is best: the script makes an edit, a copy and a report, which editors decide about.
"""

import sys

from playwright.sync_api import Browser, sync_playwright

from docs.screenshots import editors, public, recruiters
from docs.screenshots.tabs import PHONE, WIDE
from tests.journeys import chromium


def main() -> None:
    """Take every picture, or print a sentence about what is missing."""
    path = chromium.find()
    if path is None:
        sys.exit(chromium.HOW)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        take(browser)
        browser.close()


def take(browser: Browser) -> None:
    """Take the pictures of candidates, then of recruiters, then of editors."""
    for scheme in ("light", "dark"):
        for size, name in ((WIDE, "wide"), (PHONE, "phone")):
            public.listing(browser, scheme, size, f"{name}-{scheme}")
    public.guides(browser)
    public.report(browser)
    recruiters.accounts(browser)
    recruiters.from_an_advert(browser, "light", WIDE, "wide-light")
    recruiters.from_an_advert(browser, "dark", PHONE, "phone-dark")
    recruiters.own_pages(browser)
    editors.pages(browser)


if __name__ == "__main__":
    main()
