"""Facts that recruiters paste among other lines: pay in a list, a day in a sentence."""

from datetime import date

import pytest

from adverts import read_advert

PASTED = """Senior Tide Scientist

Tidewell Sdn Bhd, Johor Bahru

Reference: TS-118

What you will do
- Maintain the tide tables
- Write monthly reports for the harbour

Who you are
- A degree in oceanography
- Five years of experience with tides

What we offer
- {pay}
- Medical insurance for your family

{sentence}
"""


def pasted(pay="18 days of leave", sentence="We look forward to you."):
    return read_advert(PASTED.format(pay=pay, sentence=sentence).encode(), name="a.txt")


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("RM 9,500 – RM 12,500 per month", (9500, 12500, "MYR", "month")),
        ("€70,000 - €90,000 årlig", (70000, 90000, "EUR", "year")),
        ("Leeds: £31,000 to £35,000/year", (31000, 35000, "GBP", "year")),
        ("€ 3.200 bis € 4.100 pro Monat", (3200, 4100, "EUR", "month")),
    ],
)
def test_reads_a_range_of_pay_among_the_benefits(line, stated):
    pay = pasted(line).pay
    assert (pay.minimum, pay.maximum, pay.currency, pay.period) == stated


@pytest.mark.parametrize(
    "line",
    ["RM 100 – RM 200 per month phone allowance", "A training budget of $1,000 - $2,000 a year",
     "10 – 20 days per month at sea", "RM 9,500 – RM 12,500"],
)  # fmt: skip
def test_other_money_among_the_benefits_is_no_pay(line):
    assert pasted(line).pay is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Please send your CV to quay@tidewell.example by 31 January 2027.",
        "Apply at https://tidewell.example/jobs/118 by January 31, 2027, and tell us why.",
        "Senden Sie Ihre Bewerbung bis zum 31. Januar 2027 an quay@tidewell.example.",
        "Envoyez votre candidature avant le 31 janvier 2027.",
        "Sila hantar permohonan anda sebelum 31 Januari 2027.",
    ],
)
def test_reads_the_closing_date_in_a_sentence_about_applying(sentence):
    assert pasted(sentence=sentence).closes_on == date(2027, 1, 31)


def test_another_day_in_a_sentence_is_no_closing_date():
    sentence = "You will apply our method and finish the tables by 31 January 2027."
    assert pasted(sentence=sentence).closes_on is None


def test_reads_reference_and_level():
    draft = pasted()
    assert (draft.reference, draft.level) == ("TS-118", "senior")


def test_reads_a_place_beside_the_hours():
    text = PASTED.replace("Tidewell Sdn Bhd, Johor Bahru", "Part-time, Bradford").format(
        pay="18 days of leave", sentence="We look forward to you."
    )
    draft = read_advert(text, name="a.txt")
    assert (draft.locations, draft.employment_type) == (("Bradford",), "PART_TIME")


def test_a_sentence_that_asks_for_a_mail_names_where_to_apply():
    assert pasted(sentence="Send us an email at us@tidewell.example.").apply_email == (
        "us@tidewell.example"
    )


def test_a_list_of_places_keeps_its_heading():
    draft = read_advert(
        "# Ward Nurse\n\n## Requirements\n\n- Two years on a ward\n- A diploma\n\n## Location\n\n"
        "- Leeds\n- Hull\n- Some travel\n\n## Duties\n\n- Care\n- Write reports\n",
        name="nurse.md",
    )
    assert draft.locations == ("Leeds",)
    needs = [item.text for item in draft.items if item.kind == "requirement"]
    assert needs == ["Two years on a ward", "A diploma"]


def test_a_sentence_behind_a_label_is_no_place():
    said = "Ort: Du solltest dich in unserem Büro am alten Hafen wohlfühlen und gern kommen"
    assert pasted(sentence=said).locations != (said.partition(": ")[2],)


def test_a_place_may_have_a_sentence_behind_it():
    draft = read_advert(
        "# Uhrmacher (m/w/d)\n\nArbeitsort: Leipzig. Vorbehaltlich der Bewilligung der Mittel "
        "durch die Stiftung Gezeiten\n\n## Aufgaben\n\n- Uhren ölen\n- Federn wechseln\n",
        name="a.md",
    )
    assert draft.locations == ("Leipzig",)


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("Plats: Stockholm eller Lund", ("Stockholm", "Lund")),
        ("Sted: Bergen", ("Bergen",)),
        ("Base: Leeds or York", ("Leeds", "York")),
        ("Ort: Leipzig oder Dresden", ("Leipzig", "Dresden")),
    ],
)
def test_reads_labels_of_places_and_words_for_or(line, places):
    text = f"Nurse\n{line}\n\nResponsibilities\n- Care for people\n- Keep records\n"
    assert read_advert(text, name="advert.txt").locations == places


@pytest.mark.parametrize(
    "line",
    ["Publicerad: 2026-11-16", "Veröffentlicht am 16.11.2026", "Geplaatst op: 16 november 2026"],
)
def test_reads_the_day_of_posting_in_other_languages(line):
    text = f"Nurse\n{line}\n\nResponsibilities\n- Care for people\n- Keep records\n"
    assert str(read_advert(text, name="advert.txt").posted_on) == "2026-11-16"


def test_an_item_that_is_handy_is_nice_to_have():
    text = "Nurse\n\nRequirements\n- A degree\n- A licence (handy, not needed)\n"
    items = read_advert(f"{text}\nResponsibilities\n- Care for people\n", name="a.txt").items
    assert [item.importance for item in items[:2]] == ["must", "nice"]


def test_what_one_has_gladly_is_nice_to_have():
    text = "Sykepleier\n\nKvalifikasjoner\n- Førerkort\n- Gjerne erfaring med demens\n"
    items = read_advert(f"{text}\nArbeidsoppgaver\n- Pleie pasienter\n", name="a.txt").items
    assert [item.importance for item in items[:2]] == ["must", "nice"]


def test_a_sentence_may_follow_a_phone_number():
    sentence = "Har du spørgsmål, så ring på 75 00 00 00. Send din ansøgning til nina@acme.example."
    assert pasted(sentence=sentence).apply_email == "nina@acme.example"
