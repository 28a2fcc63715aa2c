"""A list is marked sure only if its heading means one thing and its items don't contradict it."""

import pytest

from adverts.content.contents import read_contents
from adverts.text.lines import markdown_lines

SURE = 0.8
TASKS = ["Prepare the weekly rota", "Coordinate repairs of lamps", "Write monthly reports"]
NEEDS = ["A degree in optics", "Two years of experience at sea", "Knowledge of tides"]
GIFTS = ["Unbefristeter Vertrag", "30 Tage Urlaub", "Betriebliche Altersvorsorge"]
DUTIES = ["Reinigung der Linsen", "Wartung des Turms", "Betreuung von Gästen"]


def read(heading, items):
    listed = "\n".join(f"- {item}" for item in items)
    found = read_contents(markdown_lines(f"# Keeper\n\n## {heading}\n\n{listed}\n")).items
    return {item.kind.value for item in found}, {item.evidence.confidence >= SURE for item in found}


@pytest.mark.parametrize(
    ("heading", "items", "kind"),
    [("Responsibilities", TASKS, "responsibility"), ("Requirements", NEEDS, "requirement"),
     ("Wir bieten", GIFTS, "benefit")],
)  # fmt: skip
def test_a_plain_heading_is_sure(heading, items, kind):
    assert read(heading, items) == ({kind}, {True})


@pytest.mark.parametrize("heading", ["Your first 30 days", "By your first 90 days"])
def test_stages_are_tasks_but_not_surely(heading):
    assert read(heading, TASKS) == ({"responsibility"}, {False})


def test_a_heading_with_several_meanings_is_not_sure():
    assert read("The ideal candidate will", TASKS[:2]) == ({"responsibility"}, {False})


@pytest.mark.parametrize(
    ("heading", "items", "kind"),
    [("Responsibilities", NEEDS, "responsibility"), ("Requirements", TASKS, "requirement"),
     ("Nice to have", TASKS, "requirement")],
)  # fmt: skip
def test_a_plain_heading_over_another_kind_of_list_is_not_sure(heading, items, kind):
    assert read(heading, items) == ({kind}, {False})


@pytest.mark.parametrize(
    "heading", ["Qualities", "Qualités attendues", "Cualidades", "Kwaliteiten", "Qualidades"]
)
def test_qualities_may_be_of_a_person_or_all_that_is_asked(heading):
    patience = ["Patience with guests", "A sense of humour", "Attention to detail"]
    assert read(heading, patience) == ({"behaviour"}, {False})
    assert read("Soft skills", patience) == ({"behaviour"}, {True})


@pytest.mark.parametrize(
    ("items", "kind"), [(GIFTS, "benefit"), (DUTIES, "responsibility")]
)  # fmt: skip
@pytest.mark.parametrize("heading", ["Das erwartet dich", "Was Sie bei uns erwartet"])
def test_the_list_says_what_awaits_people(heading, items, kind):
    assert read(heading, items)[0] == {kind}


def _items(source):
    return read_contents(markdown_lines(source)).items


@pytest.mark.parametrize(
    "heading", ["What we are looking for (ideally)", "Das bringen Sie idealerweise mit"]
)
def test_ideals_are_needs_where_nothing_else_is_asked(heading):
    needs = "- A diploma in tides\n- Five years with clocks\n"
    alone = _items(f"## Duties\n\n- Oil the clocks\n- Sweep the quay\n\n## {heading}\n\n{needs}")
    assert {item.importance for item in alone[2:]} == {"must"}
    beside = _items(f"## Requirements\n\n- A ladder\n- A lamp\n\n## {heading}\n\n{needs}")
    assert {item.importance for item in beside[2:]} == {"nice"}
