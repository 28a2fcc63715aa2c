"""Both versions of a text can be read off the marks, and no text takes long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postings.revisions import differences
from postings.revisions.differences import MOST_LINES, Piece, marked

WORDS = st.lists(st.sampled_from(["calm ", "team ", "\n", "write", ", ", "Ö"]), max_size=30)


@given(WORDS.map("".join), WORDS.map("".join))
def test_holds_both_versions(before, after):
    pieces = marked(before, after)
    assert "".join(p.text for p in pieces if p.kind != "new") == before
    assert "".join(p.text for p in pieces if p.kind != "gone") == after


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("A calm team", "A quiet team",
         [("same", "A "), ("gone", "calm"), ("new", "quiet"), ("same", " team")]),
        ("Lunch\nA garden", "Lunch\nA garden\nCake",
         [("same", "Lunch\nA garden"), ("new", "\nCake")]),
        ("You write.", "Call us now!", [("gone", "You write."), ("new", "Call us now!")]),
        ("", "New", [("new", "New")]),
        ("Same", "Same", [("same", "Same")]),
    ],
)  # fmt: skip
def test_marks_words_or_whole_passages(before, after, pieces):
    assert marked(before, after) == [Piece(*one) for one in pieces]


def test_compares_no_passage_whose_cost_grows_with_its_square(monkeypatch):
    compared = []

    class Counting(differences.SequenceMatcher):
        def __init__(self, junk, old, new, autojunk):
            compared.append(max(len(old), len(new)))
            super().__init__(junk, old, new, autojunk)

    monkeypatch.setattr(differences, "SequenceMatcher", Counting)
    for text in ("word " * 200_000, "line\n" * 200_000):
        assert marked(text, text.replace("o", "0")) != []
    assert max(compared, default=0) <= MOST_LINES
