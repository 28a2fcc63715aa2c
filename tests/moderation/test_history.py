"""Who changed what, when, why and through which door; and the way back."""

import pghistory
import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from companies.models import Company
from postings.models import Posting
from tests.desk_forms import opened
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    make_editor,
    make_recruiter,
)

pytestmark = pytest.mark.django_db


def history_url(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_history", args=[row.pk])


def restore_url(row, number=0):
    """Return the address of one of a row's versions, the oldest is 0."""
    event = row.events.order_by("pgh_id")[number]
    name = "postings_posting_restore" if isinstance(row, Posting) else "moderation_restore_company"
    return reverse(f"admin:{name}", args=[row.pk, event.pgh_id])


@pytest.fixture
def posting():
    posting = PostingFactory(title="Writer", description="Calm.", pay_min=100, pay_currency="EUR",
                             pay_period="day")  # fmt: skip
    posting.title, posting.pay_min, posting.description = "Send a fee", 900, "By chat."
    posting.save()
    return posting


class TestPostings:
    def test_names_the_door_of_each_change(self, as_editor, posting):
        user = make_editor("second")
        for url in ("/admin/postings/posting/1/change/", "/ms/api/v1/postings/1"):
            with pghistory.context(user=user.pk, url=url):
                Posting.objects.filter(pk=posting.pk).update(reference=url[:9])
        with connection.cursor() as cursor:
            cursor.execute("UPDATE postings_posting SET summary = 'By SQL'")
        page = as_editor.get(history_url(posting)).text
        for words in ("second", "admin", "API", "import, feed, task or SQL", "By SQL"):
            assert words in page

    def test_shows_items_and_places_that_changed(self, as_editor, posting):
        Posting.objects.filter(pk=posting.pk).update(words="Leeds\nWrite papers")
        assert "Write papers" in as_editor.get(history_url(posting)).text

    def test_goes_back_to_an_earlier_version(self, as_editor, posting):
        url = restore_url(posting)
        assert url in as_editor.get(history_url(posting)).text
        page = as_editor.get(url).text
        assert "<del>Send a fee</del><ins>Writer</ins>" in page
        as_editor.post(url, opened(as_editor, url))
        posting = Posting.objects.get()
        assert (posting.title, posting.pay_min, posting.description) == ("Writer", 100, "Calm.")
        assert posting.description_html == "<p>Calm.</p>\n"
        assert posting.status == "live"
        assert "Nothing differs" in as_editor.get(url).text

    def test_says_if_somebody_was_faster(self, as_editor, posting):
        url = restore_url(posting)
        late = opened(as_editor, url)
        Posting.objects.filter(pk=posting.pk).update(summary="New")
        assert as_editor.post(url, late).status_code == 409
        assert as_editor.post(url).status_code == 409
        assert Posting.objects.get().title == "Send a fee"

    def test_never_changes_the_status(self, as_editor, posting):
        posting.suspend(by=make_editor("second"), reason="A fee")
        as_editor.post(restore_url(posting), opened(as_editor, restore_url(posting)))
        posting = Posting.objects.get()
        assert (posting.title, posting.status) == ("Writer", "suspended")

    def test_brings_back_no_row_that_is_gone(self, as_editor):
        gone = CategoryFactory(slug="gone", name="Gone")
        posting = PostingFactory(category=gone, title="Writer")
        Posting.objects.update(category=CategoryFactory(), title="Boss")
        gone.delete()
        as_editor.post(restore_url(posting), opened(as_editor, restore_url(posting)))
        posting.refresh_from_db()
        assert (posting.title, posting.category.slug) == ("Writer", "medical-writing")

    def test_the_version_of_another_posting_is_not_one_of_this(self, as_editor, posting):
        event = PostingFactory().events.get()
        url = reverse("admin:postings_posting_restore", args=[posting.pk, event.pgh_id])
        assert as_editor.get(url).status_code == 404

    @pytest.mark.parametrize("who", ["recruiter", "other recruiter", "anonymous"])
    def test_only_editors_go_back(self, posting, who):
        client = Client()
        if who != "anonymous":
            own = posting.company if who == "recruiter" else CompanyFactory()
            client.force_login(make_recruiter(own))
        expected = 302 if who == "anonymous" else 404
        data = {"seen": str(posting.version)}
        assert client.get(restore_url(posting)).status_code == expected
        assert client.post(restore_url(posting), data).status_code == expected
        if who == "recruiter":
            assert restore_url(posting) not in client.get(history_url(posting)).text
        assert Posting.objects.get().title == "Send a fee"


class TestCompanies:
    @pytest.fixture
    def company(self):
        company = CompanyFactory(name="Lumen", overview="Calm.", headquarters=PlaceFactory())
        company.name, company.overview, company.headquarters = "Scam", "Fees.", None
        company.save()
        return company

    def test_shows_the_history_in_words(self, as_editor, company):
        page = as_editor.get(history_url(company)).text
        for words in ("Lumen", "Scam", "Petaling Jaya", "import, feed, task or SQL"):
            assert words in page

    def test_goes_back_to_an_earlier_version(self, as_editor, company):
        url = restore_url(company)
        assert url in as_editor.get(history_url(company)).text
        as_editor.post(url, opened(as_editor, url))
        company = Company.objects.get()
        assert (company.name, company.overview_html) == ("Lumen", "<p>Calm.</p>\n")
        assert company.headquarters.name == "Petaling Jaya"

    def test_says_if_somebody_was_faster(self, as_editor, company):
        url = restore_url(company)
        late = opened(as_editor, url)
        Company.objects.update(website="https://lumen.example")
        assert as_editor.post(url, late).status_code == 409
        assert Company.objects.get().name == "Scam"

    @pytest.mark.parametrize("who", ["recruiter", "anonymous"])
    def test_only_editors_go_back(self, company, who):
        client = Client()
        if who == "recruiter":
            client.force_login(make_recruiter(company))
            assert "Scam" in client.get(history_url(company)).text
        url, data = restore_url(company), {"seen": str(company.version)}
        assert client.get(url).status_code == (302 if who == "anonymous" else 404)
        assert client.post(url, data).status_code == (302 if who == "anonymous" else 404)
        assert Company.objects.get().name == "Scam"
