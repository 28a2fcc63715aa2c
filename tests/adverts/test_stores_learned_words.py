"""Learned weights are stored as a byte each, and come back as they were stored."""

import pytest

from adverts.vocabulary import item_model
from adverts.vocabulary.item_model import BITS, Model, log_shares, read, write


def test_stores_the_same_bytes_again(tmp_path):
    write(item_model.model(), tmp_path / "again.bin")

    assert (tmp_path / "again.bin").read_bytes() == item_model._FILE.read_bytes()


def test_keeps_each_class_apart(tmp_path):
    weights = [[0.0] * (1 << BITS) for _ in range(4)]
    weights[0][7], weights[2][7] = 2.0, -1.0
    write(Model(weights, [1.0, 0.0, 0.0, 0.5], [0.25] * (4 * 32)), tmp_path / "few.bin")

    model = read(tmp_path / "few.bin")

    assert [column[7] for column in model.weights] == [2.0, 0.0, -1.0, 0.0]
    assert list(model.biases) == [1.0, 0.0, 0.0, 0.5]
    shares = log_shares(model, [7])
    assert shares[0] - shares[2] == pytest.approx(1.0 + 2.0 + 1.0)


def test_refuses_weights_without_all_priors(tmp_path):
    with pytest.raises(ValueError, match="prior"):
        write(Model([[0.0]] * 4, [0.0] * 4, [0.0]), tmp_path / "few.bin")
