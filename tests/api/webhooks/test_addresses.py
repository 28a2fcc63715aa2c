"""Deliveries go to the public internet alone."""

import pytest

from api.models import Attempt, Delivery, Webhook
from api.models.webhook import Event
from api.webhooks.addresses import check_address
from api.webhooks.sending import deliver

pytestmark = pytest.mark.django_db(transaction=True)  # the stream has committed changes alone


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
