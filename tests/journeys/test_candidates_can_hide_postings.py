"""What somebody has hidden is out of the numbers and out of the way, and nobody learns of it."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db(transaction=True)

LATER = 12_345  # a number beyond the first thousands


@pytest.fixture
def asked():
    return []


@pytest.fixture(params=["en-GB", "de-DE"])
def page(browser, live_server, asked, request):
    """A phone; an error in a script fails the test."""
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 360, "height": 740}, locale=request.param
    )
    page, errors = context.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda sent: asked.append(sent.url))
    yield page
    context.close()
    assert not errors


@pytest.fixture
def jobs(settings):
    settings.POSTINGS_PER_PAGE = 2
    return [PostingFactory(pk=LATER + n, title=f"Writer {n}") for n in range(5)]


def hide(page, title):
    page.get_by_role("button", name=f"Hide: {title}").click()


def count(page, text):
    expect(page.locator("#count")).to_have_text(text)


def test_numbers_follow_on_every_page_of_the_search(page, jobs):
    PostingFactory(pk=7, title="Nurse", workplace_type="onsite")
    page.goto("/jobs/?workplace=remote")
    count(page, "5 jobs")
    hide(page, "Writer 4")
    count(page, "4 jobs · 1 hidden")
    expect(page.locator("#show")).to_have_text("Show 4 jobs", use_inner_text=False)
    expect(page).to_have_title(re.compile("^4 jobs · 1 hidden, Remote"))
    page.get_by_role("link", name="Page 2").click()
    count(page, "4 jobs · 1 hidden")
    hide(page, "Writer 2")
    hide(page, "Writer 1")
    count(page, "2 jobs · 3 hidden")
    page.goto("/jobs/?workplace=onsite")
    count(page, "1 job")
    page.goto("/jobs/")
    count(page, "3 jobs · 3 hidden")
    page.get_by_role("button", name="Undo, show again: Writer 4").click()
    count(page, "4 jobs · 2 hidden")


def test_asks_for_a_thousand_jobs_and_never_for_the_hidden_one(page, jobs, asked):
    page.goto("/jobs/")
    hide(page, "Writer 3")
    count(page, "4 jobs · 1 hidden")
    page.goto("/jobs/?q=writer")
    count(page, "4 jobs · 1 hidden")
    about = [url for url in asked if "/numbers/" in url]
    assert about
    assert all(re.search(r"[?&]thousand=12$", url) for url in about)
    assert not any(str(jobs[3].pk) in url for url in asked)
    assert page.context.cookies() == []


def test_asks_nothing_if_nothing_is_hidden(page, jobs, asked):
    page.goto("/jobs/")
    page.wait_for_load_state("networkidle")
    assert not any("/numbers/" in url for url in asked)
    count(page, "5 jobs")


def test_next_and_previous_pass_by_hidden_jobs(page, jobs):
    page.goto("/jobs/")
    page.get_by_role("link", name="Next page").click()
    page.wait_for_url("**/jobs/?after=*")
    hide(page, "Writer 2")
    count(page, "4 jobs · 1 hidden")
    page.get_by_role("link", name="Writer 1").click()
    expect(page.get_by_text("Job 3 of 4")).to_be_visible()
    page.get_by_role("link", name="Previous").click()
    expect(page.get_by_role("heading", name="Writer 3", level=1)).to_be_visible()
    expect(page.get_by_text("Job 2 of 4")).to_be_visible()
    page.get_by_role("link", name="Next", exact=True).click()
    expect(page.get_by_role("heading", name="Writer 1", level=1)).to_be_visible()


def test_says_no_place_in_the_list_that_it_does_not_know(page, jobs):
    page.goto("/jobs/")
    hide(page, "Writer 4")
    page.goto("/jobs/?page=2")
    count(page, "4 jobs · 1 hidden")
    page.get_by_role("link", name="Writer 2").click()
    expect(page.get_by_role("link", name="Next", exact=True)).to_be_visible()
    expect(page.get_by_text("Job 2 of 4")).to_be_visible()  # the first page was seen before
    page.evaluate("sessionStorage.clear()")
    page.goto("/jobs/?page=2")
    count(page, "4 jobs · 1 hidden")
    page.get_by_role("link", name="Writer 2").click()
    expect(page.get_by_role("link", name="Next", exact=True)).to_be_visible()
    expect(page.get_by_text("of 4")).to_have_count(0)


def test_opens_a_hidden_job_from_the_saved_page(page, jobs):
    page.goto("/jobs/")
    hide(page, "Writer 4")
    page.goto("/saved/")
    hidden = page.locator("[data-list=hidden]")
    expect(hidden.get_by_text("Full-time")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    hidden.get_by_role("link", name="Writer 4").click()
    expect(page.get_by_role("heading", name="Writer 4", level=1)).to_be_visible()
    page.go_back()
    hidden.get_by_role("button", name="Undo, show again: Writer 4").click()
    page.goto("/jobs/")
    count(page, "5 jobs")


def test_keeps_the_number_as_served_where_the_board_cannot_be_asked(page, jobs):
    page.route("**/numbers/*", lambda route: route.abort())
    page.goto("/jobs/")
    hide(page, "Writer 4")
    expect(page.get_by_text("Hidden: Writer 4")).to_be_visible()
    count(page, "5 jobs")
