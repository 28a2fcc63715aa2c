"""Lists of a record are items if the words of their names say so, also where nobody else has such
names.
"""

import json

import pytest

from adverts import read_advert

ITEMS = ["Clear speech", "Patience in fog", "Trust in the crew"]
FACTS = {
    "title": "Harbour pilot",
    "company": "Acme Marine",
    "location": "Cork",
    "responsibilities": ["Guide ships into the harbour", "Check the depth of the channel"],
    "requirements": ["A licence for pilots", "Five years at sea"],
}
KINDS = [
    ("attributes", "behaviour"), ("softSkills", "behaviour"), ("personal-qualities", "behaviour"),
    ("skills", "behaviour"), ("thrive", "behaviour"), ("eigenschaften", "behaviour"),
    ("desired", "nice"), ("additional_skills", "nice"), ("preferredSkills", "nice"),
    ("technical_skills", "must"), ("needs", "must"), ("daily_tasks", "responsibility"),
]  # fmt: skip


def kinds_in(draft):
    return {
        item.importance.value if item.importance else item.kind.value
        for item in draft.items
        if item.text in ITEMS
    }


def front_matter(facts):
    return (
        "---\n" + "".join(f"{key}: {json.dumps(value)}\n" for key, value in facts.items()) + "---"
    )


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_json(name, kind):
    draft = read_advert(json.dumps(FACTS | {name: ITEMS}).encode(), name="a.json")
    assert kinds_in(draft) == {kind}


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_front_matter(name, kind):
    document = front_matter(FACTS | {name: ITEMS}) + "\n\nAcme Marine needs a pilot in Cork.\n"
    assert kinds_in(read_advert(document.encode(), name="a.md")) == {kind}


def test_texts_of_several_lines_are_lists():
    document = front_matter(FACTS) + "\n"
    text = "thrive: >-\n" + "\n\n".join(f"  * {item}" for item in ITEMS)
    document = document.replace("---\n", f"---\n{text}\n", 1)
    assert kinds_in(read_advert(document.encode(), name="a.md")) == {"behaviour"}


def test_short_lists_beside_a_text_are_tags():
    """Sites sort their adverts by such lists."""
    text = "You guide ships of every size into the harbour, by day and by night. " * 5
    document = front_matter(FACTS | {"b_benefits": ITEMS}) + f"\n\n{text}\n"
    assert not kinds_in(read_advert(document.encode(), name="a.md"))


@pytest.mark.parametrize("name", ["internal_notes", "locations_nearby"])
def test_other_lists_are_no_items(name):
    draft = read_advert(json.dumps(FACTS | {name: ITEMS}).encode(), name="a.json")
    assert not kinds_in(draft)
