"""Lists whose items begin with letters, numbers or signs, in text, Markdown and pages."""

import pytest

from adverts import read_advert
from adverts.text.odd_bullets import odd_items, with_usual_bullets

ADVERT = """{head}Groundskeeper

Company: Elmcroft Park
Location: Leeds, UK

Duties:

{duties}

Requirements:

{needs}

Apply at https://elmcroft.example/9
"""
DUTIES = ["Mow the lawns", "Prune the roses", "rake the paths"]
NEEDS = ["A driving licence", "Good health", "Weekend work"]
SIGNS = ["§", "o", "Ø", "ü", "v", "q", "\uf0b7", "\uf0a7", "\uf0d8", "\uf076", "➢", "❖", "→", "=>",
         "~", "◆", "★", "☛", "»", "/", "x", "•", "·", "–", "&bull;"]  # fmt: skip
ORDERED = [
    ["a.", "b.", "c."], ["a)", "b)", "c)"], ["(a)", "(b)", "(c)"], ["A.", "B.", "C."],
    ["i.", "ii.", "iii."], ["(i)", "(ii)", "(iii)"], ["I.", "II.", "III."], ["1)", "2)", "3)"],
    ["(1)", "(2)", "(3)"], ["1.1", "1.2", "1.3"], ["1.1.", "1.2.", "1.3."], ["1-", "2-", "3-"],
    ["01.", "02.", "03."], ["h.", "i.", "j."], ["u)", "v)", "w)"],
]  # fmt: skip


def found(duties, needs, kind):
    if kind == "html":
        lines = "".join(f"<p>{line}</p>" for line in duties)
        others = "".join(f"<p>{line}</p>" for line in needs)
        document = (
            "<html><body><h1>Groundskeeper</h1><p>Company: Elmcroft Park</p><h2>Duties</h2>"
            f"{lines}<h2>Requirements</h2>{others}<p>Apply at https://elmcroft.example/9</p>"
        )
    else:
        head = "# " if kind == "md" else ""
        texts = {"duties": "\n".join(duties), "needs": "\n".join(needs)}
        document = ADVERT.format(head=head, **texts)
    items = read_advert(document, name=f"a.{kind}").items
    return [
        [item.text for item in items if item.kind == kind]
        for kind in ("responsibility", "requirement")
    ]


@pytest.mark.parametrize("kind", ["txt", "md", "html"])
@pytest.mark.parametrize("marks", [*([sign] * 3 for sign in SIGNS), *ORDERED], ids=lambda m: m[0])
def test_reads_the_items_without_their_marks(marks, kind):
    duties = [f"{mark} {text}" for mark, text in zip(marks, DUTIES, strict=True)]
    needs = [f"{mark}\t{text}" for mark, text in zip(marks, NEEDS, strict=True)]
    assert found(duties, needs, kind) == [DUTIES, NEEDS]


@pytest.mark.parametrize(
    "text",
    ["A. Smith leads the team.\nShe is here since 2019.", "→ more about us", "a. one\nc. two",
     "$40,000 a year\n$45,000 later", "“We care”\n“We listen”", "# Duties\n# Requirements",
     "3 years of work\n4 weeks of leave", "v. good pay\nand more", "Ø 40 hours", "i. e. nothing",
     "9:00 start\n10:00 break", "| a | b |\n| c | d |", "**Duties**\n**Needs**"],
)  # fmt: skip
def test_leaves_other_lines_as_they_are(text):
    assert with_usual_bullets(text) == text


def test_goes_on_over_wrapped_items_and_empty_lines():
    text = "a. Mow the lawns\n   of the park\n\nb. Prune the roses\n\n\nc. Rake"
    assert with_usual_bullets(text) == (
        "- Mow the lawns\n   of the park\n\n- Prune the roses\n\n\n- Rake"
    )


def test_a_dash_before_a_number_is_a_bullet_beside_dashes_before_words():
    found = odd_items(["-Oil the clocks", "-4 years at sea", "-Patience"])
    assert sorted(found) == [0, 1, 2]
    assert odd_items(["-80 degrees", "-70 degrees"]) == {}


def test_knows_what_a_file_without_its_symbol_font_holds():
    assert odd_items(['!"Oil the clocks', '!"Two years at sea']) == {0: 2, 1: 2}


def test_a_bullet_alone_on_its_line_belongs_to_the_text_below():
    text = "Duties\n\n- \nMow the lawns\n\n-\n\n  Prune the roses\n\n* \n"
    assert with_usual_bullets(text) == "Duties\n\n- Mow the lawns\n\n- Prune the roses\n\n* \n"
    assert with_usual_bullets("Duties\n-\nMow") == "Duties\n-\nMow"
