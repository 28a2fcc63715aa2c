"""A job's level, and the overlap hours of a team."""

import pytest

from adverts import read_advert
from adverts.facts.working_terms import (
    level_of_title,
    overlap_hours_of,
    time_zone_of,
)

BODY = "You keep the trial's data clean and prepare the lock of the database. " * 2


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Senior Medical Writer", "senior"),
        ("Sr. Clinical Data Manager", "senior"),
        ("Eksekutif Kanan Pemasaran", "senior"),
        ("Junior Account Executive", "junior"),
        ("Associate Account Manager", "associate"),
        ("Associate Medical Director", "associate director"),
        ("Medical Director", "director"),
        ("Head of Regulatory Affairs", "head"),
        ("Principal Statistician", "principal"),
        ("Lead Editor", "lead"),
        ("Praktikant Pharmakovigilanz", "intern"),
        ("Vice President, Oncology", "vice president"),
        # Words that look like a level but are not
        ("Principal Investigator", ""),
        ("Lead Generation Manager", ""),
        ("Research Associate", ""),
        ("Headhunter", ""),
        ("Graduation Photographer", ""),
        ("Medical Writer", ""),
    ],
)
def test_infers_the_level_from_the_title(title, level):
    assert level_of_title(title) == level


@pytest.mark.parametrize(
    ("stated", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("Kuala Lumpur (Asia/Kuala_Lumpur)", "Asia/Kuala_Lumpur"),
        ("CET", ""),
        ("Europe/Atlantis", ""),
        (None, ""),
    ],
)
def test_accepts_only_existing_time_zones(stated, zone):
    assert time_zone_of(stated) == zone


@pytest.mark.parametrize(
    ("stated", "hours"),
    [("4", 4), (4, 4), ("3 hours", 3), ("9", None), ("0", None), ("most", None)],
)
def test_accepts_overlap_hours_of_a_working_day(stated, hours):
    assert overlap_hours_of(stated) == hours


def test_reads_stated_values_from_a_table():
    header = "title,company,location,description,seniority,role family,time zone,overlap hours"
    row = f"Data Manager,Northwind,Leeds,{BODY},Mid-senior,Data management,Europe/London,5"
    draft = read_advert(f"{header}\n{row}\n", name="jobs.csv")
    assert (draft.level, draft.role_family) == ("Mid-senior", "Data management")
    assert (draft.time_zone, draft.overlap_hours) == ("Europe/London", 5)


def test_ignores_overlap_hours_without_a_time_zone():
    header = "title,company,location,description,overlap hours"
    draft = read_advert(f"{header}\nData Manager,Northwind,Leeds,{BODY},5\n", name="jobs.csv")
    assert draft.overlap_hours is None
