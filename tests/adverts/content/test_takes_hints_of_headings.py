"""Headings that nobody has listed, whose words hint at what is below them."""

import pytest

from adverts import read_advert
from adverts.vocabulary.heading_hints import hint_of, is_ours
from adverts.vocabulary.topics import Topic


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("and in return", Topic.BENEFIT),
        ("was wir dir dafür zurückgeben", Topic.BENEFIT),
        ("et en échange", Topic.BENEFIT),
        ("lo que te llevas a cambio", Topic.BENEFIT),
        ("dit krijg je ervoor terug", Topic.BENEFIT),
        ("vad du får av oss", Topic.BENEFIT),
        ("what's in your backpack", Topic.REQUIREMENT),
        ("was in deinem rucksack steckt", Topic.REQUIREMENT),
        ("vad vi önskar av dig: vi önskar", Topic.REQUIREMENT),
        ("your nights", Topic.RESPONSIBILITY),
        ("so sieht dein alltag aus", Topic.RESPONSIBILITY),
        ("zo ziet je week eruit", Topic.RESPONSIBILITY),
        ("machines we use", Topic.STACK),
        ("you're great at", Topic.BEHAVIOUR),
        ("what you need, and what you get", None),
        ("a view of the sea", None),
    ],
)
def test_few_words_hint_at_a_kind_of_list(heading, topic):
    assert hint_of(heading) is topic


@pytest.mark.parametrize(
    ("heading", "ours"),
    [("our kitchen", True), ("unser team", True), ("our requirements", False),
     ("unsere angebote", False), ("your kitchen", False)],
)  # fmt: skip
def test_what_the_employer_has_is_no_list_of_items(heading, ours):
    assert is_ours(heading) is ours


def read(second, items):
    lines = "\n".join(f"- {item}" for item in items)
    return read_advert(
        "# Nurse\n\nTidewell Health, Leeds\n\n## Duties\n\n- Care for patients\n- Keep records\n\n"
        f"## Requirements\n\n- A licence\n- Two years of nursing\n\n## {second}\n\n{lines}\n",
        name="a.md",
    )


def test_a_hint_keeps_a_list_from_continuing_the_section_before():
    draft = read("And in return?", ["Two Sundays a month", "A room near the ward"])
    assert [item.kind for item in draft.items][-2:] == ["benefit", "benefit"]


def test_a_list_of_what_the_employer_has_is_not_taken():
    draft = read("Our ward", ["Twelve beds, one view", "One old piano"])
    assert len(draft.items) == 4
    assert draft.left_lists[0].heading == "Our ward"


def test_bold_headings_inside_the_portrait_have_lists_of_their_own():
    text = (
        "# Porter\n\n## About Tidewell Hotel\n\nTidewell Hotel has forty rooms.\n\n**Your nights**"
        "\n\n- Welcome late guests\n- Lay the tables\n- Walk the building\n\n**In return**\n\n"
        "- A room in the house\n- Meals on duty\n"
    )
    kinds = [item.kind for item in read_advert(text, name="a.md").items]
    assert kinds == ["responsibility"] * 3 + ["benefit"] * 2


def test_a_parent_that_asks_for_nothing_heads_what_is_welcome():
    draft = read("Also", ["A degree", "Helpful, but not required:\n  - Sign language\n  - Dutch"])
    nice = [item.text for item in draft.items if item.importance == "nice"]
    assert nice == ["Sign language", "Dutch"]
