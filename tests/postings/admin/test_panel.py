"""The panel beside the form: it follows what is typed, and saves nothing."""

import pytest
from django.urls import reverse

from postings.models import Posting
from tests.desk_forms import opened
from tests.factories import CompanyFactory, PlaceFactory, PostingFactory, PostingItemFactory
from tests.postings.admin.test_desk import change_url, form_of

pytestmark = pytest.mark.django_db
NEW = "admin:postings_posting_check_new"


def check_url(posting):
    return reverse("admin:postings_posting_check", args=[posting.pk])


def test_checks_and_previews_what_is_typed(as_recruiter, company):
    place = PlaceFactory(name="Ipoh")
    form = form_of(
        company, title="Nurse!!", description="Send a fee to us.", workplace_type="onsite",
        **{"locations-TOTAL_FORMS": 1, "locations-0-place": place.pk},
    )  # fmt: skip
    text = as_recruiter.post(reverse(NEW), form).text
    assert "The title shouts." in text
    assert "words about money to pay" in text
    assert "Nurse!!" in text.split("shadowrootmode")[1]
    assert "Ipoh" in text.split("shadowrootmode")[1]
    assert "A calm mind" in text.split("shadowrootmode")[1]
    assert not Posting.objects.exists()


def test_shows_what_is_stored_without_scripts(as_recruiter, company):
    posting = PostingFactory(company=company, status="draft", published_at=None, apply_url="")
    PostingItemFactory(posting=posting, text="Write long texts")
    text = as_recruiter.get(change_url(posting)).text
    assert "Add an apply URL." in text
    assert "Write long texts" in text.split("shadowrootmode")[1]


def test_saves_nothing_of_a_stored_posting(as_recruiter, company):
    posting = PostingFactory(company=company)
    form = opened(as_recruiter, change_url(posting)) | {"title": "Other title", "pay_min": "5"}
    text = as_recruiter.post(check_url(posting), form).text
    assert "Other title" in text
    stored = Posting.objects.get(pk=posting.pk)
    assert (stored.title, stored.version) == (posting.title, posting.version)


@pytest.mark.parametrize(
    "odd",
    [{}, {"company": ""}, {"company": "x"}, {"title": ""}, {"pay_min": "much"}, {"pay_min": "5"},
     {"closes_on": "soon"}, {"closing_zone": "Moon/Base"}, {"locations-TOTAL_FORMS": "x"},
     {"title": "<script>alert(1)</script>"}, {"apply_url": "javascript:alert(1)"},
     {"description": "x" * 300_000}],
)  # fmt: skip
def test_answers_whatever_is_typed(as_recruiter, company, odd):
    answer = as_recruiter.post(reverse(NEW), form_of(company) | odd)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert 'href="javascript' not in answer.text


def test_refuses_other_companies_and_other_methods(as_recruiter, company):
    theirs = PostingFactory(status="draft", published_at=None, title="Secret job")
    assert as_recruiter.post(check_url(theirs), form_of(company)).status_code == 404
    assert as_recruiter.get(reverse(NEW)).url == reverse("admin:postings_posting_add")
    other = CompanyFactory(name="Hidden company")
    assert "Hidden company" not in as_recruiter.post(reverse(NEW), form_of(other)).text


def test_needs_a_login(client, company):
    assert client.post(reverse(NEW), form_of(company)).status_code == 302


def test_asks_for_the_apply_url_only_when_told(as_recruiter, company, monkeypatch):
    asked = []

    def answer(url, **bounds):
        asked.append(url)

    monkeypatch.setattr("postings.checking.links.fetch", answer)
    as_recruiter.post(reverse(NEW), form_of(company))
    assert asked == []
    text = as_recruiter.post(reverse(NEW), form_of(company) | {"_link": "1"}).text
    assert asked == ["https://careers.lumen.example/1"]
    assert "The apply URL answers." in text


@pytest.mark.parametrize(
    ("status", "words"), [(404, "Nothing is at"), (403, "let us look"), (0, "answer")]
)
def test_says_what_the_apply_url_answered(as_recruiter, company, monkeypatch, status, words):
    from fetching.fetch import FetchError

    def refuse(url, **bounds):
        raise FetchError("it is gone", status=status)

    monkeypatch.setattr("postings.checking.links.fetch", refuse)
    text = as_recruiter.post(reverse(NEW), form_of(company) | {"_link": "1"}).text
    assert words in text


def test_the_form_still_shows_its_own_errors(as_recruiter, company):
    posting = PostingFactory(company=company, status="draft", published_at=None)
    form = opened(as_recruiter, change_url(posting)) | {"title": ""}
    assert "errornote" in as_recruiter.post(change_url(posting), form).text


def test_pay_of_a_place_is_pay_and_no_location(as_recruiter, company):
    form = form_of(
        company, workplace_type="onsite",
        **{
            "pay_ranges-TOTAL_FORMS": 1, "pay_ranges-INITIAL_FORMS": 0,
            "pay_ranges-0-stated_name": "Ipoh", "pay_ranges-0-pay_min": 4000,
            "pay_ranges-0-pay_currency": "MYR", "pay_ranges-0-pay_period": "month",
        },
    )  # fmt: skip
    text = as_recruiter.post(reverse(NEW), form).text
    assert "Add a location" in text
    assert "No pay is stated" not in text


@pytest.mark.parametrize("status", ["rejected", "closed"])
def test_says_that_an_open_form_cannot_be_saved_any_more(as_recruiter, company, status):
    posting = PostingFactory(company=company, status="in_review", published_at=None)
    form = opened(as_recruiter, change_url(posting)) | {"title": "Other title"}
    facts = {"outcome": "withdrawn"} if status == "closed" else {}
    Posting.objects.filter(pk=posting.pk).update(status=status, status_reason="Fees.", **facts)
    answer = as_recruiter.post(check_url(posting), form)
    assert answer.status_code == 409
    assert "You can&#x27;t save this any more" in answer.text.replace("can't", "can&#x27;t")
    assert f"It is now: {Posting.Status(status).label}." in answer.text
    assert "Fees." in answer.text
    assert as_recruiter.get(check_url(posting)).status_code == 403


def test_says_nothing_about_a_locked_posting_of_others(as_recruiter):
    posting = PostingFactory(status="rejected", published_at=None, status_reason="Fees.")
    answer = as_recruiter.post(check_url(posting), {})
    assert answer.status_code == 404
    assert "Fees." not in answer.text
