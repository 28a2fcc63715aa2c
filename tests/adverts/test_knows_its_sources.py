"""Every field keeps its source text and its confidence; warnings quote contradictions."""

import json
from dataclasses import fields

import pytest

from adverts import read_advert

PLAIN = """Clinical Research Nurse

Company: Alder Trials
Location: Leeds, United Kingdom (Remote)
Salary: £38,000 - £42,000 a year
Closing date: 31 January 2027

We run studies for small sponsors. {prose}

Responsibilities
- Screen patients
- Keep source records

Requirements
- A nursing registration
- GCP training (preferred)

Benefits
- Pension
"""
JEKYLL = """---
title: "Alder Trials Vacancies Study Nurse"
category: Jobs
date: 2021-05-19
tags: [Leeds]
---
<h4>Responsibilities</h4><ul><li>Screen patients</li><li>Keep records</li></ul>
<p><a class="btn" href="https://alder.example/1">Apply Online</a></p>
"""
REMOTE = """# [Study Nurse](https://alder.example/1)
### Alder Trials
#### `💰 GBP 40,000~50,000` `🌎 Remote, United Kingdom`

You spend two days in our office each week. We make trials simple.

**Responsibilities**

- Screen patients
- Keep records
"""
RECORD = json.dumps(
    [
        {
            "title": "Study Nurse",
            "company": "Alder Trials",
            "location": "Leeds, United Kingdom",
            "remote": "remote",
            "salary": "£40,000 a year",
            "url": "https://alder.example/1",
            "description": "<h2>Responsibilities</h2><ul><li>Screen patients</li>"
            "<li>Keep records</li></ul><p>You spend two days in our office each week.</p>",
        }
    ]
)
PAGE = (
    "<html><head><title>Study Nurse</title></head><body>"
    f"{PLAIN.format(prose='').replace(chr(10), '<br>')}</body></html>"
)
TEXTS = {
    "plain": PLAIN.format(prose=""), "Jekyll": JEKYLL, "remote": REMOTE, "JSON": RECORD,
    "page": PAGE,
}  # fmt: skip
PROOF = {"evidence", "lines", "warnings"}


def draft_of(text):
    return read_advert(text, name="advert")


@pytest.mark.parametrize(
    "text",
    [PLAIN.format(prose=""), JEKYLL, REMOTE, RECORD, PAGE],
    ids=["plain", "jekyll", "remote", "json", "page"],
)
def test_keeps_the_source_of_every_field(text):
    draft = draft_of(text)
    stated = {f.name for f in fields(draft) if f.name not in PROOF and getattr(draft, f.name)}
    assert stated - {"items"} == set(draft.evidence)
    for evidence in (*draft.evidence.values(), *(item.evidence for item in draft.items)):
        assert evidence.text
        assert 0 < evidence.confidence <= 1
    read = "\n".join(line.text for line in draft.lines)
    assert draft.items
    assert all(item.evidence.text in read for item in draft.items)


def test_quotes_the_text_of_a_label():
    evidence = draft_of(PLAIN.format(prose="")).evidence
    assert evidence["pay"].text == "Salary: £38,000 - £42,000 a year"
    assert evidence["closes_on"].text == "Closing date: 31 January 2027"
    assert evidence["pay"].confidence > 0.8


def test_is_less_confident_of_a_sentence_and_quotes_only_it():
    filler = "We are a friendly team that has worked on small studies for many years. " * 3
    text = PLAIN.replace("Salary: £38,000 - £42,000 a year\n", "")
    evidence = draft_of(text.format(prose=f"{filler}The pay is £39,000 a year.")).evidence
    assert evidence["pay"].text == "The pay is £39,000 a year."
    assert evidence["pay"].confidence < 0.8


def test_is_less_confident_of_items_inferred_from_wording():
    text = PLAIN.format(prose="").replace("Responsibilities", "Your Tuesdays")
    draft = draft_of(text)
    sure = {item.text: item.evidence.confidence for item in draft.items}
    assert sure["Screen patients"] < 0.8 < sure["A nursing registration"]


@pytest.mark.parametrize("text", [REMOTE, RECORD], ids=["remote", "json"])
def test_quotes_both_statements_of_a_workplace(text):
    (warning,) = [w for w in draft_of(text).warnings if "but later" in w]
    assert warning.startswith("The advert says remote (“")
    assert warning.endswith("but later hybrid (“You spend two days in our office each week.”).")


def test_quotes_a_labelled_place_that_the_prose_contradicts():
    draft = draft_of(PLAIN.format(prose="You spend two days in our office each week."))
    (warning,) = [w for w in draft.warnings if "but later" in w]
    assert "“Location: Leeds, United Kingdom (Remote)”" in warning


def test_quotes_two_statements_of_pay():
    draft = draft_of(PLAIN.format(prose="The salary is £30,000 to £35,000 a year."))
    assert (
        "The advert states two different amounts of pay: “Salary: £38,000 - £42,000 a year” and "
    ) in " ".join(draft.warnings)
    assert "£35,000 a year" in " ".join(draft.warnings)


def test_quotes_two_closing_dates():
    draft = draft_of(PLAIN.format(prose="Please apply before 2 February 2027."))
    (warning,) = [w for w in draft.warnings if "closing dates" in w]
    assert "31 January 2027" in warning
    assert "2 February 2027" in warning


def test_does_not_warn_about_a_consistent_advert():
    agreeing = (
        "The salary is £38,000 to £42,000 a year. Apply before 31 January 2027 at "
        "https://alder.example/1."
    )
    assert draft_of(PLAIN.format(prose=agreeing)).warnings == ()
