"""Of postings that all have the words, those whose title says just these come first."""

import pytest
from django.http import QueryDict
from django.utils.http import urlencode

from companies.models import Company
from postings.listing.filters import PostingFilter
from postings.listing.results import listing_of
from postings.models import Posting, Synonym
from tests.factories import CompanyFactory, PostingFactory

pytestmark = pytest.mark.django_db


def publish(*titles, company="Harbour Clinic"):
    """Publish postings, the last of which is the newest."""
    employer = Company.objects.filter(name=company).first() or CompanyFactory(name=company)
    for title in titles:
        PostingFactory(title=title, company=employer, description="", summary="")


def titles(words):
    numbers = listing_of(PostingFilter(QueryDict(urlencode({"q": words})))).page.numbers
    named = Posting.objects.in_bulk(numbers)
    return [named[number].title for number in numbers]


def test_a_title_as_typed_comes_before_what_it_stands_for():
    Synonym.objects.get_or_create(short="QC", long="quality control")
    publish("QC Analyst", "Quality Control Analyst", "QC Analyst, Chemistry")
    assert titles("qc analyst") == [
        "QC Analyst", "Quality Control Analyst", "QC Analyst, Chemistry",
    ]  # fmt: skip
    assert titles("quality control analyst")[:2] == ["Quality Control Analyst", "QC Analyst"]


def test_just_these_words_come_before_a_longer_title():
    publish("Ward Nurse", "Ward Clerk and Night Nurse", "Nurse of the Ward and Home")
    assert titles("nurse ward")[0] == "Ward Nurse"


def test_just_title_and_company_come_before_a_longer_title():
    publish("Ward Nurse", "Senior Ward Nurse, Paediatrics", company="Trialmere")
    assert titles("nurse ward trialmere") == ["Ward Nurse", "Senior Ward Nurse, Paediatrics"]


def test_a_word_said_twice_counts_once():
    publish("Nurse, Ward Nurse", "Ward Sister and Nurse")
    assert titles("ward nurse ward")[0] == "Nurse, Ward Nurse"


def test_words_that_may_be_written_apart_count_as_typed():
    publish("Research Nurse", "Re search Nurse")
    assert titles("nurse research")[0] == "Research Nurse"
