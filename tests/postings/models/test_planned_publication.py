"""A planned publication: the database holds it, and all forms of the board agree on it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from mails.models import OutgoingMail
from postings.emails import queue_decision
from postings.models import Posting
from postings.models.lifecycle import MoveError, NotAllowedError, StateChangedError
from postings.search.query import Query
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db

SOON = timedelta(hours=3)


def planned(**fields):
    values = {"status": "in_review", "published_at": None, "publish_from": timezone.now() + SOON}
    return PostingFactory(**{**values, **fields})


def test_an_approved_posting_is_public_from_its_moment(client):
    posting = planned()
    posting.approve(by=make_editor())
    moment = posting.publish_from
    assert (posting.status, posting.published_at, posting.is_scheduled()) == ("live", moment, True)
    for at, is_public in [(timezone.now(), False), (moment - timedelta(seconds=1), False),
                          (moment, True), (moment + timedelta(days=1), True)]:  # fmt: skip
        assert posting.is_live(at) is is_public
        assert Posting.objects.live(at).filter(pk=posting.pk).exists() is is_public
        assert not posting.is_gone(at)
        assert not Posting.objects.gone(at).filter(pk=posting.pk).exists()


def test_no_page_feed_or_api_shows_it_before(client):
    posting = planned(title="Planned job")
    posting.approve(by=make_editor())
    number = str(posting.pk)
    addresses = [
        reverse("postings:list"), reverse("home"), posting.company.get_absolute_url(),
        reverse("search-feed", args=["atom"]), reverse("sitemap-postings", args=[1]),
        "/api/v1/postings", "/api/v1/changes",
    ]  # fmt: skip
    for address in addresses:
        page = client.get(address)
        text = page.text if not page.streaming else b"".join(page.streaming_content).decode()
        assert "Planned job" not in text, address
        assert f"/jobs/{number}/" not in text, address
    assert client.get(posting.get_absolute_url()).status_code == 404
    assert client.get(f"/api/v1/postings/{number}").status_code == 404
    assert client.get(reverse("applications:apply", args=[posting.pk])).status_code == 404


def test_search_finds_it_from_its_moment_without_any_write():
    posting = planned(title="Planned job")
    posting.approve(by=make_editor())
    assert [*Query().live] == []
    assert [*Query(at=posting.publish_from - timedelta(seconds=1)).live] == []
    assert [*Query(at=posting.publish_from).live] == [posting.pk]


def test_approval_after_the_moment_publishes_now():
    posting = planned(publish_from=timezone.now() - SOON)
    posting.approve(by=make_editor())
    assert posting.is_live()
    assert posting.published_at > posting.publish_from


def test_the_usual_closing_date_counts_from_the_moment():
    posting = planned(closes_at=None, publish_from=timezone.now() + timedelta(days=90))
    posting.approve(by=make_editor())
    assert posting.closes_at > posting.published_at


def test_the_database_refuses_a_public_posting_before_its_moment():
    posting = PostingFactory()
    later = {"publish_from": posting.published_at + SOON}
    with pytest.raises(IntegrityError, match="public_from_planned"), transaction.atomic():
        Posting.objects.filter(pk=posting.pk).update(**later)
    draft = PostingFactory(status="draft", published_at=None)
    with pytest.raises(IntegrityError, match="closes_after_planned"), transaction.atomic():
        Posting.objects.filter(pk=draft.pk).update(publish_from=draft.closes_at + SOON)


def test_a_recruiter_changes_the_moment_until_it_has_come():
    posting = planned()
    recruiter = make_recruiter(posting.company)
    posting.approve(by=make_editor())
    version, later = posting.version, timezone.now() + timedelta(days=2)
    posting.reschedule(by=recruiter, publish_from=later)
    stored = Posting.objects.get(pk=posting.pk)
    assert (stored.published_at, stored.publish_from) == (later, later)
    assert stored.version > version
    posting.reschedule(by=recruiter)
    assert Posting.objects.live().filter(pk=posting.pk).exists()
    with pytest.raises(StateChangedError):
        posting.reschedule(by=recruiter, publish_from=later)


def test_refuses_a_moment_after_closing_and_the_wrong_people():
    posting = planned()
    posting.approve(by=make_editor())
    stranger = make_recruiter(CompanyFactory(), "stranger")
    with pytest.raises(NotAllowedError):
        posting.reschedule(by=stranger)
    with pytest.raises(MoveError, match="closes before"):
        posting.reschedule(by=None, publish_from=posting.closes_at + SOON)
    assert Posting.objects.get(pk=posting.pk).published_at == posting.publish_from


def test_the_mail_says_from_when_it_is_public():
    posting = planned(title="Nurse")
    make_recruiter(posting.company)
    posting.approve(by=make_editor())
    queue_decision(posting)
    told = OutgoingMail.objects.get()
    assert told.subject == "Approved: Nurse"
    assert "Public from" in told.body
    assert "has been published" not in told.body
    assert not mail.outbox
