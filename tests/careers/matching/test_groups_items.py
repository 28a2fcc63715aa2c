"""Precision and recall over 300 pairs of items, labelled by hand; `pytest -s` prints them."""

from pathlib import Path

import pytest

from careers.matching.grouping import are_alike, grouped

PAIRS = Path(__file__).with_name("pairs.tsv")


def test_is_precise_and_finds_most():
    rows = [line.split("\t") for line in PAIRS.read_text().splitlines()[1:]]
    assert len(rows) >= 300
    alike = [(same == "1", are_alike(one, other)) for same, one, other in rows]
    told = sum(found for _, found in alike)
    right = sum(same and found for same, found in alike)
    precision, recall = right / told, right / sum(same for same, _ in alike)
    print(f"{len(rows)} pairs: precision {precision:.3f} at recall {recall:.3f}")
    assert precision >= 0.95
    assert recall >= 0.85


@pytest.mark.parametrize(
    ("one", "other"),
    [("", ""), ("!!!", "!!!"), ("3 years", "5 years"), ("Licence of class B", "Licence of class C"),
     ("Experience needed", "No experience needed")],
)  # fmt: skip
def test_keeps_apart(one, other):
    assert not are_alike(one, other)


def test_counts_a_posting_once_in_a_group():
    groups = grouped([(1, "Free parking"), (1, "Parking, free"), (2, "Free parking"), (2, "Tea")])
    assert [(group.text, group.postings) for group in groups] == [
        ("Free parking", [1, 2]), ("Tea", [2]),
    ]  # fmt: skip
