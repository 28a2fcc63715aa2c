"""axe finds no violations on any public page, even with difficult content."""

import pytest

from tests.factories import CompanyFactory, PostingFactory, PostingItemFactory
from tests.journeys.axe import too_wide, violations
from tests.journeys.career_guides import hire, publish_guide

pytestmark = pytest.mark.django_db(transaction=True)

UNBROKEN = "x" * 300
ARABIC = "كاتب طبي يكتب المخطوطات العلمية ويراجعها مع الفريق"
LONG_TEXT = ("You write manuscripts 🧪 and edit them with care. " * 500)[:20_000]


@pytest.fixture
def paths():
    """Return the address of each page, and the status of its answer."""
    company = CompanyFactory(
        name=("Lumen Medical Communications " * 10)[:150].strip(), overview=f"{UNBROKEN} {ARABIC}"
    )
    titles = [("Senior Medical Writer " * 10)[:200], UNBROKEN[:200], f"🧪👩🏽‍🔬 {ARABIC}"]
    nasty = [PostingFactory(title=title, company=company) for title in titles]
    paid = PostingFactory(
        company=company,
        description=f"{UNBROKEN}\n\n{ARABIC}\n\n{LONG_TEXT}"[:20_000],
        pay_min=60_000,
        pay_max=90_000,
        pay_currency="EUR",
        pay_period="year",
    )
    PostingItemFactory(posting=paid, text=UNBROKEN)
    PostingItemFactory(posting=paid, text=ARABIC)
    closed = PostingFactory(title="Was filled", company=company, status="closed", outcome="filled")
    found = ["/", "/jobs/", "/jobs/?q=zeppelin&workplace=onsite", "/companies/", "/saved/"]
    found += ["/privacy/", "/terms/", "/de/contact/"]
    found += [company.get_absolute_url(), "/de/jobs/", "/ms/jobs/"]
    found += [posting.get_absolute_url() for posting in (*nasty, paid)]
    found += [f"/report/{posting.pk}/" for posting in nasty]
    gone = [closed.get_absolute_url(), f"/jobs/{closed.pk}/apply/"]
    found += guides()
    return dict.fromkeys(found, 200) | dict.fromkeys(gone, 410) | {"/nothing-here/": 404}


def guides():
    """Return the addresses of a career guide with figures, and of two levels side by side."""
    address = publish_guide().get_absolute_url()
    hire(5)
    return ["/careers/", address, f"{address}compare/"]


@pytest.fixture
def open_tab(browser, live_server):
    contexts = []

    def open_tab(scheme, width):
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            reduced_motion="reduce",
            bypass_csp=True,
        )
        contexts.append(context)
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()


def faults(tab, where):
    """Return axe's findings, and whether the page is wider than its window."""
    return violations(tab, where) + too_wide(tab, where)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_with_difficult_content_have_no_violations(open_tab, paths, scheme, width):
    tab = open_tab(scheme, width)
    found = []
    for path, status in paths.items():
        assert tab.goto(path).status == status, path
        found += faults(tab, path)
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_filters_on_a_phone_have_no_violations(open_tab, paths, scheme):
    tab = open_tab(scheme, 360)
    tab.goto("/jobs/?workplace=remote")
    tab.get_by_role("button", name="Filters", exact=False).first.click()
    tab.locator("[popover]:popover-open").wait_for()
    assert faults(tab, "filters") == []


def test_the_check_finds_a_known_fault(open_tab):
    """The check itself must find a fault."""
    tab = open_tab("light", 360)
    tab.set_content('<html lang="en"><title>x</title><main><img src="data:," width="900"></main>')
    found = faults(tab, "wrong")
    assert any("image-alt" in fault for fault in found)
    assert any("too wide" in fault for fault in found)
