"""Candidates broaden a search without results, and page forwards and back, on a phone."""

import re

import pytest

from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_broadens_a_search_that_finds_nothing(page):
    PostingLocationFactory(
        posting=PostingFactory(workplace_type="onsite"),
        place=PlaceFactory(name="Shah Alam", latitude=3.085, longitude=102.3),
    )
    PlaceFactory()
    page.goto("/jobs/?q=writer&location=Petaling+Jaya&radius=25")
    assert page.get_by_role("heading", name="No jobs match").is_visible()
    broader = page.locator(".broader li").filter(has_text="Within 100 km of Petaling Jaya")
    assert broader.locator(".n").inner_text() == "1"
    broader.get_by_role("link").click()
    page.get_by_role("link", name="Medical Writer").wait_for()
    page.get_by_text("1 job", exact=True).wait_for()
    assert "radius=100" in page.url
    page.go_back()
    page.get_by_role("heading", name="No jobs match").wait_for()


def test_pages_forwards_and_back(page, settings):
    settings.POSTINGS_PER_PAGE = 2
    for number in range(5):
        PostingFactory(title=f"Writer {number}").gather_words()
    page.goto("/jobs/?q=writer&sort=newest")
    seen = [_titles(page)]
    for _ in range(2):
        page.get_by_role("link", name="Next page").click()
        page.wait_for_url("**/jobs/?*after=*")
        page.get_by_role("link", name=_other(seen)).first.wait_for()
        seen.append(_titles(page))
    assert [len(titles) for titles in seen] == [2, 2, 1]
    assert len({title for titles in seen for title in titles}) == 5
    assert page.get_by_role("link", name="Next page").count() == 0
    page.get_by_role("link", name="Previous page").click()
    page.wait_for_url("**/jobs/?*before=*")
    page.get_by_role("link", name=seen[1][0]).wait_for()
    assert _titles(page) == seen[1]


def _titles(page):
    return page.locator("[data-results] h3").all_inner_texts()


def _other(seen):
    """Return a title that no page has shown so far."""
    known = {title for titles in seen for title in titles}
    rest = [f"Writer {number}" for number in range(5) if f"Writer {number}" not in known]
    return re.compile("|".join(rest))
