import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adverts import Skipped, UnreadableAdvert, read_advert
from adverts.draft import DraftPay
from adverts.structured.json_repair import parse
from tests.adverts.records import (
    BODY,
    DUTIES,
    ODD_VALUES,
    drafts,
    kinds,
    survives,
    swapped,
)

JOB = {
    "guid": "f-12",
    "position": "Medical Science Liaison",
    "company": {"name": "Corvia"},
    "cities": ["Brno, Czechia"],
    "jobTypes": ["Full-time", "Remote"],
    "url": "https://jobs.example/f-12",
    "publishedAt": "2026-08-11T16:00:10.8629011Z",
    "validThrough": "2026-09-11",
    "salary": {"from": 60000, "to": 80000, "currency": "CZK", "unit": "month"},
    "description": BODY,
}


def job(**changes):
    return read_advert(json.dumps({"offers": [JOB | changes]}), name="x")


def test_reads_fields_by_their_names():
    draft = job()
    assert (draft.title, draft.company) == ("Medical Science Liaison", "Corvia")
    assert (draft.source_id, draft.apply_url) == ("f-12", "https://jobs.example/f-12")
    assert draft.locations == ("Brno, Czechia",)
    assert (draft.employment_type, draft.workplace_type) == ("FULL_TIME", "remote")
    assert draft.pay == DraftPay(Decimal(60000), Decimal(80000), "CZK", "month")
    assert (draft.posted_on, draft.closes_on) == (date(2026, 8, 11), date(2026, 9, 11))
    assert kinds(draft, "responsibility") == DUTIES


def test_reads_lists_of_skills_as_requirements():
    draft = job(requiredSkills=[{"name": "Oncology", "level": 1}], niceToHaveSkills=["Czech"])
    assert [(i.text, i.importance) for i in draft.items if i.kind == "requirement"][-2:] == [
        ("Oncology", "must"),
        ("Czech", "nice"),
    ]


def test_takes_the_amount_that_is_not_converted():
    offers = [
        {"from": 2300, "currency": "EUR", "currencySource": "conversion", "unit": "month"},
        {"from": 10000, "currency": "PLN", "currencySource": "original", "unit": "month",
         "type": "b2b"},
    ]  # fmt: skip
    draft = job(salary=None, jobTypes=None, employmentTypes=offers)
    assert draft.pay == DraftPay(Decimal(10000), None, "PLN", "month")
    assert draft.employment_type == "CONTRACTOR"


def test_drops_a_closing_date_before_the_posting():
    draft = job(validThrough="2026-01-01")
    assert draft.closes_on is None
    assert any("closing date" in warning for warning in draft.warnings)


@pytest.mark.parametrize(
    "wrap", [lambda job: job, lambda job: [job], lambda job: {"a": {"b": [job]}}]
)
def test_finds_jobs_at_any_depth(wrap):
    assert read_advert(json.dumps(wrap(JOB)), name="x").title == "Medical Science Liaison"


def test_names_the_job_that_it_could_not_read():
    assert drafts(json.dumps([JOB, JOB | {"position": None}]))[1] == Skipped(
        "job 2", "The advert has no title.", "f-12"
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[1, 2, ]", [1, 2]),
        ('{"a": ",}", }', {"a": ",}"}),
        (r'["\\", "\",]", {"b": [3,],},]', ["\\", '",]', {"b": [3]}]),
    ],
)
def test_removes_only_commas_before_brackets(text, value):
    assert parse(text) == value


@pytest.mark.parametrize("text", ['["ends nowhere ,]', ",]", '["a\\', '"' * 101 + ",]"])
def test_reports_broken_json(text):
    with pytest.raises(UnreadableAdvert, match="isn't valid"):
        parse(text)


def test_repairs_commas_and_line_ends_in_texts():
    text = json.dumps(JOB).replace('"Corvia"', '"Cor\nvia",')
    assert read_advert(text, name="x").company == "Cor via"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_reads_other_encodings(encoding):
    text = json.dumps(JOB | {"company": "Ärztehaus Köln"}, ensure_ascii=False)
    assert read_advert(text.encode(encoding), name="x").company == "Ärztehaus Köln"


def test_reads_jobs_of_a_title_and_a_text_alone():
    jobs = {
        "82": {"title": "Harbour Nurse in Leeds", "content": BODY * 2},
        "83": {"title": "Harbour Engineer", "content": BODY * 2},
    }
    found = drafts(json.dumps(jobs))
    assert [draft.title for draft in found] == ["Harbour Nurse in Leeds", "Harbour Engineer"]
    news = [{"title": "Our harbour in spring", "content": BODY * 2}] * 3
    with pytest.raises(UnreadableAdvert):
        read_advert(json.dumps(news), name="x")


def test_lists_of_duties_and_needs_are_signs_of_an_advert():
    jobs = [
        {"title": name, "gender": "(m/f)", "needs": ["A steady hand"], "todos": ["Oil clocks"]}
        for name in ("Clock Engineer", "Tide Nurse")
    ]
    found = drafts(json.dumps({"data": jobs}))
    assert [[(str(i.kind), i.text) for i in draft.items] for draft in found] == [
        [("responsibility", "Oil clocks"), ("requirement", "A steady hand")]
    ] * 2
    page = {"title": "Careers", "description": "Our harbour", "benefits": ["Boats"], "open": [JOB]}
    assert read_advert(json.dumps(page), name="x").title == JOB["position"]


def test_refuses_json_without_jobs():
    with pytest.raises(UnreadableAdvert):
        drafts(json.dumps({"users": [{"name": "A", "mail": "a@b.example"}]}))


def test_refuses_a_flood_of_empty_parts():
    with pytest.raises(UnreadableAdvert, match="too many values"):
        drafts('{"title":"T","company":"C","url":"u","x":[' + "{}," * 600_000 + "1]}")


@given(swapped(JOB))
def test_survives_any_value(job):
    survives(json.dumps([job]))


@given(st.dictionaries(st.sampled_from(["title", "pay", "city", "country", "salaries", "hours",
                                        "employmentType", "payMin", "remote", "date"]),
                       ODD_VALUES))  # fmt: skip
def test_survives_any_fields(fields):
    survives(json.dumps([{"title": "Nurse", "company": "C", "description": BODY} | fields]))
