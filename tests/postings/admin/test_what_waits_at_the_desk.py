"""The first page of the desk: what waits, for whom."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.urls import reverse
from django.utils import timezone

from jobboard.templatetags.desk_tags import waiting
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db


def numbers(user):
    return {wait.label: wait.number for wait in waiting(user)}


@pytest.fixture
def board(company):
    """Two in review, one of them somebody else's; one draft and one given back."""
    for status in ("in_review", "draft", "changes_requested"):
        PostingFactory(company=company, status=status, published_at=None)
    PostingFactory(status="in_review", published_at=None)
    PostingFactory(company=company)


def test_counts_everybodys_reviews_for_an_editor(board):
    assert numbers(make_editor()) == {"in review": 2, "suspended": 0}


def test_counts_own_postings_alone_for_a_recruiter(board, company):
    found = numbers(make_recruiter(company))
    assert found == {"with changes requested": 1, "drafts": 1, "in review": 1}


def test_shows_nothing_of_other_companies(board):
    found = numbers(make_recruiter(CompanyFactory()))
    assert set(found.values()) == {0}


def test_shows_nothing_to_who_has_no_role(board):
    assert waiting(User.objects.create_user("temp", is_staff=True)) == []
    assert waiting(AnonymousUser()) == []


def test_says_since_when_the_oldest_waits():
    moment = timezone.now() - timedelta(days=9)
    PostingFactory(status="in_review", published_at=None, status_changed_at=moment)
    PostingFactory(status="in_review", published_at=None)
    assert waiting(make_editor())[0].since == moment


def test_leads_to_the_list_that_it_counts(client, board):
    client.force_login(make_editor())
    url = waiting(User.objects.get(username="editor"))[0].url
    assert client.get(url).context["cl"].result_count == 2
    assert f'href="{url}"' in client.get(reverse("admin:index")).text


def test_asks_once_however_much_waits(company, django_assert_num_queries):
    recruiter = make_recruiter(company)
    for _ in range(3):
        PostingFactory(company=company, status="draft", published_at=None)
    waiting(recruiter)  # the person's permissions stay known
    with django_assert_num_queries(1):
        waiting(recruiter)
