"""Line breaks of Markdown: those with a backslash, and headings directly below a list."""

import pytest

from adverts import read_advert


def kinds_of(text: str) -> list[tuple[str, str]]:
    return [(item.kind.value, item.text) for item in read_advert(text, name="job.md").items]


HEAD = "# Tide engineer\n\nLocation: Leeds\n\nSend your CV to jobs@acme.example.\n\n"
ENDS = """# Tide engineer

Location: Leeds

{duties}\\
{mark} Maintain the gauges of the harbour\\
{mark} Write tables of tides\\
{mark} Train volunteers\\
{needs}\\
{mark} experience with gauges\\
{mark} a degree in oceanography\\
\\
{gifts}\\
{mark} a boat of your own\\
{mark} 30 days of holiday
"""


@pytest.mark.parametrize("mark", ["➢", "-", "•", "*"])
@pytest.mark.parametrize(
    "headings",
    [
        ("Your tasks:", "We ask for:", "We offer:"),
        ("Responsibilities", "Requirements", "Benefits"),
        ("Ihre Aufgaben:", "Ihr Profil:", "Wir bieten:"),
        ("Vos missions :", "Votre profil :", "Nous offrons :"),
    ],
)
def test_reads_backslashes_as_breaks(mark, headings):
    duties, needs, gifts = headings
    text = ENDS.format(mark=mark, duties=duties, needs=needs, gifts=gifts)
    assert kinds_of(text) == [
        ("responsibility", "Maintain the gauges of the harbour"),
        ("responsibility", "Write tables of tides"),
        ("responsibility", "Train volunteers"),
        ("requirement", "experience with gauges"),
        ("requirement", "a degree in oceanography"),
        ("benefit", "a boat of your own"),
        ("benefit", "30 days of holiday"),
    ]


def test_reads_paragraphs_of_broken_lines_as_items():
    text = (
        f"{HEAD}## Requirements\n\nExperience with gauges\\\nA degree in oceanography\\\n"
        "A driving licence\n\n## Benefits\n\n- A boat\n- 30 days of holiday\n"
    )
    assert [text for kind, text in kinds_of(text) if kind == "requirement"] == [
        "Experience with gauges",
        "A degree in oceanography",
        "A driving licence",
    ]


def test_keeps_a_backslash_inside_a_line():
    text = f"{HEAD}## Requirements\n\n- Paths such as C:\\tides\\new\n- A degree\n"
    assert kinds_of(text)[0] == ("requirement", "Paths such as C:\\tides\\new")


def test_reads_a_wrapped_item_that_ends_with_a_colon_as_one():
    text = (
        f"{HEAD}## Responsibilities\n\n- Maintain the gauges of the harbour and\n"
        "the tables of tides, which\nare on our pages\n- Train volunteers\n"
    )
    assert kinds_of(text) == [
        (
            "responsibility",
            "Maintain the gauges of the harbour and the tables of tides, which are on our pages",
        ),
        ("responsibility", "Train volunteers"),
    ]
