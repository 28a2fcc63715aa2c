"""Plain text of paragraphs alone: which short lines are headings, and which items."""

import pytest

from adverts import read_advert
from adverts.content.contents import read_contents
from adverts.text.text_lines import text_lines


def items(*lines):
    found = read_contents(text_lines("\n\n".join(lines))).items
    return [("nice" if one.importance == "nice" else str(one.kind), one.text) for one in found]


@pytest.mark.parametrize(
    "item",
    [
        "Knowledge of containers and tides",
        "Excellent communication skills",
        "3 years of experience with clocks",
        "Proven project experience",
        "You have experience with brass",
    ],
)
def test_a_short_need_is_no_heading(item):
    lines = ["Clockmaker", "What you will bring", "A boat of your own, and a calm hand", item,
             "A letter from the harbour that says so"]  # fmt: skip
    assert items(*lines) == [("requirement", text) for text in lines[2:]]


def test_a_short_duty_is_no_heading():
    lines = ["Clockmaker", "What you'll do", "Oil every dial of the harbour once a week",
             "Communicate project objectives and status",
             "Tell the crew what the tide will do"]  # fmt: skip
    assert items(*lines) == [("responsibility", text) for text in lines[2:]]


def test_short_lines_that_follow_each_other_are_a_list():
    lines = ["Clockmaker", "What we offer", "Wellness allowance", "Bonus package", "A dry cabin"]
    assert items(*lines) == [("benefit", text) for text in lines[2:]]


def test_a_short_line_with_words_of_a_heading_is_one():
    lines = ["Clockmaker", "Your tasks in the harbour", "Oil every dial of the harbour",
             "Minimum Experience and Licences", "Two winters at sea, or three on the quay",
             "Work experience", "A year with brass and another with oak"]  # fmt: skip
    assert [kind for kind, _ in items(*lines)] == ["responsibility", "requirement", "requirement"]


def test_the_first_item_of_a_list_without_bullets_may_have_words_of_a_heading():
    text = (
        "Desenvolvedora\n\nResponsabilidades\n\nDesenvolver aplicações\nCriar integrações\n"
        "Garantir a qualidade\n\nRequisitos\n\nExperiência comprovada em .NET\n"
        "Conhecimento em bancos de dados\nVivência com Git\n"
    )
    found = [item.text for item in read_advert(text.encode(), name="a.txt").items]
    assert "Experiência comprovada em .NET" in found
