"""Candidates get from the home page to the employer's page, on a phone."""

import pytest

from applications import spool
from applications.models import ApplyClick
from tests.factories import PlaceFactory, PostingFactory, PostingItemFactory, PostingLocationFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_finds_a_posting_and_applies(page, live_server):
    posting = PostingFactory(apply_url=f"{live_server.url}/robots.txt", workplace_type="onsite")
    PostingItemFactory(posting=posting)
    PostingLocationFactory(posting=posting, place=PlaceFactory())
    PostingFactory(title="Ward Nurse")
    page.goto("/")
    page.get_by_label("Keywords or job title").fill("writer")
    page.get_by_label("City, region or country").fill("Petaling Jaya")
    page.get_by_role("button", name="Search").click()
    page.wait_for_load_state()
    assert page.get_by_role("status").inner_text() == "1 job"
    assert not page.get_by_text("Ward Nurse").is_visible()
    page.get_by_role("link", name="Medical Writer").click()
    page.wait_for_load_state()
    assert page.get_by_role("heading", name="Responsibilities").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("link", name="Apply on the employer's site").first.click()
    page.wait_for_url("**/robots.txt")
    spool.drain()  # where a slow database made the click wait
    assert ApplyClick.objects.filter(posting=posting).count() == 1
    assert page.context.cookies() == []


def test_removes_a_filter_by_its_chip(page):
    PostingFactory()
    page.goto("/jobs/?q=writer&workplace=onsite")
    assert page.get_by_role("heading", name="No jobs match").is_visible()
    page.get_by_role("link", name="Remove Workplace: On-site").click()
    page.get_by_role("link", name="Medical Writer").wait_for()
    assert page.url.endswith("/jobs/?q=writer")
    assert not page.locator("input[value=onsite]").is_checked()


def test_sees_that_a_posting_is_closed(page):
    closed = PostingFactory(status="closed", outcome="filled")
    PostingFactory(title="Another one")
    page.goto(closed.get_absolute_url())
    assert page.get_by_role("heading", name="This job is closed").is_visible()
    assert page.get_by_role("link", name="Another one").is_visible()


def test_sees_results_follow_the_filters(page, request):
    PostingFactory(title="Ward Nurse", workplace_type="onsite")
    PostingFactory()
    page.goto("/jobs/")
    page.evaluate("window.isSamePage = true")
    page.get_by_role("button", name="Filters", exact=True).click()
    page.locator("input[value=onsite]").check()
    scripted = "with JavaScript" in request.node.callspec.id.split("-")
    if not scripted:
        page.get_by_role("button", name="Show 2 jobs").click()
    page.wait_for_url("**/jobs/?*workplace=onsite*")
    page.get_by_text("1 job", exact=True).wait_for()
    assert page.get_by_role("link", name="Ward Nurse").is_visible()
    assert not page.get_by_role("link", name="Medical Writer").is_visible()
    assert bool(page.evaluate("window.isSamePage")) is scripted
    page.go_back()
    page.get_by_text("2 jobs", exact=True).wait_for()
    assert page.get_by_role("link", name="Medical Writer").is_visible()
