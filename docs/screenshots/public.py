"""The pictures of what candidates see."""

from playwright.sync_api import Browser

from docs.screenshots.tabs import PHONE, WIDE, save, tab

FAMILY, LEVEL, BELOW = "medical-writing", "senior-medical-writer", "medical-writer"


def listing(browser: Browser, scheme: str, size: dict[str, int], ending: str) -> None:
    """Take the home page, the listing with a search, one posting and one company."""
    page = tab(browser, scheme, size)
    page.goto("/")
    save(page, f"home-{ending}")
    page.goto("/jobs/?workplace=hybrid&pay_min=40000")
    page.get_by_role("button", name="Save: ").first.click()
    save(page, f"listing-{ending}")
    if size is PHONE:
        page.get_by_role("button", name="Filters").click()
        save(page, f"filters-{ending}")
        page.keyboard.press("Escape")
    page.locator(".card h3 a").nth(1).click()
    page.wait_for_url("**/jobs/*/*/")
    save(page, f"posting-{ending}")
    page.goto(str(page.locator(".by a.company").get_attribute("href")))
    save(page, f"company-{ending}")
    page.context.close()


def guides(browser: Browser) -> None:
    """Take a career guide from its ladder on, one level with its figures, and two compared."""
    page = tab(browser, "light", WIDE)
    page.goto(f"/careers/{FAMILY}/")
    save(page, "guide-wide-light")
    save(page, "guide-level-wide-light", top=page.locator(f"#{LEVEL} .figures"))
    page.goto(f"/careers/{FAMILY}/compare/?from={BELOW}&to={LEVEL}")
    save(page, "guide-compared-wide-light")
    page.context.close()
    page = tab(browser, "dark", PHONE)
    page.goto(f"/careers/{FAMILY}/")
    save(page, "guide-level-phone-dark", top=page.locator(f"#{LEVEL}"))
    page.context.close()


def report(browser: Browser) -> None:
    """Report one job, so that editors have something to decide about."""
    page = tab(browser, "light", PHONE)
    page.goto("/jobs/?q=nurse")
    page.locator(".card h3 a").first.click()
    page.get_by_role("link", name="Report this job").click()
    page.get_by_label("It looks like a scam").check()
    page.get_by_label("What did you see? (optional)").fill("They ask for a fee first.")
    save(page, "report-phone-light")
    page.get_by_role("button", name="Send report").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    page.context.close()
