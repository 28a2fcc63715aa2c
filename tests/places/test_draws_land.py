"""The outline of the land, from a TopoJSON file."""

import pytest

from places.management.commands.draw_land import is_wanted, path_of, rings, simplified

SQUARE = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]


def test_builds_rings_from_arcs_in_both_directions():
    topology = {
        "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
        "arcs": [[[0, 0], [2, 0], [0, 2]], [[0, 0], [0, 2], [2, 0]]],
        "objects": {"land": {"geometries": [{"arcs": [[[0, ~1]]]}]}},
    }
    assert rings(topology) == [[(10, -20), (11, -20), (11, -21), (10, -21)]]


def test_leaves_out_the_flattest_corners():
    detailed = [(0.0, 0.0), (0.5, 0.01), (1.0, 0.0), (1.0, 1.0), (0.4, 1.01), (0.0, 1.0)]
    assert simplified(detailed) == SQUARE
    assert len(simplified([(x / 1000, y / 1000) for x, y in detailed])) == 3


@pytest.mark.parametrize(
    ("scale", "south", "wanted"), [(1, 0, True), (0.2, 0, False), (1, 70, False), (1, 59.5, True)]
)
def test_leaves_out_tiny_islands_and_antarctica(scale, south, wanted):
    assert is_wanted([(x * scale, y * scale + south) for x, y in SQUARE]) is wanted


def test_writes_steps_in_tenths_of_a_degree():
    assert path_of([(x - 180, y) for x, y in SQUARE]) == "M-1800 0l10 0 0 10-10 0z"
