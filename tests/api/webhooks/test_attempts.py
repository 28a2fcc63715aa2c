"""A delivery is tried again until its receiver takes it, or it is given up."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone as clock

from api.models import Attempt, Delivery
from api.models.delivery import WAITS
from api.tasks import queue_missed_deliveries
from api.webhooks.sending import deliver
from mails.models import OutgoingMail
from tests.api.webhooks.deliveries import deliver_all, hear
from tests.factories import PostingFactory
from tests.servers import raw, reply

pytestmark = pytest.mark.django_db(transaction=True)  # the stream has committed changes alone


def test_tries_again_later_with_the_same_body(webhook, server, company):
    server.answers_with(reply(500), reply(204), path="/hook")
    PostingFactory(company=company)
    deliver_all()
    row = Delivery.objects.get()
    assert (row.state, row.attempts.get().status) == ("waiting", 500)
    assert row.next_at == row.attempts.get().at + WAITS[0]
    deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.next_at) == ("delivered", None)
    first, second = server.requests
    assert first.body == second.body
    assert first.headers["webhook-id"] == second.headers["webhook-id"] == row.message_id


def test_queues_each_next_attempt_for_its_time(webhook, server, company):
    from procrastinate.contrib.django.models import ProcrastinateJob

    server.answers_with(reply(500), path="/hook")
    PostingFactory(company=company)
    deliver_all()
    row = Delivery.objects.get()
    jobs = ProcrastinateJob.objects.filter(task_name="api.deliver", args={"delivery_id": row.pk})
    assert [job.scheduled_at for job in jobs.order_by("id")] == [row.created_at, row.next_at]


def test_waits_as_long_as_a_receiver_asks_but_at_most_a_day(webhook, server, company):
    server.answers_with(reply(429, Retry_After="600"), reply(503, Retry_After="999999999"),
                        path="/hook")  # fmt: skip
    PostingFactory(company=company)
    deliver_all()
    row = Delivery.objects.get()
    assert row.next_at == row.attempts.first().at + timedelta(seconds=600)
    deliver(row.pk)
    row.refresh_from_db()
    assert row.next_at == row.attempts.first().at + timedelta(days=1)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (reply(301, Location="http://127.0.0.1/elsewhere"), ""),
        (reply(404), ""),
        (raw(b"nonsense\r\n\r\n"), "connection failed"),
        (raw(b""), "connection failed"),
    ],
)
def test_lists_each_attempt(webhook, server, company, answer, error):
    server.answers_with(answer, path="/hook")
    PostingFactory(company=company)
    deliver_all()
    attempt = Attempt.objects.get()
    assert error in attempt.error
    assert bool(attempt.status) != bool(error)
    assert len(server.requests) == 1  # a redirect is not followed


def test_gives_up_a_receiver_that_answers_one_byte_a_second(webhook, server, company, monkeypatch):
    monkeypatch.setattr("api.webhooks.sending.SECONDS", 0.5)
    server.answers_with(raw(b"H", b"T", b"T", b"P", pause=0.3), path="/hook")
    PostingFactory(company=company)
    deliver_all()
    assert "longer than" in Attempt.objects.get().error


def test_after_the_last_attempt_stops_and_tells_the_recruiters(webhook, server, company):
    server.answers_with(reply(500), path="/hook")
    PostingFactory(company=company)
    hear()
    row = Delivery.objects.get()
    for _ in range(len(WAITS) + 5):
        deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts.count()) == ("failed", len(WAITS) + 1)
    webhook.refresh_from_db()
    assert webhook.stopped_at
    mail = OutgoingMail.objects.get()
    assert webhook.url in mail.body
    assert "three days" in mail.body


def test_goes_on_with_a_receiver_that_takes_other_events(webhook, server, company):
    PostingFactory(company=company)
    deliver_all()
    server.answers_with(*[reply(500)] * (len(WAITS) + 1), reply(204), path="/hook")
    bad = Delivery.queue(webhook, "test", {})
    good = Delivery.queue(webhook, "test", {})
    for _ in range(len(WAITS)):
        deliver(bad.pk)
    server.answers_with(reply(204), path="/hook")
    deliver(good.pk)
    server.answers_with(reply(500), path="/hook")
    deliver(bad.pk)
    bad.refresh_from_db()
    webhook.refresh_from_db()
    assert (bad.state, webhook.stopped_at) == ("failed", None)


def test_stops_at_once_when_a_receiver_is_gone(webhook, server, company):
    server.answers_with(reply(410), path="/hook")
    PostingFactory(company=company)
    deliver_all()
    webhook.refresh_from_db()
    assert "410" in webhook.stopped_because
    assert OutgoingMail.objects.count() == 1
    PostingFactory(company=company)
    deliver_all()
    assert len(server.requests) == 1


def test_sends_again_under_the_same_id(webhook, server, company, recruiter):
    PostingFactory(company=company)
    deliver_all()
    row = Delivery.objects.get()
    row.send_again(by=recruiter)
    deliver(row.pk)
    first, second = server.requests
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.body == second.body
    assert row.attempts.count() == 2


def test_queues_again_what_has_lost_its_job(webhook):
    from procrastinate.contrib.django.models import ProcrastinateJob

    row = Delivery.queue(webhook, "test", {})
    Delivery.objects.update(next_at=clock.now() - timedelta(hours=1))
    jobs = ProcrastinateJob.objects.filter(task_name="api.deliver", args={"delivery_id": row.pk})
    queue_missed_deliveries(timestamp=0)
    assert jobs.count() == 1  # it is only late
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    queue_missed_deliveries(timestamp=0)
    assert jobs.count() == 1


def test_what_waits_for_a_stopped_webhook_is_given_up(webhook, server, recruiter):
    row = Delivery.queue(webhook, "test", {})
    webhook.stop(by=recruiter)
    deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.next_at, server.requests) == ("failed", None, [])
