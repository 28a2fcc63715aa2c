"""A closing date is a day where the job is: every door that takes it and every page agree."""

import csv
import io
import json
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from adverts.document import Document
from mails.models import OutgoingMail
from postings.exporting import csv_lines
from postings.importing.imports import import_document, import_feed
from postings.importing.options import ImportOptions
from postings.listing.filters import PostingFilter
from postings.models import Posting
from postings.search.query import Query
from postings.search.sync import current_index
from tests.desk_forms import opened
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
    make_editor,
    make_recruiter,
)
from tests.feeds.feeds import feed, job

pytestmark = pytest.mark.django_db

MICROSECOND = timedelta(microseconds=1)
ADD = reverse("admin:postings_posting_add")
PASTE = "/admin/postings/posting/from-advert/"
REVIEW = "/admin/postings/posting/from-advert/review/"


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


# A zone, a day there, and when it ends. Worked out by hand from the rules of each zone.
DAYS = [
    ("Pacific/Pago_Pago", date(2027, 1, 8), utc(2027, 1, 9, 11)),
    ("Pacific/Honolulu", date(2027, 1, 8), utc(2027, 1, 9, 10)),
    ("America/New_York", date(2027, 3, 13), utc(2027, 3, 14, 5)),
    ("America/New_York", date(2027, 3, 14), utc(2027, 3, 15, 4)),  # 23 hours
    ("America/New_York", date(2027, 11, 7), utc(2027, 11, 8, 5)),  # 25 hours
    ("America/St_Johns", date(2027, 1, 8), utc(2027, 1, 9, 3, 30)),
    ("America/Havana", date(2027, 11, 6), utc(2027, 11, 7, 4)),  # midnight comes twice
    ("UTC", date(2028, 2, 29), utc(2028, 3, 1)),
    ("Europe/London", date(2027, 3, 27), utc(2027, 3, 28)),
    ("Europe/London", date(2027, 3, 28), utc(2027, 3, 28, 23)),  # 23 hours
    ("Europe/London", date(2027, 10, 31), utc(2027, 11, 1)),  # 25 hours
    ("Asia/Beirut", date(2027, 3, 27), utc(2027, 3, 27, 22)),  # followed by no midnight
    ("Asia/Kathmandu", date(2027, 1, 8), utc(2027, 1, 8, 18, 15)),
    ("Asia/Kuala_Lumpur", date(2026, 11, 28), utc(2026, 11, 28, 16)),
    ("Australia/Lord_Howe", date(2027, 4, 4), utc(2027, 4, 4, 13, 30)),
    ("Pacific/Kiritimati", date(2027, 1, 8), utc(2027, 1, 8, 10)),
]
IN_ZONES = pytest.mark.parametrize(("zone", "day", "end"), DAYS)


@pytest.fixture
def at(monkeypatch):
    """Let it be a moment."""

    def set_clock(moment):
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_clock


@pytest.fixture
def company():
    return CompanyFactory(name="Larch")


def place_in(zone):
    return PlaceFactory(name="Larchford", country_code="GB", timezone=zone)


def by_table(closing, client, company):
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["title", "company", "locations", "apply_url", "closes_on", "description"])
    writer.writerow(["Tester", "Larch", "Larchford, UK", "https://l.example/1", closing, "A job."])
    list(import_document(Document.of(table.getvalue()), "t.csv", ImportOptions()))


def by_feed(closing, client, company):
    one = job(7, "Tester", city="Larchford", company="Larch", expirationdate=closing)
    options = ImportOptions(company=company, source="feed")
    list(import_feed(Document.of(feed(one)), options))


def by_schema(closing, client, company):
    posting = {
        "@context": "https://schema.org", "@type": "JobPosting", "title": "Tester",
        "description": "<p>You test.</p>", "url": "https://l.example/1", "validThrough": closing,
        "hiringOrganization": {"name": "Larch"},
        "jobLocation": {"address": {"addressLocality": "Larchford", "addressCountry": "GB"}},
    }  # fmt: skip
    list(import_document(Document.of(json.dumps(posting)), "t.json", ImportOptions()))


def by_paste(closing, client, company):
    text = (
        "# Tester\n\nCompany: Larch\n\nLocation: Larchford, UK\n\n"
        f"Closing date: {closing}\n\n## Responsibilities\n\n- Test each batch\n- Write it down\n"
    )
    client.force_login(make_recruiter(company, "paster"))
    fields = opened_review(client.post(PASTE, {"text": text}))
    assert client.post(REVIEW, fields).status_code == 302


def opened_review(page):
    from lxml import html

    form = html.fromstring(page.text).get_element_by_id("posting_form")
    return {**dict(form.form_values()), "_save": "Save"}


def by_form(closing, client, company):
    client.force_login(make_recruiter(company, "writer"))
    day, _, rest = closing.partition(" ")
    hour, _, zone = rest.partition(" ")
    [place] = company._place
    sent = {
        "company": company.pk, "title": "Tester", "workplace_type": "onsite", "description": "x",
        "closes_on": day, "closing_time": hour, "closing_zone": zone,
        "pay_ranges-TOTAL_FORMS": 0, "pay_ranges-INITIAL_FORMS": 0,
        "locations-TOTAL_FORMS": 1, "locations-INITIAL_FORMS": 0, "locations-0-place": place.pk,
    }  # fmt: skip
    assert client.post(ADD, sent).status_code == 302


DOORS = [by_table, by_feed, by_schema, by_paste, by_form]


@pytest.mark.parametrize("door", DOORS)
@IN_ZONES
def test_every_door_lets_a_day_end_where_the_job_is(door, zone, day, end, client, company):
    company._place = [place_in(zone)]
    door(day.isoformat(), client, company)
    posting = Posting.objects.get(title="Tester")
    assert posting.closes_at == end
    assert (posting.closes_on, posting.closing_time, posting.job_zone) == (day, None, zone)


@pytest.mark.parametrize("door", [door for door in DOORS if door is not by_schema])
def test_every_door_keeps_an_hour_and_its_zone(door, client, company):
    company._place = [place_in("Asia/Kuala_Lumpur")]
    door("2027-01-08 12:00 Europe/London", client, company)
    posting = Posting.objects.get(title="Tester")
    assert posting.closes_at == datetime(2027, 1, 8, 12, tzinfo=UTC)
    assert (posting.closing_time, posting.closing_zone) == (time(12), "Europe/London")


@pytest.mark.parametrize(
    ("stated", "day", "hour", "zone"),
    [
        ("2027-01-08", date(2027, 1, 8), None, ""),
        ("2027-01-08T00:00:00Z", date(2027, 1, 8), None, ""),
        ("2027-01-08T23:59:59+08:00", date(2027, 1, 8), None, ""),
        ("2027-01-08T12:00:00+08:00", date(2027, 1, 8), time(12), "Etc/GMT-8"),
        ("2027-01-08T12:00", date(2027, 1, 8), time(12), ""),
        ("2027-01-08T17:30:00+05:45", date(2027, 1, 8), time(17, 30), "Asia/Kathmandu"),
    ],
)
def test_takes_the_moments_that_programs_write_for_days(stated, day, hour, zone, client, company):
    place_in("Asia/Kuala_Lumpur")
    by_schema(stated, client, company)
    posting = Posting.objects.get(title="Tester")
    assert (posting.closes_on, posting.closing_time, posting.closing_zone) == (day, hour, zone)


def posting_in(zone, day, **fields):
    fields = {"published_at": datetime(2026, 1, 1, tzinfo=UTC), **fields}
    posting = PostingFactory(workplace_type="onsite", closes_on=day, **fields)
    PostingLocationFactory(posting=posting, place=place_in(zone))
    posting.gather_words()
    return posting


@IN_ZONES
def test_every_page_calls_the_day_its_last(zone, day, end, client, at):
    posting = posting_in(zone, day)
    shown = day.strftime("%d %b %Y").lstrip("0")
    at(end - MICROSECOND)
    page = client.get(posting.get_absolute_url()).text
    assert f'<time datetime="{day.isoformat()}">Open until {shown}</time>' in page
    assert "Closes today" in page
    assert "Closes today" in client.get("/jobs/").text
    assert Posting.objects.live().get().days_left() == 0
    for days, within in ((3, True), (7, True)):
        assert (posting.pk in found(closing=days)) == within
    at(end)
    assert not Posting.objects.live().exists()
    assert f"The job was open until {shown}." in client.get(posting.get_absolute_url()).text
    [row] = csv.DictReader(io.StringIO("".join(csv_lines(Posting.objects.all()))[1:]))
    assert row["closes_on"] == day.isoformat()


@IN_ZONES
def test_the_filter_and_the_card_count_the_same_days(zone, day, end, client, at):
    """Four days before the last one it is not within three days; a day later it is."""
    posting = posting_in(zone, day)
    midnight = datetime.combine(day - timedelta(days=3), time(12), ZoneInfo(zone))
    for moment, left in ((midnight, 3), (midnight - timedelta(days=1), 4)):
        at(moment.astimezone(UTC))
        assert posting.days_left() == left
        assert (posting.pk in found(closing=3)) == (left <= 3)
        assert f"Closes in {left} days" in client.get("/jobs/").text


def found(**search):
    search = PostingFilter(QueryDict(urlencode(search)))
    return search.filter_queryset(Query(current_index(), timezone.now())).found()


def test_says_an_hour_in_plain_words(client, at):
    at(datetime(2026, 11, 20, tzinfo=UTC))
    posting = posting_in("Asia/Kuala_Lumpur", date(2026, 11, 28), closing_time=time(12))
    assert posting.closes_at == datetime(2026, 11, 28, 4, tzinfo=UTC)
    page = client.get(posting.get_absolute_url()).text
    assert "Open until 28 Nov 2026, 12 noon, Kuala Lumpur time" in page
    assert 'datetime="2026-11-28T12:00:00+08:00"' in page
    posting.closing_zone, posting.closing_time = "GMT", time(23, 59)
    posting.save()
    assert "28 Nov 2026, 11:59 p.m., GMT" in client.get(posting.get_absolute_url()).text


def test_mails_say_the_same(at, company):
    at(datetime(2026, 11, 20, tzinfo=UTC))
    make_recruiter(company)
    posting = posting_in(
        "Asia/Kuala_Lumpur", date(2026, 11, 28), company=company, status="in_review"
    )
    from postings.emails import queue_decision

    posting.approve(by=make_editor())
    queue_decision(Posting.objects.get())
    assert "Open until 28 Nov 2026." in OutgoingMail.objects.get().body


def test_another_place_moves_the_end_of_the_day(client):
    posting = posting_in("Asia/Kuala_Lumpur", date(2027, 1, 8), status="draft")
    elsewhere = PlaceFactory(name="Hilo", country_code="US", timezone="Pacific/Honolulu")
    client.force_login(make_editor())
    url = reverse("admin:postings_posting_change", args=[posting.pk])
    sent = {**opened(client, url, "posting_form"), "locations-0-place": elsewhere.pk}
    assert client.post(url, sent).status_code == 302
    posting.refresh_from_db()
    assert posting.closes_at == datetime(2027, 1, 9, 10, tzinfo=UTC)
    sent = {**opened(client, url, "posting_form"), "workplace_type": "remote"}
    assert client.post(url, sent).status_code == 302
    posting.refresh_from_db()
    assert posting.closes_at == datetime(2027, 1, 9, tzinfo=UTC)


def test_a_stated_zone_stays_wherever_the_place_is():
    posting = posting_in(
        "Asia/Kuala_Lumpur", date(2027, 1, 8), closing_time=time(12), closing_zone="Europe/London"
    )
    posting.locations.update(place=PlaceFactory(timezone="Pacific/Honolulu"))
    posting.gather_words()
    assert posting.closes_at == datetime(2027, 1, 8, 12, tzinfo=UTC)


def test_a_country_has_the_time_of_its_largest_city():
    PlaceFactory(name="Perth", country_code="AU", timezone="Australia/Perth", population=2)
    PlaceFactory(name="Sydney", country_code="AU", timezone="Australia/Sydney", population=5)
    country = PlaceFactory(name="Australia", country_code="AU", kind="country")
    assert country.zone == "Australia/Sydney"


def test_publishes_without_a_stated_day_until_the_end_of_one(at, settings):
    at(datetime(2026, 11, 20, 20, tzinfo=UTC))  # the 21st in Kuala Lumpur
    settings.POSTING_LIFETIME_DAYS = 10
    posting = posting_in(
        "Asia/Kuala_Lumpur", None, closes_at=None, published_at=None, status="in_review"
    )
    posting.approve(by=None)
    assert posting.closes_at == datetime(2026, 12, 1, 16, tzinfo=UTC)
    assert Posting.objects.get().last_day == date(2026, 12, 1)


def test_clears_the_moment_with_its_day(client, company):
    posting = posting_in("UTC", date(2027, 1, 8), status="draft", company=company)
    client.force_login(make_recruiter(company))
    url = reverse("admin:postings_posting_change", args=[posting.pk])
    sent = {**opened(client, url, "posting_form"), "closes_on": ""}
    client.post(url, sent)
    posting.refresh_from_db()
    assert (posting.closes_on, posting.closes_at) == (None, None)
    sent = {**opened(client, url, "posting_form"), "closing_time": "12:00"}
    assert "Enter a closing date for the closing time." in client.post(url, sent).text


def test_refuses_an_unknown_zone_and_keeps_what_was_typed(client, company):
    client.force_login(make_recruiter(company))
    sent = {"company": company.pk, "title": "Tester", "closes_on": "2027-01-08",
            "closing_time": "12:00", "closing_zone": "Mars/Olympus",
            "locations-TOTAL_FORMS": 0, "locations-INITIAL_FORMS": 0,
            "pay_ranges-TOTAL_FORMS": 0, "pay_ranges-INITIAL_FORMS": 0}  # fmt: skip
    page = client.post(ADD, sent).text
    assert "Enter a time zone like" in page
    assert 'value="Mars/Olympus"' in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"closes_at": datetime(2027, 1, 9, 3, tzinfo=UTC)},
        {"closes_at": None},
        {"job_zone": ""},
        {"closes_on": date(2027, 1, 9)},
        {"closes_on": None, "closing_time": time(12)},
    ],
)
def test_the_database_refuses_a_moment_that_does_not_follow(wrong):
    posting = posting_in("UTC", date(2027, 1, 8), status="draft")
    with pytest.raises(IntegrityError), transaction.atomic():
        Posting.objects.filter(pk=posting.pk).update(**wrong)
