"""Recruiters make, try and stop webhooks at the desk, and send events again."""

from ipaddress import ip_network

import pytest
from django.urls import reverse

from api.models import Attempt, Delivery, Webhook
from tests.factories import CompanyFactory, make_editor

pytestmark = pytest.mark.django_db

ADD = "/admin/api/webhook/add/"


@pytest.fixture(autouse=True)
def _may_send_to_this_machine(settings):
    settings.FETCH_ALLOWED_NETWORKS = [ip_network("127.0.0.0/8")]


def made(client, of, **changes):
    data = {"company": of.pk, "url": "http://127.0.0.1:9/hook", "topics": ["posting.closed"]}
    return client.post(ADD, data | changes)


def webhook_of(company):
    return Webhook.objects.create(
        company=company, url="http://127.0.0.1:9/", topics=["posting.closed"]
    )


def step(client, row, name):
    kind = row._meta.model_name
    return client.post(reverse(f"admin:api_{kind}_step", args=[row.pk, name]))


def test_a_new_webhook_shows_its_secret(as_recruiter, company):
    page = made(as_recruiter, company)
    row = Webhook.objects.get()
    assert row.secret in page.content.decode()
    assert row.created_by is not None
    seen = as_recruiter.get(f"/admin/api/webhook/{row.pk}/change/").content.decode()
    assert row.secret not in seen
    assert row.url in seen


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"url": "http://10.0.0.1/"}, "url"), ({"url": "javascript:1"}, "url"),
     ({"topics": []}, "topics"), ({"topics": ["x"]}, "topics"), ({"company": ""}, "company")],
)  # fmt: skip
def test_says_what_is_wrong_with_a_new_webhook(as_recruiter, company, changes, field):
    page = made(as_recruiter, company, **changes)
    assert field in page.context["adminform"].form.errors
    assert not Webhook.objects.exists()


def test_makes_none_for_another_company(as_recruiter):
    page = made(as_recruiter, CompanyFactory())
    assert "company" in page.context["adminform"].form.errors


def test_tries_shows_replaces_stops_and_starts(as_recruiter, company):
    row = webhook_of(company)
    secret = row.secret
    assert step(as_recruiter, row, "test").status_code == 302
    assert Delivery.objects.get().event == "test"
    assert secret in step(as_recruiter, row, "secret").content.decode()
    page = step(as_recruiter, row, "rotate").content.decode()
    row.refresh_from_db()
    assert row.secret != secret
    assert row.secret in page
    step(as_recruiter, row, "stop")
    row.refresh_from_db()
    assert row.stopped_at
    step(as_recruiter, row, "start")
    row.refresh_from_db()
    assert row.stopped_at is None


def test_lists_attempts_and_sends_again(as_recruiter, company):
    row = Delivery.queue(webhook_of(company), "posting.closed", {"title": "Medical Writer"})
    row.note(Attempt(delivery=row, status=0, error="The connection failed.", milliseconds=7))
    page = as_recruiter.get(f"/admin/api/delivery/{row.pk}/change/").content.decode()
    assert "The connection failed. (7 ms)" in page
    assert row.message_id in page
    Delivery.objects.update(state="failed", next_at=None)
    step(as_recruiter, row, "again")
    row.refresh_from_db()
    assert row.state == "waiting"
    Delivery.objects.update(state="failed", next_at=None)
    chosen = {"action": "send_selected_again", "_selected_action": [row.pk]}
    as_recruiter.post("/admin/api/delivery/", chosen)
    row.refresh_from_db()
    assert row.state == "waiting"


def test_sends_nothing_to_a_stopped_webhook(as_recruiter, company):
    webhook = webhook_of(company)
    row = Delivery.queue(webhook, "test", {})
    Delivery.objects.update(state="failed", next_at=None)
    webhook.stop(by=None)
    step(as_recruiter, row, "again")
    step(as_recruiter, webhook, "test")
    assert Delivery.objects.get().state == "failed"


def test_an_editor_stops_but_sees_no_secret(as_editor, company):
    row = webhook_of(company)
    for name in ("secret", "rotate", "test"):
        assert step(as_editor, row, name).status_code == 403
    step(as_editor, row, "stop")
    row.refresh_from_db()
    assert row.stopped_at
    assert step(as_editor, row, "start").status_code == 403


def test_nobody_sees_or_steps_at_another_company_s(as_recruiter):
    row = webhook_of(CompanyFactory())
    delivery = Delivery.queue(row, "test", {})
    for name in ("secret", "rotate", "test", "stop", "start"):
        assert step(as_recruiter, row, name).status_code == 404
    assert step(as_recruiter, delivery, "again").status_code == 404
    assert as_recruiter.get(f"/admin/api/webhook/{row.pk}/change/").status_code == 404


def test_lists_with_few_queries(client, company, django_assert_max_num_queries):
    webhook = webhook_of(company)
    for _ in range(10):
        webhook_of(company)
        Delivery.queue(webhook, "test", {})
    client.force_login(make_editor())
    for name in ("webhook", "delivery"):
        with django_assert_max_num_queries(14):
            assert client.get(f"/admin/api/{name}/").status_code == 200
