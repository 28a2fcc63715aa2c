"""Pages in a language with longer words, and in one that is read from right to left."""

import pytest

from tests import pseudo
from tests.jobboard.test_languages import pages

pytestmark = pytest.mark.django_db(transaction=True)

# Text that its box would cut off.
CLIPPED = """() => [...document.querySelectorAll("body *")].filter((it) => {
    const style = getComputedStyle(it);
    const cuts = style.overflowX !== "visible" && style.textOverflow !== "ellipsis";
    const hidden = it.closest(".sr-only, .skip, [hidden], template") || !it.getClientRects().length;
    return cuts && !hidden && it.scrollWidth > it.clientWidth + 1;
}).map((it) => it.outerHTML.slice(0, 120))"""
# Elements that make the page wider than its window.
OUTSIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll("body *")].filter((it) => {
        const box = it.getBoundingClientRect();
        return box.right > innerWidth + 1 || box.left < -1;
    }).map((it) => it.outerHTML.slice(0, 120))"""


@pytest.fixture(params=[360, 1280])
def tab(browser, live_server, request):
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": request.param, "height": 800}
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", [pseudo.LONG, pseudo.RIGHT_TO_LEFT])
def test_cuts_no_text_off(tab, settings, tmp_path, language):
    pseudo.install(settings, tmp_path)
    for address in pages():
        tab.goto(f"/{language}{address}")
        assert tab.evaluate(CLIPPED) == [], address
        assert tab.evaluate(OUTSIDE) == [], address


def test_starts_at_the_right_for_right_to_left_languages(tab, settings, tmp_path):
    pseudo.install(settings, tmp_path)
    pages()
    tab.goto(f"/{pseudo.RIGHT_TO_LEFT}/jobs/")
    brand = tab.locator(".brand img").bounding_box()
    switch = tab.locator("[data-theme-switch]").bounding_box()
    assert brand["x"] > switch["x"]
    heading = tab.locator("h1").evaluate("(it) => getComputedStyle(it).textAlign")
    assert heading in ("start", "right")
