"""axe finds nothing on our own pages of the desk, whoever looks, on a phone and a desktop."""

import pytest
from django.conf import settings
from django.test import Client

from tests.journeys.desk_pages import pages_of, person
from tests.journeys.every_page import make_board
from tests.journeys.test_every_page_has_no_axe_violations import faults_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def tab(browser, live_server):
    """Give a page without the policy, which would block axe's own script."""
    context = browser.new_context(
        base_url=live_server.url, reduced_motion="reduce", bypass_csp=True
    )
    yield context.new_page()
    context.close()


def log_in(tab, live_server, user):
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    cookie = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
    tab.context.add_cookies([cookie])


@pytest.mark.parametrize("kind", ["lists", "pages", "moves"])
@pytest.mark.parametrize("role", ["o", "e", "a"])
def test_pages_of_the_desk(tab, live_server, role, kind):
    board = make_board()
    log_in(tab, live_server, person(board, role))
    pages = pages_of(board, role, kind)
    if role == "a":  # what editors see, an administrator sees alike
        seen = set(pages_of(board, "e", kind))
        pages = [page for page in pages if page not in seen]
    found = faults_of(tab, pages)
    assert not found, "\n".join(found)
