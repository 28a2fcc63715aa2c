"""A webhook of a company, and a real server that receives what it sends."""

from ipaddress import ip_network

import pytest

from api.models import Webhook
from api.models.webhook import Event
from tests.api.webhooks.deliveries import hear
from tests.factories import make_recruiter
from tests.servers import reply, serving


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
