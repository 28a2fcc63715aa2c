"""The same boards as real documents vary them: null for nothing, other envelopes, closed jobs."""

import json

import pytest

from adverts import read_adverts
from adverts.document import Document, Skipped
from tests.adverts.ats.boards import BAMBOO, OFFICE, RECRUITEE, RIPPLING, TEAMTAILOR
from tests.adverts.ats.samples import BODY, read

JAZZ = {
    "id": "job_1", "team_id": "t", "title": "Laboratory Assistant", "city": "Boise", "state": "ID",
    "country_id": "United States", "description": BODY, "minimum_salary": "40000",
    "maximum_salary": "45000", "original_open_date": "2027-03-04", "type": "Full Time",
    "status": "Open",
}  # fmt: skip


@pytest.mark.parametrize(
    ("document", "places"),
    [
        (RECRUITEE | {"salary": None, "locations": None, "min_hours": None, "published_at": None,
                      "city": "Utrecht", "country": "Netherlands"}, ["Utrecht, Netherlands"]),
        (BAMBOO | {"location": None, "compensation": None, "locationType": None,
                   "atsLocation": {"city": "Boise", "country": "United States"}},
         ["Boise, United States"]),
        ({"data": [BAMBOO]}, ["Boise, Idaho, United States"]),
        (RIPPLING | {"workLocations": [{"label": "Dayton, OH"}, {"city": "Ulm", "country": "DE"}],
                     "payRangeDetails": None, "description": BODY},
         ["Dayton, OH", "Ulm, Germany"]),
        ([JAZZ], ["Boise, ID, United States"]),
    ],
)  # fmt: skip
def test_reads_what_varies(document, places):
    draft = read(document)
    assert (draft.title, list(draft.locations)) == ("Laboratory Assistant", places)
    assert len(draft.items) == 3


@pytest.mark.parametrize(
    "document",
    [
        {"offers": [RECRUITEE | {"status": "archived"}]},
        {"data": [TEAMTAILOR | {"attributes": TEAMTAILOR["attributes"] | {"status": "archived"}}],
         "included": [OFFICE]},
        BAMBOO | {"jobOpeningStatus": "Closed"},
        [JAZZ | {"status": "Closed"}],
        [JAZZ | {"status": "Draft"}],
    ],
)  # fmt: skip
def test_skips_what_is_not_open(document):
    [found] = read_adverts(Document.of(json.dumps(document)))
    assert isinstance(found, Skipped)
    assert "isn't open" in found.reason


def test_guesses_the_employer_and_never_the_job_from_an_address():
    draft = read({"data": [TEAMTAILOR], "included": [OFFICE]})
    assert draft.company == "Bluebell"


FEED_ITEM = {
    "id": "0c-7", "title": "Harbour Pilot", "url": "https://career.skerry.example/jobs/7-pilot",
    "date_published": "2026-09-20T09:00:00+02:00", "content_html": BODY,
    "_jobposting": {
        "@type": "JobPosting", "title": "Harbour Pilot", "description": BODY,
        "datePosted": "2026-09-20T09:00:00+02:00", "validThrough": "2026-10-31",
        "hiringOrganization": {"name": "Skerry"},
        "jobLocation": [{"address": {"addressLocality": "Oslo", "addressCountry": "NO"}}],
    },
}  # fmt: skip


def test_reads_an_item_of_json_feed_with_its_address_and_id():
    draft = read({"version": "https://jsonfeed.org/version/1.1", "items": [FEED_ITEM]})
    assert (draft.source_id, draft.apply_url) == ("0c-7", FEED_ITEM["url"])
    assert (draft.company, list(draft.locations)) == ("Skerry", ["Oslo, Norway"])
    assert (str(draft.posted_on), str(draft.closes_on)) == ("2026-09-20", "2026-10-31")
    assert len(draft.items) == 3


def test_reads_an_item_whose_posting_says_little():
    draft = read({"items": [FEED_ITEM | {"_jobposting": {"@type": "JobPosting"}}]})
    assert (draft.title, str(draft.posted_on)) == ("Harbour Pilot", "2026-09-20")
    assert len(draft.items) == 3


def test_reads_the_code_of_an_employment_type_in_its_label():
    kind = {"label": "HOURLY_PT", "id": "Hourly, part-time"}
    assert read(RIPPLING | {"employmentType": kind}).employment_type == "PART_TIME"


def test_keeps_every_part_of_a_text_in_parts():
    told = {"role": BODY, "pension": "<p>Our pension begins on your first day with us.</p>"}
    lines = read(RIPPLING | {"description": told}).lines
    assert "Our pension begins on your first day with us." in [line.text for line in lines]


def test_reads_the_own_number_of_a_job():
    assert read([JAZZ | {"internal_code": "LA-9"}]).reference == "LA-9"


@pytest.mark.parametrize(
    ("stated", "workplace"),
    [
        ({"homeofficetyp": "AUSSCHLIESSLICH"}, "remote"),
        ({"homeofficetyp": "VOLLSTAENDIG"}, "remote"),
        ({"homeofficetyp": "NACH_VEREINBARUNG", "homeofficeprozent": 100}, "remote"),
        ({"homeofficetyp": "NACH_VEREINBARUNG", "homeofficeprozent": 40}, None),
    ],
)
def test_tells_work_that_is_all_done_at_home(stated, workplace):
    offer = {
        "referenznummer": "10001-5-S", "stellenangebotsTitel": "Texter (m/w/d)",
        "stellenangebotsBeschreibung": BODY, "firma": "Kiesel GmbH",
    }  # fmt: skip
    assert read(offer | stated).workplace_type == workplace


def test_reads_a_place_that_has_only_its_whole_name():
    posting = {
        "id": "7", "name": "Ledger Clerk", "releasedDate": "2026-09-01T23:30:00.000Z",
        "location": {"fullLocation": "Madrid, Spain", "hybrid": True},
        "typeOfEmployment": {"label": "Part-time"},
        "jobAd": {"sections": {"jobDescription": {"text": BODY}}},
    }  # fmt: skip
    assert list(read(posting).locations) == ["Madrid, Spain"]
