import pytest

from adverts.content.contents import read_contents
from adverts.text.lines import markdown_lines
from adverts.vocabulary.headings import Topic, topic_of


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
        ("About the role", Topic.ROLE),
        ("About Quillworks", Topic.OVERVIEW),
        ("Equal Opportunity Employer", Topic.LEGAL),
        ("Our hiring process", Topic.PROCESS),
        ("Blue skies", None),
    ],
)
def test_knows_headings(heading, topic):
    assert topic_of(heading) is topic


def test_reads_one_heading_by_what_it_stands_under():
    wishes = "## Nice to have\n\n**Experience**\n\n- With tides\n"
    needs = "## Requirements\n\n**Experience**\n\n- With tides\n"
    assert items(wishes) == [("requirement", "nice", "With tides")]
    assert items(needs) == [("requirement", "must", "With tides")]


def test_takes_paragraphs_where_there_is_no_list():
    source = "## Requirements\n\nA degree in law.\n\nTwo years at court.\n"
    assert [text for _, _, text in items(source)] == ["A degree in law.", "Two years at court."]


def test_leaves_prose_after_a_list_alone():
    source = "## Requirements\n\n- A degree\n\nWe look forward to your letter.\n"
    contents = read_contents(markdown_lines(source))
    assert len(contents.items) == 1
    assert contents.sections == [("Requirements", ["We look forward to your letter."])]


def test_lets_a_list_item_head_deeper_ones():
    source = "## Profile\n\n- A degree\n- Preferred:\n  - French\n- A licence\n"
    assert [importance for _, importance, _ in items(source)] == ["must", "nice", "must"]


def test_takes_no_bold_sentence_for_a_heading():
    source = "## Requirements\n\n- A degree\n\n**We do this for the people who need it most.**\n"
    contents = read_contents(markdown_lines(source))
    assert contents.sections[0][0] == "Requirements"


def test_tells_a_repeated_paragraph_once():
    story = "We build small boats for large rivers and have done so for years."
    contents = read_contents(markdown_lines(f"{story}\n\n{story}\n"))
    assert contents.introduction == [story]


def test_keeps_links_of_the_web_only():
    source = "[a](https://x.example/a) [b](javascript:alert(1)) <a href='data:x'>c</a>"
    (line,) = markdown_lines(source)
    assert [link.url for link in line.links] == ["https://x.example/a"]
    assert "javascript" not in line.markdown


def test_a_need_that_the_advert_marks_as_optional_is_one():
    assert items("**Requirements**\n- A degree\n- Fluent Malay (preferred)\n") == [
        ("requirement", "must", "A degree"),
        ("requirement", "nice", "Fluent Malay (preferred)"),
    ]
