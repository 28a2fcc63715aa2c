"""Lines that state pay or terms of the job stand among items, and are none themselves."""

import pytest

from adverts.content.contents import read_contents
from adverts.content.pay_lists import benefits_alone
from adverts.text.lines import markdown_lines
from adverts.vocabulary.topics import Topic

DUTIES = ["Coordinate shipments with the harbour office", "Prepare weekly reports for the crew",
          "Maintain the tide tables and update them daily",
          "Develop new clocks together with the workshop"]  # fmt: skip
NEEDS = ["Two years of experience in logistics", "A degree in geography or similar",
         "Excellent communication skills in English", "Strong knowledge of tides"]  # fmt: skip
GIFTS = ["Medical insurance for your family", "25 days of paid annual leave",
         "Dental cover and a yearly bonus", "A stipend for your home office"]  # fmt: skip


def listed(texts):
    return "".join(f"- {text}\n" for text in texts)


def items(source):
    return [item.text for item in read_contents(markdown_lines(source)).items]


@pytest.mark.parametrize(
    "text",
    [
        "Base pay: $110,000 - $270,000",
        "Zone 2: $136,000 USD",
        "UK residents: £72,800-£91,000/year",
        "The salary range for this berth depends on the harbour.",
        "MIN: $107,200 - MID: $134,000 - MAX: $160,800 Currency: CAD",
        "Gaji pokok RM 1,800",
    ],
)
def test_pay_below_its_heading_is_no_benefit(text):
    assert items(f"## Compensation\n\n{listed([text, *GIFTS])}") == GIFTS


def test_ranges_by_zone_are_no_benefits_under_a_whole_sentence():
    ranges = ["Quays of the north: $99,000 - $132,000", "All other quays: $89,000 - $118,000"]
    heading = "**The new-hire base salary range for this position is:**"
    assert items(f"## Requirements\n\n{listed(NEEDS)}\n{heading}\n\n{listed(ranges)}") == NEEDS


def test_pay_in_a_list_of_benefits_stays_one():
    texts = ["Salary range: RM 4,000 - RM 4,500", *GIFTS]
    assert items(f"## Benefits\n\n{listed(texts)}") == texts


@pytest.mark.parametrize(
    "text",
    [
        "Working hours: 9 am to 6 pm",
        "Working Location : Kuala Pasang, Johor",
        "Mon to Sat (8 am - 5 pm)",
        "5.5 days per week",
        "Type of contract: permanent",
        "Job types: full-time, contract",
        "Salary: RM 2,100 and above",
        "Website: www.tidewell.example",
        "Waktu kerja: 9 pagi hingga 6 petang",
    ],
)
def test_a_term_of_the_job_is_no_need(text):
    source = listed([*NEEDS[:2], text, *NEEDS[2:]])
    assert items(f"## Requirements\n\n{source}") == NEEDS
    assert items(f"## Duties\n\n{listed([*DUTIES, text])}") == DUTIES


@pytest.mark.parametrize(
    "text", ["Work style: calm and careful", "Languages: English", "Able to work 6 days a week"]
)
def test_a_label_alone_makes_no_term(text):
    assert text in items(f"## Requirements\n\n{listed([*NEEDS, text])}")


def test_a_remark_below_a_heading_of_pay_is_no_benefit():
    source = "- USD 900 per month\n- The berth is for an independent contractor.\n"
    assert items(f"## Compensation\n\n{source}") == []
    assert items("## Gaji\n\n- RM 1,800\n- EPF and SOCSO\n") == ["EPF and SOCSO"]


def test_labelled_facts_that_make_up_a_list_are_no_items():
    facts = [
        "Project: Clocks of the northern harbours",
        "Grade: 7",
        "Institution: Tidewell College",
        "Term: two years",
        "Supervisor: Ms Hale",
    ]
    source = f"## The post\n\n{listed(facts)}\n## Duties\n\n{listed(DUTIES)}"
    assert [item.text for item in read_contents(markdown_lines(source)).items] == DUTIES


def test_one_labelled_line_in_a_list_of_duties_stays_an_item():
    source = f"## The post\n\n{listed([*DUTIES, 'Team: Lead the crew and prepare its shifts'])}"
    assert len(read_contents(markdown_lines(source)).items) == 5


def test_a_list_of_labelled_facts_holds_no_items():
    facts = ["Department: Library", "Role (State) Job Title: Digital Library Developer",
             "Working Title: Digital Library Developer", "Recruit Number: Faculty - 54",
             "Job Category: Clerk or Professional Faculty", "Job Typ: Full-Time", "Location: Leeds",
    ]  # fmt: skip
    assert not read_contents(markdown_lines(f"## Description\n\n{listed(facts)}")).items


def test_a_place_below_the_needs_is_no_need():
    source = f"## Requirements\n\n{listed(NEEDS)}\n### Location\n\n- Leeds\n- Some travel to Hull\n"
    assert [item.text for item in read_contents(markdown_lines(source)).items] == NEEDS


def test_gifts_below_a_sum_of_pay_are_benefits():
    texts = [
        "A partir de R$ 2.000,00 a depender da experiência",
        "Plano de saúde",
        "Auxílio creche",
    ]
    topics = [Topic.REQUIREMENT, Topic.BENEFIT, Topic.BENEFIT]
    assert benefits_alone(texts, topics, 0) == [None, Topic.BENEFIT, Topic.BENEFIT]
