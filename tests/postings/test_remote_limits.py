"""Where a remote worker may live: shown as stated, and never wider in search, form and table."""

import csv
import io

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from adverts.document import Document
from postings.exporting import csv_lines
from postings.importing.imports import import_document
from postings.importing.options import ImportOptions
from postings.models import Posting
from postings.wording.remote import remote_text
from tests.desk_forms import opened
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db

CASES = [
    ({}, "Remote (anywhere)", "DE US"),
    ({"remote_countries": ["US", "CA"]}, "Remote (from United States, Canada)", "US"),
    ({"remote_unclear": True}, "Remote (limits: see the advert)", ""),
    (
        {"remote_countries": ["US"], "remote_unclear": True},
        "Remote (from United States; more limits: see the advert)", "US",
    ),
    ({"remote_excluded": ["US"]}, "Remote (anywhere, except United States)", "DE"),
    (
        {"remote_countries": ["US"], "remote_excluded": ["US-CA"]},
        "Remote (from United States, except California)", "US",
    ),
    (
        {"remote_countries": ["US"], "remote_regions": ["US-TX"]},
        "Remote (from Texas (United States))", "US",
    ),
    ({"remote_countries": ["AT", "CH", "DE"]}, "Remote (from DACH)", "DE"),
]  # fmt: skip


@pytest.mark.parametrize(("limits", "text", "open_to"), CASES)
def test_says_and_finds_the_limits_as_they_are(limits, text, open_to, client):
    posting = PostingFactory(title="Distant", **limits)
    assert remote_text(posting) == text
    assert text in client.get(posting.get_absolute_url()).text
    for country in ("DE", "US"):
        page = client.get(f"/jobs/?work_from={country}").text
        assert ("Distant" in page) == (country in open_to.split()), country


@pytest.mark.parametrize(("limits", "text", "open_to"), CASES)
def test_a_table_brings_them_back(limits, text, open_to):
    PostingFactory(**limits)
    table = "".join(csv_lines(Posting.objects.all()))
    list(import_document(Document.of(table), "t.csv", ImportOptions()))
    again = Posting.objects.latest("pk")
    assert Posting.objects.count() == 2
    assert remote_text(again) == text


def test_an_import_never_makes_anywhere_of_silence():
    rows = io.StringIO()
    csv.writer(rows).writerows([
        ["title", "company", "workplace_type", "apply_url", "description"],
        ["Fitter", "Larch", "remote", "https://l.example/1", "You fit pipes."],
    ])  # fmt: skip
    list(import_document(Document.of(rows.getvalue()), "t.csv", ImportOptions()))
    assert remote_text(Posting.objects.get()) == "Remote (limits: see the advert)"


def test_the_form_takes_areas_states_and_exceptions(client):
    posting = PostingFactory(status="draft", published_at=None)
    client.force_login(make_editor())
    url = reverse("admin:postings_posting_change", args=[posting.pk])
    typed = {"remote_countries": "DACH, USA", "remote_regions": "Texas, US-OH",
             "remote_excluded": "Cuba"}  # fmt: skip
    client.post(url, {**opened(client, url, "posting_form"), **typed})
    posting.refresh_from_db()
    assert posting.remote_countries == ["AT", "CH", "DE", "US"]
    assert posting.remote_regions == ["US-TX", "US-OH"]
    assert posting.remote_excluded == ["CU"]
    page = client.post(
        url, {**opened(client, url, "posting_form"), "remote_excluded": "Narnia"}
    ).text
    assert "Check these countries: Narnia" in page
    assert 'value="Narnia"' in page


def test_recruiters_cannot_change_approved_limits(client):
    posting = PostingFactory(company=CompanyFactory(), remote_countries=["US"])
    client.force_login(make_recruiter(posting.company))
    url = reverse("admin:postings_posting_change", args=[posting.pk])
    client.post(url, {**opened(client, url, "posting_form"), "remote_excluded": "Cuba",
                      "remote_unclear": "on"})  # fmt: skip
    posting.refresh_from_db()
    assert (posting.remote_excluded, posting.remote_unclear) == ([], False)


@pytest.mark.parametrize(
    "wrong",
    [
        {"remote_countries": ["US"], "remote_excluded": ["US"]},
        {"remote_countries": ["US"], "remote_regions": ["US-TX"], "remote_excluded": ["US-TX"]},
        {"remote_countries": [], "remote_regions": ["US-TX"]},
    ],
)
def test_the_database_refuses_limits_that_contradict(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        PostingFactory(**wrong)
