"""PDF files made by the tests: headings, page edges, and the reasons to refuse a file."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from adverts import UnreadableAdvert, read_advert
from tests.adverts.documents.prints import BOLD, PLAIN, draw, pdf
from tests.promises import check

PAGE_ONE = [
    (PLAIN, 8, 800, "Harbour Pharma - Confidential"),
    (BOLD, 18, 760, "Clinical Research Associate"),
    (PLAIN, 10, 730, "Company: Harbour Pharma"),
    (PLAIN, 10, 718, "Location: Penang"),
    (BOLD, 12, 690, "What awaits you"),
    (PLAIN, 10, 676, "You visit the hospitals that take part in our trials, and you are the one"),
    (PLAIN, 10, 664, "whom their doctors call."),
    (BOLD, 12, 640, "Responsibilities"),
    (PLAIN, 10, 626, "• Visit each of the sites once a month and check that what was written down"),
    (PLAIN, 10, 614, "is what the files say"),
    (PLAIN, 10, 602, "• Train the staff"),
    (PLAIN, 8, 40, "Page 1 of 2"),
]
PAGE_TWO = [
    (PLAIN, 8, 800, "Harbour Pharma - Confidential"),
    (BOLD, 12, 760, "Requirements"),
    (PLAIN, 10, 746, "• A degree in life science"),
    (PLAIN, 10, 734, "• Readiness to travel"),
    (PLAIN, 8, 40, "Page 2 of 2"),
]


MAX_BYTES = pdf(draw(PAGE_ONE), draw(PAGE_TWO))


def locked(password):
    writer = PdfWriter(clone_from=io.BytesIO(MAX_BYTES))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def read(data):
    return read_advert(data, name="a.pdf")


def test_reads_headings_by_their_font_and_joins_wrapped_lines():
    draft = read(MAX_BYTES)
    assert draft.title == "Clinical Research Associate"
    assert draft.company == "Harbour Pharma"
    assert draft.locations == ("Penang",)
    assert [(item.kind, item.text) for item in draft.items] == [
        (
            "responsibility",
            "Visit each of the sites once a month and check that what was written down is what "
            "the files say",
        ),
        ("responsibility", "Train the staff"),
        ("requirement", "A degree in life science"),
        ("requirement", "Readiness to travel"),
    ]


def test_drops_headers_and_footers_of_every_page():
    text = str(read(MAX_BYTES).as_json())
    assert "Confidential" not in text
    assert "of 2" not in text


def test_reads_a_file_that_is_only_locked_against_changes():
    assert read(locked("")).title == "Clinical Research Associate"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (locked("secret"), "protected"),
        (pdf(b""), "may be scans"),
        (pdf(*[draw(PAGE_TWO)] * 31), "more than 30 pages"),
        (pdf(draw(PAGE_ONE) * 40_000), "too large once unpacked"),
        (pdf(b"BT /F1 9 Tf (a) Tj ET\n" * 150_000), "too large once unpacked"),
        (pdf(b"[" * 100_000), "damaged"),
        (pdf(draw([(PLAIN, 10, 700, "Shopping list"), (PLAIN, 10, 690, "milk")])), "doesn't look"),
        (MAX_BYTES[: len(MAX_BYTES) // 2], "damaged"),
        (b"%PDF-1.7", "damaged"),
        (b"%PDF-1.7" + b"x" * 50_000_000, "larger than 20 MB"),
    ],
)
def test_gives_the_reason_for_an_unreadable_file(data, reason):
    with pytest.raises(UnreadableAdvert, match=reason):
        read(data)


@pytest.fixture(scope="module")
def _loaded():
    """Load the place names first, so that no example's time includes it."""
    read(MAX_BYTES[:1076] + b"^>\x10: \x1c8\x14" + MAX_BYTES[1084:])


@pytest.mark.usefixtures("_loaded")
@given(st.binary(max_size=200), st.integers(0, len(MAX_BYTES)))
def test_survives_damage_anywhere(noise, at):
    for data in (MAX_BYTES[:at] + noise + MAX_BYTES[at + len(noise) :], b"%PDF-1.4\n" + noise):
        try:
            draft = read(data)
        except UnreadableAdvert:
            continue
        check(draft)


@given(st.binary(max_size=400))
def test_survives_any_drawing(stream):
    try:
        read(pdf(stream))
    except UnreadableAdvert:
        return
