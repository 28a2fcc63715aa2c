"""Free Markdown, as people write adverts in notes, issues and wikis."""

import pytest

from adverts import UnreadableAdvert, read_advert


def read(text):
    return read_advert(text, name="a.md")


def items(draft):
    return [(i.kind, i.importance, i.heading, i.text) for i in draft.items]


def test_reads_headings_lists_and_labels():
    draft = read(
        "# Medical Information Pharmacist\n\n**Company:** Harbour Pharma\n**Location:** Dublin\n"
        "**Salary:** €55,000 a year\n\nYou join a team of four.\n\n"
        "## What you will do\n\n- Answer doctors\n- Report side effects\n\n"
        "#### What we look for\n\n1. A pharmacy degree\n2. Fluent English (German is a plus)\n\n"
        "[Apply here](https://jobs.example/harbour)\n"
    )
    assert draft.title == "Medical Information Pharmacist"
    assert draft.company == "Harbour Pharma"
    assert draft.locations == ("Dublin",)
    assert draft.pay.minimum == 55000
    assert draft.introduction == "You join a team of four."
    assert draft.apply_url == "https://jobs.example/harbour"
    assert items(draft) == [
        ("responsibility", None, None, "Answer doctors"),
        ("responsibility", None, None, "Report side effects"),
        ("requirement", "must", None, "A pharmacy degree"),
        ("requirement", "must", None, "Fluent English (German is a plus)"),
    ]


def test_bold_lines_are_headings():
    draft = read(
        "**Clinical Trial Coordinator**\n\n**Duties**\n* Book visits\n* File consents\n\n"
        "**Preferred**\n* GCP training\n\nFull-time, Kuala Lumpur. Salary: RM 4,500 monthly."
    )
    assert draft.title == "Clinical Trial Coordinator"
    assert items(draft) == [
        ("responsibility", None, None, "Book visits"),
        ("responsibility", None, None, "File consents"),
        ("requirement", "nice", None, "GCP training"),
    ]


def test_keeps_the_headings_of_groups():
    draft = read(
        "# Ward Manager\n\n## Responsibilities\n\n### Patients\n- Plan the care\n\n"
        "### Staff\n- Draw up the rota\n\n## How to apply\n\nWrite to us.\n"
    )
    assert [(i.heading, i.text) for i in draft.items] == [
        ("Patients", "Plan the care"),
        ("Staff", "Draw up the rota"),
    ]


def test_keeps_line_breaks_unless_lines_are_wrapped():
    loose = read("# Nurse\n\n**Requirements**\nA diploma\nTwo years on a ward\n\nSalary: RM 3,000")
    assert [item.text for item in loose.items] == ["A diploma", "Two years on a ward"]
    wrapped = read(
        "# Nurse\n\n**Requirements**\n\n- A diploma of a school that the board of nurses of the\n"
        "  country accepts\n- Two years of work on the ward of a hospital, with night shifts and\n"
        "  weekends\n\nSalary: RM 3,000\n"
    )
    assert [item.text for item in wrapped.items] == [
        "A diploma of a school that the board of nurses of the country accepts",
        "Two years of work on the ward of a hospital, with night shifts and weekends",
    ]


def test_leaves_out_styles_of_blocks():
    draft = read("# Nurse\n\n{:.title}\n### Requirements\n\n{: .box}\n- A diploma\n- Patience\n")
    assert [item.text for item in draft.items] == ["A diploma", "Patience"]
    assert not any("{:" in line.text for line in draft.lines)


def test_takes_only_http_links():
    draft = read("# Nurse\n\n## Duties\n- Care\n- Write\n\n[Apply](javascript:alert)")
    assert draft.apply_url is None


@pytest.mark.parametrize("text", ["# Requirements\n", "# Notes\n\n- [a](https://x.example/a)\n"])
def test_refuses_texts_that_are_not_adverts(text):
    with pytest.raises(UnreadableAdvert):
        read(text)
