"""Editors hear of submissions and edits as often as they chose, once, in their language."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from mails.models import OutgoingMail, ReadingLanguage
from moderation.models import DuplicatePair, Report
from postings.emails import queue_waiting
from postings.models import Notice
from postings.revisions.proposing import propose
from postings.tasks import announce_edit, announce_submission, announce_waiting
from tests.desk_forms import opened
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db
PAGE = reverse("admin:postings_posting_notices")
MONDAY = date(2027, 3, 1)


@pytest.fixture
def editors():
    found = {name: make_editor(name) for name in ("instant", "daily", "none", "undecided")}
    for name in ("instant", "daily", "none"):
        Notice.choose(found[name], name)
    return found


@pytest.fixture
def draft(company):
    return PostingFactory(company=company, status="draft", published_at=None)


def recipients():
    return sorted(OutgoingMail.objects.values_list("recipient", flat=True))


def jobs(name):
    return ProcrastinateJob.objects.filter(task_name=name)


def test_a_submission_is_announced_at_once_and_once(editors, draft, company):
    draft.submit(by=make_recruiter(company))
    assert jobs("postings.announce_submission").get().args == {"posting_id": draft.pk}
    for _ in range(2):  # a task can run twice
        announce_submission(posting_id=draft.pk)
    mail = OutgoingMail.objects.get()
    assert mail.recipient == editors["instant"].email
    assert "waits for your review" in mail.body
    assert reverse("admin:postings_posting_change", args=[draft.pk]) in mail.body


def test_a_second_submission_is_announced_again(editors, draft, company):
    recruiter = make_recruiter(company)
    for _ in range(2):
        draft.submit(by=recruiter)
        announce_submission(posting_id=draft.pk)
        draft.withdraw_from_review(by=recruiter)
    assert len(recipients()) == 2


def test_says_nothing_about_what_is_decided_already(editors, draft, company):
    draft.submit(by=make_recruiter(company))
    draft.approve(by=editors["none"])
    announce_submission(posting_id=draft.pk)
    assert recipients() == []


def test_feeds_announce_nothing_at_once(draft):
    draft.submit(by=None)
    assert not jobs("postings.announce_submission").exists()


def test_a_refused_submission_is_not_announced(company):
    draft = PostingFactory(company=company, status="draft", apply_url="", published_at=None)
    client = Client()
    client.force_login(make_recruiter(company))
    client.post(reverse("admin:postings_posting_move", args=[draft.pk, "submit"]))
    assert not jobs("postings.announce_submission").exists()


def test_an_edit_that_waits_is_announced_once(editors, company):
    posting, recruiter = PostingFactory(company=company), make_recruiter(company)
    for title in ("Boss", "Big Boss"):
        propose(posting.pk, {"title": {"title": title}, "level": {"level": "x"}}, by=recruiter)
    announce_edit(**jobs("postings.announce_edit").get().args)
    assert recipients() == [editors["instant"].email]


def test_once_a_day_it_says_how_much_waits(editors, company):
    for _ in range(2):
        PostingFactory(company=company, status="in_review", published_at=None)
    for _ in range(2):
        queue_waiting(MONDAY)
    assert recipients() == sorted([editors["daily"].email, editors["undecided"].email])
    assert "Postings to review: 2" in OutgoingMail.objects.first().body
    queue_waiting(date(2027, 3, 2))
    assert len(recipients()) == 4


def test_writes_nothing_if_nothing_waits(editors):
    announce_waiting(timestamp=0)
    assert recipients() == []


def test_writes_in_the_language_of_each_editor(editors, draft):
    ReadingLanguage.remember(editors["daily"], "de")
    draft.submit(by=None)
    queue_waiting(MONDAY)
    languages = dict(OutgoingMail.objects.values_list("recipient", "language"))
    assert languages == {editors["daily"].email: "de", editors["undecided"].email: "en-gb"}


def test_closed_accounts_and_former_editors_hear_nothing(editors, draft):
    User.objects.filter(username="daily").update(is_active=False)
    editors["undecided"].groups.clear()
    draft.submit(by=None)
    assert queue_waiting(MONDAY) == 0


def test_an_editor_chooses(as_editor):
    assert opened(as_editor, PAGE)["frequency"] == "daily"
    assert PAGE in as_editor.get(reverse("admin:index")).text
    as_editor.post(PAGE, {"frequency": "instant"})
    assert Notice.objects.get().frequency == "instant"
    assert "Select a valid choice" in as_editor.post(PAGE, {"frequency": "hourly"}).text
    assert Notice.objects.get().frequency == "instant"


@pytest.mark.parametrize("who", ["recruiter", "recruiter without company", "anonymous"])
def test_other_people_have_nothing_to_choose(who):
    client, person = Client(), make_recruiter(CompanyFactory())
    if who == "recruiter without company":
        person.memberships.all().delete()
    if who != "anonymous":
        client.force_login(person)
    expected = 403 if who == "recruiter" else 302
    assert client.get(PAGE).status_code == expected
    assert client.post(PAGE, {"frequency": "instant"}).status_code == expected
    assert not Notice.objects.exists()


def test_the_database_refuses_other_frequencies():
    with pytest.raises(IntegrityError), transaction.atomic():
        Notice.choose(make_editor(), "hourly")


def test_the_daily_mail_counts_reports_and_duplicates(editors):
    first, second = PostingFactory(), PostingFactory()
    DuplicatePair.objects.create(first=first, second=second, percent=90)
    Report.objects.create(
        posting=first, posting_version=1, reason="scam", reporter="0" * 32, language="en-gb"
    )
    assert queue_waiting(MONDAY) == 2
    body = OutgoingMail.objects.first().body
    assert "Reports to decide: 1" in body
    assert "Possible duplicates: 1" in body
