"""Person specifications in Markdown and plain text: tables, and lists below their importance."""

import pytest

from adverts import read_advert
from tests.adverts.text.test_reads_tables_of_criteria import USUAL


def test_reads_markdown_tables():
    text = """# Ward Clerk

Company: Elmcroft Trust

Location: Leeds, UK

## Main duties

- Answer the telephone
- File the notes

| Area | Essential | Desirable |
|:--|:-:|---|
| Training | Typing at 40 words a minute | A course in medical terms |
| **Experience** | Work in a busy office | Work with patient records |
"""
    draft = read_advert(text, name="a.md")
    assert [(i.importance, i.heading, i.text) for i in draft.items if i.importance] == USUAL


@pytest.mark.parametrize("level", ["## Person specification\n\n", ""])
def test_reads_lists_below_headings_of_importance(level):
    text = f"""# Ward Clerk

Company: Elmcroft Trust

Location: Leeds, UK

## Main duties

- Answer the telephone
- File the notes

{level}### Essential

- Work in a busy office
- Care of the telephone

### Desirable

- Work with patient records
"""
    draft = read_advert(text, name="a.md")
    assert [(i.importance, i.text) for i in draft.items if i.importance] == [
        ("must", "Work in a busy office"),
        ("must", "Care of the telephone"),
        ("nice", "Work with patient records"),
    ]


def test_reads_importance_within_groups():
    text = """# Ward Clerk

Company: Elmcroft Trust

Location: Leeds, UK

## Main duties

- Answer the telephone

## Person specification

### Training

**Essential**

- Typing at 40 words a minute

**Desirable**

- A course in medical terms

### Experience

**Essential**

- Work in a busy office

**Desirable**

- Work with patient records
"""
    draft = read_advert(text, name="a.md")
    assert [(i.importance, i.heading, i.text) for i in draft.items if i.importance] == USUAL


@pytest.mark.parametrize("kind", ["txt", "md"])
@pytest.mark.parametrize(
    "rows",
    [
        "Area\tEssential\tDesirable\n"
        "Training\tTyping at 40 words a minute\tA course in medical terms\n"
        "Experience\tWork in a busy office\tWork with patient records",
        "| Area | Essential | Desirable |\n|---|---|---|\n"
        "| Training | Typing at 40 words a minute | A course in medical terms |\n"
        "| Experience | Work in a busy office | Work with patient records |",
        "Area       | Essential                   | Desirable\n"
        "-----------+-----------------------------+---------------------------\n"
        "Training   | Typing at 40 words a minute | A course in medical terms\n"
        "Experience | Work in a busy office       | Work with patient records",
        "Criterion\tE/D\nTraining\nTyping at 40 words a minute\tE\nA course in medical terms\tD",
    ],
)
def test_reads_tables_typed_or_pasted_as_text(rows, kind):
    head = "# " if kind == "md" else ""
    text = (
        f"{head}Ward Clerk\n\nCompany: Elmcroft Trust\nLocation: Leeds, UK\n\nMain duties\n\n"
        f"- Answer the telephone\n- File the notes\n\nPerson specification\n\n{rows}\n\n"
        "Apply at https://elmcroft.example/7\n"
    )
    draft = read_advert(text, name=f"a.{kind}")
    found = [(i.importance, i.heading, i.text) for i in draft.items if i.importance]
    if "E/D" in rows:
        found = [(importance, "Training", text) for importance, _, text in found]
        assert found == USUAL[:2]
    else:
        assert found == USUAL
    assert draft.apply_url == "https://elmcroft.example/7"
    assert [i.text for i in draft.items if i.kind == "responsibility"] == [
        "Answer the telephone",
        "File the notes",
    ]
