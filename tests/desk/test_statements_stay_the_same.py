"""Every page of the desk takes as many statements for thirty rows of everything as for three.

The pages are those of the matrix, so a new page is here at once; a new list without a way to grow
fails.
"""

from collections import Counter

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.desk.growing import grow
from tests.journeys.desk_pages import all_pages_of, person
from tests.journeys.every_page import make_board

pytestmark = pytest.mark.django_db

FEW, MANY = 3, 30
# Once a minute, a request also notes that its session is used
NOW_AND_THEN = 'UPDATE "accounts_session"'
# Django names each row that goes, by what that row calls itself
DELETION = "_delete"


def statements_of(client, page):
    """Return the statements of a page whose caches are warm."""
    client.get(page.url)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(page.url)
        if response.streaming:
            response.getvalue()
    assert response.status_code in (200, 302), f"{page.url} answered {response.status_code}"
    return [one["sql"] for one in captured if not one["sql"].startswith(NOW_AND_THEN)]


def rows_of_lists():
    return {model._meta.label: model._default_manager.count() for model in admin.site._registry}


@pytest.mark.parametrize("role", ["o", "e", "a"])
def test_every_page(client, role):
    board = make_board()
    client.force_login(person(board, role))
    pages = [page for page in all_pages_of(board, role) if not page.name.endswith(DELETION)]
    if role == "a":  # what editors see, an administrator sees alike
        seen = set(all_pages_of(board, "e"))
        pages = [page for page in pages if page not in seen]
    grow(board, range(FEW))
    few = {page: statements_of(client, page) for page in pages}
    grow(board, range(FEW, MANY))
    assert {name: n for name, n in rows_of_lists().items() if n < MANY} == {}
    more = []
    for page, before in few.items():
        now = statements_of(client, page)
        if len(now) != len(before):
            repeated = Counter(sql[:200] for sql in now).most_common(3)
            more.append(f"{page.name}: {len(before)} → {len(now)} {repeated}")
    print(f"\n{len(pages)} pages of {role}: {sum(map(len, few.values()))} statements")
    assert not more, "\n".join(more)
