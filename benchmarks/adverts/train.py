"""Learns what list items are about from adverts whose headings say it; see docs/decisions/0031.

`python -m benchmarks.adverts.train FOLDER…` reads the adverts in folders of public archives,
learns, prints how many lists of other companies it judges correctly, and writes the weights. The
same folders give the same weights. Adverts and companies of the sets that judge the readers are
left out: those of `unseen/adverts.tsv`, and those whose hashes `unseen/held_back.txt` has.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import os
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import django

os.environ |= {"DJANGO_SETTINGS_MODULE": "jobboard.settings", "DEBUG": "1"}
django.setup()

from adverts import UnreadableAdvert, read_advert  # noqa: E402 - after the settings
from adverts.content import list_topics  # noqa: E402
from adverts.content.sections import Section, split_sections  # noqa: E402
from adverts.vocabulary import item_model  # noqa: E402
from adverts.vocabulary.headings import topic_of  # noqa: E402
from adverts.vocabulary.item_model import (  # noqa: E402
    BITS,
    CLASSES,
    Model,
    features,
    normalised,
    write,
)
from adverts.vocabulary.topics import CLOSED_TOPICS, ITEM_TOPICS, Topic  # noqa: E402
from benchmarks.adverts.unseen import labels  # noqa: E402

_ROUNDS, _STEP = 3, 0.15
_HELD_BACK = 5  # one company of so many is only for the figures
_WEIGHTS = (1.0, 1.0, 1.5, 4.0)  # rarer classes count more
_MARGINS = (0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0)
_SMALLEST = 0.01  # a smaller error teaches nothing
_JUDGING = labels.TABLE.with_name("held_back.txt")  # SHA-256 of files, fingerprints of companies
_A_LANGUAGE = 20  # lists; fewer say nothing of a language


class Labelled(NamedTuple):
    """A list whose heading says what it is; `label` is the number of its class."""

    company: str
    language: str
    label: int
    state: int
    texts: tuple[str, ...]


def labelled_lists(folders: Iterable[Path]) -> Iterator[Labelled]:
    """Yield the lists below known headings in all adverts of the folders that judge nothing."""
    left_out = _left_out()
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        if not path.is_file() or ".git" in path.parts:
            continue
        data = path.read_bytes()
        try:
            draft = read_advert(data, name=path.name)
        except UnreadableAdvert:
            continue
        company = draft.company or path.name
        if left_out & {hashlib.sha256(data).hexdigest(), _fingerprint(company)}:
            continue
        sections = split_sections(draft.lines)
        for section, label, state in _labels(sections):
            texts = tuple(line.text for line in section.lines if line.is_item)
            yield Labelled(company, draft.language or "-", label, state, texts)


def _left_out() -> set[str]:
    rows = [label.row for label in labels.load()]
    stated = {value for row in rows for value in (row["sha256"], row["company"])}
    return (stated | set(_JUDGING.read_text().split())) - {"", labels.NOT_ASKED}


def _fingerprint(company: str) -> str:
    return labels.fingerprint(labels.normal(company))


def _labels(sections: Sequence[Section]) -> Iterator[tuple[Section, int, int]]:
    """Yield sections with a list under a known heading, with class and state."""
    before: set[Topic | None] = set()
    around: Section | None = None
    for section in sections:
        if section.heading and (around is None or section.rank <= around.rank):
            around = section
        label = _class_of(topic_of(section.heading))
        if not section.has_items or label is None:
            continue
        if not section.inherited and topic_of(section.heading) is section.topic:
            outer = around if around is not section else None
            yield section, label, list_topics.state_of(outer, before)
        before.add(CLASSES[label])


def _class_of(topic: Topic | None) -> int | None:
    if topic in (Topic.REQUIREMENT, Topic.NICE, Topic.BEHAVIOUR):
        return CLASSES.index(Topic.REQUIREMENT)
    if topic in ITEM_TOPICS:
        return CLASSES.index(topic)
    return len(CLASSES) - 1 if topic in CLOSED_TOPICS | {Topic.STACK} else None


class Learning(NamedTuple):
    """What is being learned: a list of weights by feature for each class, and four biases."""

    weights: list[list[float]]
    biases: list[float]


def learn(lists: Sequence[Labelled]) -> Learning:
    """Return weights of a logistic regression, learned one item at a time (AdaGrad)."""
    items = sorted({text: one.label for one in lists for text in one.texts}.items())
    examples = [(sorted(features(text)), label) for text, label in items]
    squares = [[0.01] * (1 << BITS) for _ in CLASSES]
    learned = Learning([[0.0] * (1 << BITS) for _ in CLASSES], [0.0] * 4)
    order = random.Random(1)  # the same order each time
    for _ in range(_ROUNDS):
        order.shuffle(examples)
        for numbers, label in examples:
            _step(learned, squares, numbers, label)
    return learned


def _step(
    learned: Learning, squares: list[list[float]], numbers: Sequence[int], label: int
) -> None:
    scale = 1 / math.sqrt(len(numbers) or 1)
    sums_now = [
        bias + scale * sum(map(weights.__getitem__, numbers))
        for bias, weights in zip(learned.biases, learned.weights, strict=True)
    ]
    for at, share in enumerate(map(math.exp, normalised(sums_now))):
        error = (share - (at == label)) * _WEIGHTS[label]
        if abs(error) < _SMALLEST:
            continue
        learned.biases[at] -= 0.01 * error
        slope, weights, sums = error * scale, learned.weights[at], squares[at]
        for number in numbers:
            sums[number] += slope * slope
            weights[number] -= _STEP * slope / math.sqrt(sums[number])


def _priors(lists: Sequence[Labelled]) -> list[float]:
    """Return the logarithms of the classes' shares in each state, smoothed by the whole."""
    whole = Counter(one.label for one in lists)
    by_state = Counter((one.state, one.label) for one in lists)
    priors = []
    for state in range(list_topics.STATES):
        total = sum(by_state[state, label] for label in range(4))
        for label in range(4):
            share = (by_state[state, label] + 20 * whole[label] / len(lists)) / (total + 20)
            priors.append(math.log(share))
    return priors


def report(lists: Sequence[Labelled], model: Model) -> None:
    """Print the share of lists that are judged correctly, and how it grows with the margin."""
    judged = []
    for one in lists:
        verdict = list_topics.judge(one.texts, one.state, model=model)
        judged.append((verdict.margin, verdict.topic is CLASSES[one.label], one))
    print(f"{len(lists)} lists of companies that were held back")  # noqa: T201
    for label, topic in enumerate(CLASSES):
        some = [right for _, right, one in judged if one.label == label]
        name = topic.value if topic else "not taken"
        print(f"  {name:16} {_share(some)} of {len(some)}")  # noqa: T201
    for language, _ in Counter(one.language for one in lists).most_common():
        some = [right for _, right, one in judged if one.language == language]
        if len(some) >= _A_LANGUAGE:
            print(f"  {language:16} {_share(some)} of {len(some)}")  # noqa: T201
    for margin in _MARGINS:
        some = [right for found, right, _ in judged if found >= margin]
        part = len(some) / len(judged)
        print(f"  margin ≥ {margin}: {_share(some)} of {part:.3f} of all lists")  # noqa: T201


def _share(some: Sequence[bool]) -> str:
    return f"{sum(some) / len(some):.3f}" if some else "-"


def _forget() -> None:
    """Write weights that say nothing, so that earlier ones have no part in what is learned."""
    write([[0.0] * 4] * (1 << BITS), [0.0] * 4, [0.0] * (4 * list_topics.STATES))
    item_model.model.cache_clear()


def main(arguments: Sequence[str]) -> None:
    """Learn from all companies but those held back, print figures, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adverts.train", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    folders = parser.parse_args(arguments).folders
    _forget()
    lists = list(dict.fromkeys(labelled_lists(folders)))
    held_back = [one for one in lists if not zlib.crc32(one.company.encode()) % _HELD_BACK]
    kept = [one for one in lists if zlib.crc32(one.company.encode()) % _HELD_BACK]
    learned = learn(kept)
    write(zip(*learned.weights, strict=True), learned.biases, _priors(kept))
    item_model.model.cache_clear()
    report([one for one in held_back if len(one.texts) > 1], item_model.model())


if __name__ == "__main__":
    main(sys.argv[1:])
