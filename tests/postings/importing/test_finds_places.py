"""Which places an import stores, where a name alone doesn't say it."""

import pytest

from adverts import read_advert
from adverts.draft import AdvertDraft, DraftPay
from postings.importing.places import found_places
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
    RegionFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcastles():
    return {
        code: PlaceFactory(name="Newcastle", country_code=code, population=number)
        for code, number in (("AU", 500_000), ("GB", 300_000), ("ZA", 400_000))
    }


def place_of(**draft):
    [found] = found_places(AdvertDraft(locations=("Newcastle",), **draft))
    return found.place and found.place.country_code


def test_leaves_a_name_open_that_several_countries_have(newcastles):
    [found] = found_places(AdvertDraft(locations=("Newcastle",)))
    assert found.place is None
    assert len(found.resolution.choices) == 3


def test_the_company_decides(newcastles):
    company = CompanyFactory(name="Alderwick Trials")
    posting = PostingFactory(company=company)
    PostingLocationFactory(posting=posting, place=PlaceFactory(name="Leeds", country_code="GB"))
    assert place_of(company="alderwick trials") == "GB"


def test_pay_and_language_decide(newcastles):
    assert place_of(pay=DraftPay(minimum=1, currency="ZAR")) == "ZA"
    assert place_of(pay=DraftPay(minimum=1, currency="GBP"), language="en") == "GB"
    assert place_of(pay=DraftPay(minimum=1, currency="EUR")) is None
    assert place_of(language="en") is None


def test_the_other_places_decide(newcastles):
    PlaceFactory(name="Sheffield", country_code="GB")
    found = found_places(AdvertDraft(locations=("Newcastle", "Sheffield")))
    assert [one.place.country_code for one in found] == ["GB", "GB"]


def test_makes_no_second_place_out_of_a_region():
    RegionFactory()
    PlaceFactory(name="Shah Alam", region=RegionFactory(name="X", code="MY-XX", population=1))
    draft = read_advert("Title: Nurse\nLocation: Shah Alam, Selangor\n\nDuties\n- Care\n- Write\n",
                        name="a.txt")  # fmt: skip
    assert draft.locations == ("Shah Alam, Selangor",)


@pytest.mark.parametrize("words", ["2 Locations", "Multiple locations", "Various", "TBC"])
def test_warns_of_words_that_name_no_place(words):
    draft = read_advert(f"Title: Nurse\nLocation: {words}\n\nDuties\n- Care\n- Write\n",
                        name="a.txt")  # fmt: skip
    assert draft.locations == ()
    assert any(words in warning for warning in draft.warnings)
