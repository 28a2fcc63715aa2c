"""Where words find little, the filter that they name is offered with its count."""

import pytest
from django.http import QueryDict
from django.urls import reverse

from postings.listing.facets import FACETS
from postings.listing.facets.base import Counted
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from tests.factories import CategoryFactory, PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def _board():
    PostingFactory(title="Baker", schedule="four_day_week", level="junior", workplace_type="onsite")
    PostingFactory(title="Cook", schedule="four_day_week", workplace_type="remote", level="senior")
    PostingFactory(
        title="Waiter", workplace_type="hybrid", schedule="shifts", employment_type="PART_TIME"
    )
    PostingFactory(title="Nurse", schedule="weekends", workplace_type="remote", level="entry level")
    PostingFactory(
        title="Porter", workplace_type="onsite", experience_years=None, education="high school",
        category=CategoryFactory(name="Patient care", slug="care"),
    )  # fmt: skip


def hints(asked):
    listing = listing_of(PostingFilter(QueryDict(asked)))
    return {hint.text: hint.count for hint in listing.hints}


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("four-day week", ("Schedule: Four-day week", 2)),
        ("4 day week", ("Schedule: Four-day week", 2)),
        ("4-Tage-Woche", ("Schedule: Four-day week", 2)),
        ("night shifts", ("Schedule: Shifts", 1)),
        ("Schichtdienst", ("Schedule: Shifts", 1)),
        ("syif malam", ("Schedule: Shifts", 1)),
        ("hujung minggu", ("Schedule: Weekends", 1)),
        ("remote", ("Workplace: Remote", 2)),
        ("WFH", ("Workplace: Remote", 2)),
        ("home-office", ("Workplace: Remote", 2)),
        ("part time", ("Employment type: Part-time", 1)),
        ("parttime", ("Employment type: Part-time", 1)),
        ("Teilzeit", ("Employment type: Part-time", 1)),
        ("Separuh masa", ("Employment type: Part-time", 1)),
        ("entry level", ("Level: Entry level", 1)),
        ("Berufseinsteiger", ("Level: Entry level", 1)),
        ("senior", ("Level: Senior", 1)),
        ("no experience", ("Maximum experience required: No experience required", 5)),
        ("no degree", ("Education required: School-leaving certificate", 1)),
        ("patient care", ("Category: Patient care", 1)),
    ],
)
@pytest.mark.usefixtures("_board")
def test_offers_the_filter_that_words_name(words, hint):
    assert hint in hints(f"q={words}").items()


@pytest.mark.usefixtures("_board")
def test_keeps_the_other_words_and_filters():
    assert hints("q=remote nurse") == {"Workplace: Remote": 1}
    assert hints("q=remote cook&schedule=four_day_week") == {"Workplace: Remote": 1}
    both = hints("q=remote four-day week")
    assert both.pop("Workplace: Remote · Schedule: Four-day week") == 1


@pytest.mark.parametrize("words", ["nurse", "xyz", "remote xyz", "", "week", "day", "time"])
@pytest.mark.usefixtures("_board")
def test_offers_nothing_else(words):
    assert hints(f"q={words}") == {}


@pytest.mark.usefixtures("_board")
def test_does_not_offer_what_is_chosen_already():
    assert "Workplace: Remote" not in hints("q=remote&workplace=remote")


@pytest.mark.usefixtures("_board")
def test_the_link_leads_to_as_many(client):
    page = client.get(reverse("postings:list"), {"q": "four-day week baker"})
    [hint] = page.context["listing"].hints
    assert "Use a filter instead of words" in page.text
    assert "q=baker" in hint.url
    assert client.get(hint.url).context["listing"].total == hint.count == 1


def test_every_name_belongs_to_a_choice():
    for facet in FACETS.values():
        if isinstance(facet, Counted) and facet.also_called and hasattr(facet, "choices"):
            assert set(facet.also_called) <= {value for value, _ in facet.choices()}
