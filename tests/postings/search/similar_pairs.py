"""The labelled pairs of similar jobs, and how well a ranking of the demo board agrees with them."""

from functools import cache
from math import log2
from pathlib import Path
from statistics import mean

from demo import content

PAIRS = Path(__file__).with_suffix(".tsv")
SHOWN = 5


@cache
def pairs():
    """Return the grade of each pair of names: 2, 1 or 0."""
    lines = (line for line in PAIRS.read_text().splitlines() if not line.startswith("#"))
    split = [line.split("\t") for line in lines]
    return {frozenset((one, other)): int(grade) for one, other, grade in split}


@cache
def names():
    return sorted({name for pair in pairs() for name in pair}, key=len, reverse=True)


@cache
def name_of(title):
    """Return the name in the table that a title begins with, or the title."""
    found = (
        n for n in names() if title == n or (title.startswith(n) and not title[len(n)].isalpha())
    )
    return next(found, title)


def grade(title, other):
    one, two = name_of(title), name_of(other)
    return 2 if one == two else pairs().get(frozenset((one, two)), 0)


def live():
    return [posting for posting in content.postings() if posting.status == "live"]


def agreement(ranking):
    """Return precision among the first five, and nDCG of the first five, over all judged jobs.

    `ranking` takes a posting of the demo and returns others. As many as there are count as wanted.
    """
    everything, precisions, gains = live(), [], []
    for own in everything:
        if name_of(own.title) not in names():
            continue
        others = [p for p in everything if p is not own]
        best = sorted((grade(own.title, p.title) for p in others), reverse=True)[:SHOWN]
        if not best[0]:
            continue
        got = [grade(own.title, p.title) for p in ranking(own)[:SHOWN]]
        wanted = sum(1 for g in best if g)
        precisions.append(sum(1 for g in got if g) / wanted)
        gains.append(_gain(got) / _gain(best))
    return mean(precisions), mean(gains), len(gains)


def _gain(grades):
    return sum((2**g - 1) / log2(place + 2) for place, g in enumerate(grades))
