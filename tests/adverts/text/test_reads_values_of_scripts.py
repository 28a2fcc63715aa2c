"""Code that is broken in any way ends the reading of its values, and the values before it stay."""

from itertools import chain, product

from adverts.text.script_values import values_in

MARKS = '[]{}(),;:a"'


def test_ends_for_every_short_piece_of_code():
    pieces = chain.from_iterable(product(MARKS, repeat=length) for length in range(5))
    for piece in map("".join, pieces):
        for start in ("x = [", "x = {"):
            assert len(list(values_in(start + piece))) <= len(piece)


def test_a_bracket_that_closes_nothing_ends_a_value_only():
    assert list(values_in('a = ["Nurse" }; b = ["Cook"]')) == [["Cook"]]
    assert list(values_in('a = {title: "Nurse" ]; b = {title: "Cook"}')) == [{"title": "Cook"}]
