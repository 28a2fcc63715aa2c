"""Which items say the same in almost the same words.

Two items are near-identical if they share most of their words that carry meaning, and all their
numbers: “3 years in an agency” is not “5 years in an agency”.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

type Words = frozenset[str]
ALIKE = 0.6  # of all words of two items, more than this part is in both
_WORD = re.compile(r"[^\W\d_]+|\d+")
_SMALL_WORDS = """
a an the and or of to in on for with at by from as is are be been will you your our we their its it
this that these those such other including include e g i etc ability able must have has having
minimum least strong good excellent proven demonstrated solid some any all required preferred
desirable plus experience experiences erfahrung pengalaman experiencia
der die das und oder von zu im mit für bei als ist sind sie ihre wir unsere ein eine
dan atau untuk di dengan yang dalam pada kepada sebagai anda kami ini itu
et ou de la le les des du en un une pour avec dans y o el los las con para por
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_OPPOSITES = frozenset({"not", "no", "non", "without", "nicht", "kein", "keine", "ohne", "tidak",
                        "tanpa", "sans", "sin"})  # fmt: skip
_ENDINGS = re.compile(r"(?:ing|ings|ed|es|s|er|ers|tion|tions|ly|ment|ments|en|e)$")
_STEM = 3, 5  # letters, at least and at most: registered, registration, register


@lru_cache(maxsize=50_000)
def words_of(text: str) -> Words:
    """Return the stems of the words that carry meaning, the numbers, and letters of classes."""
    words = _WORD.findall(text.replace("’", "'").replace("'s", ""))
    return frozenset(_stem(word.casefold()) for word in words if _has_meaning(word))


def _has_meaning(word: str) -> bool:
    if len(word) == 1:
        return word.isdigit() or (word.isupper() and word not in "AI")  # as in “class B”
    return word.casefold() not in _SMALL


def _stem(word: str) -> str:
    if word in _OPPOSITES:
        return "not"
    shorter = _ENDINGS.sub("", word)
    least, most = _STEM
    return (shorter if len(shorter) >= least else word)[:most]


def are_alike(one: str, other: str) -> bool:
    """Return whether two items are near-identical."""
    return alike_words(words_of(one), words_of(other))


def alike_words(one: Words, other: Words) -> bool:
    """Return whether the words of two items, as of `words_of`, are near-identical."""
    if not one or not other or _fixed(one) != _fixed(other):
        return False
    return len(one & other) > ALIKE * len(one | other)


def _fixed(words: Iterable[str]) -> set[str]:
    """Return the words that must be the same: numbers, letters of classes, and negations."""
    return {word for word in words if len(word) == 1 or word.isdigit() or word == "not"}


@dataclass
class ItemGroup:
    """Near-identical items: the words of the first, and which postings have one."""

    text: str
    postings: list[int] = field(default_factory=list)


def grouped(items: Sequence[tuple[int, str]]) -> list[ItemGroup]:
    """Return (posting, text) pairs as groups, the largest first; a posting counts once a group."""
    groups: list[ItemGroup] = []
    leaders: list[Words] = []
    with_word: dict[str, list[int]] = defaultdict(list)
    for posting, text in items:
        words = words_of(text)
        at = _group_of(words, leaders, with_word)
        if at is None:
            at = len(groups)
            groups.append(ItemGroup(text))
            leaders.append(words)
            for word in words:
                with_word[word].append(at)
        if posting not in groups[at].postings[-1:]:
            groups[at].postings.append(posting)
    return sorted(groups, key=lambda group: -len(group.postings))


def _group_of(
    words: Words, leaders: Sequence[Words], with_word: dict[str, list[int]]
) -> int | None:
    """Return the group with the most words in common, if it is alike."""
    shared: Counter[int] = Counter()
    for word in words:
        shared.update(with_word[word])
    return next((at for at, _ in shared.most_common(5) if alike_words(words, leaders[at])), None)
