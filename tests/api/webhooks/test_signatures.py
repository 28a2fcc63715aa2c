"""A receiver can check who sent a delivery, and when."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from standardwebhooks import Webhook as Receiver
from standardwebhooks.webhooks import WebhookVerificationError

from api.models import Delivery, Webhook
from api.models.webhook import OVERLAP, Event
from api.webhooks.sending import signed_headers
from tests.api.webhooks.deliveries import deliver_all
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db(transaction=True)  # the stream has committed changes alone


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
