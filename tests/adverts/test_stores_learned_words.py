"""Learned weights are stored as a byte each, and come back as they were stored."""

from array import array
from itertools import batched

import pytest

from adverts.vocabulary import item_model
from adverts.vocabulary.item_model import BITS, features, log_shares, read, write

PRIORS = [0.25] * (4 * 32)


def test_stores_the_same_bytes_again(tmp_path):
    stored = array("b", item_model._FILE.read_bytes())
    numbers = [value / 24 for value in stored]
    ends = 4 << BITS
    write(batched(numbers[:ends], 4), numbers[ends : ends + 4], numbers[ends + 4 :],
          tmp_path / "again.bin")  # fmt: skip

    assert (tmp_path / "again.bin").read_bytes() == item_model._FILE.read_bytes()


def test_keeps_each_class_apart(tmp_path):
    weights = [[0.0] * 4 for _ in range(1 << BITS)]
    weights[7] = [2.0, 0.0, -1.0, 0.0]
    write(weights, [1.0, 0.0, 0.0, 0.5], PRIORS, tmp_path / "few.bin")

    model = read(tmp_path / "few.bin")

    assert list(model.biases) == [1.0, 0.0, 0.0, 0.5]
    first, second, third, fourth = log_shares(model, [7])
    assert first - third == pytest.approx(1.0 + 2.0 + 1.0)
    assert second - third == pytest.approx(1.0)
    assert fourth - third == pytest.approx(0.5 + 1.0)


@pytest.mark.parametrize("weight", [-9.0, 9.0])
def test_adds_the_largest_weights_of_the_longest_item(tmp_path, weight):
    """Weights beyond a byte are cut to 127 of 24; no sum runs into the next class."""
    write([[weight, 0.0, weight, 0.0]] * (1 << BITS), [0.0] * 4, PRIORS, tmp_path / "large.bin")
    longest = features(" ".join(f"wordings{chr(97 + at)}q{chr(98 + at)}" for at in range(24)))

    first, second, third, fourth = log_shares(read(tmp_path / "large.bin"), longest)

    cut = (127 if weight > 0 else -127) / 24
    assert first - second == pytest.approx(cut * len(longest) ** 0.5)
    assert (third - fourth, first - third) == pytest.approx((first - second, 0))


def test_refuses_weights_without_all_priors(tmp_path):
    with pytest.raises(ValueError, match="prior"):
        write([[0.0] * 4], [0.0] * 4, [0.0], tmp_path / "few.bin")
