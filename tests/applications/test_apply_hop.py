"""The apply hop: it counts clicks, is safe, and never stops a candidate."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from applications.models import ApplyClick, DailySalt
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db

BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}


@pytest.fixture(autouse=True)
def _on_a_slow_machine(monkeypatch):
    """Wait longer for the database: these tests are not about time, and the machine may be busy."""
    monkeypatch.setattr("applications.hop.PATIENCE", 20)


def apply_url(posting):
    return reverse("applications:apply", args=[posting.pk])


def test_counts_the_click_and_redirects(client):
    posting = PostingFactory()
    response = client.get(apply_url(posting), headers=BROWSER)
    assert (response.status_code, response.headers["Location"]) == (302, posting.apply_url)
    assert response.headers["Cache-Control"] == "no-store"
    assert "noindex" in response.headers["X-Robots-Tag"]
    assert not response.cookies
    assert ApplyClick.objects.get().is_robot is False


def test_takes_the_destination_only_from_the_database(client):
    posting = PostingFactory()
    response = client.get(apply_url(posting) + "?url=https://evil.example&next=//evil.example")
    assert response.headers["Location"] == posting.apply_url


def test_marks_robots_and_counts_no_head_request(client):
    posting = PostingFactory()
    client.head(apply_url(posting), headers=BROWSER)
    assert not ApplyClick.objects.exists()
    client.get(apply_url(posting), headers={"user-agent": "Googlebot/2.1"})
    assert ApplyClick.objects.get().is_robot


def test_answers_410_for_closed_and_404_for_never_public_postings(client):
    over = PostingFactory(closes_at=timezone.now() - timedelta(hours=1))
    hidden = PostingFactory(status="draft", published_at=None)
    assert client.get(apply_url(over)).status_code == 410
    assert client.get(apply_url(hidden)).status_code == 404
    assert client.get("/jobs/999999/apply/").status_code == 404
    assert not ApplyClick.objects.exists()


def test_refuses_other_methods(client):
    assert client.post(apply_url(PostingFactory())).status_code == 405


def test_lets_the_candidate_through_when_counting_fails(client):
    posting = PostingFactory()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE applications_applyclick RENAME TO out_of_order")
    response = client.get(apply_url(posting), headers=BROWSER)
    assert response.headers["Location"] == posting.apply_url


def test_deletes_yesterdays_salt():
    today = timezone.now().date()
    old = DailySalt.of(today - timedelta(days=1))
    assert DailySalt.of(today) != old
    assert list(DailySalt.objects.values_list("day", flat=True)) == [today]


def test_recognises_a_visitor_for_one_day_only(client):
    posting = PostingFactory()
    for _ in range(2):
        client.get(apply_url(posting), headers=BROWSER)
    assert len(set(ApplyClick.objects.values_list("visitor", flat=True))) == 1
    DailySalt.objects.all().delete()
    client.get(apply_url(posting), headers=BROWSER)
    assert len(set(ApplyClick.objects.values_list("visitor", flat=True))) == 2


def test_believes_only_trusted_proxies(client, settings):
    posting = PostingFactory()
    for address in ("203.0.113.1", "203.0.113.2"):
        client.get(apply_url(posting), headers=BROWSER | {"x-forwarded-for": address})
    assert len(set(ApplyClick.objects.values_list("visitor", flat=True))) == 1
    settings.TRUSTED_PROXIES = 1
    client.get(apply_url(posting), headers=BROWSER | {"x-forwarded-for": "forged, 203.0.113.9"})
    assert len(set(ApplyClick.objects.values_list("visitor", flat=True))) == 2
