"""Boards with one JSON object per job: all their fields, with invented values."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts import AdvertDraft, Skipped
from adverts.draft import DraftPay
from tests.adverts.ats.boards import (
    BAMBOO,
    BOARDS,
    BREEZY,
    CLOSES,
    FRANCE_TRAVAIL,
    HR_OPEN,
    JAZZ,
    JOBSUCHE,
    JOBTECH,
    JOIN,
    ORACLE,
    PINPOINT,
    POSTED,
    RECRUITEE,
    RIPPLING,
    TEAMTAILOR,
    TITLE,
    USAJOBS,
    pay,
)
from tests.adverts.ats.samples import BODY, ITEMS, counts, read
from tests.adverts.records import ODD_VALUES, drafts, survives


@pytest.mark.parametrize("name", BOARDS)
def test_reads_the_stated_fields(name):
    data, expected, items = BOARDS[name]
    draft = read(data)
    assert {field: getattr(draft, field) for field in expected} == expected
    assert counts(draft) == items


CLOSED = {
    "BambooHR": {"result": {"jobOpening": BAMBOO | {"jobOpeningStatus": "Closed"}}},
    "Recruitee": {"offers": [RECRUITEE | {"status": "archived"}]},
    "Teamtailor": {
        "data": [TEAMTAILOR | {"attributes": TEAMTAILOR["attributes"] | {"status": "archived"}}]
    },
    "Breezy": [BREEZY | {"state": "draft"}],
    "JobTech": {"hits": [JOBTECH | {"removed": True}]},
    "JazzHR": [JAZZ | {"status": "Filled"}],
    "HR Open": [HR_OPEN | {"statusCode": "Closed"}],
    "Teamtailor, internal": {
        "data": [TEAMTAILOR | {"attributes": TEAMTAILOR["attributes"] | {"internal": True}}]
    },
}


@pytest.mark.parametrize("name", CLOSED)
def test_skips_closed_jobs(name):
    (skipped,) = drafts(json.dumps(CLOSED[name]))
    assert isinstance(skipped, Skipped)
    assert "isn't open" in skipped.reason


LISTED = {
    "BambooHR": (
        {"meta": {"totalCount": 1}, "result": [{"id": "77", "jobOpeningName": TITLE}]},
        TITLE,
    ),
    "Rippling": (
        [{"uuid": "77", "name": TITLE, "url": RIPPLING["url"], "workLocation": {"label": "X"}}],
        TITLE,
    ),
    "Oracle": (
        {"items": [{"requisitionList": [{"Id": "77", "Title": TITLE, "PrimaryLocation": "X"}]}]},
        TITLE,
    ),
    "Bundesagentur": (
        {"stellenangebote": [{"refnr": "77", "titel": TITLE, "arbeitgeber": "Haus Kiesel"}]},
        TITLE,
    ),
}


@pytest.mark.parametrize("name", LISTED)
def test_names_jobs_that_a_list_has_no_text_for(name):
    data, title = LISTED[name]
    (skipped,) = drafts(json.dumps(data))
    assert (skipped.label, skipped.source_id) == (title, "77")
    assert "Import the job's own page" in skipped.reason


def test_counts_the_jobs_of_a_list_with_closed_ones():
    found = drafts(json.dumps([RIPPLING, RIPPLING | {"status": "Closed"}]))
    assert [one.label for one in found if isinstance(one, Skipped)] == ["job 2"]


def test_keeps_the_pay_ranges_of_several_places():
    [first] = RIPPLING["payRangeDetails"]
    other = first | {"rangeStart": 30, "rangeEnd": 34, "location": "Remote (Utah, US)"}
    ranges = [first | {"location": "Denver, CO"}, other, other]
    draft = read(RIPPLING | {"payRangeDetails": ranges})
    names = [(one.stated_for, one.pay.maximum) for one in draft.pay_ranges]
    assert names == [("Denver, CO", first["rangeEnd"]), ("Utah, US", 34)]
    ends = (first["rangeStart"], first["rangeEnd"], 30, 34)
    assert (draft.pay.minimum, draft.pay.maximum) == (min(ends), max(ends))


@pytest.mark.parametrize(
    ("amounts", "currency", "period", "expected"),
    [((7200000, 8500000), "CHF", "PER_YEAR", pay(72000, 85000, "CHF", "year")),
     ((2150, 2400), "EUR", "PER_HOUR", pay(21.5, 24, "EUR", "hour")),
     ((2400, 2700), "EUR", "PER_MONTH", pay(2400, 2700, "EUR", "month")),
     ((4000000, 5000000), "JPY", "PER_YEAR", pay(4000000, 5000000, "JPY", "year"))],
)  # fmt: skip
def test_reads_pay_in_hundredths_unless_that_is_no_pay(amounts, currency, period, expected):
    low, high = ({"amount": amount, "currency": currency} for amount in amounts)
    job = JOIN | {"salaryAmountFrom": low, "salaryAmountTo": high, "salaryFrequency": period}
    assert read(job).pay == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [({"verguetungsangabe": "STUNDENLOHN", "gehaltsspanneVon": 18.5, "gehaltsspanneBis": 22},
      pay(18.5, 22, "EUR", "hour")),
     ({"verguetungsangabe": "MONATSGEHALT", "festgehalt": 2900},
      DraftPay(Decimal(2900), None, "EUR", "month")),
     ({"verguetungsangabe": "KEINE_ANGABEN"}, None)],
)  # fmt: skip
def test_reads_pay_in_fields_of_germany(stated, expected):
    assert read(JOBSUCHE | stated).pay == expected


def test_reads_pay_and_the_address_of_mail_of_sweden():
    address = {"url": None, "email": "jobb@lyckan.example"}
    job = JOBTECH | {"application_details": address, "webpage_url": "https://board.example/77",
                     "salary_description": "28 500 - 31 000 kr per månad"}  # fmt: skip
    draft = read({"hits": [job]})
    assert draft.pay == pay(28500, 31000, "SEK", "month")
    assert (draft.apply_email, draft.apply_url) == ("jobb@lyckan.example", job["webpage_url"])


def test_leaves_out_the_number_of_a_district():
    job = FRANCE_TRAVAIL | {"lieuTravail": {"libelle": "69 - LYON 03"}}
    assert read(job).locations == ("Lyon, France",)


def test_reads_codes_of_employment_that_join_several_words():
    draft = read({"data": [PINPOINT | {"employment_type": "contract_temp"}]})
    assert draft.employment_type == "CONTRACTOR"


def test_does_not_read_pay_that_the_employer_hides():
    assert read({"data": [PINPOINT | {"compensation_visible": False}]}).pay is None


def test_reads_swedish_employment_types():
    job = JOBTECH | {"employment_type": {"label": "Vikariat"}}
    assert read({"hits": [job]}).employment_type == "TEMPORARY"


def test_reads_must_haves_and_nice_to_haves_of_jobtech():
    requirements = [i for i in read({"hits": [JOBTECH]}).items if i.kind == "requirement"]
    assert {(i.text, i.importance) for i in requirements} >= {
        ("Provtagning", "must"),
        ("Finska", "nice"),
    }


@pytest.mark.parametrize("name", BOARDS)
@given(st.data())
def test_survives_any_value(name, data):
    job, _, _ = BOARDS[name]

    def changed(value, depth=0):
        if isinstance(value, dict):
            return {
                key: data.draw(ODD_VALUES) if data.draw(st.integers(0, 9)) == 0 else changed(v)
                for key, v in value.items()
            }
        return [changed(v) for v in value] if isinstance(value, list) else value

    survives(json.dumps(changed(job)))


def test_reads_an_rss_feed_of_remote_jobs():
    item = (
        "<item><title>Bluebell: Study Nurse</title><region>{}</region><type>Contract</type>"
        "<skills>SQL</skills>"
        "<description>" + BODY.replace("<", "&lt;") + "</description>"
        "<pubDate>Thu, 04 Mar 2027 08:00:00 +0000</pubDate>"
        "<link>https://weworkremotely.com/remote-jobs/bluebell-study-nurse</link></item>"
    )
    feed = "<rss version='2.0'><channel><title>x</title>{}</channel></rss>"
    regions = ["USA Only", "Anywhere in the World", "Europe Only", "UK and Ireland Only"]
    found = drafts(feed.format("".join(item.format(region) for region in regions)))
    assert [(draft.title, draft.company) for draft in found] == [("Study Nurse", "Bluebell")] * 4
    assert {(draft.workplace_type, draft.employment_type) for draft in found} == {
        ("remote", "CONTRACTOR")
    }
    assert [draft.remote_countries for draft in found] == [("US",), (), (), ("GB", "IE")]
    assert [draft.remote_anywhere for draft in found] == [False, True, False, False]
    assert all(counts(draft) == ITEMS for draft in found)  # skills are tags
    assert [any("limits where" in w for w in draft.warnings) for draft in found] == [
        False, False, True, False,
    ]  # fmt: skip


def test_reads_a_feed_of_a_board_of_journals():
    feed = (
        "<Jobs><Job><JobID>77</JobID><Title>Study Nurse</Title><LocationDescription>Bath (Centre)"
        "</LocationDescription><SalaryDescription>£30,000 - £34,000 per annum</SalaryDescription>"
        f"<Description><![CDATA[{BODY}]]></Description><RecruiterName>Bluebell</RecruiterName>"
        "<ApplyUrl>https://journal.example/apply/77</ApplyUrl><StartDate>2027-03-04 08:00:00"
        "</StartDate><EndDate>2027-04-05 23:59:00</EndDate></Job></Jobs>"
    )
    (draft,) = drafts(feed)
    assert isinstance(draft, AdvertDraft)
    assert (draft.title, draft.company, draft.source_id) == ("Study Nurse", "Bluebell", "77")
    assert (draft.posted_on, draft.closes_on) == (POSTED, CLOSES)
    assert draft.pay == pay(30000, 34000, "GBP", "year")
    assert counts(draft) == ITEMS


def test_reads_duties_in_one_text():
    position = USAJOBS["MatchedObjectDescriptor"]
    duties = ["<ul><li>Test samples</li><li>Report the results</li><li>Order supplies</li></ul>"]
    details = {"Details": position["UserArea"]["Details"] | {"MajorDuties": duties}}
    draft = read(USAJOBS | {"MatchedObjectDescriptor": position | {"UserArea": details}})
    assert counts(draft)["responsibility"] == 3


def test_reads_the_countries_of_all_places_of_remote_work():
    _, expected, _ = BOARDS["Oracle"]
    places = [{"Name": "Cork, Ireland", "CountryCode": "IE"}]
    draft = read({"items": [ORACLE | {"secondaryLocations": places}]})
    assert draft.remote_countries == (*expected["remote_countries"], "IE")


def test_takes_no_words_for_a_place():
    position = USAJOBS["MatchedObjectDescriptor"]
    anywhere = [{"CityName": "Anywhere in the U.S. (remote job)", "CountryCode": "United States"}]
    details = {"Details": position["UserArea"]["Details"] | {"RemoteIndicator": True}}
    job = position | {"PositionLocation": anywhere, "UserArea": details}
    draft = read(USAJOBS | {"MatchedObjectDescriptor": job})
    assert (draft.locations, draft.workplace_type) == (("United States",), "remote")
    assert draft.remote_countries == ("US",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Mensuel de 1 950,00 Euros à 2 150,5 Euros sur 12 mois", pay(1950, 2150.5, "EUR", "month")),
     ("Annuel de 27000.0 Euros", DraftPay(Decimal(27000), None, "EUR", "year")),
     ("Selon profil", None)],
)  # fmt: skip
def test_reads_pay_in_words_of_france(text, expected):
    assert read(FRANCE_TRAVAIL | {"salaire": {"libelle": text}}).pay == expected
