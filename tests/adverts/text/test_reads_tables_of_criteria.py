"""Person specifications: essential and desirable criteria, their groups and assessment."""

import pytest

from adverts import read_advert

PAGE = (
    "<html><body><main><h1>Ward Clerk</h1><p>Company: Elmcroft Trust</p><p>Location: Leeds, UK</p>"
    "<h2>Main duties</h2><ul><li>Answer the telephone</li><li>File the notes</li></ul>"
    "<h2>Person specification</h2>{}<p>Apply at https://elmcroft.example/7</p></main></body></html>"
)


def table(*rows, head="td"):
    """Return a table with these rows; a cell may be a pair of attributes and content."""
    html = ""
    for number, cells in enumerate(rows):
        tag = head if not number else "td"
        for cell in cells:
            attributes, content = cell if isinstance(cell, tuple) else ("", cell)
            html += f"<{tag} {attributes}>{content}</{tag}>"
        html += "</tr><tr>"
    return f"<table><tr>{html.removesuffix('<tr>')}</table>"


def read(html):
    return read_advert(PAGE.format(html), name="a.html")


def criteria(html):
    """Return importance, group and text of each requirement."""
    return [
        (item.importance, item.heading, item.text)
        for item in read(html).items
        if item.kind == "requirement"
    ]


USUAL = [
    ("must", "Training", "Typing at 40 words a minute"),
    ("nice", "Training", "A course in medical terms"),
    ("must", "Experience", "Work in a busy office"),
    ("nice", "Experience", "Work with patient records"),
]


def test_reads_a_column_for_each_importance():
    rows = [
        ("Training", "Typing at 40 words a minute", "A course in medical terms"),
        ("Experience", "Work in a busy office", "Work with patient records"),
    ]
    assert criteria(table(("Area", "Essential", "Desirable"), *rows)) == USUAL
    assert criteria(table(("", "Essential criteria", "Desirable criteria"), *rows)) == USUAL
    explained = ("Essential<br>What nobody can do without", "Desirable – what would help")
    assert criteria(table(("Factor", *explained), *rows, head="th")) == USUAL


def test_keeps_nothing_else_of_the_table():
    draft = read(
        table(("Area", "Essential", "Desirable"), ("Training", "Typing", "A course in terms"))
    )
    assert "Training" not in str((draft.introduction, draft.description_sections))
    assert [item.text for item in draft.items if item.kind == "responsibility"] == [
        "Answer the telephone",
        "File the notes",
    ]
    assert draft.apply_url == "https://elmcroft.example/7"


def test_reads_lists_and_paragraphs_within_a_cell():
    cell = "<ul><li>Typing</li><li>Filing</li></ul>"
    assert criteria(
        table(("", "Essential", "Desirable"), ("Skills", cell, "<p>French</p><p>German</p>"))
    ) == [
        ("must", "Skills", "Typing"),
        ("must", "Skills", "Filing"),
        ("nice", "Skills", "French"),
        ("nice", "Skills", "German"),
    ]
    inside = "• Typing • Filing"
    assert criteria(table(("Essential", "Desirable"), (inside, "1. French<br>2. German"))) == [
        ("must", None, "Typing"),
        ("must", None, "Filing"),
        ("nice", None, "French"),
        ("nice", None, "German"),
    ]


def test_groups_criteria_below_a_line_with_a_colon():
    cell = "<p>Knowledge of:</p><ul><li>Patient records</li><li>Bookings</li></ul>"
    assert criteria(table(("", "Essential", "Desirable"), ("Skills", cell, "-"))) == [
        ("must", "Skills: Knowledge of", "Patient records"),
        ("must", "Skills: Knowledge of", "Bookings"),
    ]


@pytest.mark.parametrize("empty", ["", "-", "–", "N/A", "None", "n/a.", "&nbsp;"])
def test_an_empty_cell_is_not_a_criterion(empty):
    rows = table(("Area", "Essential", "Desirable"), ("Training", "Typing", empty))
    assert criteria(rows) == [("must", "Training", "Typing")]


def test_reads_merged_cells():
    rows = table(
        ("Area", "Essential", "Desirable"),
        (('rowspan="2"', "Training"), "Typing at 40 words a minute", "A course in medical terms"),
        ("Filing", "Spreadsheets"),
        (('colspan="3"', "<b>Experience</b>"),),
        ("", "Work in a busy office", "Work with patient records"),
    )
    assert criteria(rows) == [
        *USUAL[:2],
        ("must", "Training", "Filing"),
        ("nice", "Training", "Spreadsheets"),
        *USUAL[2:],
    ]
    both = table(
        ("Area", "Essential", "Desirable"), ("Checks", ('colspan="2"', "A check of identity"))
    )
    assert criteria(both) == [("must", "Checks", "A check of identity")]


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        ("✓", ""),
        ("✔", "✗"),
        ("X", ""),
        ("x", "-"),
        ("√", "×"),
        ("Yes", "No"),
        ("☒", "☐"),
        ("●", ""),
        ("✅", "❌"),
        ("\uf0fc", "\uf0fb"),
        ('<img src="t.png" alt="tick">', ""),
        ("*", ""),
        ('<i class="fa fa-check"></i>', '<i class="fa fa-times"></i>'),
    ],
)
def test_reads_columns_of_ticks(yes, no):
    rows = table(
        ("Criteria", "Essential", "Desirable"),
        (('colspan="3"', "Training"),),
        ("Typing at 40 words a minute", yes, no),
        ("A course in medical terms", no, yes),
        (('colspan="3"', "Experience"),),
        ("Work in a busy office", yes, no),
        ("Work with patient records", no, yes),
    )
    assert criteria(rows) == USUAL


def test_reads_a_group_beside_criteria_with_ticks():
    rows = table(
        ("Area", "Criterion", "Essential", "Desirable"),
        (('rowspan="2"', "Training"), "Typing at 40 words a minute", "✓", ""),
        ("A course in medical terms", "", "✓"),
        (('rowspan="2"', "Experience"), "Work in a busy office", "✓", ""),
        ("Work with patient records", "", "✓"),
    )
    assert criteria(rows) == USUAL


@pytest.mark.parametrize(
    ("heading", "must", "nice"),
    [
        ("E/D", "E", "D"),
        ("Essential/Desirable", "Essential", "Desirable"),
        ("E or D", "E", "D"),
        ("Essential (E) or Desirable (D)", "(E)", "(D)"),
        ("Importance", "Essential", "Desirable"),
        ("Muss/Kann", "Muss", "Kann"),
        ("M/K", "M", "K"),
        ("Gewichtung", "erforderlich", "von Vorteil"),
        ("Keutamaan", "Wajib", "Diutamakan"),
        ("Indispensable / souhaité", "Indispensable", "Souhaité"),
        ("Priority", "Must have", "Nice to have"),
    ],
)
def test_reads_a_column_of_values(heading, must, nice):
    rows = [
        ("Typing at 40 words a minute", must),
        ("A course in medical terms", nice),
        ("Work in a busy office", must),
        ("Work with patient records", nice),
    ]
    expected = [(importance, None, text) for importance, _, text in USUAL]
    assert criteria(table(("Requirement", heading), *rows)) == expected
    turned = [(value, text) for text, value in rows]
    assert criteria(table((heading, "Requirement"), *turned)) == expected
    numbered = [(str(n), *row) for n, row in enumerate(rows, 1)]
    assert criteria(table(("No.", "Requirement", heading), *numbered)) == expected


@pytest.mark.parametrize(
    ("must", "nice"),
    [
        ("Muss-Kriterien", "Kann-Kriterien"),
        ("Erforderlich", "Wünschenswert"),
        ("Muss", "Kann"),
        ("Zwingend erforderlich", "Von Vorteil"),
        ("Wajib", "Diutamakan"),
        ("Syarat wajib", "Kelebihan"),
        ("Diperlukan", "Digalakkan"),
        ("Indispensable", "Souhaité"),
        ("Critères essentiels", "Atouts"),
        ("Exigé", "Apprécié"),
        ("Obligatoire", "Facultatif"),
        ("Imprescindible", "Deseable"),
        ("Obrigatório", "Desejável"),
        ("Vereist", "Gewenst"),
        ("Nödvändigt", "Meriterande"),
        ("Required", "Preferred"),
        ("Must have", "Nice to have"),
        ("Mandatory", "Optional"),
        ("ESSENTIAL (E)", "DESIRABLE (D)"),
        ("Minimum requirements", "Advantageous"),
    ],
)
def test_recognises_the_words_of_other_forms(must, nice):
    rows = table((must, nice), ("Typing", "French"), ("Filing", "German"))
    assert criteria(rows) == [
        ("must", None, "Typing"),
        ("nice", None, "French"),
        ("must", None, "Filing"),
        ("nice", None, "German"),
    ]


def test_reads_a_row_for_each_importance():
    above = table(
        (('colspan="2"', "Essential"),),
        ("Training", "Typing"),
        ("Experience", "Work in an office"),
        (('colspan="2"', "Desirable"),),
        ("Training", "French"),
    )
    assert criteria(above) == [
        ("must", "Training", "Typing"),
        ("must", "Experience", "Work in an office"),
        ("nice", "Training", "French"),
    ]
    beside = table(
        ("Essential", "<ul><li>Typing</li><li>Filing</li></ul>"), ("Desirable", "French")
    )
    assert criteria(beside) == [
        ("must", None, "Typing"),
        ("must", None, "Filing"),
        ("nice", None, "French"),
    ]
    one_column = table(("Essential",), ("Typing",), ("Filing",), ("Desirable",), ("French",))
    assert criteria(one_column) == criteria(beside)
    grouped = table(
        (('rowspan="2"', "Training"), "Essential", "Typing"),
        ("Desirable", "French"),
    )
    assert criteria(grouped) == [("must", "Training", "Typing"), ("nice", "Training", "French")]


def assessed(html):
    return [(item.text, item.assessed_by) for item in read(html).items if item.assessed_by]


def test_keeps_how_a_criterion_is_assessed():
    by_column = table(
        ("Area", "Essential", "Desirable", "Assessed by"),
        ("Training", "Typing", "French", "Application form, test"),
    )
    assert assessed(by_column) == [
        ("Typing", "Application form, test"),
        ("French", "Application form, test"),
    ]
    beside_each = table(
        ("Essential", "How assessed", "Desirable", "How assessed"),
        ("Typing", "Test", "French", "Interview"),
    )
    assert assessed(beside_each) == [("Typing", "Test"), ("French", "Interview")]
    by_codes = table(
        ("Criterion", "Essential", "Desirable"), ("Typing", "A/T", ""), ("French", "", "A/I")
    )
    assert assessed(by_codes) == [("Typing", "A/T"), ("French", "A/I")]
    assert criteria(by_codes) == [("must", None, "Typing"), ("nice", None, "French")]
    by_ticks = table(
        ("Criterion", "E/D", "Application form", "Interview"),
        ("Typing", "E", "✓", ""),
        ("French", "D", "✓", "✓"),
    )
    assert assessed(by_ticks) == [
        ("Typing", "Application form"),
        ("French", "Application form, Interview"),
    ]
    divided = table(
        (('rowspan="2"', "Criterion"), ('rowspan="2"', "Essential"), ('rowspan="2"', "Desirable"),
         ('colspan="2"', "Method of assessment")),
        ("Application", "Interview"),
        ("Typing", "✓", "", "✓", ""),
        ("French", "", "✓", "", "✓"),
    )  # fmt: skip
    assert assessed(divided) == [("Typing", "Application"), ("French", "Interview")]


def test_says_in_the_text_how_criteria_are_assessed():
    draft = read(
        table(
            ("Criterion", "E/D", "Measured by"),
            ("Typing", "E", "Test"),
            ("Filing", "E", "Test"),
            ("French", "D", "Interview"),
        )
    )
    assert ("Measured by", "- Test: Typing; Filing\n- Interview: French") in (
        draft.description_sections
    )


def test_reads_a_heading_repeated_on_every_page():
    head = ("Area", "Essential", "Desirable")
    rows = table(head, ("Training", "Typing", "French"), head, ("Health", "Good sight", ""))
    assert criteria(rows) == [
        ("must", "Training", "Typing"),
        ("nice", "Training", "French"),
        ("must", "Health", "Good sight"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [("Essential duties", "Hours"), ("Answer the telephone", "9 to 5")],
        [("Location", "Leeds"), ("Salary", "£24,000 a year")],
        [("Required documents", "Where to send them"), ("CV", "The office")],
        [("Day", "Morning", "Evening"), ("Monday", "x", ""), ("Tuesday", "", "x")],
    ],
)
def test_does_not_change_other_tables(rows):
    assert criteria(table(*rows)) == [] or all(i for _, _, i in criteria(table(*rows)))
    assert read(table(*rows)).title == "Ward Clerk"


def test_keeps_the_text_around_the_criteria():
    rows = table(
        (('colspan="3"', "Applicants are asked to address each of the points below, "
          "with one example for each of them."),),
        ("Area", "Essential", "Desirable"),
        ("Training", "Typing", "French"),
    )  # fmt: skip
    assert "with one example" in str(read(rows).description_sections)
    assert criteria(rows) == [("must", "Training", "Typing"), ("nice", "Training", "French")]
