"""Pages keep what they have drawn, and yet nothing on them is ever out of date."""

import threading
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from companies.models import Company, Logo
from places.models import Place
from postings.listing.kept import Kept
from postings.models import Category, Posting, PostingItem, PostingLocation
from tests.desk_forms import opened
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting():
    company = CompanyFactory(name="Lumen", slug="lumen", headquarters=PlaceFactory(name="Ipoh"))
    posting = PostingFactory(
        title="Writer", company=company, category=CategoryFactory(name="Writing", slug="writing"),
        summary="Short.", description="Words.", workplace_type="hybrid",
    )  # fmt: skip
    PostingItemFactory(posting=posting, text="Write drafts")
    PostingLocationFactory(posting=posting, place=PlaceFactory(name="Penang"))
    return posting


@pytest.fixture
def show(client, posting):
    """Shows a page that everybody has seen already."""
    paths = {
        "home": "/", "list": "/jobs/", "chip": "/jobs/?category=writing",
        "companies": "/companies/", "posting": posting.get_absolute_url(),
        "company": posting.company.get_absolute_url(),
    }  # fmt: skip
    for path in paths.values():
        client.get(path)
        client.get(f"/de{path}")
    return lambda name: client.get(paths[name]).text


def test_an_editor_renames_a_category(as_editor, show):
    category = Category.objects.get(slug="writing")
    change = reverse("admin:postings_category_change", args=[category.pk])
    values = opened(as_editor, change) | {"name": "Prose & <verse>"}
    assert as_editor.post(change, values).status_code == 302
    for name in ("home", "list", "chip", "posting", "company"):
        text = show(name)
        assert "Prose &amp; &lt;verse&gt;" in text, name
        assert "Writing" not in text, name


def test_a_category_comes_and_goes(show):
    assert "Nursing" not in show("list")
    nursing = CategoryFactory(name="Nursing", slug="nursing")
    assert "Nursing" in show("list")
    nursing.delete()
    assert "Nursing" not in show("list")


def test_a_place_changes(show, posting):
    """No version counts it: a newer list of places may have another name."""
    assert "Penang" in show("list")
    Place.objects.filter(name="Penang").update(name="George Town")
    assert "Penang" not in show("list")
    assert "George Town" in show("list")


@pytest.mark.parametrize(
    ("change", "pages", "now"),
    [
        ({"name": "Lux"}, ("home", "list", "posting", "companies", "company"), "Lux"),
        ({"sector": "pharma"}, ("companies", "company"), "Pharmaceuticals"),
        ({"overview_html": "<p>Light</p>"}, ("posting", "company"), "Light"),
    ],
)
def test_a_company_changes(show, posting, change, pages, now):
    changed = Company.objects.filter(pk=posting.company_id)
    changed.update(**change, updated_at=timezone.now())
    for name in pages:
        assert now in show(name), name


def test_a_company_gets_a_logo_and_loses_it(show, posting):
    for digest in ("0" * 16, "1" * 16, None):
        Logo.objects.all().delete()
        if digest:
            Logo.objects.create(
                company=posting.company, image=b"x", width=9, height=9, digest=digest
            )
        for name in ("home", "list", "posting", "companies", "company"):
            assert ("logo-" in show(name)) == bool(digest), name
            assert (digest or "class=") in show(name), name


def test_headquarters_move(show, posting):
    posting.company.headquarters = PlaceFactory(name="Johor Bahru")
    posting.company.save()
    for name in ("companies", "company"):
        assert "Johor Bahru" in show(name)
        assert "Ipoh" not in show(name)


@pytest.mark.parametrize(
    ("change", "now"),
    [
        ({"title": "Editor"}, "Editor"), ({"summary": "Long <b>."}, "Long &lt;b&gt;."),
        ({"description_html": "<p>Other</p>"}, "Other"), ({"reference": "R-7"}, "R-7"),
        ({"workplace_type": "onsite"}, "On-site"), ({"level": "lead"}, "Lead"),
        ({"apply_url": "https://other.example/"}, "other.example"),
        ({"pay_min": 7, "pay_currency": "MYR", "pay_period": "hour"}, "an hour"),
        ({"language": "de"}, 'lang="de"'), ({"role_family": "prose"}, "Prose"),
        ({"hours_per_week": 32}, "32"), ({"experience_years": 4}, "At least 4 years"),
        ({"closes_at": timezone.now() + timedelta(hours=1)}, "Closes"),
    ],
)  # fmt: skip
def test_a_posting_changes_even_if_nobody_notes_when(show, posting, change, now):
    """The page compares all that it shows, not a time that says when somebody saved."""
    Posting.objects.filter(pk=posting.pk).update(**change)
    path = Posting.objects.get(pk=posting.pk).get_absolute_url()
    from django.test import Client

    assert now in Client().get(path).text


def test_an_item_or_a_place_changes(show, posting):
    PostingItem.objects.filter(posting=posting).update(text="Write poems")
    assert "Write poems" in show("posting")
    PostingLocation.objects.filter(posting=posting).update(place=PlaceFactory(name="Kuching"))
    text = show("posting")
    assert "Kuching" in text
    assert "Penang" not in text


def test_pay_of_others_changes(show, posting):
    pay = {"pay_currency": "EUR", "pay_period": "year", "category": posting.category}
    own = PostingFactory(pay_min=50_000, **pay)
    for amount in (40_000, 45_000, 50_000, 55_000, 60_000):
        PostingFactory(pay_min=amount, **pay)
    from django.test import Client

    assert "Compared with 5 other open jobs" in Client().get(own.get_absolute_url()).text
    PostingFactory(pay_min=90_000, **pay)
    assert "Compared with 6 other open jobs" in Client().get(own.get_absolute_url()).text


def test_a_day_passes(client, show, posting, monkeypatch):
    soon = timezone.now() + timedelta(days=10)
    Posting.objects.filter(pk=posting.pk).update(closes_at=soon, updated_at=timezone.now())
    assert "Closes in" not in show("list")
    assert "Closes in" not in show("posting")
    later = timezone.now() + timedelta(days=8)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert "Closes in 2 days" in show("list")
    assert "Closes in 2 days" in show("posting")


def test_numbers_follow_the_postings(show, posting):
    for number in (2, 3):
        PostingFactory(company=posting.company, category=posting.category)
        assert f"{number} open jobs" in show("home")
        assert f"{number} open jobs" in show("companies")
        assert f"{number} open jobs" in show("company")
        assert f"{number} jobs" in show("list")
    Posting.objects.all().update(status="suspended")
    assert "There are no open jobs today." in show("home")
    assert "No companies have open jobs today." in show("companies")
    assert show("posting").count("Writer") == 0


def test_another_host_is_another_page(client, posting, settings):
    settings.ALLOWED_HOSTS = ["a.example", "b.example"]
    for host in settings.ALLOWED_HOSTS:
        text = client.get(posting.get_absolute_url(), headers={"host": host}).text
        assert f"http://{host}/jobs/" in text
        assert all(other not in text for other in settings.ALLOWED_HOSTS if other != host)


def test_no_number_is_too_large_for_an_address(client):
    for number in (0, 2**31, 2**63, 10**30):
        assert client.get(f"/jobs/{number}/x/").status_code == 404


def test_keeps_the_newest():
    kept = Kept(most=4)
    for number in range(20):
        kept.put({number: str(number)})
        assert kept.get([number]) == {number: str(number)}
    assert kept.get(range(20)).keys() <= {16, 17, 18, 19}
    kept.forget()
    assert kept.get(range(20)) == {}


def test_threads_share_what_is_kept():
    kept, failed = Kept(most=50), []

    def work(first):
        try:
            for number in range(first, first + 3000):
                kept.put({number % 97: str(number % 97)})
                assert all(str(key) == value for key, value in kept.get(range(97)).items())
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=(first,)) for first in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
