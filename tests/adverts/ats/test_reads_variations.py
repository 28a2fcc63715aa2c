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
