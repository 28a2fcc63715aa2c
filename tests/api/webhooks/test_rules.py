"""The database and the people of a company alone change its webhooks."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone as clock

from api.models import Delivery, Webhook
from api.models.delivery import KEPT
from api.tasks import forget_deliveries
from tests.factories import CompanyFactory, make_recruiter

pytestmark = pytest.mark.django_db(transaction=True)  # the stream has committed changes alone


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
