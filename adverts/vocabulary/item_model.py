"""What a list item is about, by weights learned from adverts whose headings say it.

`python -m benchmarks.adverts.train` makes the weights (docs/decisions/0031). They are read from
`item_model.bin` once, when the first list needs them.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import batched, chain
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from adverts.vocabulary.topics import Topic

# None is for everything that becomes no item: the company, the process, the law.
CLASSES: tuple[Topic | None, ...] = (
    Topic.RESPONSIBILITY, Topic.REQUIREMENT, Topic.BENEFIT, None,
)  # fmt: skip
BITS = 16  # of a feature's number
_MASK = (1 << BITS) - 1
PLACES = 4  # kinds of sections around a list, in the order of `place_of`
_STATES = PLACES * 8
_FILE = Path(__file__).with_name("item_model.bin")
_LONGEST, _MOST_WORDS = 300, 24  # characters and words of an item that count
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d")
# Tasks begin with “Prepare …”, “You prepare …” or “To prepare …”: only the verb tells one.
_PERSON = re.compile(
    r"[\s•*·-]*(?:you(?:'ll| will|'d| would| can expect to| get to| are going to)?"
    r"(?: also)?(?: be)?|to|we (?:need|want) you to)\s+"
)
_TO_INTEGERS = 24  # weights are stored as integers of a byte, times this
_OFFSET = 128  # that makes each of them positive
_SHIFTS = (0, 15, 30, 45)  # bits; 15 hold the sum of 128 weights, and 60 are quick to add
_LANE = (1 << 15) - 1


class Model(NamedTuple):
    """Weights, biases and priors by place, of the four classes.

    `weights` has one integer for each feature, which holds the weights of all classes (`packed`),
    so that one sum adds them all. `biases` are four. `priors` has the logarithms of shares: four
    for each place and set of topics before it.
    """

    weights: Sequence[int]
    biases: Sequence[float]
    priors: Sequence[float]


def features(text: str) -> set[int]:
    """Return the numbers of an item's features: words, pairs, its start, stems.

    Whom the item addresses is left out.
    """
    low = text[:_LONGEST].casefold().replace("’", "'")
    person = _PERSON.match(low)
    words = _WORD.findall(low, person.end() if person else 0)[:_MOST_WORDS]
    own, stems, following = zip(*map(_checksums, words), strict=True) if words else ((), (), ())
    pairs = map(crc32, following[1:], own)
    start = [crc32(f"^{one}".encode()) for one in _starts(words)]
    return {number & _MASK for number in (*own, *stems, *pairs, *start)}


def _starts(words: Sequence[str]) -> Iterator[str]:
    """Yield the first word, the first two, and the stem of the first."""
    yield " ".join(words[:1])
    yield " ".join(words[:2])
    yield f"~{words[0][:4]}" if words else ""


@lru_cache(maxsize=4096)
def _checksums(word: str) -> tuple[int, int, bytes]:
    """Return the checksum of a word, that of its stem if it has one, and what continues that of
    the word before it to that of both.
    """
    own = crc32(word.encode())
    stem = crc32(f"{word[:4]}~".encode()) if len(word) > 5 else own
    return own, stem, f" {word}".encode()


def log_shares(model: Model, numbers: Collection[int]) -> list[float]:
    """Return the logarithm of each class's probability for an item with these features."""
    scale = 1 / _TO_INTEGERS / math.sqrt(len(numbers) or 1)
    total, offset = sum(map(model.weights.__getitem__, numbers)), _OFFSET * len(numbers)
    return normalised([
        bias + scale * ((total >> shift & _LANE) - offset)
        for bias, shift in zip(model.biases, _SHIFTS, strict=True)
    ])  # fmt: skip


def normalised(sums: Sequence[float]) -> list[float]:
    """Return logarithms of shares, whose shares sum to 1."""
    top = max(sums)
    total = top + math.log(sum([math.exp(one - top) for one in sums]))
    return [one - total for one in sums]


def packed(weights: Iterable[int]) -> int:
    """Return four weights of a byte in one integer; as many as an item has features can be added
    to it before one runs into the next.
    """
    return sum((weight + _OFFSET) << shift for weight, shift in zip(weights, _SHIFTS, strict=True))


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
    ends = 4 << BITS
    weights = array("q", map(packed, batched(data[:ends], 4)))
    rest = [value / _TO_INTEGERS for value in data[ends:]]
    return Model(weights, rest[:4], rest[4:])


def write(
    weights: Iterable[Sequence[float]],
    biases: Sequence[float],
    priors: Sequence[float],
    path: Path = _FILE,
) -> None:
    """Store weights, four for each feature, and the others of a `Model`, each rounded to a byte."""
    if len(priors) != _STATES * 4:
        raise ValueError("A prior is missing.")
    numbers = chain(chain.from_iterable(weights), biases, priors)
    rounded = (max(-127, min(127, round(number * _TO_INTEGERS))) for number in numbers)
    path.write_bytes(array("b", rounded).tobytes())
