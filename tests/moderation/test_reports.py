"""Anybody can report a live job, without account or cookie; several people hide it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from mails.models import OutgoingMail
from moderation.deciding import decide_reports
from moderation.forms import OPEN_FOR, _signer
from moderation.models import Report
from moderation.tasks import announce_hidden, forget_reports
from moderation.views import FROM_A_NETWORK
from postings.models import Notice, Posting
from tests.desk_forms import fields_of
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db


def address(posting):
    return reverse("moderation:report", args=[posting.pk])


def send(posting, reason="closed", *, ip="192.0.2.1", client=None, headers=None, **fields):
    """Report a job as a browser does, from the given network."""
    client = client or Client()
    page = fields_of(client.get(address(posting)).text)
    data = {**page, "reason": reason, **fields}
    return client.post(address(posting), data, REMOTE_ADDR=ip, headers=headers)


def status_of(posting):
    return Posting.objects.get(pk=posting.pk).status


def test_the_page_of_a_job_leads_to_the_form(client):
    posting = PostingFactory()
    assert address(posting) in client.get(posting.get_absolute_url()).text


def test_takes_a_report_without_a_cookie():
    posting, client = PostingFactory(), Client(enforce_csrf_checks=True)
    answer = send(posting, "scam", client=client, text="They ask for a fee.", email="a@b.example")
    assert "has arrived" in answer.text
    report = Report.objects.get()
    assert (report.posting, report.reason, report.text) == (posting, "scam", "They ask for a fee.")
    assert (report.email, report.state, report.language) == ("a@b.example", "open", "en-gb")
    assert not client.cookies
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert status_of(posting) == "live"


def test_stores_nothing_that_names_the_reporter():
    posting = PostingFactory()
    send(posting, ip="192.0.2.77")
    row = str(Report.objects.values().get())
    assert "192.0.2.77" not in row
    assert Report.objects.get().email == ""


def test_the_same_report_twice_is_one():
    posting = PostingFactory()
    for _ in range(2):
        assert "has arrived" in send(posting).text
    assert Report.objects.count() == 1


@pytest.mark.parametrize("status", ["draft", "in_review", "suspended", "closed", "rejected"])
def test_only_live_jobs_can_be_reported(client, status):
    facts = {"outcome": "filled"} if status == "closed" else {}
    posting = PostingFactory(status=status, **facts)
    assert client.get(address(posting)).status_code == 404
    assert client.post(address(posting), {"reason": "scam"}).status_code == 404
    assert not Report.objects.exists()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"reason": "rude"}, "Select a valid choice"),
        ({"reason": ""}, "This field is required"),
        ({"reason": "wrong", "text": ""}, "Say what is wrong"),
        ({"email": "nobody"}, "Enter a valid email address"),
        ({"text": "x" * 2001}, "at most 2000 characters"),
        ({"page": "forged"}, "open for too long"),
        ({"page": ""}, "open for too long"),
    ],
)
def test_says_what_is_missing_and_keeps_the_rest(fields, words):
    posting = PostingFactory()
    answer = send(posting, **{"reason": "scam", "text": "Typed words", **fields})
    assert answer.status_code == 422
    assert words in answer.text
    assert fields.get("text", "Typed words")[:60] in answer.text
    assert not Report.objects.exists()


def test_a_page_of_yesterday_can_be_sent_again(monkeypatch):
    posting = PostingFactory()
    with monkeypatch.context() as patch:
        patch.setattr("time.time", lambda: timezone.now().timestamp() - OPEN_FOR - 60)
        old = _signer.sign(str(posting.pk))
    client = Client()
    refused = client.post(address(posting), {"reason": "scam", "text": "Typed", "page": old})
    again = client.post(address(posting), {**fields_of(refused.text), "reason": "scam"})
    assert (refused.status_code, again.status_code) == (422, 200)
    assert Report.objects.get().text == "Typed"


def test_a_page_of_another_job_does_not_count():
    posting = PostingFactory()
    other = _signer.sign(str(PostingFactory().pk))
    assert send(posting, page=other).status_code == 422


def test_a_robot_that_fills_every_field_is_thanked_and_ignored():
    posting = PostingFactory()
    assert "has arrived" in send(posting, website="https://spam.example").text
    assert not Report.objects.exists()


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
def test_a_page_of_another_site_cannot_send_reports(origin):
    posting = PostingFactory()
    assert send(posting, headers={"origin": origin}).status_code == 403
    assert "has arrived" in send(posting, headers={"origin": "http://testserver"}).text
    assert Report.objects.count() == 1


def test_one_network_can_send_only_some_and_loses_nothing():
    postings = [PostingFactory(title=f"Job {n}") for n in range(FROM_A_NETWORK.tries + 1)]
    answers = [send(one, text="Typed words") for one in postings]
    assert {one.status_code for one in answers[:-1]} == {200}
    assert answers[-1].status_code == 429
    assert int(answers[-1]["Retry-After"]) > 0
    assert "Typed words" in answers[-1].text
    assert Report.objects.count() == FROM_A_NETWORK.tries
    assert send(postings[-1], ip="198.51.100.1").status_code == 200


class TestHiding:
    def test_one_person_never_hides_a_job(self):
        posting = PostingFactory()
        for reason in Report.Reason.values:
            send(posting, reason, text="x", headers={"user-agent": reason})
        assert Report.objects.count() == len(Report.Reason.values)
        assert status_of(posting) == "live"

    def test_one_household_never_hides_a_job(self):
        posting = PostingFactory()
        for number in range(4):
            send(posting, ip=f"2001:db8:1:2::{number}")
        assert status_of(posting) == "live"

    def test_three_people_hide_it_until_an_editor_looks(self):
        posting = PostingFactory()
        for number in range(2):
            send(posting, ip=f"192.0.2.{number}")
        assert status_of(posting) == "live"
        send(posting, "scam", ip="192.0.2.9")
        posting.refresh_from_db()
        assert (posting.status, posting.status_changed_by) == ("suspended", None)
        assert Client().get(posting.get_absolute_url()).status_code == 404

    def test_people_of_other_days_could_be_the_same_person(self):
        posting = PostingFactory()
        for number in range(2):
            send(posting, ip=f"192.0.2.{number}")
        Report.objects.update(created_at=datetime.now(UTC) - timedelta(days=1))
        send(posting, ip="192.0.2.9")
        assert status_of(posting) == "live"

    def test_a_crowd_cannot_hide_what_an_editor_has_cleared(self):
        posting = PostingFactory()
        send(posting)
        decide_reports(posting, seen=[Report.objects.get().pk], state="dismissed", answer="",
                      by=make_editor())  # fmt: skip
        for number in range(10, 15):
            send(posting, ip=f"192.0.2.{number}")
        assert status_of(posting) == "live"
        Posting.objects.filter(pk=posting.pk).update(title="Send a fee")
        for number in range(20, 23):
            send(posting, ip=f"192.0.2.{number}")
        assert status_of(posting) == "suspended"

    def test_tells_editors_who_want_it_at_once_and_the_recruiters(self):
        posting = PostingFactory()
        editor, _other = make_editor(), make_editor("quiet")
        Notice.choose(editor, "instant")
        recruiter = make_recruiter(posting.company)
        make_recruiter(CompanyFactory(), "stranger")
        for number in range(3):
            send(posting, ip=f"192.0.2.{number}")
        job = ProcrastinateJob.objects.get(task_name="moderation.announce_hidden")
        for _ in range(2):
            announce_hidden(**job.args)
        told = OutgoingMail.objects.values_list("recipient", flat=True)
        assert sorted(told) == sorted([editor.email, recruiter.email])
        posting.resume(by=editor)
        OutgoingMail.objects.all().delete()
        announce_hidden(**job.args)
        assert not OutgoingMail.objects.exists()


class TestKeeping:
    def test_forgets_addresses_that_nobody_answered(self):
        send(PostingFactory(), email="a@b.example")
        forget_reports(0)
        assert Report.objects.get().email
        Report.objects.update(created_at=timezone.now() - timedelta(days=91))
        forget_reports(0)
        assert Report.objects.get().email == ""

    def test_deletes_decided_reports_with_the_history(self, settings):
        settings.HISTORY_DAYS = 30
        posting = PostingFactory()
        for ip in ("192.0.2.1", "192.0.2.2"):
            send(posting, ip=ip)
        one = Report.objects.last()
        decide_reports(posting, seen=[one.pk], state="upheld", answer="", by=make_editor())
        Report.objects.filter(pk=one.pk).update(decided_at=timezone.now() - timedelta(days=31))
        forget_reports(0)
        assert Report.objects.get().pk != one.pk

    @pytest.mark.parametrize(
        "odd",
        [{"reason": "rude"}, {"state": "gone"}, {"reporter": "192.0.2.1"}, {"state": "upheld"},
         {"decided_at": timezone.now()},
         {"state": "upheld", "decided_at": timezone.now(), "email": "a@b.example"}],
    )  # fmt: skip
    def test_the_database_refuses_odd_reports(self, odd):
        good = {
            "posting": PostingFactory(), "posting_version": 1, "reason": "scam",
            "reporter": "0" * 32, "language": "de",
        }  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            Report.objects.create(**{**good, **odd})
