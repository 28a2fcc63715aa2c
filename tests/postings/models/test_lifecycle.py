"""Moves: who may make them, from which status, and what the database refuses."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import ConnectorException

from postings.models import Posting
from postings.models.lifecycle import MoveError, NotAllowedError, StateChangedError
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db


def draft(**fields):
    return PostingFactory(status="draft", published_at=None, closes_at=None, **fields)


def test_goes_from_draft_to_closed():
    posting, editor = draft(), make_editor()
    recruiter = make_recruiter(posting.company)
    posting.submit(by=recruiter)
    posting.approve(by=editor)
    assert posting.is_live()
    posting.close(by=recruiter, outcome="filled")
    assert posting.is_gone()
    assert posting.status_changed_by == recruiter


def test_tells_the_recruiter_why_changes_are_requested():
    posting = draft()
    posting.submit(by=None)
    with pytest.raises(ValidationError):
        posting.request_changes(by=make_editor(), reason=" ")
    posting.request_changes(by=None, reason="No pay")
    assert posting.status_reason == "No pay"
    posting.submit(by=None)
    assert posting.status == "in_review"


def test_only_one_of_two_editors_wins():
    posting = draft()
    posting.submit(by=None)
    other = Posting.objects.get(pk=posting.pk)
    posting.approve(by=None)
    with pytest.raises(StateChangedError, match="live"):
        other.reject(by=None, reason="Too late")


def test_refuses_moves_by_the_wrong_people():
    posting = draft()
    stranger = make_recruiter(CompanyFactory(), "stranger")
    with pytest.raises(NotAllowedError):
        posting.submit(by=stranger)
    posting.submit(by=None)
    with pytest.raises(NotAllowedError):
        posting.approve(by=make_recruiter(posting.company))


def test_refuses_an_incomplete_submission():
    with pytest.raises(MoveError, match="add an apply URL"):
        draft(apply_url="").submit(by=None)


NOW = timezone.now()
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("status", "published_at", "closes_at", "public"),
    [
        ("live", NOW - DAY, NOW + DAY, True),
        ("live", NOW, NOW + DAY, True),
        ("live", NOW + DAY, NOW + 2 * DAY, False),
        ("live", NOW - DAY, NOW, False),
        ("suspended", NOW - DAY, NOW + DAY, False),
        ("draft", None, None, False),
        ("in_review", None, NOW + DAY, False),
    ],
)
def test_public_means_the_same_in_python_and_sql(status, published_at, closes_at, public):
    posting = PostingFactory(status=status, published_at=published_at, closes_at=closes_at)
    assert posting.is_live(NOW) is public
    assert Posting.objects.live(NOW).filter(pk=posting.pk).exists() is public


@pytest.mark.parametrize(
    ("status", "published_at", "closes_at", "gone"),
    [
        ("closed", NOW - DAY, NOW + DAY, True),
        ("closed", NOW - 2 * DAY, NOW - DAY, True),
        ("closed", NOW + DAY, NOW + 2 * DAY, False),
        ("closed", None, None, False),
        ("live", NOW - DAY, NOW, True),
        ("live", NOW - DAY, NOW + DAY, False),
        ("suspended", NOW - 2 * DAY, NOW - DAY, False),
        ("rejected", NOW - 2 * DAY, NOW - DAY, False),
        ("draft", None, None, False),
    ],
)
def test_gone_means_the_same_in_python_and_sql(status, published_at, closes_at, gone):
    posting = PostingFactory(
        status=status,
        published_at=published_at,
        closes_at=closes_at,
        outcome="filled" if status == "closed" else "",
    )
    assert posting.is_gone(NOW) is gone
    assert Posting.objects.gone(NOW).exists() is gone


@pytest.mark.parametrize(
    "wrong",
    [
        {"pay_min": 2, "pay_max": 1, "pay_currency": "EUR", "pay_period": "year"},
        {"pay_min": 2},
        {"pay_currency": "EUR"},
        {"closes_at": NOW - 9 * DAY},
        {"apply_url": ""},
        {"apply_url": "javascript:alert(1)"},
        {"title": ""},
        {"status": "published"},
        {"outcome": "filled"},
        {"employment_type": "PERMANENT"},
    ],
)
def test_refuses_wrong_rows_in_the_database(wrong):
    posting = PostingFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        Posting.objects.filter(pk=posting.pk).update(**wrong)


def test_normalises_pay_to_a_year_in_the_base_currency():
    posting = PostingFactory(pay_min=10, pay_max=20, pay_currency="EUR", pay_period="hour")
    assert (posting.pay_year_min, posting.pay_year_max) == (17200, 34400)
    assert posting.pay_rate_on is not None


def test_keeps_every_change():
    posting = PostingFactory()
    Posting.objects.filter(pk=posting.pk).update(title="Senior Medical Writer")
    titles = posting.events.order_by("pgh_id").values_list("title", flat=True)
    assert list(titles) == ["Medical Writer", "Senior Medical Writer"]


@pytest.mark.django_db(transaction=True)
def test_makes_no_move_if_its_mail_cannot_be_queued():
    posting, editor = draft(), make_editor()
    posting.submit(by=None)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE procrastinate_jobs RENAME TO procrastinate_jobs_away")
    try:
        with pytest.raises(ConnectorException):
            posting.approve(by=editor)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE procrastinate_jobs_away RENAME TO procrastinate_jobs")
    assert posting.status == "in_review"
    posting.refresh_from_db()
    assert posting.status == "in_review"
    posting.approve(by=editor)
    jobs = ProcrastinateJob.objects.filter(
        task_name="postings.announce_decision", args__posting_id=posting.pk
    )
    assert [job.args for job in jobs] == [{"posting_id": posting.pk, "status": "live"}]
