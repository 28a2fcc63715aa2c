"""The pictures of the recruiters' pages."""

from playwright.sync_api import Browser, Page

from docs.screenshots.tabs import PHONE, WIDE, desk, save, tab

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


def accounts(browser: Browser) -> None:
    """Take the page for recruiters, signing up, and the people of a company."""
    page = tab(browser, "light", WIDE)
    page.goto("/recruiters/")
    save(page, "for-recruiters-wide-light")
    page.context.close()
    page = tab(browser, "light", PHONE)
    page.goto("/accounts/signup/")
    save(page, "sign-up-phone-light")
    page.context.close()
    page = desk(browser, "recruiter")
    page.goto("/accounts/company/")
    page.get_by_role("link", name="People of").first.click()
    save(page, "people-wide-light")
    page.context.close()


def from_an_advert(browser: Browser, scheme: str, size: dict[str, int], ending: str) -> None:
    """Take a pasted advert beside its form; on a phone, the form with its notes."""
    page = desk(browser, "recruiter", scheme, size)
    page.goto("/admin/postings/posting/from-advert/")
    page.get_by_label("Advert text").fill(ADVERT)
    page.get_by_role("button", name="Read the advert").click()
    page.get_by_label("Title").wait_for()
    form = page.locator(".corrected form")
    save(page, f"advert-{ending}", top=form if size is PHONE else None)
    page.context.close()


def own_pages(browser: Browser) -> None:
    """Take the first page, the form with its check, a preview, and closing a posting."""
    page = desk(browser, "recruiter")
    save(page, "workspace-light")
    open_first(page, "live")
    save(page, "form-wide-light")
    save(page, "items-wide-light", top=page.locator(".field-requirements").first)
    change(page)
    page.get_by_role("link", name="Copy").first.click()
    page.get_by_role("button", name="Copy").click()
    page.get_by_role("link", name="Preview").click()
    page.get_by_text("This job is not public").wait_for()
    save(page, "preview-wide-light")
    page.go_back()
    page.get_by_role("button", name="Save and submit for review").click()
    page.get_by_text("is submitted").wait_for()
    open_first(page, "live")
    page.get_by_role("link", name="Close", exact=True).click()
    save(page, "close-wide-light")
    page.context.close()


def open_first(page: Page, shelf: str) -> None:
    """Open the form of the first posting on a shelf."""
    page.goto(f"/admin/postings/posting/?shelf={shelf}")
    page.locator("#result_list tbody th a").first.click()
    page.get_by_label("Title").wait_for()


def change(page: Page) -> None:
    """Change a live posting, so that the change waits for an editor."""
    title, text = page.get_by_label("Title"), page.get_by_label("Description")
    title.fill(f"{title.input_value().removesuffix(', oncology')}, oncology")
    written = text.input_value().partition("\n\nQuestions?")[0]
    text.fill(f"{written}\n\nQuestions? Call Ana on +44 20 7946 0018.")
    page.get_by_role("button", name="Save and continue editing").click()
    page.get_by_text("Waiting for an editor").first.wait_for()
    page.get_by_role("link", name="See the changes").click()
    save(page, "changes-wide-light")
    page.go_back()
