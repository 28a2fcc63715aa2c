"""The pictures of the editors' desk. Recruiters and a candidate have made some work before."""

from playwright.sync_api import Browser

from docs.screenshots.tabs import desk, save


def pages(browser: Browser) -> None:
    """Take the desk, the page to decide, and what else waits."""
    for scheme in ("light", "dark"):
        page = desk(browser, "editor", scheme)
        save(page, f"desk-{scheme}")
        page.context.close()
    page = desk(browser, "editor")
    page.goto("/admin/postings/posting/decide/")
    save(page, "decide-wide-light")
    page.goto("/admin/postings/revision/")
    page.locator("#result_list tbody a").first.click()
    save(page, "revision-wide-light")
    page.goto("/admin/moderation/report/")
    page.locator("#result_list tbody a").first.click()
    save(page, "reports-wide-light")
    page.goto("/admin/postings/posting/notices/")
    save(page, "notices-wide-light")
    page.context.close()
