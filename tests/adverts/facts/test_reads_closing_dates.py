"""Closing dates as adverts write them: short years, no years, hours, zones, in five languages."""

from datetime import date, datetime, time, timedelta

import pytest

from adverts import read_advert
from adverts.facts.closing import StatedClosing, closing_date, closing_of_moment, parse_closing
from adverts.facts.values import closing_of

NEAR = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9 Jan 27", date(2027, 1, 9)),
        ("09-Jan-27", date(2027, 1, 9)),
        ("9/1/27", date(2027, 1, 9)),
        ("9.1.27", date(2027, 1, 9)),
        ("9/1 2027", date(2027, 1, 9)),
        ("2027-01-09", date(2027, 1, 9)),
        ("Saturday the 9th of January", date(2027, 1, 9)),
        ("January 9th, 2027", date(2027, 1, 9)),
        ("Friday 12 December", date(2025, 12, 12)),
        ("Samstag, den 12. Dezember", date(2026, 12, 12)),
        ("Fri 1st January", date(2027, 1, 1)),
        ("apply by 12 December", date(2026, 12, 12)),
        ("29 February 2028", date(2028, 2, 29)),
        ("the 30th", date(2026, 11, 30)),
        ("31st", date(2026, 12, 31)),
        ("end of February", date(2027, 2, 28)),
        ("Ende März 2027", date(2027, 3, 31)),
        ("fin avril", date(2027, 4, 30)),
        ("finales de mayo", date(2027, 5, 31)),
        ("akhir Ogos 2027", date(2027, 8, 31)),
        ("9 Mac 2027", date(2027, 3, 9)),
        ("9. Dezember 2026", date(2026, 12, 9)),
        ("1er août 2027", date(2027, 8, 1)),
        ("9 de agosto de 2027", date(2027, 8, 9)),
        ("9 ene 2027", date(2027, 1, 9)),
        ("9 maart 2027", date(2027, 3, 9)),
        ("9. marts 2027", date(2027, 3, 9)),
        ("den 9 augusti 2027", date(2027, 8, 9)),
        ("9. desember 2027", date(2027, 12, 9)),
    ],
)
def test_reads_days(text, day):
    stated = parse_closing(text, near=NEAR)
    assert (stated.day, stated.hour, stated.zone) == (day, None, None)


@pytest.mark.parametrize(
    ("text", "hour", "zone"),
    [
        ("12 noon", time(12), None),
        ("at midday", time(12), None),
        ("12 pm", time(12), None),
        ("midnight", None, None),
        ("5pm", time(17), None),
        ("5.30 p.m.", time(17, 30), None),
        ("at 17.30", time(17, 30), None),
        ("17:30 hrs", time(17, 30), None),
        ("1730 hours", time(17, 30), None),
        ("18 Uhr", time(18), None),
        ("à 18h30", time(18, 30), None),
        ("a las 14:00", time(14), None),
        ("5.00 petang", time(17), None),
        ("11.59 malam", time(23, 59), None),
        ("23:59 GMT", time(23, 59), "GMT"),
        ("23:59 (UTC+8)", time(23, 59), "Etc/GMT-8"),
        ("9am UTC+05:30", time(9), "Asia/Kolkata"),
        ("5 pm Pacific Time", time(17), "America/Los_Angeles"),
        ("12 noon Malaysia time", time(12), "Asia/Kuala_Lumpur"),
        ("9:00 Europe/Berlin", time(9), "Europe/Berlin"),
        ("9:00 Narnia/Lamppost", time(9), None),
        ("at 25:70", None, None),
    ],
)
@pytest.mark.parametrize("order", ["{day}, {hour}", "{hour} on {day}"])
def test_reads_hours_beside_the_day(order, text, hour, zone):
    if zone and order.startswith("{hour}"):
        order = "{hour} – {day}"
    stated = parse_closing(order.format(day="9 January 2027", hour=text))
    assert stated == StatedClosing(date(2027, 1, 9), hour, zone)


@pytest.mark.parametrize(
    "text", ["as soon as possible", "30/2/2027", "9 Febtember 2027", "in 30 days", "Room 12, 3"]
)
def test_makes_no_day_of_other_words(text):
    assert parse_closing(text, near=NEAR) is None


def test_takes_no_hour_for_a_year():
    assert parse_closing("9 January 17:30", near=NEAR)[:2] == (date(2027, 1, 9), time(17, 30))
    assert parse_closing("9 January 18 Uhr", near=NEAR)[:2] == (date(2027, 1, 9), time(18))


def test_lets_what_has_ended_stay_ended():
    """Without a year, a day of last month is no day of next year."""
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011
    assert parse_closing(f"{yesterday.day} {yesterday:%B}").day == yesterday


def advert(closing):
    return read_advert(
        f"# Fitter\n\nCompany: Larch\n\nLocation: Leeds, UK\n\nClosing date: {closing}\n\n"
        "## Duties\n\n- Fit pipes\n- Test them\n",
        name="a.md",
    )


def test_warns_of_a_day_that_was_left_to_the_reader():
    draft = advert("the 31st")
    assert draft.evidence["closes_on"].confidence < 0.8
    assert any("was read as" in warning for warning in draft.warnings)
    assert not any("was read as" in warning for warning in advert("31 January 2027").warnings)


def test_warns_of_a_day_that_cannot_be_read():
    assert any("can't be read" in warning for warning in advert("week 49").warnings)
    for words in ("until filled", "ASAP", "ongoing"):
        assert not any("can't be read" in warning for warning in advert(words).warnings)


@pytest.mark.parametrize(
    "sentence",
    [
        "Søknadsfristen er den 14. mars 2027.",
        "Ansøgningsfristen er 14. marts 2027.",
        "Vi skal gerne høre fra dig inden søndag d. 14. marts 2027.",
        "Reageren kan tot 14 maart 2027.",
        "Sista ansökningsdag är den 14 mars 2027.",
    ],
)
def test_finds_the_day_in_sentences_of_other_languages(sentence):
    found = closing_date([sentence], near=NEAR)
    assert found is not None
    assert found[0].day == date(2027, 3, 14)


def test_finds_day_and_hour_in_a_sentence():
    draft = read_advert(
        "# Fitter\n\nLarch is hiring.\n\n## Duties\n\n- Fit pipes\n- Test them\n\n"
        "## How to apply\n\nApplications close on 9 January 2027 at 12 noon (GMT).\n",
        name="a.md",
    )
    assert (draft.closes_on, draft.closing_time, draft.closing_zone) == (
        date(2027, 1, 9), time(12), "GMT"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "day", "hour", "zone"),
    [
        (date(2027, 1, 9), date(2027, 1, 9), None, None),
        (datetime(2027, 1, 9), date(2027, 1, 9), None, None),  # noqa: DTZ001 - a cell of a table
        (datetime(2027, 1, 9, 12), date(2027, 1, 9), time(12), None),  # noqa: DTZ001
        ("2027-01-09 12:00 Europe/London", date(2027, 1, 9), time(12), "Europe/London"),
        ("Sat, 09 Jan 2027 17:00:00 EST", date(2027, 1, 9), time(17), "America/New_York"),
        ("1799452800", date(2027, 1, 9), None, None),
        ("nothing", None, None, None),
    ],
)
def test_takes_values_of_any_kind(stated, day, hour, zone):
    closing = closing_of(stated)
    assert (closing and closing[:3]) == ((day, hour, zone) if day else None)


def test_keeps_a_moment_whose_offset_no_zone_has():
    moment = datetime.fromisoformat("2027-01-09T12:00:00+03:17")
    assert closing_of_moment(moment)[:3] == (date(2027, 1, 9), time(8, 43), "UTC")


@pytest.mark.parametrize(
    "text",
    [
        "Solliciteer tot en met 15 december 2026 bij jan@tidewell.example.",
        "Bewirb dich bis zum 15. Dezember 2026 bei jan@tidewell.example.",
        "to jan@tidewell.example by 15 December 2026.",
        "bis zum 15.12.2026 an jan@tidewell.example.",
        "Sista dag att söka är 15 december 2026.",
        "Søg senest tirsdag den 15. december 2026.",
        "Frist: 15. desember 2026",
    ],
)
def test_reads_the_last_day_beside_an_address(text):
    assert closing_date([text])[0].day == date(2026, 12, 15)


@pytest.mark.parametrize(
    "line",
    ["Frist: 9.1.2027", "Ansök senast: 9/1 2027", "Søknad innen: 9. januar 2027",
     "Reageer vóór 9 januari 2027.", "Ansök senast 9/1 2027."],
)  # fmt: skip
def test_reads_the_last_day_by_its_northern_labels(line):
    draft = read_advert(
        f"# Uhrmacher (m/w/d)\n\n{line}\n\n## Aufgaben\n- Uhren ölen\n\n## Profil\n- Geduld\n",
        name="a.md",
    )
    assert draft.closes_on == date(2027, 1, 9)
