"""Companies hear what becomes of their postings."""

from datetime import timedelta

import pytest
from django.utils import timezone as clock

from api.models import Delivery, StreamPosition, Webhook
from api.models.webhook import Event
from postings.models import Posting
from tests.api.webhooks.deliveries import deliver_all, hear, sent, types
from tests.factories import PostingFactory, make_editor

pytestmark = pytest.mark.django_db(transaction=True)  # the stream has committed changes alone


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
