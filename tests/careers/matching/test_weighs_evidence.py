import pytest

from careers.matching.evidence import by_items, by_years
from careers.matching.grouping import words_of


def words(*texts):
    return [words_of(text) for text in texts]


PLANS, WRITES, COUNTS = "Plans visits with patients", "Writes reports", "Counts boxes of stock"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([PLANS, WRITES], "visits"), ([PLANS], None), ([PLANS, WRITES, COUNTS], None),
        ([], None), (["Something else entirely"], None),
    ],
)  # fmt: skip
def test_items_decide_only_if_one_is_ahead_by_two(items, expected):
    of = {"visits": words(PLANS, WRITES), "stock": words(COUNTS)}
    assert by_items(words(*items), of) == expected


def test_items_that_all_have_decide_nothing():
    assert (
        by_items(words(PLANS, WRITES), {1: words(PLANS, WRITES), 2: words(PLANS, WRITES)}) is None
    )
    assert by_items(words(PLANS, WRITES), {}) is None


@pytest.mark.parametrize(
    ("years", "expected"),
    [(1, "low"), (8, "high"), (4, None), (15, None), (None, None), (0, "low")],
)
def test_years_decide_only_near_one_median_and_far_from_others(years, expected):
    assert by_years(years, {"low": 1, "high": 7}) == expected


def test_years_alone_decide_nothing_for_one_level_or_for_close_ones():
    assert by_years(3, {"only": 3}) is None
    assert by_years(3, {"one": 3, "other": 4}) is None
