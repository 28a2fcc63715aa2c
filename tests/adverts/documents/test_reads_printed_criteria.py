"""Tables of criteria in PDF files: text by cell, where lines are ruled around the cells."""

from itertools import pairwise

import pytest

from adverts import read_advert
from tests.adverts.documents.prints import BOLD, PLAIN, draw, pdf

TOP = [
    (BOLD, 20, 780, "Ward Clerk"), (PLAIN, 11, 750, "Company: Elmcroft Trust"),
    (PLAIN, 11, 735, "Location: Leeds, UK"), (BOLD, 14, 710, "Main duties"),
    (PLAIN, 11, 690, "- Answer the telephone"), (PLAIN, 11, 675, "- File the notes"),
    (BOLD, 14, 645, "Person specification"),
]  # fmt: skip
COLUMNS = [72, 160, 330, 500]
USUAL = [
    ("must", "Training", "Typing at forty words a minute on our own test"),
    ("nice", "Training", "A course in terms"),
    ("must", "Experience", "Work in an office"),
    ("must", "Experience", "Work in a team"),
]


def thin(left, bottom, right, top):
    """A line as browsers and Word draw it: a thin rectangle, filled."""
    width, height = max(right - left, 0.7), max(top - bottom, 0.7)
    return b"%.1f %.1f %.1f %.1f re f\n" % (left, bottom, width, height)


def stroke(left, bottom, right, top):
    """A line as LibreOffice draws it."""
    return b"%.1f %.1f m %.1f %.1f l S\n" % (left, bottom, right, top)


def ruled(edges, columns=COLUMNS, line=thin, merged=()):
    """The lines of a table; `merged` are rows, counted from 0, without lines between columns."""
    drawn = b"".join(line(columns[0], edge, columns[-1], edge) for edge in edges)
    for at, (top, bottom) in enumerate(pairwise(edges)):
        for x in columns if at not in merged else (columns[0], columns[-1]):
            drawn += line(x, bottom, x, top)
    return drawn


def cells(height, *texts, font=PLAIN):
    return [
        (font, 11, left + 4, height, text)
        for left, text in zip(COLUMNS, texts, strict=False)
        if text
    ]


TABLE = [
    *cells(615, "Area", "Essential", "Desirable", font=BOLD),
    *cells(595, "Training", "Typing at forty words a", "A course in terms"),
    (PLAIN, 11, 164, 582, "minute on our own test"),
    *cells(560, "Experience", "Work in an office"),
    (PLAIN, 11, 164, 538, "Work in a team"),
]
EDGES = [630, 608, 575, 530]
END = [(PLAIN, 11, 500, "Apply at https://elmcroft.example/7")]


def criteria(*pages):
    draft = read_advert(pdf(*pages), name="a.pdf")
    assert draft.title == "Ward Clerk"
    assert [i.text for i in draft.items if i.kind == "responsibility"] == [
        "Answer the telephone",
        "File the notes",
    ]
    assert draft.apply_url == "https://elmcroft.example/7"
    return [(i.importance, i.heading, i.text) for i in draft.items if i.importance]


@pytest.mark.parametrize("line", [thin, stroke])
def test_reads_the_text_of_each_cell(line):
    assert criteria(ruled(EDGES, line=line) + draw([*TOP, *TABLE, *END])) == USUAL


def test_reads_boxes_around_cells():
    boxes = b"".join(
        b"%d %d %d %d re S\n" % (left, bottom, right - left, top - bottom)
        for top, bottom in pairwise(EDGES)
        for left, right in pairwise(COLUMNS)
    )
    assert criteria(boxes + draw([*TOP, *TABLE, *END])) == USUAL


def test_reads_ticks_below_merged_groups():
    edges = [630, 608, 588, 568, 548, 528]
    table = [
        *cells(615, "Criterion", "Essential", "Desirable", font=BOLD),
        *cells(594, "Training", font=BOLD),
        *cells(574, "Typing fast", "X"),
        *cells(554, "French", "", "X"),
        *cells(534, "Filing", "X"),
    ]
    page = ruled(edges, merged=(1,)) + draw([*TOP, *table, *END])
    assert criteria(page) == [
        ("must", "Training", "Typing fast"),
        ("nice", "Training", "French"),
        ("must", "Training", "Filing"),
    ]


def test_goes_on_where_the_next_page_begins():
    first = ruled(EDGES[:3]) + draw([*TOP, *TABLE[:-3]])
    rest = [(font, size, left, height + 200, text) for font, size, left, height, text in TABLE[-3:]]
    second = ruled([775, 730]) + draw([*rest, (PLAIN, 11, 600, END[0][3])])
    assert criteria(first, second) == USUAL


def test_leaves_other_tables_as_text():
    table = [
        *cells(615, "Day", "Morning", "Evening", font=BOLD),
        *cells(594, "Monday", "Ward", "Office"),
    ]
    page = draw([*TOP, *table, *END])
    assert criteria(ruled([630, 608, 588]) + page) == criteria(page)


def test_bounds_its_work_on_pages_full_of_lines():
    many = b"".join(thin(x, y, x + 12, y) for x in range(20, 580, 16) for y in range(20, 820, 8))
    assert criteria(many + draw([*TOP, *END])) == []
