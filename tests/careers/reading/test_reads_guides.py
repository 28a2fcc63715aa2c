import pytest

from adverts.document import Document
from careers.reading.errors import UnreadableText
from careers.reading.guide import read_guide
from tests.careers.texts import GUIDE


def read(text):
    return read_guide(Document.of(text))


def ladder(draft):
    return [(level.title, level.abbreviation, level.reports_to) for level in draft.levels]


def test_reads_the_paragraphs_whole():
    draft = read(GUIDE)
    assert list(draft.paragraphs) == GUIDE.splitlines()[1:]
    assert draft.title == "Trial Coordination"


def test_reads_the_ladder_from_the_lowest_up():
    draft = read(GUIDE)
    assert ladder(draft) == [
        ("Trial Assistant", "TA", "Trial Coordinator"),
        ("Trial Coordinator", "TC", "Study Manager"),
        ("Study Manager", "SM", "Study Operations Director"),
        ("Study Operations Director", "SOD", ""),
    ]
    assert draft.levels[-1].beside == ("Programme Director",)


def test_reads_the_kinds_of_employer():
    assert read(GUIDE).employers == (
        "Contract Research Companies", "Site Management Companies", "Teaching Hospitals",
        "Public Health Institutes",
    )  # fmt: skip


FILLER = "This is how many teams work, and others name their steps in another way. " * 3
IN_OTHER_WORDS = [
    "An Associate Medical Writer reports to a Medical Writer, "
    "who reports to a Lead Medical Writer.",
    "Ein Associate Medical Writer berichtet an einen Medical Writer. "
    "Der Lead Medical Writer leitet mehrere Medical Writer.",
    "Seorang Associate Medical Writer melapor kepada seorang Medical Writer. "
    "Lead Medical Writer menyelia para Medical Writer.",
    "The Medical Writer is supported by the Associate Medical Writer. "
    "Above the Medical Writer is the Lead Medical Writer.",
]


@pytest.mark.parametrize("text", IN_OTHER_WORDS)
def test_reads_other_words_and_languages(text):
    assert ladder(read(f"# Writing\n\n{text}\n\n{FILLER}")) == [
        ("Associate Medical Writer", "", "Medical Writer"),
        ("Medical Writer", "", "Lead Medical Writer"),
        ("Lead Medical Writer", "", ""),
    ]


def test_reads_titles_that_name_a_department():
    text = "The Ward Manager reports to the Director of Nursing."
    assert [title for title, *_ in ladder(read(f"# Nursing\n\n{text}\n\n{FILLER}"))] == [
        "Ward Manager", "Director of Nursing",
    ]  # fmt: skip


def test_keeps_the_plural_of_a_department():
    text = (
        "The Study Manager reports to the Head of Clinical Operations. "
        "Heads of Clinical Operations report to the Director of Medical Affairs."
    )
    assert [title for title, *_ in ladder(read(f"# Trials\n\n{text}\n\n{FILLER}"))] == [
        "Study Manager", "Head of Clinical Operations", "Director of Medical Affairs",
    ]  # fmt: skip


def test_keeps_headings_and_lists_of_markdown():
    draft = read(f"# Writing\n\n## What it is\n\n{FILLER}\n\n- One\n- Two\n")
    assert draft.title == "Writing"
    assert draft.markdown.startswith("## What it is\n\nThis is how")
    assert draft.markdown.endswith("- One\n- Two")
    assert draft.warnings[0].startswith("The article doesn't say who reports")


def test_refuses_titles_that_report_in_a_circle():
    text = "The Study Manager reports to the Study Director. The Study Director reports to the "
    with pytest.raises(UnreadableText, match="circle"):
        read(f"# Studies\n\n{text}Study Manager.\n\n{FILLER}")


def test_leaves_scripts_out():
    draft = read(f"<h1>Writing</h1><script>alert('x')</script><p>{FILLER}</p><p onclick=x>Two</p>")
    assert "alert" not in draft.markdown
    assert draft.paragraphs[1] == "Two"


def test_refuses_an_article_of_a_megabyte_or_of_a_line():
    with pytest.raises(UnreadableText, match="100,000 characters"):
        read(FILLER * 6_000)
    with pytest.raises(UnreadableText, match="too short"):
        read("Writing\nIt is good.\n")
