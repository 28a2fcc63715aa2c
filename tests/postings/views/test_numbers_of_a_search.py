"""Which postings of a thousand a search finds, for browsers that hide some."""

import pytest
from django.urls import reverse

from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db

NUMBERS = reverse("postings:numbers")


def found(client, **query):
    response = client.get(NUMBERS, query)
    assert response.status_code == 200
    return response.json()["numbers"]


def test_returns_the_matches_of_one_thousand(client):
    for number in (2999, 3000, 3999, 4000):
        PostingFactory(pk=number)
    PostingFactory(pk=3001, workplace_type="onsite")
    assert found(client, thousand="3") == [3000, 3001, 3999]
    assert found(client, thousand="3", workplace="remote") == [3000, 3999]
    assert found(client, thousand="3", workplace=["remote", "onsite"]) == [3000, 3001, 3999]
    assert found(client, thousand="2") == [2999]
    assert found(client, thousand="4294966") == []


@pytest.mark.parametrize("query", [{"q": "writer"}, {"q": "-nurse"}, {"q": '"medical writer"'}])
def test_matches_words_as_the_listing_does(client, query):
    for number in (3000, 3001):
        PostingFactory(pk=number).gather_words()
    PostingFactory(pk=3002, title="Ward nurse", description="You care.").gather_words()
    assert found(client, thousand="3", **query) == [3000, 3001]


@pytest.mark.parametrize("status", ["draft", "in_review", "suspended", "rejected"])
def test_names_nothing_that_is_not_public(client, status):
    PostingFactory(pk=3000, status=status)
    assert found(client, thousand="3") == []


@pytest.mark.parametrize("thousand", ["", "x", "-1", "1.5", "²", "\0", "4294967", "9" * 5000])
def test_says_what_is_wrong_with_a_number(client, thousand):
    response = client.get(NUMBERS, {"thousand": thousand})
    assert response.status_code == 400
    assert "Enter a whole number" in response.json()["error"]


def test_is_the_same_for_everybody_and_not_indexed(client):
    response = client.get(NUMBERS, {"thousand": "3"})
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "Cookie" not in response.headers.get("Vary", "")
    assert not response.cookies
    assert client.post(NUMBERS, {"thousand": "3"}).status_code == 405
