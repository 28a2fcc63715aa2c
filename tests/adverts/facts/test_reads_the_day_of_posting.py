"""The day of posting is stated in many notations, by the name of a file, or alone on a line."""

from __future__ import annotations

import pytest

from adverts import read_advert

_TEXT = """
## Your tasks

- Plan and run weekly shifts
- Keep the records in order

## Requirements

- Two years of experience
- A driving licence
"""
_DAY = "2018-01-12"


def _posted_on(text: str, name: str = "gardener.md") -> str:
    return str(read_advert(text, name=name).posted_on)


@pytest.mark.parametrize(
    ("fact", "day"),
    [
        ("published: false\ndate: 2018-01-12 13:34:00 Z", _DAY),
        ("publish: true\npub_date: 2018-01-12", _DAY),
        ("job_date: '2018-01-12'", _DAY),
        ("date_published: 12 January 2018", _DAY),
        ("date_added: 2018-01-12", _DAY),
        ("online_seit: 12.01.2018", _DAY),
        ("start_date: 2018-01-12", "None"),
        ("updated: 2018-01-12", "None"),
    ],
)
def test_takes_the_first_fact_that_is_a_day(fact: str, day: str) -> None:
    assert _posted_on(f"---\ntitle: Head Gardener\n{fact}\n---\n{_TEXT}") == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2018-01-12-gardener.md", _DAY),
        ("20180112_gardener.md", _DAY),
        ("12.01.2018 gardener.md", _DAY),
        ("gardener-2018-01-12.md", _DAY),
        ("content/2018-01-12-gardener/index.md", _DAY),
        ("jobs/2018/01/12/gardener.md", _DAY),
        ("gardener-until-2018-01-12.md", "None"),
        ("2018-13-45-gardener.md", "None"),
        ("1020180112345.md", "None"),
    ],
)
def test_takes_the_day_in_the_name_of_a_file(name: str, day: str) -> None:
    assert _posted_on(f"# Head Gardener\n{_TEXT}", name) == day
    assert _posted_on(f"---\ntitle: Head Gardener\nkind: open\n---\n{_TEXT}", name) == day


def test_takes_no_day_of_a_file_after_the_last_day_to_apply() -> None:
    text = f"# Head Gardener\n{_TEXT}\nApply by 1 March 2017.\n"
    assert _posted_on(text, "2018-01-12-gardener.md") == "None"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("January 12, 2018", _DAY),
        ("Leeds, 12 January 2018", _DAY),
        ("Aldorf, den 12. Januar 2018", _DAY),
        ("Posté le 12 janvier 2018", _DAY),
        ("Oprettet den 12. januar 2018", _DAY),
        ("Last updated: 12 January 2018", "None"),
        ("Starting 12 January 2018", "None"),
        ("The interviews are on 12 January 2018.", "None"),
    ],
)
def test_takes_a_day_alone_on_a_line(line: str, day: str) -> None:
    assert _posted_on(f"# Head Gardener\n\n{line}\n{_TEXT}") == day
