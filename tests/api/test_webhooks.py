"""Companies hear of their postings: events, signatures, attempts, against real servers."""

import json
from datetime import UTC, datetime, timedelta, timezone
from ipaddress import ip_network

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone as clock
from standardwebhooks import Webhook as Receiver
from standardwebhooks.webhooks import WebhookVerificationError

from api.models import Attempt, Delivery, StreamPosition, Webhook
from api.models.delivery import KEPT, WAITS
from api.models.webhook import OVERLAP, Event
from api.tasks import forget_deliveries, queue_missed_deliveries
from api.webhooks.addresses import check_address
from api.webhooks.events import queue_deliveries
from api.webhooks.sending import deliver, signed_headers
from mails.models import OutgoingMail
from postings.models import Posting
from tests.api.copies import wait_for_older_transactions
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter
from tests.servers import raw, reply, serving

pytestmark = pytest.mark.django_db(transaction=True)  # the stream has committed changes alone


@pytest.fixture(autouse=True)
def _may_send_to_this_machine(settings):
    settings.FETCH_ALLOWED_NETWORKS = [ip_network("127.0.0.0/8")]


@pytest.fixture
def server():
    with serving() as server:
        server.answers_with(reply(204), path="/hook")
        yield server


@pytest.fixture
def recruiter(company):
    return make_recruiter(company)


@pytest.fixture
def webhook(company, server, recruiter):
    row = Webhook.objects.create(
        company=company, url=server.url("/hook"), topics=Event.values, created_by=recruiter
    )
    hear()  # begins to listen
    return row


def sent(server):
    """Return what a receiver got, as (headers, body)."""
    return [(request.headers, json.loads(request.body)) for request in server.requests]


def hear():
    """Look for what has become of postings, also while tests beside this one write."""
    wait_for_older_transactions()
    queue_deliveries()


def deliver_all():
    hear()
    for row in Delivery.objects.filter(state="waiting").order_by("pk"):
        deliver(row.pk)


def types(server):
    return [body["type"] for _, body in sent(server)]


def test_tells_what_becomes_of_a_posting(webhook, server, company):
    posting = PostingFactory(company=company, reference="R-1", status="in_review")
    deliver_all()
    assert server.requests == []  # nobody can see it
    posting.approve(by=make_editor())
    deliver_all()
    Posting.objects.filter(pk=posting.pk).update(title="Editor")
    deliver_all()
    posting.close(by=None, outcome="filled")
    deliver_all()
    assert types(server) == ["posting.published", "posting.changed", "posting.closed"]
    published, changed, closed = (body["data"] for _, body in sent(server))
    assert (published["id"], published["own_reference"]) == (posting.pk, "R-1")
    assert changed["title"] == "Editor"
    assert changed["url"].startswith("http")
    assert (closed["id"], closed["why"], closed["own_reference"]) == (posting.pk, "filled", "R-1")


def test_tells_of_what_ends_by_its_date(webhook, server, company):
    posting = PostingFactory(company=company)
    deliver_all()
    past = clock.now() - timedelta(seconds=1)
    Posting.objects.filter(pk=posting.pk).update(
        published_at=past - timedelta(days=1), closes_at=past
    )
    deliver_all()
    assert sent(server)[-1][1]["data"]["why"] == "expired"


def test_begins_with_what_comes(company, server):
    PostingFactory(company=company)
    Webhook.objects.create(company=company, url=server.url("/hook"), topics=Event.values)
    deliver_all()
    assert server.requests == []
    PostingFactory(company=company)
    deliver_all()
    assert types(server) == ["posting.published"]


def test_tells_each_event_once_and_only_what_was_asked_for(webhook, server, company):
    Webhook.objects.filter(pk=webhook.pk).update(topics=["posting.closed"])
    posting = PostingFactory(company=company)
    deliver_all()
    posting.close(by=None, outcome="withdrawn")
    deliver_all()
    deliver_all()
    assert types(server) == ["posting.closed"]


def test_tells_nobody_of_another_company(webhook, server):
    PostingFactory()
    deliver_all()
    assert server.requests == []
    assert not Delivery.objects.exists()


def test_forgets_its_position_without_webhooks(webhook, company, server):
    webhook.stop(by=None)
    hear()
    assert not StreamPosition.objects.exists()
    PostingFactory(company=company)
    webhook.start(by=webhook.created_by)
    deliver_all()
    assert server.requests == []


def test_goes_on_from_now_if_the_stream_can_not_say(webhook, company, server):
    StreamPosition.objects.update(cursor="made elsewhere")
    PostingFactory(company=company)
    deliver_all()
    PostingFactory(company=company)
    deliver_all()
    assert len(server.requests) == 1


# Signatures


def test_a_receiver_can_check_who_sent_it(webhook, server, company):
    PostingFactory(company=company)
    deliver_all()
    [request] = server.requests
    headers = dict(request.headers)
    body = Receiver(webhook.secret).verify(request.body, headers)
    assert body["type"] == "posting.published"
    assert headers["Content-Type"] == "application/json"
    with pytest.raises(WebhookVerificationError):
        Receiver(webhook.secret).verify(request.body + b" ", headers)
    stranger = Webhook.objects.create(company=company, url=webhook.url, topics=Event.values)
    with pytest.raises(WebhookVerificationError):
        Receiver(stranger.secret).verify(request.body, headers)


@pytest.mark.parametrize("hours", [-11, 0, 14])
def test_signs_the_same_moment_in_every_zone(webhook, hours):
    row = Delivery.queue(webhook, "test", {})
    at = datetime.now(timezone(timedelta(hours=hours)))
    headers = signed_headers(row, at)
    assert headers["webhook-timestamp"] == str(int(at.timestamp()))
    Receiver(webhook.secret).verify(row.body, headers)


def test_the_secret_before_signs_for_a_day_more(webhook, recruiter):
    row, old = Delivery.queue(webhook, "test", {}), webhook.secret
    webhook.rotate(by=recruiter)
    row.refresh_from_db()
    assert webhook.secret != old
    both = signed_headers(row, datetime.now(UTC))
    for secret in (old, webhook.secret):
        Receiver(secret).verify(row.body, both)
    assert len(webhook.secrets_at(webhook.rotated_at + OVERLAP)) == 1


def test_the_table_alone_tells_no_secret(webhook, settings):
    secret = webhook.secret
    assert secret.removeprefix("whsec_") not in str(Webhook.objects.values().get())
    settings.SECRET_KEY = "another"
    assert webhook.secret != secret


# Attempts


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


# Addresses


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_sends_to_public_addresses_alone(settings, company, host):
    settings.FETCH_ALLOWED_NETWORKS = []
    webhook = Webhook.objects.create(
        company=company, url=f"https://{host}/hook", topics=Event.values
    )
    row = Delivery.queue(webhook, "test", {})
    deliver(row.pk)
    assert "public internet" in Attempt.objects.get().error
    with pytest.raises(Exception, match="public internet"):
        check_address(webhook.url)


def test_a_name_that_changes_its_address_leads_nowhere(settings, webhook, monkeypatch, server):
    """It was public when the webhook was made (DNS rebinding)."""
    settings.FETCH_ALLOWED_NETWORKS = []
    Webhook.objects.filter(pk=webhook.pk).update(url=f"http://hook.example:{server.server_port}/")
    here = [(2, 1, 6, "", ("127.0.0.1", server.server_port))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_args, **_names: here)
    row = Delivery.queue(webhook, "test", {})
    deliver(row.pk)
    assert "public internet" in Attempt.objects.get().error
    assert server.requests == []


@pytest.mark.parametrize(
    "url", ["http://hook.example/", "ftp://x.example/", "https://a:b@x.example"]
)
def test_says_which_addresses_it_takes(settings, url):
    settings.FETCH_ALLOWED_NETWORKS = []
    with pytest.raises(Exception, match=r"https|password"):
        check_address(url)


# What the database holds


@pytest.mark.parametrize(
    "wrong",
    [{"url": "ftp://x.example"}, {"topics": []}, {"topics": ["x"]}, {"salt": "x"},
     {"old_salt": "x"}, {"stopped_because": "x"}],
)  # fmt: skip
def test_the_database_holds_the_rules_of_webhooks(webhook, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Webhook.objects.update(**wrong)


@pytest.mark.parametrize("wrong", [{"event": "x"}, {"next_at": None}, {"state": "delivered"}])
def test_the_database_holds_the_rules_of_deliveries(webhook, wrong):
    Delivery.queue(webhook, "test", {})
    with pytest.raises(IntegrityError), transaction.atomic():
        Delivery.objects.update(**wrong)


def test_forgets_old_deliveries(webhook):
    row = Delivery.queue(webhook, "test", {})
    forget_deliveries(timestamp=0)
    assert Delivery.objects.exists()
    Delivery.objects.filter(pk=row.pk).update(created_at=clock.now() - KEPT - timedelta(1))
    forget_deliveries(timestamp=0)
    assert not Delivery.objects.exists()


def test_only_the_company_s_own_people_change_a_webhook(webhook):
    from postings.models.lifecycle import NotAllowedError

    stranger = make_recruiter(CompanyFactory(), "stranger")
    row = Delivery.queue(webhook, "test", {})
    for verb in (webhook.rotate, webhook.stop, webhook.start, webhook.show_secret, row.send_again):
        with pytest.raises(NotAllowedError):
            verb(by=stranger)
    with pytest.raises(NotAllowedError):
        Delivery.test(webhook, by=stranger)
