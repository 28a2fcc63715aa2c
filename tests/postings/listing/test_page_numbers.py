"""Pages by number, where they are few."""

import pytest
from django.urls import reverse
from lxml import html

from postings.listing.page_numbers import MOST_PAGES
from postings.models import Posting
from tests.factories import PostingFactory
from tests.pages import titles_of

pytestmark = pytest.mark.django_db

LIST = reverse("postings:list")


@pytest.fixture(autouse=True)
def _short_pages(settings):
    settings.POSTINGS_PER_PAGE = 2


def make(number, **fields):
    return [PostingFactory(title=f"Job {n}", **fields) for n in range(number)]


def links(response):
    """Return the numbers on a page with their URLs, and the current one."""
    found = html.fromstring(response.text).xpath("//ol[@class='page-numbers']//a")
    current = [a.text for a in found if a.get("aria-current") == "page"]
    return {a.text: a.get("href") for a in found}, current


def test_links_to_each_page_which_has_the_postings_of_its_place(client):
    make(5)
    PostingFactory(title="Elsewhere", workplace_type="onsite")
    first = client.get(LIST, {"workplace": "remote", "sort": "closing"})
    numbers, current = links(first)
    assert (list(numbers), current) == (["1", "2", "3"], ["1"])
    assert numbers["1"] == f"{LIST}?workplace=remote&sort=closing"
    seen = [titles_of(client.get(url)) for url in numbers.values()]
    assert seen == [["Job 0", "Job 1"], ["Job 2", "Job 3"], ["Job 4"]]
    assert links(client.get(numbers["3"]))[1] == ["3"]


@pytest.mark.parametrize("sort", ["newest", "pay", "closing", "relevance"])
def test_the_next_page_is_the_page_of_the_next_number(client, sort):
    for posting in make(7):
        posting.gather_words()
    url, number = f"{LIST}?q=job&sort={sort}", 0
    while url:
        page, number = client.get(url), number + 1
        numbers, current = links(page)
        assert current == [str(number)]
        assert titles_of(client.get(numbers[str(number)])) == titles_of(page)
        assert page.context["listing"].start == 2 * (number - 1)
        url = page.context["next_url"]
    assert number == 4


def test_the_previous_page_knows_its_number(client):
    make(6)
    third = client.get(LIST, {"page": "3"})
    second = client.get(third.context["previous_url"])
    assert links(second)[1] == ["2"]
    assert "First page" not in second.text


def test_shows_no_numbers_for_one_page(client):
    make(2)
    assert links(client.get(LIST)) == ({}, [])


def test_shows_no_numbers_for_many_pages(client):
    make(2 * MOST_PAGES)
    assert len(links(client.get(LIST))[0]) == MOST_PAGES
    PostingFactory()
    first = client.get(LIST)
    assert links(first) == ({}, [])
    second = client.get(first.context["next_url"])
    assert "First page" in second.text


@pytest.mark.parametrize("page", ["0", "-1", "1.5", "x", "\0", "²", "٣", "11", "9" * 5000, "01"])
def test_shows_the_first_page_and_a_note_for_a_wrong_number(client, page):
    make(5)
    response = client.get(LIST, {"page": page})
    assert "This page link isn&#x27;t valid" in response.text
    assert titles_of(response) == ["Job 4", "Job 3"]


def test_shows_the_last_page_if_there_are_fewer_by_now(client):
    make(5)
    url = links(client.get(LIST))[0]["3"]
    Posting.objects.filter(title__in=["Job 0", "Job 1"]).update(status="suspended")
    from postings.search.sync import forget

    forget()
    response = client.get(url)
    assert titles_of(response) == ["Job 2"]
    assert links(response)[1] == ["2"]
    Posting.objects.update(status="suspended")
    forget()
    assert client.get(url).status_code == 200


def test_makes_as_many_statements_on_any_page(client, django_assert_max_num_queries):
    make(20)
    client.get(LIST)
    for number in ("1", "5", "10"):
        with django_assert_max_num_queries(12):
            client.get(LIST, {"page": number})
