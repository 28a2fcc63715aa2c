"""Exports of the list: its filters, its people, and what a spreadsheet makes of it."""

import pytest
from django.urls import reverse

from postings import exporting
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter
from tests.postings.tables.files import EXPORT, exported

pytestmark = pytest.mark.django_db
LIST = reverse("admin:postings_posting_changelist")


@pytest.fixture
def rows():
    ours, theirs = CompanyFactory(), CompanyFactory()
    PostingFactory(company=ours, title="Medical Writer", workplace_type="remote")
    PostingFactory(company=ours, title="Medical Editor", workplace_type="onsite")
    PostingFactory(company=theirs, title="Secret plans", workplace_type="remote")
    return ours


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_exports_the_filtered_list(client, rows, kind):
    client.force_login(make_editor())
    titles = {one["title"] for one in exported(client, kind, "workplace_type__exact=remote")}
    assert titles == {"Medical Writer", "Secret plans"}
    assert [one["title"] for one in exported(client, kind, "q=Editor")] == ["Medical Editor"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_recruiters_export_their_own(client, rows, kind):
    client.force_login(make_recruiter(rows))
    titles = {one["title"] for one in exported(client, kind)}
    assert titles == {"Medical Writer", "Medical Editor"}


def test_the_list_links_to_its_export_with_its_filters(client, rows):
    client.force_login(make_editor())
    page = client.get(f"{LIST}?workplace_type__exact=remote")
    assert f"{EXPORT}?_as=xlsx&amp;workplace_type__exact=remote" in page.text


def test_numbers_are_numbers_and_texts_never_formulas(client, rows):
    client.force_login(make_recruiter(rows))
    PostingFactory(company=rows, title="=1+1", description="a\x0bb", pay_min=30000,
                   pay_currency="GBP", pay_period="year")  # fmt: skip
    *_, last = exported(client, "xlsx")
    assert (last["title"], last["description"]) == ("'=1+1", "ab")
    assert last["pay_min"] == 30000


def test_says_that_a_spreadsheet_would_be_too_large(client, rows, monkeypatch):
    monkeypatch.setattr("postings.admin.exports.MOST_IN_XLSX", 1)
    client.force_login(make_editor())
    page = client.get(f"{EXPORT}?_as=xlsx&workplace_type__exact=remote", follow=True)
    assert "XLSX can have 1 postings" in page.text
    assert "workplace_type__exact=remote" in page.request["QUERY_STRING"]


@pytest.mark.parametrize("query", ["nonsense=1", "company__secret=1"])
def test_an_unknown_filter_goes_back_to_the_list(client, rows, query):
    client.force_login(make_editor())
    assert client.get(f"{EXPORT}?{query}").status_code == 302


def test_takes_the_same_few_queries_for_any_number(client, rows, django_assert_max_num_queries):
    client.force_login(make_editor())
    for _ in range(20):
        PostingFactory(company=rows)
    with django_assert_max_num_queries(16):
        assert len(exported(client, "xlsx")) == 23
    assert len(exporting.DESK_COLUMNS) == len(exporting.COLUMNS) + 2


def test_visitors_are_sent_to_the_login(client, rows):
    assert client.get(EXPORT).status_code == 302
