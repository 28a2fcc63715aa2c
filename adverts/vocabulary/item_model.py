"""What a list item is about, by weights learned from adverts whose headings say it.

`python -m benchmarks.adverts.train` makes the weights (docs/decisions/0031). They are read from
`item_model.bin` once, when the first list needs them.
"""

from __future__ import annotations

import math
import re
import zlib
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from adverts.vocabulary.topics import Topic

# None is for everything that becomes no item: the company, the process, the law.
CLASSES: tuple[Topic | None, ...] = (
    Topic.RESPONSIBILITY, Topic.REQUIREMENT, Topic.BENEFIT, None,
)  # fmt: skip
BITS = 15  # of a feature's number
PLACES = 4  # kinds of sections around a list, in the order of `place_of`
_STATES = PLACES * 8
_FILE = Path(__file__).with_name("item_model.bin")
_LONGEST, _MOST_WORDS = 300, 24  # characters and words of an item that count
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d")
_TO_INTEGERS = 24  # weights are stored as integers of a byte, times this


class Model(NamedTuple):
    """Weights by feature (four a feature, one a class), four biases, and priors by place.

    `priors` has the logarithms of shares: four for each place and set of topics before it.
    """

    weights: Sequence[float]
    biases: Sequence[float]
    priors: Sequence[float]


def features(text: str) -> list[int]:
    """Return the numbers of an item's features: words, pairs, its start, stems. Each once."""
    words = _WORD.findall(text[:_LONGEST].casefold().replace("’", "'"))[:_MOST_WORDS]
    named = {*words, *map(" ".join, pairwise(words))}
    named |= {f"^{' '.join(words[:count])}" for count in (1, 2)}
    named |= {f"{word[:4]}~" for word in words if len(word) > 5}
    mask = (1 << BITS) - 1
    return sorted({zlib.crc32(name.encode()) & mask for name in named})


def log_shares(model: Model, numbers: Sequence[int]) -> list[float]:
    """Return the logarithm of each class's probability for an item with these features."""
    scale = 1 / math.sqrt(len(numbers) or 1)
    weights = model.weights
    sums = [
        bias + scale * sum([weights[number * 4 + at] for number in numbers])
        for at, bias in enumerate(model.biases)
    ]
    top = max(sums)
    total = top + math.log(sum([math.exp(one - top) for one in sums]))
    return [one - total for one in sums]


def state_of(place: int, before: Iterable[Topic | None]) -> int:
    """Return the number of a place and of the topics that came before it."""
    seen = set(before)
    return place * 8 + sum(1 << at for at, topic in enumerate(CLASSES[:3]) if topic in seen)


def state_after(state: int, topic: Topic | None) -> int:
    """Return the state of a place after a list of one more topic."""
    return state | 1 << CLASSES.index(topic) if topic in CLASSES[:3] else state


@cache
def model() -> Model:
    """Return the learned weights."""
    data = array("b", _FILE.read_bytes())
    ends = 4 << BITS
    rest = [value / _TO_INTEGERS for value in data[ends:]]
    weights = array("f", [value / _TO_INTEGERS for value in data[:ends]])
    return Model(weights, rest[:4], rest[4:])


def write(learned: Model, path: Path = _FILE) -> None:
    """Store weights, each rounded to a byte."""
    numbers = [*learned.weights, *learned.biases, *learned.priors]
    if len(learned.priors) != _STATES * 4:
        raise ValueError("A prior is missing.")
    rounded = (max(-127, min(127, round(number * _TO_INTEGERS))) for number in numbers)
    path.write_bytes(array("b", rounded).tobytes())
