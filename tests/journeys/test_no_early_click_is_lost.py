"""On a slow connection, what works by scripts alone shows once it works, and no choice is lost."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.factories import PostingFactory, PostingItemFactory, make_editor, make_recruiter
from tests.journeys.keys import give_keys
from tests.journeys.test_recruiters_can_post_a_job import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def page(browser, live_server):
    """A page with passkeys; an error in a script fails the test."""
    context = browser.new_context(base_url=live_server.url.replace("127.0.0.1", "localhost"))
    page, errors = context.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    give_keys(page)
    yield page
    context.close()
    assert not errors


def open_without(page, script, address):
    """Open a page whose script is on its way; return the function that lets it come."""
    held, is_held = [], True
    page.route(f"**/{script}", lambda route: held.append(route) if is_held else route.continue_())
    with page.expect_request(f"**/{script}"):
        page.goto(address, wait_until="commit")

    def come():
        nonlocal is_held
        is_held = False
        for route in held:
            route.continue_()

    return come


def test_a_button_for_passkeys_shows_once_it_works(page):
    come = open_without(page, "webauthn.js", reverse("account_login"))
    expect(page.locator("#passkey_login")).to_be_attached()
    expect(page.locator("#passkey_login")).to_be_hidden()
    come()
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_text("The passkey did not work.").wait_for()


def test_a_button_to_save_shows_once_it_works(page):
    PostingFactory(title="Medical Writer")
    come = open_without(page, "kept.js", "/jobs/")
    expect(page.locator("[data-keep=saved]")).to_be_attached()
    expect(page.locator("[data-keep=saved]")).to_be_hidden()
    come()
    page.get_by_role("button", name="Save: Medical Writer").click()
    expect(page.get_by_role("button", name="Saved: Medical Writer")).to_be_visible()


def test_keys_to_decide_show_once_they_work(page):
    PostingFactory(title="First", status="in_review", published_at=None)
    make_editor()
    sign_in(page, "editor")
    page.wait_for_load_state()
    come = open_without(page, "decide.js", reverse("admin:postings_posting_decide_next"))
    expect(page.get_by_role("button", name="Approve and publish")).to_be_visible()
    expect(page.locator("kbd").first).to_be_hidden()
    come()
    page.locator("kbd").first.wait_for()
    page.keyboard.press("a")
    page.get_by_text("“First” is published.").wait_for()


def test_a_filter_that_was_chosen_early_is_asked_for(page):
    PostingFactory(title="Ward Nurse", workplace_type="onsite")
    PostingFactory()
    page.set_viewport_size({"width": 1280, "height": 800})
    come = open_without(page, "htmx-2.min.js", "/jobs/")
    page.locator("input[value=onsite]").check()
    expect(page.locator("#count")).to_have_text("2 jobs")
    come()
    expect(page.locator("#count")).to_have_text("1 job")


def test_what_is_typed_early_is_not_lost_without_a_question(page):
    draft = PostingFactory(status="draft", published_at=None)
    PostingItemFactory(posting=draft)
    make_recruiter(draft.company)
    page.set_viewport_size({"width": 1280, "height": 900})
    sign_in(page, "recruiter")
    page.wait_for_load_state()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    address = reverse("admin:postings_posting_change", args=[draft.pk])
    page.goto(address)
    page.goto(reverse("admin:index"))
    assert asked == []  # nothing was typed
    come = open_without(page, "unsaved.js", address)
    page.get_by_label("Title").fill("Typed early")
    come()
    page.wait_for_load_state()
    page.goto(reverse("admin:index"))
    assert asked == ["beforeunload"]
