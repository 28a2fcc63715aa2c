"""Every facet is complete: a new one can't omit a part."""

import re
from datetime import timedelta

import pytest
from django.http import QueryDict
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone

from postings.listing.chips import chips_of
from postings.listing.facets import FACETS
from postings.listing.facets.base import IN_ANOTHER, AnyOf, Counted, Facet, Uncounted
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.search.facts import FACTS, add_fact
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db

# A value that finds the posting below; a new facet needs one here.
ASKED = {
    "q": "writer", "location": "Petaling Jaya", "radius": "25", "workplace": "remote",
    "work_from": "MY", "pay_min": "40000", "currency": "EUR", "pay_period": "year",
    "unstated_pay": "1", "employment_type": "FULL_TIME", "schedule": "shifts",
    "category": "writing", "level": "senior", "family": "medical-writing",
    "family_level": "medical-writing/medical-writer", "experience_max": "3",
    "education": "bachelor degree", "time_zone": "480", "posted": "7", "closing": "14",
    "language": "en", "country": "MY", "company": "lumen",
}  # fmt: skip


@pytest.fixture
def _board():
    """Create one posting that every value above finds, and one that almost none finds."""
    now = timezone.now()
    wanted = PostingFactory(
        title="Writer", workplace_type="remote", remote_countries=["MY"], level="Senior",
        company=CompanyFactory(name="Lumen", slug="lumen"), schedule="shifts",
        category=CategoryFactory(name="Writing", slug="writing"), experience_years=2,
        education="bachelor degree", time_zone="Asia/Kuala_Lumpur", overlap_hours=6,
        pay_min=50_000, pay_currency="EUR", pay_period="year", language="en",
        career_family="medical-writing", career_level="medical-writing/medical-writer",
        published_at=now - timedelta(days=2), closes_at=now + timedelta(days=9),
    )  # fmt: skip
    PostingLocationFactory(posting=wanted, place=PlaceFactory())
    PostingFactory(
        title="Nurse", description="You care.", workplace_type="onsite", level="Junior",
        employment_type="CONTRACTOR", schedule="weekends", experience_years=8, language="de",
        education="high school", published_at=now - timedelta(days=20),
        closes_at=now + timedelta(days=40), pay_max=10, pay_currency="EUR", pay_period="hour",
    )  # fmt: skip


def asked_with(facet):
    """Return a search with a facet, and with the facet that it is a detail of."""
    names = [facet.detail_of, facet.name] if facet.detail_of else [facet.name]
    data = QueryDict(mutable=True)
    data.update({name: ASKED[name] for name in names})
    return PostingFilter(data)


@pytest.mark.parametrize("facet", FACETS.values(), ids=FACETS)
@pytest.mark.usefixtures("_board")
class TestEveryFacet:
    def test_has_a_label_a_field_and_a_template(self, facet):
        assert str(facet.label)
        assert facet.name in PostingFilter.base_filters
        assert str(PostingFilter(QueryDict()).form.fields[facet.name].label) == str(facet.label)
        assert get_template(facet.template)

    def test_narrows_by_a_valid_value(self, facet):
        search = asked_with(facet)
        listing = listing_of(search)
        assert search.notes == []
        assert search.data.getlist(facet.name) == [ASKED[facet.name]]
        assert listing.total == 1
        assert listing_of(PostingFilter(QueryDict())).total == 2

    def test_has_a_chip_or_is_part_of_another_chip(self, facet):
        search = asked_with(facet)
        said = {chip.name: chip for chip in chips_of(search)}
        if facet.name in said:
            assert said[facet.name].text
            assert f"{facet.name}=" not in said[facet.name].url
        else:
            assert facet.detail_of in said

    def test_counts_its_options_or_says_why_not(self, facet):
        listing = listing_of(asked_with(facet))
        options = listing.options[facet.name]
        if isinstance(facet, Counted):
            [chosen] = [option for option in options if option.is_chosen]
            assert (chosen.value, chosen.count) == (ASKED[facet.name], 1)
        else:
            assert isinstance(facet, Uncounted)
            assert len(facet.uncounted_because) > 10
            assert options == []

    def test_is_on_the_page(self, client, facet):
        page = client.get(reverse("postings:list"), asked_with(facet).data).text
        assert re.search(rf'name="{facet.name}"', page)


def test_details_belong_to_a_facet():
    for facet in FACETS.values():
        assert facet.detail_of == "" or facet.detail_of in FACETS
        assert facet.shown_in != IN_ANOTHER or facet.detail_of


def test_every_value_above_belongs_to_a_facet():
    assert list(ASKED) == list(FACETS)


class TestAnIncompleteFacet:
    @pytest.fixture(autouse=True)
    def _leaves_no_trace(self, monkeypatch):
        monkeypatch.setattr(Facet, "registered", dict(Facet.registered))

    def test_cannot_be_created(self):
        class Forgetful(AnyOf):
            name = "forgetful"

        with pytest.raises(TypeError, match=r"all_choices.*label"):
            Forgetful()

    def test_cannot_take_the_name_of_another(self):
        with pytest.raises(TypeError, match="Two facets are called q"):
            type("Again", (AnyOf,), {"name": "q"})

    def test_cannot_give_a_term_another_meaning(self):
        with pytest.raises(ValueError, match="two meanings"):
            add_fact("schedule", "level")
        assert FACTS["schedule"] == "schedule"


@pytest.mark.parametrize(
    ("asked", "dropped"),
    [
        # Without one of two categories, a search would find less.
        ("category=writing&category=empty&workplace=onsite", {"On-site"}),
        ("category=empty&q=writer&pay_min=1", {"Empty"}),
    ],
)
@pytest.mark.usefixtures("_board")
def test_offers_to_drop_filters_that_lead_to_more_results(asked, dropped):
    CategoryFactory(name="Empty", slug="empty")
    listing = listing_of(PostingFilter(QueryDict(asked)))
    assert {broader.text: broader.count for broader in listing.broader} == {
        f"Drop “{text}”": 1 for text in dropped
    }


def test_fills_new_numbers_into_a_cached_rendering(client):
    PostingFactory()
    assert 'id="n_workplace_2">1<' in client.get(reverse("postings:list")).text
    PostingFactory()
    assert 'id="n_workplace_2">2<' in client.get(reverse("postings:list")).text
    german = client.get("/de/jobs/").text
    assert 'id="n_workplace_2">2<' in german
    assert "Vollzeit" in german


def test_escapes_texts_of_editors_and_candidates(client):
    PostingFactory(level="<b>Senior</b>", category=CategoryFactory(name="R&D <i>", slug="r"))
    page = client.get(reverse("postings:list"), {"q": '"><script>', "work_from": '"><b>'}).text
    assert "<script>" not in page.split('id="results"')[0].split('id="filters"')[1]
    assert "R&amp;D &lt;i&gt;" in page
    assert "&lt;b&gt;senior&lt;/b&gt;" in page
    assert "<b>" not in page
