"""Layouts of print: columns, pages, bullets, divided words, links over text."""

import time

import pytest

from adverts import UnreadableAdvert, read_advert
from adverts.document import Document
from adverts.documents.pdf import lines_of
from tests.adverts.documents.prints import BOLD, LEFT, PLAIN, dot, draw, pdf

MOST_SECONDS = 15  # of processor time, on a slow machine
ITEM = LEFT + 18
TOP = [
    (BOLD, 18, 780, "Medical Science Liaison"),
    (PLAIN, 10, 750, "Company: Larkfield Medical"),
    (PLAIN, 10, 736, "Location: Leeds"),
]
LONG = "You visit the hospitals of the north and speak with the doctors who lead our trials, and"


def read(*pages, links=()):
    return read_advert(pdf(*pages, links=links), name="a.pdf")


def texts(draft, kind="responsibility"):
    return [item.text for item in draft.items if item.kind == kind]


def duties(*lines, more=b""):
    """Return a page with these lines below a heading of responsibilities."""
    return draw([*TOP, (BOLD, 12, 700, "Responsibilities"), *lines]) + b"\n" + more


def test_recognises_items_by_drawn_bullets():
    rows = ["Visit the hospitals and speak with their doctors", "about the trials", "Train staff"]
    page = draw([*TOP, (BOLD, 12, 700, "Responsibilities")])
    for row, height, is_first in zip(rows, (680, 668, 656), (True, False, True), strict=True):
        page += b"\n" + (dot(ITEM - 10, height + 2) if is_first else b"")
        page += draw([(PLAIN, 10, ITEM, height, row)])
    assert texts(read(page)) == [f"{rows[0]} {rows[1]}", rows[2]]


def test_a_row_below_the_text_of_an_item_continues_it():
    draft = read(duties(
        (PLAIN, 10, LEFT, 680, "•"), (PLAIN, 10, ITEM, 680, "Plan the"),
        (PLAIN, 10, ITEM, 668, "Advisory Boards"),
        (PLAIN, 10, LEFT, 656, "•"), (PLAIN, 10, ITEM, 656, "Train staff"),
    ))  # fmt: skip
    assert texts(draft) == ["Plan the Advisory Boards", "Train staff"]


def test_a_bullet_may_be_a_little_lower_than_its_text():
    draft = read(duties(
        (PLAIN, 12, LEFT, 678, "•"), (PLAIN, 10, ITEM, 680, "Plan the visits"),
        (PLAIN, 12, LEFT, 664, "•"), (PLAIN, 10, ITEM, 666, "Train staff"),
    ))  # fmt: skip
    assert texts(draft) == ["Plan the visits", "Train staff"]


def test_an_item_continues_on_the_next_page():
    first = duties((PLAIN, 10, 60, f"• {LONG}"), (PLAIN, 8, 30, "Page 1 of 2"))
    second = draw([
        (PLAIN, 10, 800, "you answer their questions"), (PLAIN, 10, 788, "• Train staff"),
        (PLAIN, 8, 30, "Page 2 of 2"),
    ])  # fmt: skip
    assert texts(read(first, second)) == [f"{LONG} you answer their questions", "Train staff"]


def test_joins_rows_that_reach_the_margin():
    draft = read(duties(
        (PLAIN, 10, 680, LONG), (PLAIN, 10, 668, "you answer their questions about them"),
        (PLAIN, 10, 656, "Train the staff of the wards"), (PLAIN, 10, 644, "Write reports"),
    ))  # fmt: skip
    assert texts(draft) == [
        f"{LONG} you answer their questions about them",
        "Train the staff of the wards",
        "Write reports",
    ]


def test_reads_one_column_after_the_other():
    left = [
        (BOLD, 12, LEFT, 700, "Responsibilities"),
        (PLAIN, 10, LEFT, 680, "• Visit the hospitals and the clinics of the north"),
        (PLAIN, 10, LEFT, 668, "and speak with their doctors"),
        (PLAIN, 10, LEFT, 656, "• Train staff"),
    ]
    right = [
        (BOLD, 12, 320, 700, "Requirements"),
        (PLAIN, 10, 320, 680, "• A degree in the life sciences or else in"),
        (PLAIN, 10, 320, 668, "nursing"),
        (PLAIN, 10, 320, 656, "• A driving licence"),
    ]
    draft = read(draw([*TOP, *left, *right]))
    assert texts(draft) == [
        "Visit the hospitals and the clinics of the north and speak with their doctors",
        "Train staff",
    ]  # fmt: skip
    assert texts(draft, "requirement") == [
        "A degree in the life sciences or else in nursing", "A driving licence",
    ]  # fmt: skip


def test_a_dash_inside_a_sentence_is_not_a_bullet():
    page = draw([
        *TOP, (BOLD, 12, 700, "About us"), (PLAIN, 10, 680, LONG),
        (PLAIN, 10, 668, "- as long as they wish - you listen to what they say."),
        (BOLD, 12, 640, "Responsibilities"), (PLAIN, 10, 626, "• Train staff"),
    ])  # fmt: skip
    draft = read(page)
    assert draft.company_overview == f"{LONG} - as long as they wish - you listen to what they say."
    assert texts(draft) == ["Train staff"]


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        (["Write up what our evidence-", "based medicine is about"],
         "Write up what our evidence-based medicine is about"),
        (["Plan the pre-", "and post-launch studies"], "Plan the pre- and post-launch studies"),
        (["Assess each new treat-", "ment and every treatment before it"],
         "Assess each new treatment and every treatment before it"),
        (["Develop our Leeds-", "Bradford office"], "Develop our Leeds-Bradford office"),
    ],
)  # fmt: skip
def test_keeps_only_the_authors_hyphens(rows, joined):
    lines = [(PLAIN, 10, LEFT, 680, "•"), (PLAIN, 10, ITEM, 680, rows[0])]
    assert texts(read(duties(*lines, (PLAIN, 10, ITEM, 668, rows[1])))) == [joined]


def test_joins_words_if_many_rows_end_with_a_hyphen():
    rows = [
        "• You speak, every month, with the doctors of our hos-",
        "pitals in the north, and tell them what was ever pub-",
        "lished about the safety and the use of each of our medi-",
        "cines and how to store them",
    ]  # fmt: skip
    lines = [(PLAIN, 10, 680 - 12 * number, row) for number, row in enumerate(rows)]
    assert texts(read(duties(*lines))) == [
        "You speak, every month, with the doctors of our hospitals in the north, and tell them "
        "what was ever published about the safety and the use of each of our medicines and how to "
        "store them"
    ]


def test_finds_the_link_to_apply_over_words():
    address = "https://jobs.larkfield.example/7"
    page = duties(
        (PLAIN, 10, 680, "• Train staff"), (PLAIN, 10, 640, "To be considered, apply here")
    )
    draft = read(page, links=[(address, 152, 636, 215, 650), ("javascript:1", 72, 636, 100, 650)])
    assert draft.apply_url == address
    assert draft.evidence["apply_url"].text == "apply here"
    assert "javascript" not in str(draft.as_json())


def test_headings_with_numbers_are_not_items():
    draft = read(draw([
        *TOP, (BOLD, 14, 700, "1. Responsibilities"), (PLAIN, 10, 680, "• Train staff"),
        (BOLD, 14, 650, "2. Requirements"), (PLAIN, 10, 630, "• A degree"),
    ]))  # fmt: skip
    assert (texts(draft), texts(draft, "requirement")) == (["Train staff"], ["A degree"])


def test_a_title_may_have_two_centred_rows():
    page = draw([
        (BOLD, 18, 140, 790, "Regional Medical Science Liaison"),
        (BOLD, 18, 226, 768, "for Oncology"),
        *TOP[1:], (BOLD, 12, 700, "Responsibilities"), (PLAIN, 10, 680, "• Train staff"),
    ])  # fmt: skip
    assert read(page).title == "Regional Medical Science Liaison for Oncology"


def test_drops_page_numbers_and_headers_after_the_first_page():
    pages = [duties((PLAIN, 10, 680, "• Train staff"), (PLAIN, 8, 30, "1"))]
    for number, text in ((2, "Write papers"), (3, "Hold talks")):
        pages.append(draw([
            (PLAIN, 8, 815, "Larkfield Medical: vacancy"), (PLAIN, 10, 780, f"• {text}"),
            (PLAIN, 8, 30, f"- {number} -"),
        ]))  # fmt: skip
    draft = read(*pages)
    assert "vacancy" not in str(draft.as_json())
    assert texts(draft) == ["Train staff", "Write papers", "Hold talks"]


@pytest.mark.parametrize(
    "page",
    [
        b"BT /F1 9 Tf (a) Tj /F2 9 Tf (a) Tj ET\n" * 30_000,  # one row of many pieces
        draw(
            [(PLAIN, 10, LEFT + 5 * n, 800 - n % 700, "• a") for n in range(9_000)]
        ),  # each row has a larger indent
        draw([(BOLD, 10 + n, 800, "a") for n in range(9_000)]),  # each row has its own font size
        draw([(PLAIN, 9, 72, 600, "a" * 90_000)]),
        b"BT /F1 0 Tf (a) Tj 0 0 0 0 0 0 Tm (b) Tj ET",
        b"BT /F1 1%s Tf 1 0 0 1 1%s 9 Tm (a) Tj ET" % (b"0" * 300, b"0" * 300),
    ],
    ids=["pieces", "depth", "sizes", "word", "no size", "numbers"],
)
def test_limits_the_work_for_many_rows(page):
    started = time.process_time()
    with pytest.raises(UnreadableAdvert):
        read(page, links=[("https://a.example", n, 0, n + 1, 999) for n in range(600)])
    assert time.process_time() - started < MOST_SECONDS


def test_a_row_goes_on_where_another_style_begins():
    flip = "q 1 0 0 -1 72 {height} cm BT /{font} 12 Tf 1 0 0 -1 {left} 1 Tm "
    flip += "0 -13 Td ({text}) Tj ET Q\n"
    pieces = [(700, "F1", 0, "Larkfield is looking for a"), (700, "F2", 129, "careful"),
              (700, "F1", 172, "nurse"), (684, "F1", 0, "Leeds")]  # fmt: skip
    drawn = "".join(
        flip.format(height=height, font=font, left=left, text=text)
        for height, font, left, text in pieces
    )
    lines = lines_of(Document.of(pdf(drawn.encode()), name="a.pdf"))
    assert lines[0].text.startswith("Larkfield is looking for a careful nurse")
