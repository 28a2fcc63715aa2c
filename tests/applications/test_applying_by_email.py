"""Applying by email: the hop shows the address, and counts the click."""

import pytest
from django.db import OperationalError
from django.urls import reverse

from applications.destinations import destinations
from applications.models import ApplyClick
from tests.factories import PostingFactory, UserFactory

pytestmark = pytest.mark.django_db
PERSON = {"HTTP_USER_AGENT": "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0"}


@pytest.fixture(autouse=True)
def _on_a_slow_machine(monkeypatch):
    """Wait longer for the database: these tests are not about time, and the machine may be busy."""
    monkeypatch.setattr("applications.hop.PATIENCE", 20)


@pytest.fixture
def posting():
    return PostingFactory(apply_url="mailto:o'neil+jobs@lumen.example")


def hop(posting):
    return reverse("applications:apply", args=[posting.pk])


def test_shows_the_address_and_counts_the_click(client, posting):
    answer = client.get(hop(posting), **PERSON)
    assert answer.status_code == 200
    assert "o&#x27;neil+jobs@lumen.example" in answer.text
    assert 'href="mailto:o%27neil%2Bjobs@lumen.example"' in answer.text
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert ApplyClick.objects.count() == 1


def test_shows_it_without_the_database(client, posting, monkeypatch):
    destinations.refresh()

    def fail(*args):
        raise OperationalError

    monkeypatch.setattr("applications.views.ask_database", fail)
    answer = client.get(hop(posting), **PERSON)
    assert answer.status_code == 200
    assert "jobs@lumen.example" in answer.text


@pytest.mark.parametrize(("status", "code"), [("draft", 404), ("suspended", 404), ("closed", 410)])
def test_shows_nothing_of_what_is_not_live(client, status, code):
    outcome = "filled" if status == "closed" else ""
    posting = PostingFactory(apply_url="mailto:jobs@lumen.example", status=status, outcome=outcome)
    answer = client.get(hop(posting), **PERSON)
    assert answer.status_code == code
    assert "jobs@lumen.example" not in answer.text


def test_the_posting_says_so_and_does_not_show_the_address(client, posting):
    page = client.get(posting.get_absolute_url()).text
    assert "Apply by email" in page
    assert "You apply by email to the employer" in page
    assert "lumen.example" not in page.split('class="posting"')[1].split("</article>")[0]


def test_figures_have_a_page_with_figures(client, posting):
    client.get(hop(posting), **PERSON)
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    page = client.get(reverse("admin:applications_postingfigures_change", args=[posting.pk])).text
    for label in ("Visitors", "Clicks", "Last click"):
        assert label in page
    assert "Apply URL" not in page
