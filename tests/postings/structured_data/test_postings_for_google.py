"""A posting's page says the same to search engines as to people, by Google's rules."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from postings.models import Posting
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    RegionFactory,
    give_logo,
)
from tests.google_jobs import faults, things_of

pytestmark = pytest.mark.django_db


def job_of(client, posting, **headers):
    """Return the one job posting of a page that has no fault."""
    page = client.get(posting.get_absolute_url(), **headers).text
    assert faults(page) == []
    return things_of(page, "JobPosting")[0]


def jobs_of(client, posting):
    return things_of(client.get(posting.get_absolute_url()).text, "JobPosting")


def at(posting, **values):
    """Return the posting with a place."""
    PostingLocationFactory(posting=posting, **values)
    return posting


def test_says_everything_that_the_page_says(client):
    company = CompanyFactory(name="Lumen & Sons", website="https://lumen.example", sector="pharma")
    give_logo(company)
    posting = at(PostingFactory(
        company=company, workplace_type="onsite", reference="LM-7", hours_per_week=Decimal("37.5"),
        pay_min=50_000, pay_max=60_000, pay_currency="EUR", pay_period="year",
        summary="You </script> write.", experience_years=3, education="bachelor degree",
    ))  # fmt: skip
    for kind, importance, text in (
        ("responsibility", "", "Write <b> & edit"), ("requirement", "must", "A degree"),
        ("requirement", "nice", "A calm mind"), ("behaviour", "", "You finish things"),
        ("benefit", "", "30 days of leave"),
    ):  # fmt: skip
        PostingItemFactory(posting=posting, kind=kind, importance=importance, text=text)
    Posting.objects.filter(pk=posting.pk).update(experience_years=3, education="bachelor degree")
    job = job_of(client, posting)
    assert job["title"] == "Medical Writer"
    assert job["url"] == f"http://testserver{posting.get_absolute_url()}"
    hiring = job["hiringOrganization"]
    assert (hiring["name"], hiring["sameAs"]) == ("Lumen & Sons", "https://lumen.example")
    assert hiring["logo"] == f"http://testserver{company.logo.url}"
    assert job["identifier"]["value"] == "LM-7"
    assert job["employmentType"] == "FULL_TIME"
    assert job["baseSalary"]["value"] == {
        "@type": "QuantitativeValue", "minValue": 50_000, "maxValue": 60_000, "unitText": "YEAR",
    }  # fmt: skip
    assert job["responsibilities"] == "Write <b> & edit"
    assert (job["qualifications"], job["jobBenefits"]) == ("A degree", "30 days of leave")
    assert job["skills"] == "A calm mind\nYou finish things"
    assert job["experienceRequirements"]["monthsOfExperience"] == 36
    assert job["educationRequirements"]["credentialCategory"] == "bachelor degree"
    assert job["workHours"] == "37.5 hours a week"
    assert (job["industry"], job["occupationalCategory"]) == ("Pharmaceuticals", "Medical writing")
    assert "<p>Nice to have</p><ul><li>A calm mind</li></ul>" in job["description"]
    assert "You &lt;/script&gt; write." in job["description"]


def test_leaves_out_what_nobody_said(client):
    job = job_of(client, at(PostingFactory(workplace_type="hybrid", category=None)))
    assert not job.keys() & {
        "baseSalary", "identifier", "jobBenefits", "skills", "workHours", "industry",
        "experienceRequirements", "educationRequirements", "occupationalCategory",
        "jobLocationType", "applicantLocationRequirements",
    }  # fmt: skip


def test_names_each_place_with_region_and_country(client):
    posting = PostingFactory(workplace_type="onsite")
    at(posting, place=PlaceFactory(name="Shah Alam", region=RegionFactory(geoname_id=1733037)))
    at(posting, place=PlaceFactory(kind="country", name="Singapore", country_code="SG"))
    at(posting, place=None, stated_name="Somewhere")
    at(posting, place=PlaceFactory(kind="area", name="EMEA", country_code=""))
    addresses = [place["address"] for place in job_of(client, posting)["jobLocation"]]
    assert [{k: v for k, v in a.items() if k != "@type"} for a in addresses] == [
        {"addressCountry": "MY", "addressRegion": "Selangor", "addressLocality": "Shah Alam"},
        {"addressCountry": "SG"},
    ]


def test_says_nothing_where_google_needs_a_country_that_is_unknown(client):
    posting = at(PostingFactory(workplace_type="onsite"), place=None, stated_name="Springfield")
    assert jobs_of(client, posting) == []
    unclear = PostingFactory(workplace_type="remote", remote_unclear=True)
    assert jobs_of(client, unclear) == []


def test_says_nothing_without_a_text(client):
    assert jobs_of(client, at(PostingFactory(workplace_type="onsite", description=""))) == []


def test_says_where_remote_workers_may_live(client):
    posting = PostingFactory(remote_countries=["MY", "US"], remote_regions=["US-TX"])
    job = job_of(client, posting)
    assert job["jobLocationType"] == "TELECOMMUTE"
    assert job["applicantLocationRequirements"] == [
        {"@type": "Country", "name": "Malaysia"},
        {"@type": "State", "name": "Texas, United States"},
    ]


def test_says_anywhere_as_all_countries_but_the_excluded(client):
    job = job_of(client, PostingFactory(remote_excluded=["KP", "US-CA"]))
    names = [one["name"] for one in job["applicantLocationRequirements"]]
    assert {"Malaysia", "Germany", "Texas, United States"} <= set(names)
    assert not {"North Korea", "United States", "California, United States"} & set(names)
    assert len(names) == len(set(names)) > 240


def test_calls_only_fully_remote_work_telecommuting(client):
    for workplace in ("hybrid", "onsite", ""):
        posting = at(PostingFactory(workplace_type=workplace, remote_countries=[]))
        assert "jobLocationType" not in job_of(client, posting)


@pytest.mark.parametrize(
    ("period", "unit"),
    [("hour", "HOUR"), ("day", "DAY"), ("week", "WEEK"), ("month", "MONTH"), ("year", "YEAR"),
     ("fortnight", None), ("semimonth", None), ("shift", None), ("session", None)],
)  # fmt: skip
def test_leaves_out_pay_in_a_period_that_google_does_not_know(client, period, unit):
    posting = PostingFactory(pay_min=200, pay_max=200, pay_currency="MYR", pay_period=period)
    pay = job_of(client, posting).get("baseSalary")
    assert (pay and pay["value"]["unitText"]) == unit
    assert pay is None or pay["value"]["value"] == 200


@pytest.mark.parametrize(
    ("zone", "hour", "end"),
    [
        ("Pacific/Kiritimati", None, "2031-03-30T23:59:59+14:00"),
        ("Pacific/Pago_Pago", None, "2031-03-30T23:59:59-11:00"),
        ("Europe/Berlin", None, "2031-03-30T23:59:59+02:00"),
        ("Europe/Berlin", time(1), "2031-03-30T00:59:59+01:00"),
    ],
)
def test_ends_with_the_last_day_where_the_job_is(client, zone, hour, end):
    posting = PostingFactory(
        closes_on=date(2031, 3, 30), closing_time=hour, closing_zone=zone, closes_at=None
    )
    assert job_of(client, posting)["validThrough"] == end


def test_says_when_it_was_posted(client):
    posting = PostingFactory(published_at=datetime(2026, 1, 5, 9, tzinfo=UTC))
    assert job_of(client, posting)["datePosted"] == "2026-01-05T09:00:00+00:00"


def test_speaks_the_pages_language(client):
    posting = PostingFactory(hours_per_week=32)
    page = client.get(f"/de{posting.get_absolute_url()}").text
    (job,) = things_of(page, "JobPosting")
    assert job["url"].startswith("http://testserver/de/jobs/")
    assert "32" in job["workHours"]


def test_is_only_on_the_page_of_a_live_posting(client):
    now = timezone.now()
    live = PostingFactory()
    ended = PostingFactory(published_at=now - timedelta(days=9), closes_at=now - timedelta(1))
    closed = PostingFactory(status="closed", outcome="filled")
    for page in ("/", "/jobs/", live.company.get_absolute_url(), "/companies/"):
        assert things_of(client.get(page).text, "JobPosting") == []
    for gone in (ended, closed):
        response = client.get(gone.get_absolute_url())
        assert response.status_code == 410
        assert things_of(response.text, "JobPosting") == []


def test_shows_the_way_to_the_page(client):
    posting = PostingFactory()
    (crumbs,) = things_of(client.get(posting.get_absolute_url()).text, "BreadcrumbList")
    steps = crumbs["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert steps[1]["item"] == "http://testserver/jobs/"
    assert steps[2]["name"] == posting.title


def test_describes_companies_and_the_board(client, settings):
    company = CompanyFactory(
        name="Lumen", website="https://lumen.example", headquarters=PlaceFactory()
    )
    (one,) = things_of(client.get(company.get_absolute_url()).text, "Organization")
    assert (one["name"], one["sameAs"]) == ("Lumen", "https://lumen.example")
    assert one["address"]["addressLocality"] == "Petaling Jaya"
    (board,) = things_of(client.get("/").text, "WebSite")
    assert board["name"] == settings.BOARD_NAME
    template = board["potentialAction"]["target"]["urlTemplate"]
    assert template == "http://testserver/jobs/?q={words}"
