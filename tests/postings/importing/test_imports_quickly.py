"""Imports make few queries, and their caches never outlive the rows."""

from dataclasses import replace
from decimal import Decimal

import pytest

from adverts.draft import AdvertDraft, DraftItem, DraftPay
from companies.models import Company
from postings.importing.lookups import LookupCache
from postings.importing.options import ImportOptions
from postings.importing.outcome import Change, UnusableDraft
from postings.importing.upsert import store
from postings.models import Posting

ITEMS = (
    DraftItem("responsibility", "Keep the trial's data clean"),
    DraftItem("requirement", "A degree", importance="must"),
    DraftItem("benefit", "Thirty days off"),
)
DRAFT = AdvertDraft(
    title="Data Manager",
    company="Northwind Trials",
    introduction="Join the data team.",
    locations=("Berlin", "Leeds"),
    apply_url="https://jobs.example/1",
    items=ITEMS,
)
REVIEW = ImportOptions(status="in_review")


@pytest.mark.django_db
def test_takes_few_statements(django_assert_max_num_queries):
    lookups = LookupCache()
    store(DRAFT, source_id="first", options=REVIEW, lookups=lookups)
    with django_assert_max_num_queries(10):  # four for savepoints; only tests need two of these
        store(DRAFT, source_id="second", options=REVIEW, lookups=lookups)
    with django_assert_max_num_queries(3):  # the same two, and one query
        again = store(DRAFT, source_id="second", options=REVIEW, lookups=lookups)
    assert again.change is Change.UNCHANGED


@pytest.mark.django_db
def test_replaces_the_rows_of_the_posting():
    store(DRAFT, source_id="one", options=REVIEW)
    changed = AdvertDraft(
        title="Data Manager", company="Northwind Trials", locations=("Leeds",), items=ITEMS[:1]
    )
    posting = store(changed, source_id="one", options=REVIEW).posting
    stored = Posting.objects.get()
    assert stored == posting
    assert [item.text for item in stored.items.all()] == ["Keep the trial's data clean"]
    assert [place.stated_name for place in stored.locations.all()] == ["Leeds"]
    words = stored.words
    stored.gather_words()
    assert stored.words == words


@pytest.mark.django_db
def test_forgets_a_company_that_was_rolled_back():
    lookups = LookupCache()
    unfit = AdvertDraft(title="Data Manager", company="Northwind Trials", items=ITEMS)
    with pytest.raises(UnusableDraft, match="apply URL"):
        store(unfit, source_id="unfit", options=REVIEW, lookups=lookups)
    assert not Company.objects.exists()
    stored = store(DRAFT, source_id="fit", options=REVIEW, lookups=lookups)
    assert Company.objects.get() == stored.posting.company


@pytest.mark.django_db
def test_names_the_broken_rule_of_the_database():
    lookups, pay = LookupCache(), DraftPay(Decimal(50_000), Decimal(40_000), "EUR", "year")
    with pytest.raises(UnusableDraft) as refusal:
        store(replace(DRAFT, pay=pay), source_id="one", options=REVIEW, lookups=lookups)
    rule = "postings_posting_pay_min_up_to_max"
    (broken,) = [c for c in Posting._meta.constraints if c.name == rule]
    assert str(refusal.value) == str(broken.violation_error_message)
    assert not Posting.objects.exists()
    assert store(DRAFT, source_id="one", options=REVIEW, lookups=lookups).change is Change.CREATED
