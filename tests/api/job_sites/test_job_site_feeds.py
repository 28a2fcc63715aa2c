"""Feeds for job sites hold every live posting, and our own readers read them back without loss."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from lxml import etree, html

from adverts import read_feed
from adverts.document import Document
from api.job_sites import rows
from api.job_sites.formats import FORMATS, LINKEDIN_TAGS
from api.job_sites.texts import element, in_tags
from companies.models import Company
from places.models import Place
from postings.models import Posting, PostingItem
from postings.pay.amounts import PayPeriod
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
    RegionFactory,
)

pytestmark = pytest.mark.django_db

EVIL = 'Nurse <script>alert(1)</script> & "co" ]]> \N{GRINNING FACE} \x0b'
LONG = "We look after people and their families, at home and in our clinics, by day and by night."
DATES = {
    "closes_on": date(2031, 3, 30), "closing_zone": "Asia/Kuala_Lumpur", "closes_at": None,
    "published_at": datetime(2026, 5, 1, 9, tzinfo=UTC),
}  # fmt: skip
both = pytest.mark.parametrize("name", FORMATS)


def content(client, name, **headers):
    response = client.get(f"/feeds/{name}.xml", **headers)
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def jobs(client, name):
    """Return the jobs of a feed, each as texts by the names of its elements."""
    root = etree.fromstring(content(client, name))
    assert root.tag == "source"
    return [{one.tag: one.text for one in job} for job in root.findall("job")]


def read_back(client, name):
    """Return what our own readers make of a feed, without a warning."""
    found = list(read_feed(Document.of(content(client, name), name=f"{name}.xml")))
    for draft in found:
        assert not getattr(draft, "reason", ""), draft
    return found


def full_posting(**values):
    """Return a posting that says something in every column."""
    company = CompanyFactory(name="Lumen & Söhne")
    posting = PostingFactory(
        company=company, title="Senior Nurse & Midwife (m/f/d)", summary=f"{LONG} {LONG}",
        description="## About us\n\nWe *heal*.\n\n1. First\n2. Second", workplace_type="hybrid",
        employment_type="PART_TIME", schedule="four_day_week", hours_per_week=Decimal("32.5"),
        reference="LM-7", level="senior", role_family="Nursing", language="en",
        pay_min=50_000, pay_max=60_500, pay_currency="EUR", pay_period="year",
        apply_url="https://careers.lumen.example/7?from=board&x=1", **values,
    )  # fmt: skip
    for kind, importance, text in (
        ("responsibility", "", "Care for <patients> & families"),
        ("requirement", "must", "A licence"),
        ("requirement", "nice", "German at B2"), ("behaviour", "", "You stay calm"),
        ("benefit", "", "30 days of leave"),
    ):  # fmt: skip
        PostingItemFactory(posting=posting, kind=kind, importance=importance, text=text)
    return posting


def place(name="Ipoh"):
    region = Place.objects.filter(code="MY-08").first() or RegionFactory(name="Perak", code="MY-08")
    return PlaceFactory(name=name, region=region)


def said_items(posting):
    return {(i.kind, i.importance, i.text) for i in PostingItem.objects.filter(posting=posting)}


def read_items(draft):
    return {(i.kind, i.importance or "", i.text) for i in draft.items}


@both
def test_holds_live_postings_of_all_companies_that_pass_theirs_on(client, name):
    now = timezone.now()
    shown = [PostingFactory(title=f"Nurse {n}", summary=LONG * 2) for n in range(3)]
    for hidden in (
        {"status": "suspended"}, {"closes_at": now - timedelta(seconds=1)}, {"status": "draft"},
        {"published_at": now + timedelta(hours=1)},
        {"company": CompanyFactory(is_passed_on=False)},
    ):  # fmt: skip
        PostingFactory(title="Hidden", summary=LONG * 2, **hidden)
    assert [job["title"] for job in jobs(client, name)] == [one.title for one in shown]


def test_our_own_readers_lose_nothing_of_indeeds(client):
    posting = full_posting(**DATES)
    PostingLocationFactory(posting=posting, place=place())
    [draft] = read_back(client, "indeed")
    assert (draft.title, draft.company) == (posting.title, posting.company.name)
    assert draft.locations == ("Ipoh, Perak, Malaysia",)
    assert draft.workplace_type == posting.workplace_type
    assert draft.employment_type == posting.employment_type
    assert (draft.schedule, draft.hours_per_week) == ("four_day_week", Decimal("32.5"))
    assert (draft.role_family, draft.level) == ("Nursing", "senior")
    assert (draft.pay.minimum, draft.pay.maximum) == (50_000, 60_500)
    assert (draft.pay.currency, draft.pay.period) == ("EUR", "year")
    assert (draft.reference, draft.language) == ("LM-7", "en")
    assert draft.apply_url == f"http://testserver{posting.get_absolute_url()}"
    assert draft.posted_on == date(2026, 5, 1)
    assert (draft.closes_on, draft.closing_time) == (date(2031, 3, 30), None)
    assert read_items(draft) == said_items(posting)
    assert LONG in f"{draft.introduction} {draft.description_sections}"
    assert "We heal." in draft.company_overview


def test_our_own_readers_lose_nothing_of_linkedins(client):
    posting = full_posting(**DATES)
    PostingLocationFactory(posting=posting, place=place())
    [draft] = read_back(client, "linkedin")
    assert (draft.title, draft.company) == (posting.title, posting.company.name)
    assert draft.locations == ("Ipoh, Perak, Malaysia",)
    assert draft.workplace_type == posting.workplace_type
    assert draft.employment_type == posting.employment_type
    assert (draft.pay.minimum, draft.pay.maximum) == (50_000, 60_500)
    assert (draft.pay.currency, draft.pay.period) == ("EUR", "year")
    assert draft.apply_url == posting.apply_url
    assert draft.posted_on == date(2026, 5, 1)
    assert draft.closes_on == date(2031, 3, 30)
    assert read_items(draft) == said_items(posting)
    assert LONG in f"{draft.introduction} {draft.description_sections}"


@pytest.mark.parametrize("period", PayPeriod.values)
@pytest.mark.parametrize(("low", "high"), [(40, 60), (40, 40), (40, None), (None, 60)])
def test_pay_is_read_back_in_every_period(client, period, low, high):
    PostingFactory(pay_min=low, pay_max=high, pay_currency="MYR", pay_period=period)
    [draft] = read_back(client, "indeed")
    assert (draft.pay.currency, draft.pay.period) == ("MYR", period)
    assert (draft.pay.minimum, draft.pay.maximum) == (low, high)


@pytest.mark.parametrize(
    ("values", "countries", "is_anywhere"),
    [
        ({"remote_countries": ["MY", "SG"]}, {"MY", "SG"}, False),
        ({"remote_countries": []}, set(), True),
        ({"remote_countries": ["US"], "remote_regions": ["US-TX"]}, {"US"}, False),
    ],
)
def test_says_where_remote_workers_may_live(client, values, countries, is_anywhere):
    posting = PostingFactory(workplace_type="remote", **values)
    [job] = jobs(client, "indeed")
    assert (job["city"], job["remotetype"]) == ("Remote", "Fully remote")
    [draft] = read_back(client, "indeed")
    assert draft.workplace_type == "remote"
    assert (set(draft.remote_countries), draft.remote_anywhere) == (countries, is_anywhere)
    assert list(draft.remote_regions) == posting.remote_regions
    # Indeed wants a country of remote work, too.
    assert draft.locations in ((), ("Malaysia",), ("United States",))


@both
def test_has_a_job_for_each_place_under_a_number_that_stays(client, name):
    posting = PostingFactory(workplace_type="onsite", summary=LONG * 2)
    places = [place(), place("Kampar")]
    for one in places:
        PostingLocationFactory(posting=posting, place=one)
    PostingLocationFactory(posting=posting, place=None, stated_name="Somewhere")
    number = {"indeed": "referencenumber", "linkedin": "partnerJobId"}[name]
    found = [job[number] for job in jobs(client, name)]
    assert len(set(found)) == 3
    assert found[:2] == [f"{posting.pk}-{one.pk}" for one in places]
    assert all(len(one) <= 40 for one in found)
    drafts = read_back(client, name)
    assert {n for d in drafts for n in d.locations} == {
        "Ipoh, Perak, Malaysia", "Kampar, Perak, Malaysia", "Somewhere",
    }  # fmt: skip
    posting.locations.filter(place=places[0]).delete()
    posting.title = "Renamed"
    posting.save(update_fields=["title"])
    assert [job[number] for job in jobs(client, name)] == found[1:]


def test_has_all_that_indeed_requires(client, settings):
    settings.CONTACT_EMAIL = "desk@board.example"
    posting = full_posting()
    PostingLocationFactory(posting=posting, place=place())
    [job] = jobs(client, "indeed")
    assert not {
        "title", "date", "referencenumber", "requisitionid", "url", "company", "sourcename",
        "city", "state", "country", "email", "description", "expirationdate",
    } - job.keys()  # fmt: skip
    assert (job["city"], job["state"], job["country"]) == ("Ipoh", "Perak", "MY")
    assert datetime.fromisoformat(job["date"]).tzinfo
    assert job["jobtype"] == "parttime"


def test_linkedin_gets_few_tags_no_redirect_and_a_number_of_jobs(client):
    posting = full_posting()
    http = PostingFactory(apply_url="http://lumen.example/1", summary=LONG * 2)
    PostingFactory(title="Short", description="You write.")
    first, second = jobs(client, "linkedin")
    tags = {e.tag for e in html.fromstring(f"<div>{first['description']}</div>").iterdescendants()}
    assert tags <= LINKEDIN_TAGS
    assert first["applyUrl"] == posting.apply_url
    assert second["applyUrl"] == f"http://testserver{http.get_absolute_url()}"
    assert (first["experienceLevel"], first["workplaceTypes"]) == ("MID_SENIOR_LEVEL", "Hybrid")
    root = etree.fromstring(content(client, "linkedin"))
    assert root.findtext("expectedJobCount") == "3"
    assert root.findtext("job/salaries/salary/period") == "YEARLY"
    assert root.findtext("job/salaries/salary/highEnd/amount") == "60500"


@both
def test_holds_any_text(client, name):
    company = CompanyFactory(name=EVIL)
    posting = PostingFactory(title=EVIL, summary=EVIL * 4, description=EVIL, company=company)
    PostingItemFactory(posting=posting, text=EVIL)
    PostingLocationFactory(posting=posting, place=None, stated_name=EVIL[:90])
    [job] = jobs(client, name)
    assert job["title"] == EVIL.replace("\x0b", "")
    assert "<script" not in job["description"]


@both
def test_reads_piece_by_piece_with_as_many_statements(client, name, monkeypatch,
                                                      django_assert_max_num_queries):  # fmt: skip
    monkeypatch.setattr(rows, "PIECE", 4)
    for number in range(10):
        posting = PostingFactory(title=f"Nurse {number}", summary=LONG * 2)
        PostingItemFactory(posting=posting)
        PostingLocationFactory(posting=posting)
    with django_assert_max_num_queries(3 * 5 + 1 + 2):
        assert len(jobs(client, name)) == 10


def test_what_ends_while_a_feed_is_read_is_left_out(client, monkeypatch):
    monkeypatch.setattr(rows, "PIECE", 2)
    made = [PostingFactory(title=f"Nurse {number}") for number in range(6)]
    stream = client.get("/feeds/indeed.xml").streaming_content
    read = b"".join(next(stream) for _ in range(3))
    assert b"Nurse 1" in read
    Posting.objects.filter(pk=made[3].pk).update(status="suspended")
    Company.objects.filter(pk=made[4].company_id).update(is_passed_on=False)
    rest = b"".join(stream)
    assert b"Nurse 2" in rest
    assert b"Nurse 5" in rest
    assert b"Nurse 3" not in rest
    assert b"Nurse 4" not in rest


@both
def test_is_complete_without_any_posting(client, name):
    assert jobs(client, name) == []
    head = client.head(f"/feeds/{name}.xml")
    assert (head.status_code, b"".join(head.streaming_content)) == (200, b"")
    assert "public" in head.headers["Cache-Control"]


def test_knows_no_other_format_and_takes_no_post(client):
    assert client.get("/feeds/monster.xml").status_code == 404
    assert client.post("/feeds/indeed.xml").status_code == 405


def test_a_recruiter_keeps_the_company_out_and_no_other(as_recruiter, company):
    from django.urls import reverse

    from tests.desk_forms import opened

    url = reverse("admin:companies_company_change", args=[company.pk])
    form = opened(as_recruiter, url)
    form.pop("is_passed_on")
    assert as_recruiter.post(url, form).status_code == 302
    company.refresh_from_db()
    assert not company.is_passed_on
    other = CompanyFactory()
    theirs = reverse("admin:companies_company_change", args=[other.pk])
    assert as_recruiter.post(theirs, form).status_code in (403, 404)
    other.refresh_from_db()
    assert other.is_passed_on


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<h3>Tasks</h3><ul><li>One</li></ul>",
         "<p><strong>Tasks</strong></p><ul><li>One</li></ul>"),
        ("<p>A <em>new</em> <a href='https://x.example'>job</a></p>", "<p>A <i>new</i> job</p>"),
        ("<ol><li>One</li></ol><hr><p class='x'>End</p>", "<ul><li>One</li></ul><p>End</p>"),
        ("<table><tr><th>Pay</th><td>10</td></tr></table>", "<p>Pay 10 </p>"),
        ("Just text", "Just text"), ("", ""), ("a &lt;b&gt; &amp; c", "a &lt;b&gt; &amp; c"),
        ("<h2>A <em>big</em> day</h2>", "<p><strong>A <i>big</i> day</strong></p>"),
    ],
)  # fmt: skip
def test_a_text_keeps_its_words_in_other_tags(text, found):
    assert in_tags(text, LINKEDIN_TAGS) == found


def test_an_element_can_hold_the_end_of_one():
    assert element("a", "x ]]> y") == "<a><![CDATA[x ]]]]><![CDATA[> y]]></a>\n"
    assert etree.fromstring(element("a", "x ]]> y")).text == "x ]]> y"
