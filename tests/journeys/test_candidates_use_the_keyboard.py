"""Search, filter, open, save and apply with the keyboard only."""

import pytest
from playwright.sync_api import expect

from applications import spool
from applications.models import ApplyClick
from tests.factories import PlaceFactory, PostingFactory, PostingLocationFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def tab(browser, live_server):
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 1280, "height": 800}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def focused(tab):
    """Return the accessible name of the element with the focus."""
    return tab.evaluate(
        """() => {
            const it = document.activeElement;
            const label = it.labels?.[0]?.textContent ?? it.textContent;
            return (it.getAttribute("aria-label") ?? label).trim().replace(/\\s+/g, " ");
        }"""
    )


def go_to(tab, name, *, within=120):
    """Press Tab until the element with this name has the focus, and shows it."""
    for _ in range(within):
        tab.keyboard.press("Tab")
        if focused(tab) == name:
            assert tab.evaluate(
                """() => {
                    const it = document.activeElement;
                    const rings = [getComputedStyle(it), getComputedStyle(it, "::after")];
                    return rings.some((style) => style.outlineStyle !== "none");
                }"""
            ), f"{name} does not show that it has the focus."
            return
    pytest.fail(f"{name} can't be reached with the Tab key.")


def test_goes_from_the_home_page_to_the_employers(tab, live_server):
    wanted = PostingFactory(workplace_type="hybrid", apply_url=f"{live_server.url}/robots.txt")
    PostingLocationFactory(posting=wanted, place=PlaceFactory())
    PostingFactory(title="Medical Writer at home", workplace_type="remote")
    PostingFactory(title="Ward Nurse", workplace_type="hybrid")
    tab.goto("/")
    tab.keyboard.press("Tab")
    assert focused(tab) == "Skip to content"
    tab.keyboard.press("Enter")
    go_to(tab, "Keywords or job title", within=1)
    tab.keyboard.type("writer")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/jobs/?*q=writer*")
    go_to(tab, "Hybrid 1")
    tab.keyboard.press("Space")
    tab.get_by_text("1 job", exact=True).wait_for()
    assert focused(tab) == "Hybrid 1"  # the results change, and the focus stays
    go_to(tab, "Save: Medical Writer")
    tab.keyboard.press("Enter")
    assert focused(tab) == "Saved: Medical Writer"
    tab.keyboard.press("Shift+Tab")
    assert focused(tab) == "Medical Writer"
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{wanted.get_absolute_url()}")
    assert tab.get_by_text("Job 1 of 1").is_visible()
    go_to(tab, "Apply on the employer's site")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/robots.txt")
    spool.drain()  # where a slow database made the click wait
    assert ApplyClick.objects.filter(posting=wanted).count() == 1


def test_removes_a_filter_and_hears_the_result(tab):
    PostingFactory(workplace_type="hybrid")
    PostingFactory(title="Ward Nurse", workplace_type="remote")
    tab.goto("/jobs/?workplace=hybrid")
    tab.wait_for_function("() => window.htmx")  # without it, the link opens a new page
    go_to(tab, "Remove Workplace: Hybrid")
    tab.keyboard.press("Enter")
    # The focus moves a moment after the new results.
    expect(tab.get_by_role("status").filter(has_text="2 jobs")).to_be_focused()


def test_opens_and_closes_the_filter_sheet_on_a_phone(tab):
    PostingFactory()
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto("/jobs/")
    go_to(tab, "Filters")
    tab.keyboard.press("Enter")
    assert tab.locator("#panel").is_visible()
    go_to(tab, "Close filters", within=2)
    tab.keyboard.press("Escape")
    assert not tab.locator("#panel").is_visible()
    assert focused(tab) == "Filters"
