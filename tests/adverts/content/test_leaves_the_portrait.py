"""A heading of items ends “Who we are”, although later headings rank below it, and facts of the
job count wherever they are.
"""

import datetime

import pytest

from adverts import read_advert

TIDES = """# Night porter

## Who we are

Quill House has been a hotel of forty rooms since 1931. It stands in the heart of Whitby.

**What you'll do**

- Welcome late guests
- Lock the doors at two

**{heading}**

- A room in the house
- Meals on duty
"""


def kinds(text):
    return [(i.kind, i.text) for i in read_advert(text.encode(), name="advert.md").items]


@pytest.mark.parametrize("heading", ["What we'd hand you back", "And in return", "Extras for you"])
def test_a_short_list_after_the_duties_is_no_part_of_the_portrait(heading):
    found = kinds(TIDES.format(heading=heading))
    assert found[2:] == [("benefit", "A room in the house"), ("benefit", "Meals on duty")]


def test_the_only_town_may_be_in_the_portrait():
    draft = read_advert(TIDES.format(heading="In return").encode(), name="advert.md")
    assert draft.locations == ("Whitby",)


def test_the_last_day_to_apply_may_be_in_the_portrait():
    text = TIDES.format(heading="In return") + "\n## About us\n\nApply by 3 May 2027.\n"
    draft = read_advert(text.encode(), name="advert.md")
    assert draft.closes_on == datetime.date(2027, 5, 3)


def test_names_below_a_heading_of_tools_are_no_needs():
    text = """# Toolmaker

### Responsibilities

- Build moulds for clocks
- Keep the drawings in order

### Tools of the trade

- SolidWorks
- Jira

### Requirements

- Three years of experience
"""
    assert kinds(text)[2:] == [("requirement", "Three years of experience")]


def test_a_full_stack_developer_is_no_heading_of_tools():
    text = """# Full stack developer at Quill Works

- Knowledge of Python and Django
- Experience with PostgreSQL
- Good English

Apply to jobs@quillworks.example
"""
    assert [kind for kind, _ in kinds(text)] == ["requirement"] * 3
