"""How alike two jobs are: a rule over plain values, which knows neither index nor database.

What somebody does all day says most, so the words of duties and requirements count more than the
title, whose words several trades share: a Key Account Manager and a Brand Manager are both
managers. docs/decisions/0029-similar-jobs.md has the weights and what they were measured on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from places.names import folded, name_key

STEM = 6  # letters; forms of a word mostly agree in these, in any language
STEPS = 4  # of levels, from which on two are as far apart as can be
IN_TITLE, IN_ITEMS, OF_FAMILY = 0.30, 0.40, 0.15
OF_CATEGORY, OF_LEVEL, OF_COMPANY = 0.10, 0.04, 0.01
UNKNOWN = 0.5  # of a weight, where one of the two jobs does not say
_WORD = re.compile(r"\w{3,}")  # in titles, shorter words count too
_ASIDE = re.compile(r"\s*(?:[,(|:]|\s[-–—/]\s).*", re.DOTALL)

type Words = frozenset[str]
type Rarity = Mapping[str, float]


@dataclass(frozen=True)
class Traits:
    """What a job is compared by. An empty text, None or no words mean that it does not say."""

    number: int
    title: str
    family: str = ""
    category: int | None = None
    company: int | None = None
    level: int | None = None  # its place in the order of levels


def title_words(title: str) -> Words:
    """Return the words of a title, without what follows a comma, a bracket or a dash."""
    return frozenset(word[:STEM] for word in name_key(_ASIDE.sub("", title) or title).split())


def text_words(text: str) -> Words:
    """Return the words of a text by their first letters."""
    return frozenset(word[:STEM] for word in _WORD.findall(folded(text)))


def rarity(texts: Iterable[Words]) -> Rarity:
    """Return a weight for each word, which is higher the fewer of these texts have it."""
    texts = list(texts)
    return {
        word: log(1 + len(texts) / n) for word, n in Counter(w for t in texts for w in t).items()
    }


def overlap(one: Words, other: Words, weight: Rarity) -> float:
    """Return the cosine of two sets of weighted words: 0 to 1; 0.5 if one has no words."""
    if not one or not other:
        return UNKNOWN
    both = sum(weight[word] ** 2 for word in one & other)
    return both / sqrt(_square(one, weight) * _square(other, weight))


def _square(words: Words, weight: Rarity) -> float:
    return sum(weight[word] ** 2 for word in words)


def by_facts(own: Traits, others: Sequence[Traits]) -> list[tuple[float, Traits]]:
    """Return the jobs with a score by title and facts alone, the most alike first."""
    titles = {one.number: title_words(one.title) for one in (own, *others)}
    weight = rarity(titles.values())
    scored = [
        (_facts(own, one) + IN_TITLE * overlap(titles[own.number], titles[one.number], weight), one)
        for one in others
    ]
    return sorted(scored, key=lambda pair: -pair[0])


def by_items(
    own: Traits, scored: Sequence[tuple[float, Traits]], items: Mapping[int, Words]
) -> list[int]:
    """Return the numbers of jobs whose facts are scored, with the words of their items."""
    weight = rarity(items.values())
    mine = items[own.number]
    whole = [
        (score + IN_ITEMS * overlap(mine, items[one.number], weight), one.number)
        for score, one in scored
    ]
    return [number for _, number in sorted(whole, key=lambda pair: -pair[0])]


def _facts(own: Traits, one: Traits) -> float:
    return (
        OF_FAMILY * _same(own.family, one.family)
        + OF_CATEGORY * _same(own.category, one.category)
        + OF_LEVEL * _near(own.level, one.level)
        + OF_COMPANY * (own.company == one.company)
    )


def _same(own: str | int | None, other: str | int | None) -> float:
    return UNKNOWN if not own or not other else float(own == other)


def _near(own: int | None, other: int | None) -> float:
    if own is None or other is None:
        return UNKNOWN
    return 1 - min(abs(own - other), STEPS) / STEPS
