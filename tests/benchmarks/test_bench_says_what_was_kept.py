from itertools import product
from xml.etree import ElementTree

import pytest

from benchmarks.search.asking import mixed, percentile
from benchmarks.search.builds import build_at
from benchmarks.search.exactness import relative_error
from benchmarks.search.plot import plot
from benchmarks.search.targets import Target, growth, targets

TIMING = {"p50": 8.0, "p95": 9.0, "worst": 10.0, "a_second": 100.0, "bytes": 9, "failed": 0}


def one(**changes):
    figures = {
        "floor": 1.5, "bare_floor": 1.0, "alone": TIMING, "anew": TIMING, "eight": TIMING,
        "first_worst": 30.0,
        "new": 18.0, "new_p95": 19.0, "new_worst": 20.0, "statements": 3, "processor": 4.0,
        "anew_processor": 4.0, "database_processor": 1.0, "body": 9, "database": 2.0,
        "first_failed": 0, "new_failed": 0,
    }  # fmt: skip
    return figures | changes


def result(**changes):
    """A board that keeps every promise, just so."""
    start, load = {"ready": 5.0, "first_page": 5.0}, {"a_second": 80.0, "p50": 9.0, "p95": 9.0}
    against = one(processor=10.0, anew_processor=10.0)
    two = [load | {"a_second": 250.0}, load | {"a_second": 100.0}]
    figures = {
        "size": 10_000, "classes": {"first page": one(against=against)},
        "errors": {"phrases": 0.0}, "one_worker": [load], "starts": [start], "restarts": [start],
        "two_workers": two, "one_worker_anew": [load], "two_workers_anew": two,
        "memory": [[{"uss": 60 * 2**20, "pss": 0, "peak": 0}]], "publishing": 12.0,
        "freshness": {"worst": 1000.0, "p50": 9.0, "lost_again": 0, "shown_closed": 0},
    }  # fmt: skip
    return figures | changes


def missed(found):
    return {target.name for target in targets(found) if target.verdict == "missed"}


def test_keeps_promises_at_their_bounds():
    assert missed(result()) == set()
    assert {target.verdict for target in targets(result())} == {"met"}


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"alone": TIMING | {"p50": 8.1}}, "first page, asked again"),
        ({"anew": TIMING | {"p50": 8.1}}, "first page, made again"),
        ({"anew_processor": 4.1}, "processor time of a first page, made again"),
        ({"new": 18.1}, "first page, never asked"),
        ({"floor": 1.51}, "middleware alone"),
        ({"first_worst": 201.0}, "worst request"),
        ({"new_worst": 201.0}, "worst request"),
        ({"processor": 4.1}, "processor time of a first page"),
        ({"statements": 13}, "first page: statements"),
        ({"new_failed": 1}, "pages that failed"),
        ({"eight": TIMING | {"failed": 1}}, "pages that failed"),
    ],
)
def test_misses_what_a_class_takes_too_much_of(changes, name):
    classes = {"first page": one(against=one(processor=10.0, anew_processor=10.0), **changes)}
    assert missed(result(classes=classes)) == {name}


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"errors": {"phrases": 0.0, "pairs": 1e-6}}, "totals and counts, off by"),
        ({"publishing": 12.1}, "publishing, database time"),
        ({"restarts": [{"ready": 1.0, "first_page": 5.1}]}, "server ready"),
        ({"memory": [[{"uss": 1}, {"uss": 61 * 2**20}]]}, "private memory of a worker"),
        ({"one_worker": [{"a_second": 79.9}]}, "requests a second, 1 worker, 8 connections"),
        (
            {"one_worker_anew": [{"a_second": 79.9}]},
            "requests a second, 1 worker, 8 connections, made again",
        ),
        (
            {"two_workers": [{"a_second": 249.0}, {"a_second": 100.0}]},
            "requests a second, 2 workers, 8 connections",
        ),
    ],
)
def test_misses_what_the_board_takes_too_much_of(changes, name):
    assert missed(result(**changes)) == {name}


@pytest.mark.parametrize(
    ("name", "label"),
    [("shown_closed", "pages that showed a closed posting"),
     ("lost_again", "pages that lost a posting again")],
)  # fmt: skip
def test_misses_a_single_wrong_page(name, label):
    fresh = result()["freshness"] | {name: 1}
    assert missed(result(freshness=fresh)) == {label}


def test_says_what_needs_another_build():
    load = {"a_second": 80.0, "p50": 9.0, "p95": 9.0}
    alone = result(classes={"first page": one()}, two_workers=[load], two_workers_anew=[load])
    unmeasured = {t.name for t in targets(alone) if t.verdict == "not measured"}
    names = ("processor time of a first page", "requests a second, 2 workers, 8 connections")
    assert unmeasured == {name + said for name in names for said in ("", ", made again")}


def test_compares_the_smallest_board_with_the_largest():
    larger = result(classes={"first page": one(alone=TIMING | {"p50": 16.1})})
    assert [target.verdict for target in growth([result(), larger])] == ["missed"]
    assert growth([result()]) == []


def test_shows_figures_with_their_reason():
    assert Target("worst", 1234.5, 200, "ms", note="phrase").measured == "1,234 ms (phrase)"
    assert Target("each", None, 2.5, "×", is_least=True).wanted == "≥ 2.5 ×"


def test_takes_a_number_for_right_between_both_counts():
    for said, counted in product((4, 5, 6), ((4, 6), (6, 4))):
        assert relative_error(said, counted) == 0
    assert relative_error(7, (4, 6)) == pytest.approx(1 / 6)
    assert relative_error(3, (4, 6)) == 0.25
    assert relative_error(1, (0, 0)) == 1


def test_mixes_classes_by_turns():
    assert mixed([["a", "b"], ["c"]], rounds=3) == ["a", "c", "b", "c", "a", "c"]
    assert percentile([7.0], 95) == 7.0
    assert percentile([1.0, 2.0, 3.0], 50) == 2.0


def test_draws_each_class_and_both_floors_once():
    drawing = plot([result(), result(size=100_000)])
    texts = [text.text for text in ElementTree.fromstring(drawing).findall(".//{*}text")]
    assert sum(text.startswith("first page ") for text in texts) == 1
    assert {"bare floor 1.0", "floor with middleware 1.5", "100,000"} <= set(texts)


def test_knows_no_commit_by_a_wrong_name():
    with pytest.raises(ValueError, match="no such commit"):
        build_at("no-such-commit")
