"""Data files of jobs in YAML are read like JSON, and other texts that look like them are not."""

import pytest

from adverts import UnreadableAdvert, read_adverts
from adverts.document import Document
from adverts.formats import FORMATS
from tests.adverts.records import kinds

JOBS = """\
# The jobs page is made from this.
---
cork:
  - title: Trial Nurse
    company: Fernhill
    location: Cork, Ireland
    summary: >
      You care for people who take part in trials of new lenses for lighthouses, by day and
      sometimes by night.
    responsabilities:
      - li: 'Visit people at home'
      - li: 'Keep their records'
    must-have:
      - skill: A driving licence
    nicetohave:
      - Irish
    url: https://fernhill.example/jobs/1
york:
  - title: Study Nurse
    location: York
    requirements: [A degree in nursing, Two years of experience]
    description: You screen patients for four studies and keep their records, every day of the week.
"""


def read(text):
    return list(read_adverts(Document.of(text, name="jobs.yml")))


def format_of(text):
    document = Document.of(text)
    return next(one.name for one in FORMATS if one.recognises(document))


def test_reads_the_jobs_of_every_list():
    first, second = read(JOBS)
    assert (first.title, first.company) == ("Trial Nurse", "Fernhill")
    assert first.apply_url == "https://fernhill.example/jobs/1"
    assert kinds(first, "responsibility") == ["Visit people at home", "Keep their records"]
    assert kinds(first, "requirement") == ["A driving licence", "Irish"]
    assert (second.title, kinds(second, "requirement")) == (
        "Study Nurse", ["A degree in nursing", "Two years of experience"],
    )  # fmt: skip


def test_reads_a_list_alone():
    alone = "".join(line[2:] for line in JOBS.partition("cork:\n")[2].splitlines(keepends=True))
    assert read(alone.partition("rk:")[0])[0].title == "Trial Nurse"


@pytest.mark.parametrize(
    "text",
    [
        "Title: Nurse\nLocation: Cork\nSalary: 30,000 a year\n\n- Duties: care\n- Terms: nights\n",
        "- Title: Nurse\n- Location: Cork\n- Company: Fernhill\n- Apply: https://a.example\n",
        "---\ntitle: Nurse\ncompany: Fernhill\nlocation: Cork\n---\n- a: b\n  c: d\n",
    ],
)
def test_other_texts_with_labels_are_no_data(text):
    assert format_of(text) != "YAML list of jobs"


def test_says_what_is_wrong():
    with pytest.raises(UnreadableAdvert, match="isn't valid YAML"):
        read(JOBS + "  - title: [a\n")


def test_refuses_data_without_jobs():
    with pytest.raises(UnreadableAdvert, match="look like a job advert"):
        read("- title: Fern\n  colour: green\n- company: Fernhill\n  location: Cork\n")


ONE = """\
title: Uhrmacherin (m/w/d)
description: Du pflegst die Uhren von vierzig Leuchttürmen zwischen Emden und Kiel.
standort: Kiel
aufgaben:
  - Uhren ölen und stellen
  - Zifferblätter reinigen
profil:
  - Eine Lehre als Uhrmacherin
angebot:
  - Ein Boot mit Kajüte
"""


def test_reads_a_file_of_one_job():
    (draft,) = read(ONE)
    assert (draft.title, draft.locations) == ("Uhrmacherin (m/w/d)", ("Kiel",))
    assert kinds(draft, "responsibility") == ["Uhren ölen und stellen", "Zifferblätter reinigen"]
    assert kinds(draft, "requirement") == ["Eine Lehre als Uhrmacherin"]
    assert kinds(draft, "benefit") == ["Ein Boot mit Kajüte"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}Wir freuen uns auf dich.\n",
        ONE.title(),
        "title: Nurse\ncompany: Fernhill\nlocation: Cork\n",
    ],
)
def test_a_text_with_labels_is_no_record(text):
    assert format_of(text) != "YAML list of jobs"


def test_reads_the_town_whose_name_a_list_has():
    jobs = """porto:
  - title: Clockmaker
    type: Permanent
    description: You oil clocks and change springs, in a workshop with a view.
    requirements:
      - Patience with small parts
      - Two years with clocks
"""
    (draft,) = read_adverts(Document.of(jobs, name="jobs.yml"))
    assert draft.locations == ("Porto",)
