"""Finds passages despite changed marks and line breaks, and highlights them safely."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postings.pasting.highlights import Highlight, SourceText, highlighted


def stretch(text, passage, **options):
    span = SourceText(text).find(passage, **options)
    return span and text[slice(*span)]


def test_finds_passages_that_lost_their_marks():
    assert stretch("* **Salary**: £40,000\n* more", "Salary: £40,000") == "Salary**: £40,000"
    assert stretch("broken over\n  two lines.", "over two lines") == "over\n  two lines."


def test_finds_only_whole_words():
    assert stretch("Nursery nurse", "Nurse") == "nurse"
    assert SourceText("Nursery").find("Nurse") is None


def test_finds_the_next_one_first():
    text = "Write. Edit. Write."
    assert SourceText(text).find("Write") == (0, 6)
    assert SourceText(text).find("Write", after=6) == (13, 19)
    assert SourceText(text).find("Write", after=15) == (0, 6)


def test_finds_the_start_of_a_passage_that_ends_differently():
    start = "We turn the data of many trials into manuscripts that clinicians read. "
    assert stretch(f"{start}Then so.", f"{start}Then otherwise.").startswith("We turn the data")


@pytest.mark.parametrize("passage", ["", "…", "absent"])
def test_finds_nothing_for_empty_texts(passage):
    assert SourceText("Some text").find(passage) is None


def test_highlights_nested_passages():
    text = "Pay: 40 <b>"
    html = highlighted(
        text, [Highlight(5, 7, "pay_min", "Pay"), Highlight(0, 11, "title", "Title")]
    )
    assert html == (
        '<mark class="of-title" data-of="title" id="from-title">'
        '<a class="tag" href="#id_title">Title</a>Pay: '
        '<mark class="of-pay_min" data-of="pay_min" id="from-pay_min">'
        '<a class="tag" href="#id_pay_min">Pay</a>40</mark> &lt;b&gt;</mark>'
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from("ab")), max_size=6),
)
def test_keeps_the_text_and_closes_every_highlight(text, spans):
    passages = [
        Highlight(min(one, other, len(text)), min(max(one, other), len(text)), field, field)
        for one, other, field in spans
    ]
    html = highlighted(text, passages)
    assert html.count("<mark") == html.count("</mark>") == len(spans)
    assert html.count('id="from-') == len({field for _, _, field in spans})
