"""The first page of the admin: what waits, and for whom."""

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
    """Two postings in review, one of another company; a draft; one with changes requested."""
    for status in ("in_review", "draft", "changes_requested"):
        PostingFactory(company=company, status=status, published_at=None)
    PostingFactory(status="in_review", published_at=None)
    PostingFactory(company=company)


def test_counts_everybodys_reviews_for_an_editor(board):
    assert numbers(make_editor()) == {"in review": 2, "suspended": 0}


def test_counts_only_own_postings_for_a_recruiter(board, company):
    found = numbers(make_recruiter(company))
    assert found == {"with changes requested": 1, "drafts": 1, "in review": 1}


def test_shows_nothing_of_other_companies(board):
    found = numbers(make_recruiter(CompanyFactory()))
    assert set(found.values()) == {0}


def test_shows_nothing_to_people_without_a_role(board):
    assert waiting(User.objects.create_user("temp", is_staff=True)) == []
    assert waiting(AnonymousUser()) == []


def test_shows_how_long_the_oldest_has_waited():
    moment = timezone.now() - timedelta(days=9)
    PostingFactory(status="in_review", published_at=None, status_changed_at=moment)
    PostingFactory(status="in_review", published_at=None)
    assert waiting(make_editor())[0].since == moment


def test_links_to_the_list_that_it_counts(client, board):
    client.force_login(make_editor())
    url = waiting(User.objects.get(username="editor"))[0].url
    assert client.get(url).context["cl"].result_count == 2
    assert f'href="{url}"' in client.get(reverse("admin:index")).text


def test_makes_a_fixed_number_of_queries(company, django_assert_num_queries):
    recruiter = make_recruiter(company)
    for _ in range(3):
        PostingFactory(company=company, status="draft", published_at=None)
    waiting(recruiter)  # the permissions are loaded before
    with django_assert_num_queries(1):
        waiting(recruiter)
