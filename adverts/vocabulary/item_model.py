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
from itertools import chain, pairwise
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
    """Four lists of weights by feature, one for each class, four biases, and priors by place.

    `priors` has the logarithms of shares: four for each place and set of topics before it.
    """

    weights: Sequence[list[float]]
    biases: Sequence[float]
    priors: Sequence[float]


def features(text: str) -> list[int]:
    """Return the numbers of an item's features: words, pairs, its start, stems. Each once."""
    words = _WORD.findall(text[:_LONGEST].casefold().replace("’", "'"))[:_MOST_WORDS]
    named = {*words, *map(" ".join, pairwise(words))}
    named |= {f"^{' '.join(words[:count])}" for count in (1, 2)}
    named |= {f"{word[:4]}~" for word in words if len(word) > 5}
    mask = (1 << BITS) - 1
    return sorted({number & mask for number in map(zlib.crc32, map(str.encode, named))})


def log_shares(model: Model, numbers: Sequence[int]) -> list[float]:
    """Return the logarithm of each class's probability for an item with these features."""
    scale = 1 / math.sqrt(len(numbers) or 1)
    sums = [
        bias + scale * sum(map(weights.__getitem__, numbers))
        for bias, weights in zip(model.biases, model.weights, strict=True)
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
    return read(_FILE)


def read(path: Path) -> Model:
    """Return stored weights."""
    data = array("b", path.read_bytes())
    numbers = [value / _TO_INTEGERS for value in range(-128, 128)]  # few, so the lists share them
    values = [numbers[value + 128] for value in data]
    ends = 4 << BITS
    weights = [values[at:ends:4] for at in range(4)]
    return Model(weights, values[ends : ends + 4], values[ends + 4 :])


def write(learned: Model, path: Path = _FILE) -> None:
    """Store weights, each rounded to a byte."""
    by_feature = chain.from_iterable(zip(*learned.weights, strict=True))
    numbers = [*by_feature, *learned.biases, *learned.priors]
    if len(learned.priors) != _STATES * 4:
        raise ValueError("A prior is missing.")
    rounded = (max(-127, min(127, round(number * _TO_INTEGERS))) for number in numbers)
    path.write_bytes(array("b", rounded).tobytes())
