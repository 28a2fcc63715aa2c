import pytest

from adverts import read_advert
from adverts.content.contents import read_contents
from adverts.text.lines import markdown_lines
from adverts.vocabulary.headings import Topic, topic_of
from adverts.vocabulary.terms import Importance, ItemKind


def items(source):
    return [(i.kind, i.importance, i.text) for i in read_contents(markdown_lines(source)).items]


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Key Responsibilities:-", Topic.RESPONSIBILITY),
        ("WHAT YOU’LL DO", Topic.RESPONSIBILITY),
        ("What you'll bring", Topic.REQUIREMENT),
        ("Tugas dan tanggungjawab", Topic.RESPONSIBILITY),
        ("Kelayakan", Topic.REQUIREMENT),
        ("Das erwartet dich", Topic.RESPONSIBILITY),
        ("Ihr Profil", Topic.REQUIREMENT),
        ("Wir bieten", Topic.BENEFIT),
        ("Vos missions", Topic.RESPONSIBILITY),
        ("Profil recherché", Topic.REQUIREMENT),
        ("Nice to have 🚀", Topic.NICE),
        ("Requisitos", Topic.REQUIREMENT),
        ("Qué ofrecemos", Topic.BENEFIT),
        ("About you", Topic.REQUIREMENT),
        ("About yourself", Topic.REQUIREMENT),
        ("Responsible to", Topic.LOGISTICS),
        ("Responsible for", Topic.RESPONSIBILITY),
        ("Important information for candidates", Topic.APPLY),
        ("About the role", Topic.ROLE),
        ("About Quillworks", Topic.OVERVIEW),
        ("Equal Opportunity Employer", Topic.LEGAL),
        ("Our hiring process", Topic.PROCESS),
        ("Blue skies", None),
        ("Where your days go", Topic.RESPONSIBILITY),
        ("Where you will work", Topic.LOGISTICS),
        ("Was du bei uns erwarten kannst", Topic.BENEFIT),
        ("Ce que vous pouvez attendre de nous", Topic.BENEFIT),
    ],
)
def test_recognises_headings(heading, topic):
    assert topic_of(heading) is topic


def test_the_section_around_a_heading_decides_its_topic():
    wishes = "## Nice to have\n\n**Experience**\n\n- With tides\n"
    needs = "## Requirements\n\n**Experience**\n\n- With tides\n"
    assert items(wishes) == [("requirement", "nice", "With tides")]
    assert items(needs) == [("requirement", "must", "With tides")]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What You'll Own", "responsibility"),
        ("What you will be doing", "responsibility"),
        ("Your impact", "responsibility"),
        ("Who We're Looking For", "requirement"),
        ("About you", "requirement"),
        ("Required Experience", "requirement"),
        ("Skills and experience", "requirement"),
        ("Must-haves", "requirement"),
        ("Nice to have", "requirement"),
        ("What we offer", "benefit"),
        ("What's in it for you?", "benefit"),
        ("Perks & benefits", "benefit"),
        ("Soft skills", "behaviour"),
    ],
)
def test_common_headings_need_no_mark(heading, kind):
    source = f"We keep clocks.\n\n{heading}\n\nBrass and oil\n\nTables of tides\n"
    assert [(str(one), text) for one, _, text in items(source)] == [
        (kind, "Brass and oil"), (kind, "Tables of tides"),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Interview process", "Life at Tidewell", "The opportunity"])
def test_such_a_heading_of_another_kind_ends_a_section(heading):
    source = f"We keep clocks.\n\nDuties\n\nOil the clocks\n\n{heading}\n\nA letter\n"
    assert [text for _, _, text in items(source)] == ["Oil the clocks"]


def test_an_item_that_is_preferred_opens_no_section():
    source = "## Requirements\n\n- A boat\n- Nice to have: two boats\n- Knots\n"
    assert [importance for _, importance, _ in items(source)] == ["must", "nice", "must"]


def test_what_you_should_have_is_nice_beside_what_you_must_have():
    should = "## What you should have\n\n- Two boats\n"
    assert [one for _, one, _ in items(should)] == ["must"]
    both = items(f"## What you must have\n\n- A boat\n\n{should}")
    assert [one for _, one, _ in both] == ["must", "nice"]


def test_an_item_may_begin_with_its_importance():
    source = "## Requirements\n\n- A boat\n- [BONUS] Two boats\n"
    assert [one for _, one, _ in items(source)] == ["must", "nice"]


def test_two_lines_may_be_one_heading():
    source = "**Preferred**\n\n**Qualifications**\n\n- Knowledge of tides\n- Two boats\n"
    assert {importance for _, importance, _ in items(source)} == {"nice"}


def test_takes_paragraphs_as_items_without_a_list():
    source = "## Requirements\n\nA degree in law.\n\nTwo years at court.\n"
    assert [text for _, _, text in items(source)] == ["A degree in law.", "Two years at court."]


def test_does_not_take_prose_after_a_list_as_items():
    source = "## Requirements\n\n- A degree\n\nWe look forward to your letter.\n"
    contents = read_contents(markdown_lines(source))
    assert len(contents.items) == 1
    assert contents.sections == [("Requirements", ["We look forward to your letter."])]


def test_a_list_item_can_be_the_heading_of_deeper_items():
    source = "## Profile\n\n- A degree\n- Preferred:\n  - French\n- A licence\n"
    assert [importance for _, importance, _ in items(source)] == ["must", "nice", "must"]


def test_a_bold_sentence_is_not_a_heading():
    source = "## Requirements\n\n- A degree\n\n**We do this for the people who need it most.**\n"
    contents = read_contents(markdown_lines(source))
    assert contents.sections[0][0] == "Requirements"


def test_keeps_a_repeated_paragraph_once():
    story = "We build small boats for large rivers and have done so for years."
    contents = read_contents(markdown_lines(f"{story}\n\n{story}\n"))
    assert contents.introduction == [story]


def test_keeps_only_http_links():
    source = "[a](https://x.example/a) [b](javascript:alert(1)) <a href='data:x'>c</a>"
    (line,) = markdown_lines(source)
    assert [link.url for link in line.links] == ["https://x.example/a"]
    assert "javascript" not in line.markdown


def test_a_requirement_that_is_marked_optional_is_a_nice_to_have():
    assert items("**Requirements**\n- A degree\n- Fluent Malay (preferred)\n") == [
        ("requirement", "must", "A degree"),
        ("requirement", "nice", "Fluent Malay (preferred)"),
    ]


def test_keeps_a_line_of_a_list_that_heads_what_is_nice_to_have():
    text = """# Data engineer

## Qualifications

**You have:**

- Five years of experience with data pipelines
- Tools you know:
  - Spark and Kafka
  - Airflow
- Preferred skills:
  - Experience with Terraform
  - Knowledge of Scala
"""
    draft = read_advert(text, name="advert.md")

    nice = [(item.heading, item.text) for item in draft.items if item.importance is Importance.NICE]
    assert nice == [
        ("Preferred skills", "Experience with Terraform"),
        ("Preferred skills", "Knowledge of Scala"),
    ]


def test_keeps_a_line_of_a_list_that_heads_items_told_by_their_words():
    text = """# Platform engineer

**You will**

- Plan and automate the releases of all services
- Build and maintain alerts for our customers
- **Expectations**
- Five years of experience with Linux servers
- A degree in computer science or a related field
- Excellent knowledge of written and spoken English
"""
    draft = read_advert(text, name="advert.md")

    needs = [item.heading for item in draft.items if item.kind is ItemKind.REQUIREMENT]
    assert needs == ["Expectations"] * 3


def test_what_a_candidate_needs_is_no_part_of_the_company_however_long_its_heading():
    source = (
        "## About us\n\nWe run three laboratories in the north.\n\n"
        "#### The ideal candidate will have deep experience in one or more of these fields:\n\n"
        "- Assays: their design and their validation\n- Storage: cold chains and their records\n"
    )
    assert [kind for kind, *_ in items(source)] == [ItemKind.REQUIREMENT] * 2


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("#WerBistDu", Topic.REQUIREMENT),
        ("#WieBenJij", Topic.REQUIREMENT),
        ("Wir suchen: Tierpfleger (m/w/d) in Teilzeit", None),
        ("Requirements engineer (f/m/x)", None),
        ("Was darfst du bei uns erwarten?", Topic.BENEFIT),
        ("So sieht dein typischer Alltag aus", Topic.RESPONSIBILITY),
        ("Diese Kenntnisse sind hilfreich:", Topic.NICE),
        ("Nicht-technische Kompetenzen", Topic.BEHAVIOUR),
        ("Send us an application package with", Topic.APPLY),
    ],
)
def test_reads_hashtags_titles_and_more_german_headings(heading, topic):
    assert topic_of(heading) is topic


def kinds_of(lines):
    found = read_contents(markdown_lines("# Keeper\n\n" + "".join(f"- {one}\n" for one in lines)))
    return [(item.kind.value, item.text) for item in found.items]


def test_an_item_that_is_a_common_heading_heads_those_after_it():
    lines = ["Responsibilities", "Trim the wick", "Minimum qualifications", "A calm hand"]
    assert kinds_of(lines) == [("responsibility", "Trim the wick"), ("requirement", "A calm hand")]


def test_an_item_that_is_a_chinese_heading_heads_those_after_it():
    lines = ["岗位职责", "负责灯塔的维护；", "任职资格", "熟悉航海；"]
    assert kinds_of(lines) == [
        ("responsibility", "负责灯塔的维护；"),
        ("requirement", "熟悉航海；"),
    ]


def test_one_word_that_may_be_asked_for_is_no_heading_of_a_list():
    lines = ["Experience", "A degree in optics", "Knowledge of tides"]
    assert [text for _, text in kinds_of(lines)] == lines
