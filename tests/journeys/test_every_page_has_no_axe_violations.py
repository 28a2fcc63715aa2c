"""axe finds nothing on any page, on a phone and a desktop; none is too wide; the focus shows."""

from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.urls import resolve

from tests.factories import CompanyFactory
from tests.journeys.account_pages import WALKS
from tests.journeys.axe import faults
from tests.journeys.every_page import (
    NO_PAGES,
    make_board,
    names_outside_the_desk,
    pages_of_visitors,
)
from tests.journeys.keys import give_keys

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _limits():
    cache.clear()  # limits count in a table that no test empties


@pytest.fixture
def tab(browser, live_server):
    """Give a page with passkeys, and without the policy, which would block axe's own script."""
    context = browser.new_context(
        base_url=live_server.url.replace("127.0.0.1", "localhost"), reduced_motion="reduce",
        bypass_csp=True,
    )  # fmt: skip
    tab = context.new_page()
    give_keys(tab)
    yield tab
    context.close()


def faults_of(tab, pages):
    """Open each page and return what is wrong, first of all another answer than the page."""
    found = []
    for page in pages:
        response = tab.goto(page.url)
        if response.status != 200 or urlsplit(response.url).path != urlsplit(page.url).path:
            found.append(f"{page.name}: {response.status} at {response.url}")
        else:
            found += faults(tab, page.name)
    return found


def test_every_address_is_tried_or_shows_no_page():
    tried = {page.name for page in pages_of_visitors(make_board())}
    walked = {name for names, _walk in WALKS.values() for name in names}
    known = names_outside_the_desk()
    assert known - tried - walked - NO_PAGES == set(), "pages that no test opens"
    assert (tried | walked | NO_PAGES) - known == set(), "addresses that are gone"


def test_pages_of_visitors(tab):
    found = faults_of(tab, pages_of_visitors(make_board()))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", WALKS)
def test_pages_of_accounts(tab, name):
    names, walk = WALKS[name]
    found, seen = [], set()
    for at in walk(tab, CompanyFactory(name="Lumen Medical")):
        seen.add(resolve(urlsplit(tab.url).path).view_name)
        found += faults(tab, at)
    assert not found, "\n".join(found)
    assert seen == names
