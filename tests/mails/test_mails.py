"""Each mail reaches its reader once, whatever the mail server does."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from background.retrying import NotYetError
from mails import sending
from mails.models import CLAIM_HOLDS, OutgoingMail, ReadingLanguage
from mails.sending import RefusedError
from mails.tasks import forget_mails, queue_missed, send_mail
from postings.emails import queue_decision
from postings.tasks import announce_decision
from tests import pseudo
from tests.factories import (
    CompanyFactory,
    MembershipFactory,
    PostingFactory,
    UserFactory,
    make_editor,
    make_recruiter,
)
from tests.mail_servers import post_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(settings):
    """Run a mail server for this test."""
    with post_office() as office:
        backend = "django.core.mail.backends.smtp.EmailBackend"
        options = {"host": "127.0.0.1", "port": office.port, "timeout": 2}
        settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": options}}
        yield office.post


def queued(name="mira"):
    user = UserFactory(username=name)
    OutgoingMail.queue(key="news", to=user, subject="News\nof today", body="It is out.")
    return OutgoingMail.objects.get(recipient=user.email)


def jobs():
    return ProcrastinateJob.objects.filter(task_name="mails.send_mail", status="todo")


class TestQueueing:
    def test_happens_once_for_each_recipient(self):
        user, other = UserFactory(), UserFactory()
        for _ in range(2):
            for to in (user, other):
                OutgoingMail.queue(key="news", to=to, subject="News", body="It is out.")
        assert OutgoingMail.objects.count() == 2
        assert [job.args["mail_id"] for job in jobs()] == list(
            OutgoingMail.objects.order_by("pk").values_list("pk", flat=True)
        )

    def test_is_part_of_the_callers_transaction(self):
        with transaction.atomic():
            queued()
            transaction.set_rollback(True)
        assert not OutgoingMail.objects.exists()
        assert not jobs().exists()

    def test_gives_each_mail_its_own_message_id(self, settings):
        settings.DEFAULT_FROM_EMAIL = "The board <jobs@board.example>"
        one, other = queued("one"), queued("other")
        assert one.message_id != other.message_id
        assert one.message_id.endswith("@board.example>")


class TestSending:
    def test_happens_once_for_repeated_jobs(self, post):
        mail = queued()
        for _ in range(3):
            send_mail(mail.pk)
        (received,) = post.mails
        assert received["Message-ID"] == mail.message_id
        assert received["Subject"] == "News of today"
        assert OutgoingMail.objects.get().state == "sent"

    def test_skips_a_mail_that_another_worker_has_claimed(self, post):
        mail = queued()
        OutgoingMail.objects.get().claim()
        with pytest.raises(NotYetError) as waits:
            send_mail(mail.pk)
        assert waits.value.at == OutgoingMail.objects.get().claimed_at + CLAIM_HOLDS
        assert not post.mails

    def test_takes_over_from_a_dead_worker(self, post):
        mail = queued()
        OutgoingMail.objects.get().claim(timezone.now() - CLAIM_HOLDS - timedelta(seconds=1))
        send_mail(mail.pk)
        assert len(post.mails) == 1

    def test_by_a_slow_worker_does_not_overwrite_anothers_result(self, post):
        slow = queued()
        slow.claim(timezone.now() - 2 * CLAIM_HOLDS)
        send_mail(slow.pk)
        assert not slow.could_not_be_sent("Too slow.")
        assert OutgoingMail.objects.get().state == "sent"

    def test_gives_up_refused_mails_and_sends_the_others(self, post):
        first, second, third = queued("one"), queued("two"), queued("three")
        post.trouble = lambda to, times: "refuse" if to == second.recipient else None
        for mail in (first, second, third):
            send_mail(mail.pk)
        assert [mail["To"] for mail in post.mails] == [first.recipient, third.recipient]
        second.refresh_from_db()
        assert (second.state, second.error[:3]) == ("failed", "550")

    @pytest.mark.parametrize("trouble", ["not now", "drop", "stall"])
    def test_tries_again_after_temporary_errors(self, post, trouble):
        mail = queued()
        post.trouble = lambda to, times: trouble if times == 1 else None
        with pytest.raises(OSError):  # noqa: PT011 - also what smtplib raises
            send_mail(mail.pk)
        assert OutgoingMail.objects.get().state == "waiting"
        assert OutgoingMail.objects.get().error
        send_mail(mail.pk)
        post.released.set()
        assert OutgoingMail.objects.get().state == "sent"

    def test_sends_again_with_the_same_id_after_a_lost_answer(self, post):
        mail = queued()
        post.trouble = lambda to, times: "take and drop" if times == 1 else None
        with pytest.raises(OSError):  # noqa: PT011
            send_mail(mail.pk)
        send_mail(mail.pk)
        assert [one["Message-ID"] for one in post.mails] == [mail.message_id] * 2

    def test_counts_as_done_if_only_closing_the_connection_fails(self, post, monkeypatch):
        mail = queued()

        def broken(self):
            raise OSError("The connection is gone.")

        monkeypatch.setattr("smtplib.SMTP.quit", broken)
        send_mail(mail.pk)
        assert OutgoingMail.objects.get().state == "sent"

    def test_stops_at_its_time_limit_although_the_server_answers(self, post, monkeypatch):
        mail = queued()
        monkeypatch.setattr(sending, "SENDING_TAKES", timedelta(seconds=0.3))
        post.trouble = lambda to, times: "stall"
        with pytest.raises(OSError):  # noqa: PT011
            send_mail(mail.pk)
        assert OutgoingMail.objects.get().state == "waiting"

    def test_gives_up_invalid_addresses(self, post):
        mail = queued()
        OutgoingMail.objects.update(recipient="nobody at all")
        send_mail(mail.pk)
        assert OutgoingMail.objects.get().state == "failed"

    def test_ignores_a_deleted_mail(self):
        send_mail(0)

    def test_logs_a_refusal(self, post):
        mail = queued()
        post.trouble = lambda to, times: "refuse"
        mail.claim()
        with pytest.raises(RefusedError, match="550 There is nobody"):
            sending.send(mail)


class TestHousekeeping:
    def test_queues_mails_without_a_job(self):
        waiting, fresh, sent = queued("one"), queued("two"), queued("three")
        sent.claim()
        sent.was_sent()
        old = timezone.now() - timedelta(hours=1)
        OutgoingMail.objects.exclude(pk=fresh.pk).update(created_at=old)
        assert waiting not in OutgoingMail.objects.missed()
        ProcrastinateJob.objects.all()._raw_delete("default")
        queue_missed(timestamp=0)
        assert [job.args["mail_id"] for job in jobs()] == [waiting.pk]

    def test_gives_up_after_three_days_and_can_send_again(self):
        mail = queued()
        OutgoingMail.objects.update(created_at=timezone.now() - timedelta(days=4))
        queue_missed(timestamp=0)
        mail.refresh_from_db()
        assert mail.state == "failed"
        assert mail.send_again()
        assert not mail.send_again()
        assert OutgoingMail.objects.open().get() == mail

    def test_deletes_old_mails_but_no_waiting_ones(self):
        sent, waiting, fresh = queued("one"), queued("two"), queued("three")
        for mail in (sent, fresh):
            mail.claim()
            mail.was_sent()
        old = timezone.now() - timedelta(days=31)
        OutgoingMail.objects.exclude(pk=fresh.pk).update(created_at=old)
        forget_mails(timestamp=0)
        assert set(OutgoingMail.objects.all()) == {waiting, fresh}


class TestDecisions:
    def test_send_one_mail_to_each_recruiter(self):
        company = CompanyFactory()
        make_recruiter(company, "one")
        make_recruiter(company, "two")
        MembershipFactory(company=company, user__email="")
        MembershipFactory(company=company, user__is_active=False)
        posting = PostingFactory(company=company, status="in_review", published_at=None)
        posting.reject(by=make_editor(), reason="It is a course, not a job.")
        job = ProcrastinateJob.objects.get(task_name="postings.announce_decision")
        for _ in range(2):
            announce_decision(**job.args)
        mails = OutgoingMail.objects.order_by("recipient")
        assert [mail.recipient for mail in mails] == ["one@board.example", "two@board.example"]
        assert mails[0].subject == "Rejected: Medical Writer"
        assert "It is a course, not a job." in mails[0].body

    def test_send_another_mail_when_repeated(self):
        posting = PostingFactory()
        make_recruiter(posting.company)
        editor = make_editor()
        for _ in range(2):
            posting.suspend(by=editor, reason="A question.")
            assert queue_decision(posting) == 1
            posting.resume(by=editor)
        assert queue_decision(posting) == 1
        assert queue_decision(posting) == 0

    def test_use_the_language_of_the_recipients_admin(self, client, settings, tmp_path):
        pseudo.install(settings, tmp_path)
        posting = PostingFactory(status="in_review", published_at=None)
        recruiter = make_recruiter(posting.company)
        client.force_login(recruiter)
        client.post(f"/{pseudo.LONG}/admin/postings/posting/add/", {})
        assert ReadingLanguage.objects.get().user == recruiter
        posting.approve(by=make_editor())
        queue_decision(posting)
        mail = OutgoingMail.objects.get()
        assert "⟦" in mail.subject
        assert "⟦" in mail.body
        assert f"/{pseudo.LONG}/admin/" in mail.body

    def test_use_the_boards_language_by_default(self):
        recruiter = UserFactory()
        ReadingLanguage.remember(recruiter, "xx")
        with ReadingLanguage.speaking_to(recruiter):
            assert queued().subject == "News of today"

    def test_public_pages_do_not_change_the_remembered_language(self, client):
        client.force_login(make_editor())
        client.get("/de/admin/")
        client.post("/de/admin/nowhere/")
        assert not ReadingLanguage.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "unknown"},
        {"state": "sending"},
        {"claimed_at": timezone.now()},
        {"state": "sent"},
        {"sent_at": timezone.now()},
    ],
)
def test_the_database_refuses_impossible_mails(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        OutgoingMail.objects.create(key="a", recipient="a@b.example", message_id="<a>", **wrong)
