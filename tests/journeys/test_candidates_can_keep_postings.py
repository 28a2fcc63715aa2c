"""Saved postings, hidden postings and applications stay private in the browser."""

import json

import pytest
from playwright.sync_api import expect

from tests.factories import PostingFactory
from tests.journeys.axe import violations

pytestmark = pytest.mark.django_db(transaction=True)

FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
FORBIDDEN = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); }
})"""


@pytest.fixture
def candidate(browser, live_server):
    """Make new browsers, with JavaScript by default; an error in a script fails the test."""
    contexts, errors = [], []

    def open_page(before="", **options):
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": 360, "height": 740}, **options
        )
        contexts.append(context)
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not errors


def save(page, title):
    page.get_by_role("button", name=f"Save: {title}").first.click()


def section(page, name):
    return page.locator(f"[data-list={name}]")


def test_saves_on_the_list_and_finds_it_again(candidate):
    posting = PostingFactory(title="Medical Writer")
    PostingFactory(title="Ward Nurse")
    page = candidate()
    page.goto("/jobs/")
    save(page, "Medical Writer")
    button = page.get_by_role("button", name="Saved: Medical Writer")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_have_text("Saved", use_inner_text=True)
    page.get_by_role("link", name="Saved 1").click()
    expect(section(page, "saved").get_by_role("link", name="Medical Writer")).to_be_visible()
    page.reload()
    expect(section(page, "saved").locator("article")).to_have_count(1)
    expect(section(page, "applied")).to_be_hidden()
    page.goto(posting.get_absolute_url())
    expect(page.get_by_role("button", name="Saved: Medical Writer").first).to_be_visible()
    assert page.context.cookies() == []


def test_unsaves_and_undoes_it(candidate):
    PostingFactory(title="Medical Writer")
    page = candidate()
    page.goto("/jobs/")
    save(page, "Medical Writer")
    page.goto("/saved/")
    page.get_by_role("button", name="Saved: Medical Writer").click()
    expect(page.locator("[data-kept-number]")).to_be_hidden()
    save(page, "Medical Writer")
    expect(page.locator("[data-kept-number]")).to_have_text("1")
    page.get_by_role("button", name="Saved: Medical Writer").click()
    page.reload()
    expect(page.get_by_text("You haven’t saved any jobs yet")).to_be_visible()


def test_hides_a_card_and_shows_it_again(candidate):
    PostingFactory(title="Medical Writer", summary="A long summary")
    page = candidate()
    page.goto("/jobs/")
    page.get_by_role("button", name="Hide: Medical Writer").press("Enter")
    expect(page.get_by_text("A long summary")).to_be_hidden()
    expect(page.get_by_text("Hidden: Medical Writer")).to_be_visible()
    assert page.locator("article").bounding_box()["height"] < 60
    page.reload()
    undo = page.get_by_role("button", name="Undo, show again: Medical Writer")
    undo.focus()
    undo.press("Enter")
    expect(page.get_by_text("A long summary")).to_be_visible()
    expect(page.get_by_role("button", name="Hide: Medical Writer")).to_be_focused()


def test_lists_hidden_postings_to_show_them_again(candidate):
    PostingFactory(title="Medical Writer")
    page = candidate()
    page.goto("/")
    page.get_by_role("button", name="Hide: Medical Writer").click()
    page.goto("/saved/")
    section(page, "hidden").get_by_role("button", name="Undo").click()
    page.goto("/")
    expect(page.get_by_role("link", name="Medical Writer")).to_be_visible()


@pytest.mark.parametrize("way", ["click", "middle click", "Enter"])
def test_remembers_opened_applications(candidate, live_server, way):
    posting = PostingFactory(title="Medical Writer", apply_url=f"{live_server.url}/robots.txt")
    page = candidate()
    page.clock.set_fixed_time("2026-11-03T12:00:00Z")
    page.goto(posting.get_absolute_url())
    link = page.get_by_role("link", name="Apply on the employer's site").first
    if way == "middle click":
        link.click(button="middle")
    elif way == "Enter":
        link.press("Enter")
    else:
        link.click()
    if way != "middle click":
        page.wait_for_url("**/robots.txt")
    page.goto("/jobs/")
    expect(page.get_by_text("You opened the application on 3 November")).to_be_visible()
    page.goto("/saved/")
    page.get_by_role("button", name="Remove: Medical Writer").click()
    page.reload()
    expect(section(page, "applied")).to_be_hidden()


def test_marks_saved_postings_that_are_closed_or_gone(candidate):
    closing, rejected = PostingFactory(title="Was filled"), PostingFactory(title="Was spam")
    page = candidate()
    page.goto("/jobs/")
    save(page, "Was filled")
    save(page, "Was spam")
    type(closing).objects.filter(pk=closing.pk).update(status="closed", outcome="filled")
    type(rejected).objects.filter(pk=rejected.pk).update(status="rejected")
    page.goto("/saved/")
    expect(section(page, "saved").get_by_text("Closed", exact=True)).to_be_visible()
    expect(page.get_by_text("no longer on the board: 1.")).to_be_visible()
    page.get_by_role("button", name="Remove them from the list").click()
    expect(page.get_by_text("no longer on the board")).to_be_hidden()
    expect(page.locator("[data-kept-number]")).to_have_text("1")


def test_moves_the_list_with_a_file(candidate, tmp_path):
    PostingFactory(title="Medical Writer")
    PostingFactory(title="Ward Nurse")
    page = candidate()
    page.goto("/jobs/")
    save(page, "Medical Writer")
    page.goto("/saved/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as a file").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name.startswith("saved-jobs-20")
    other = candidate()
    other.goto("/jobs/")
    save(other, "Ward Nurse")
    other.goto("/saved/")
    other.get_by_label("Add from a file").set_input_files(path)
    expect(other.get_by_role("status")).to_contain_text("Added. Saved: 1. Applications opened: 0.")
    expect(section(other, "saved").locator("article")).to_have_count(2)
    other.get_by_label("Add from a file").set_input_files(path)
    expect(other.get_by_role("status")).to_contain_text("already on your list")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not JSON",
        "null",
        "[]",
        '{"version": 2, "saved": {"1": "2026-11-03"}}',
        '{"version": 1, "saved": {"x": "2026-11-03", "1": 7, "__proto__": "2026-11-03"}}',
        '{"version": 1, "saved": "nonsense", "hidden": null, "applied": [["1"]]}',
        '{"version": 1}' + " " * 1_000_001,
    ],
)
def test_refuses_a_wrong_file(candidate, content):
    PostingFactory(title="Medical Writer")
    page = candidate()
    page.goto("/jobs/")
    save(page, "Medical Writer")
    page.goto("/saved/")
    before = page.evaluate("JSON.stringify(localStorage)")
    file = {"name": "x.json", "mimeType": "application/json", "buffer": content.encode()}
    page.get_by_label("Add from a file").set_input_files(file)
    expect(page.get_by_role("status")).to_contain_text("Nothing was changed")
    assert page.evaluate("JSON.stringify(localStorage)") == before


def private_link(candidate, title):
    page = candidate()
    page.goto("/jobs/")
    save(page, title)
    page.goto("/saved/")
    return page.get_by_label("As a private link").input_value()


def test_moves_the_list_with_a_private_link_after_asking(candidate):
    PostingFactory(title="Medical Writer")
    link = private_link(candidate, "Medical Writer")
    page = candidate()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(link)
    expect(page.get_by_role("heading", name="Add the jobs from this link?")).to_be_focused()
    expect(page.get_by_text("New to this browser. Saved: 1")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Add jobs").click()
    expect(section(page, "saved").get_by_role("link", name="Medical Writer")).to_be_visible()
    assert page.url.endswith("/saved/")
    page.goto(link)
    expect(page.get_by_role("status")).to_contain_text("already on your list")
    assert not [url for url in asked if "/cards/" not in url and "2026" in url.partition("#")[0]]


def test_changes_nothing_when_the_link_is_declined(candidate):
    PostingFactory(title="Medical Writer")
    link = private_link(candidate, "Medical Writer")
    page = candidate()
    page.goto(link)
    page.get_by_role("button", name="Don’t add them").click()
    expect(page.get_by_role("status")).to_have_text("Nothing was changed.")
    page.reload()
    expect(page.get_by_text("You haven’t saved any jobs yet")).to_be_visible()
    page.goto("/saved/#saved=nonsense,%3Cb%3E.2026-11-03&hidden=")
    expect(page.get_by_role("status")).to_contain_text("This link can’t be read")


def test_shows_a_hidden_posting_that_another_device_saved(candidate):
    posting = PostingFactory(title="Medical Writer")
    page = candidate()
    page.goto("/jobs/")
    page.get_by_role("button", name="Hide: Medical Writer").click()
    page.goto(f"/saved/#saved={posting.pk}.2026-11-03")
    page.get_by_role("button", name="Add jobs").click()
    expect(section(page, "saved").get_by_role("link", name="Medical Writer")).to_be_visible()
    expect(section(page, "hidden")).to_be_hidden()


def test_copies_the_private_link(candidate):
    PostingFactory(title="Medical Writer")
    page = candidate(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/jobs/")
    save(page, "Medical Writer")
    page.goto("/saved/")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_have_text("Link copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.get_by_label("As a private link").input_value()


def test_clears_everything_and_undoes_it(candidate):
    PostingFactory(title="Medical Writer")
    page = candidate()
    page.goto("/jobs/")
    save(page, "Medical Writer")
    page.goto("/saved/")
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_role("status")).to_have_text("Everything was cleared.")
    expect(page.get_by_text("You haven’t saved any jobs yet")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Undo").press("Enter")
    expect(section(page, "saved").get_by_role("link", name="Medical Writer")).to_be_visible()


@pytest.mark.parametrize("storage", [FULL, FORBIDDEN])
def test_reports_that_the_browser_refuses_storage(candidate, storage):
    posting = PostingFactory(title="Medical Writer")
    page = candidate(before=storage)
    page.goto("/jobs/")
    save(page, "Medical Writer")
    expect(page.get_by_role("alert")).to_contain_text("This browser can’t keep your list")
    button = page.get_by_role("button", name="Save: Medical Writer")
    expect(button).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    page.goto(f"/saved/#saved={posting.pk}.2026-11-03")
    page.get_by_role("button", name="Add jobs").click()
    expect(page.get_by_role("alert")).to_be_visible()


@pytest.mark.parametrize(
    "content",
    [
        "nonsense",
        "null",
        "[]",
        '"text"',
        '{"version": 1, "saved": 3, "hidden": [1], "applied": {}}',
    ],
)
def test_survives_foreign_data_in_storage(candidate, content):
    PostingFactory(title="Medical Writer")
    page = candidate()
    page.goto("/jobs/")
    page.evaluate("content => localStorage.setItem('jobboard.kept', content)", content)
    page.reload()
    save(page, "Medical Writer")
    page.goto("/saved/")
    expect(section(page, "saved").get_by_role("link", name="Medical Writer")).to_be_visible()
    kept = json.loads(page.evaluate("localStorage.getItem('jobboard.kept')"))
    assert sorted(kept) == ["applied", "hidden", "saved", "version"]


def test_updates_after_changes_in_another_tab(candidate):
    PostingFactory(title="Medical Writer")
    PostingFactory(title="Ward Nurse")
    one = candidate()
    one.goto("/saved/")
    two = one.context.new_page()
    two.goto("/jobs/")
    save(two, "Medical Writer")
    expect(one.locator("[data-kept-number]")).to_have_text("1")
    expect(section(one, "saved").get_by_role("link", name="Medical Writer")).to_be_visible()
    one.goto("/jobs/")
    save(one, "Ward Nurse")
    expect(two.locator("[data-kept-number]")).to_have_text("2")
    expect(two.get_by_role("button", name="Saved: Ward Nurse")).to_be_visible()


def test_marks_cards_that_load_later(candidate):
    posting = PostingFactory(title="Medical Writer")
    page = candidate()
    page.goto("/jobs/")
    save(page, "Medical Writer")
    page.evaluate("""async (id) => {
        const cards = await (await fetch(`/jobs/cards/?id=${id}`)).text();
        document.getElementById("results").innerHTML = cards;
    }""", posting.pk)  # fmt: skip
    expect(page.get_by_role("button", name="Saved: Medical Writer")).to_be_visible()


def test_shows_no_useless_buttons_without_scripts(candidate):
    posting = PostingFactory(title="Medical Writer")
    page = candidate(java_script_enabled=False)
    for url in ("/", "/jobs/", posting.get_absolute_url(), "/saved/"):
        page.goto(url)
        for button in page.locator("button[data-keep], button[data-do], input[data-do]").all():
            assert not button.is_visible()
    expect(page.get_by_text("Saved jobs need JavaScript")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_accessible(candidate, scheme):
    PostingFactory(title="Medical Writer")
    over = PostingFactory(title="Was filled", status="closed", outcome="filled")
    hidden = PostingFactory(title="Ward Nurse")
    page = candidate(color_scheme=scheme, bypass_csp=True)
    page.goto(
        f"/saved/#saved={over.pk}.2026-11-03&hidden={hidden.pk}.2026-11-03&applied=9.2025-01-01"
    )
    assert violations(page, page.url) == []
    page.get_by_role("button", name="Add jobs").click()
    expect(section(page, "hidden").locator("article")).to_have_count(1)
    assert violations(page, page.url) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.goto("/jobs/")
    save(page, "Medical Writer")
    assert violations(page, page.url) == []
    small = page.locator(".keep button:visible").evaluate_all(
        "buttons => buttons.filter(b => Math.min(b.offsetWidth, b.offsetHeight) < 24).length"
    )
    assert small == 0
