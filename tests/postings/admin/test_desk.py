"""The admin for recruiters and editors, and for people who guess numbers."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from feeds.models import FeedRun
from postings.models import Posting
from tests.desk_forms import send
from tests.factories import (
    CompanyFactory,
    FeedFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def change_url(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


def move_url(posting, name):
    return reverse("admin:postings_posting_move", args=[posting.pk, name])


def form_of(company, **fields):
    return {
        "company": company.pk, "title": "Medical Writer", "description": "You write.",
        "workplace_type": "remote", "apply_url": "https://careers.lumen.example/1",
        "responsibilities": "## Writing\nWrite\nEdit", "requirements": "A degree\n+ A calm mind",
        "closes_on": "", "closing_time": "", "locations-TOTAL_FORMS": 0,
        "locations-INITIAL_FORMS": 0, "pay_ranges-TOTAL_FORMS": 0,
        "pay_ranges-INITIAL_FORMS": 0, **fields,
    }  # fmt: skip


def test_lets_a_recruiter_write_and_submit(as_recruiter, company):
    as_recruiter.post(reverse("admin:postings_posting_add"), form_of(company))
    posting = Posting.objects.get()
    assert [(i.heading, i.text) for i in posting.items.filter(kind="responsibility")] == [
        ("Writing", "Write"),
        ("Writing", "Edit"),
    ]
    assert posting.items.get(importance="nice").text == "A calm mind"
    send(as_recruiter, move_url(posting, "submit"))
    posting.refresh_from_db()
    assert (posting.status, posting.created_by.username) == ("in_review", "recruiter")
    send(as_recruiter, change_url(posting), requirements="+ A calm mind")
    assert posting.items.get(kind="requirement").importance == "nice"


def test_hides_other_companies_from_a_recruiter(as_recruiter):
    theirs = PostingFactory(status="draft", published_at=None, title="Secret job")
    assert "Secret job" not in as_recruiter.get(reverse("admin:postings_posting_changelist")).text
    for url in (change_url(theirs), reverse("admin:postings_posting_history", args=[theirs.pk])):
        assert "Secret job" not in as_recruiter.get(url, follow=True).text
    assert as_recruiter.post(move_url(theirs, "submit")).status_code == 404
    as_recruiter.post(change_url(theirs), form_of(theirs.company, title="Stolen"))
    theirs.refresh_from_db()
    assert (theirs.title, theirs.status) == ("Secret job", "draft")
    company_page = reverse("admin:companies_company_change", args=[theirs.company.pk])
    assert theirs.company.name not in as_recruiter.get(company_page, follow=True).text


def test_refuses_a_posting_for_another_company(as_recruiter):
    other = CompanyFactory()
    response = as_recruiter.post(reverse("admin:postings_posting_add"), form_of(other))
    assert "Select a valid choice" in response.text
    assert not Posting.objects.exists()


def test_recruiters_cannot_change_approved_values(as_recruiter, company):
    posting = PostingFactory(company=company)
    send(
        as_recruiter,
        change_url(posting),
        title="Better paid",
        summary="New words",
        closes_on="2999-01-01",
        apply_url="https://evil.example",
    )
    posting.refresh_from_db()
    assert (posting.title, posting.summary) == ("Medical Writer", "New words")
    assert posting.apply_url.startswith("https://careers.lumen.example")


@pytest.mark.parametrize("move", ["approve", "reject", "suspend", "resume", "request-changes"])
def test_recruiters_cannot_make_editors_moves(as_recruiter, company, move):
    posting = PostingFactory(company=company, status="in_review", published_at=None)
    assert as_recruiter.post(move_url(posting, move), {"reason": "Mine"}).status_code == 403


def test_lets_an_editor_decide(as_editor):
    posting = PostingFactory(status="in_review", published_at=None, closes_at=None)
    assert "Approve and publish" in as_editor.get(change_url(posting)).text
    send(as_editor, move_url(posting, "request-changes"), reason="")
    assert Posting.objects.get().status == "in_review"
    send(as_editor, move_url(posting, "request-changes"), reason="State the pay")
    assert Posting.objects.get().status_reason == "State the pay"
    Posting.objects.get().submit(by=None)
    send(as_editor, move_url(posting, "approve"))
    assert Posting.objects.get().is_live()
    send(as_editor, move_url(posting, "suspend"), reason="Dead link")
    assert not Posting.objects.live().exists()
    history = as_editor.get(reverse("admin:postings_posting_history", args=[posting.pk])).text
    assert "Dead link" in history
    assert "editor" in history


@pytest.mark.parametrize("what", ["places_place", "feeds_feedrun", "applications_postingfigures"])
def test_some_lists_are_read_only_for_everybody(client, what):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    pk = PlaceFactory().pk
    if what != "places_place":
        posting = PostingFactory()
        run = FeedRun.objects.create(feed=FeedFactory(url="https://lumen.example/jobs.xml"))
        pk = run.pk if what == "feeds_feedrun" else posting.pk
    assert client.get(reverse(f"admin:{what}_changelist")).status_code == 200
    assert client.post(reverse(f"admin:{what}_add"), {}).status_code == 403
    for page in ("change", "delete"):
        url = reverse(f"admin:{what}_{page}", args=[pk])
        assert client.post(url, {"post": "yes"}).status_code == 403


def test_writes_the_history_in_words(as_editor):
    before, after = CompanyFactory(name="Lumen"), CompanyFactory(name="Orchard")
    posting = PostingFactory(company=before, workplace_type="remote", remote_countries=["MY"])
    posting.company, posting.workplace_type = after, "hybrid"
    posting.closes_at = datetime(2027, 1, 31, 23, 30, tzinfo=UTC)
    posting.save()
    page = as_editor.get(reverse("admin:postings_posting_history", args=[posting.pk])).text
    for words in ("Lumen", "Orchard", "Remote", "Hybrid", "Malaysia", "31/01/2027 11:30 p.m."):
        assert words in page
    assert "+00:00" not in page


def test_makes_no_moves_on_get(as_editor):
    posting = PostingFactory(status="in_review", published_at=None)
    assert as_editor.get(move_url(posting, "approve")).status_code == 200
    assert Posting.objects.get().status == "in_review"


def test_explains_errors_instead_of_failing(as_editor, company):
    posting = PostingFactory(company=company)
    response = send(as_editor, change_url(posting), apply_url="", pay_min="9", pay_max="1")
    assert response.status_code == 200
    assert "Enter a minimum pay that isn&#x27;t above" in response.text


def test_makes_a_fixed_number_of_queries(as_editor, django_assert_max_num_queries):
    place = PlaceFactory()
    for _ in range(8):
        posting = PostingFactory()
        PostingItemFactory(posting=posting)
        PostingLocationFactory(posting=posting, place=place)
    for name in ("postings_posting", "companies_company", "applications_postingfigures"):
        with django_assert_max_num_queries(12):
            as_editor.get(reverse(f"admin:{name}_changelist"))
