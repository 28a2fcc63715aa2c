import html
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from adverts import Skipped, UnreadableAdvert, read_advert
from adverts.draft import DraftPay
from tests.adverts.records import BODY, DUTIES, drafts, kinds, survives, swapped

JOB = {
    "absolute_url": "https://boards.example/quill-works/jobs/4012",
    "internal_job_id": 88,
    "location": {"name": "Remote - Ireland"},
    "metadata": [
        {"id": 1, "name": "Employment Type", "value": "Part-time", "value_type": "single_select"},
        {"id": 2, "name": "Workplace Type", "value": None, "value_type": "single_select"},
    ],
    "id": 4012,
    "updated_at": "2026-03-09T10:00:00-04:00",
    "requisition_id": "MW-7",
    "title": "Medical Writer &amp; Editor",
    "company_name": "Quillworks",
    "first_published": "2026-03-02T10:00:00-04:00",
    "application_deadline": "2026-04-01T00:00:00Z",
    "pay_input_ranges": [
        {"min_cents": 5_200_000, "max_cents": 6_000_000, "currency_type": "EUR",
         "title": "Annual salary"},
    ],
    "content": html.escape(BODY + "<p>Caf&eacute; on site.</p>"),
    "departments": [{"id": 3, "name": "Editorial"}],
}  # fmt: skip


def job(**changes):
    return read_advert(json.dumps(JOB | changes), name="x")


def test_reads_the_stated_fields():
    draft = job()
    assert (draft.title, draft.company) == ("Medical Writer & Editor", "Quillworks")
    assert (draft.source_id, draft.reference) == ("4012", "MW-7")
    assert draft.apply_url == JOB["absolute_url"]
    assert (draft.locations, draft.workplace_type) == (("Ireland",), "remote")
    assert draft.remote_countries == ("IE",)
    assert draft.employment_type == "PART_TIME"
    assert draft.pay == DraftPay(Decimal(52000), Decimal(60000), "EUR", "year")
    assert (draft.posted_on, draft.closes_on) == (date(2026, 3, 2), date(2026, 4, 1))
    assert draft.evidence["title"].confidence > 0.9


def test_reads_escaped_content():
    assert kinds(job(), "responsibility") == DUTIES


def test_reads_all_jobs_of_a_board():
    found = drafts(json.dumps({"jobs": [JOB, JOB | {"title": " "}, 7], "meta": {"total": 3}}))
    assert found[0].title == "Medical Writer & Editor"
    assert found[1:] == [
        Skipped("job 2", "The advert has no title.", "4012"),
        Skipped("job 3", "This record isn't a job advert."),
    ]


def test_reads_boards_by_department():
    found = drafts(json.dumps({"departments": [{"id": 1, "name": "A", "jobs": [JOB, JOB]}]}))
    assert [draft.title for draft in found] == ["Medical Writer & Editor"] * 2


def test_guesses_the_company_from_the_address_with_a_warning():
    draft = job(company_name=None)
    assert draft.company == "Quill Works"
    assert any("guess" in warning for warning in draft.warnings)


def test_keeps_several_pay_ranges():
    [one] = JOB["pay_input_ranges"]
    ranges = [
        one | {"title": "Annual Salary Range - New York"},
        one | {"title": "Salary for Texas", "max_cents": one["max_cents"] + 100_000},
    ]
    draft = job(pay_input_ranges=ranges)
    assert [one.stated_for for one in draft.pay_ranges] == ["New York", "Texas"]
    low, high = (one.pay for one in draft.pay_ranges)
    assert (draft.pay.minimum, draft.pay.maximum) == (low.minimum, low.maximum + 1000)
    assert high.maximum == draft.pay.maximum
    assert not any("several pay ranges" in warning for warning in draft.warnings)


def test_warns_about_pay_ranges_that_can_not_be_kept():
    [one] = JOB["pay_input_ranges"]
    other = one | {"max_cents": one["max_cents"] + 100_000}
    draft = job(pay_input_ranges=[one | {"currency_type": ""}, other | {"currency_type": ""}])
    assert not draft.pay_ranges
    assert any("several pay ranges" in warning for warning in draft.warnings)


def test_stated_fields_override_the_text():
    draft = job(content="<p>Salary: £90,000 a year. This role is fully remote.</p>")
    assert draft.pay.currency == "EUR"


def test_ignores_addresses_that_are_not_http():
    assert job(absolute_url="javascript:alert(1)").apply_url is None


def test_refuses_broken_and_deeply_nested_boards():
    for text in (json.dumps({"jobs": [JOB]})[:-40], '{"absolute_url":1,"title":1,"content":'
                 + "[" * 100_000):  # fmt: skip
        with pytest.raises(UnreadableAdvert):
            drafts(text)


def test_refuses_fifty_megabytes():
    with pytest.raises(UnreadableAdvert, match="larger than"):
        drafts(json.dumps(JOB | {"content": ""}).encode() + b" " * 50_000_000)


def test_reads_a_board_of_several_megabytes():
    assert len(drafts(json.dumps({"jobs": [JOB | {"content": "x " * 200_000}] * 8}))) == 8


@given(swapped(JOB))
def test_survives_any_value(job):
    survives(json.dumps(job))
    survives(json.dumps({"jobs": [job, job]}))
