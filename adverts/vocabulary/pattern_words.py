"""Tells which words a pattern needs, so that it is not tried where none of them is.

The engine of `re` tries a pattern at each letter of a text; an automaton finds a thousand words in
one pass. A match of `(?:senior )?nurs(?:e|ing)|post-?doc` needs “nurse”, “nursing”, “postdoc” or
“post-doc”. The words follow from the pattern, so nobody has to keep both in step.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import product
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick

from adverts.vocabulary.alternatives import compiled, grouped
from adverts.vocabulary.keyword_filter import Keywords, found_by

type _Texts = frozenset[str]

_MOST = 200  # words for one part of a pattern; more would take memory
_LONG_ENOUGH = 5  # letters; longer words are hardly rarer
_NOTHING: _Texts = frozenset({""})
_REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}
_WITHOUT_WIDTH = {code.AT, code.ASSERT, code.ASSERT_NOT}


class WordedPattern:
    """A pattern that is tried on texts with one of its words only, and finds what it always finds.

    It raises ValueError when used if the pattern has no such words.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags
        self._ignores_case = bool(flags & re.IGNORECASE) or "(?i" in pattern

    # Both when a text is first asked, so that what no text needs takes neither memory nor time.
    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    @cached_property
    def _words(self) -> Keywords:
        words = words_of(self._pattern, self._flags)
        if not words:
            raise ValueError(f"No word is in each match of {self._pattern[:80]!r}.")
        return Keywords(map(str.casefold, words) if self._ignores_case else words)

    def patterns(self) -> list[re.Pattern[str]]:
        """Return the pattern as `re` compiles it."""
        return [self._compiled]

    def may_match(self, text: str) -> bool:
        """Return whether one of the words is in a text."""
        if not self._ignores_case:
            return self._words.are_in(text)
        # For `re`, the dotted İ and the dotless ı are an “i”; for `casefold` they aren't.
        return self._words.are_in(text.casefold()) or "ı" in text or "İ" in text

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match."""
        return self._compiled.search(text) if self.may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match that begins the text."""
        return self._compiled.match(text) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match that is the whole text."""
        return self._compiled.fullmatch(text) if self.may_match(text) else None

    def sub(self, replacement: str, text: str) -> str:
        """Return the text with all matches replaced."""
        return self._compiled.sub(replacement, text) if self.may_match(text) else text

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all matches."""
        return self._compiled.finditer(text) if self.may_match(text) else iter(())


def worded(pattern: str, flags: int = 0) -> WordedPattern:
    """Return a pattern of long alternatives, where only whether and where one starts matters."""
    return WordedPattern(grouped(pattern), flags)


class PatternIndex[Meaning]:
    """Many patterns, each with what it means, of which few are tried; case counts as written."""

    def __init__(self, patterns: Iterable[tuple[Meaning, str]]) -> None:
        self._patterns = tuple(patterns)
        self._compiled: dict[int, re.Pattern[str]] = {}  # those that a text had a word of
        owners: dict[str, list[int]] = {}
        self._always: set[int] = set()  # have no words
        for number, (_, pattern) in enumerate(self._patterns):
            words = words_of(pattern)
            for word in words or ():
                owners.setdefault(word, []).append(number)
            if not words:
                self._always.add(number)
        self._owners = list(owners.values())
        self._words = AhoCorasick(owners)

    def first_in(self, text: str) -> Meaning | None:
        """Return what the first pattern means that is in a text."""
        found = {word for word, _, _ in found_by(self._words, text, overlapping=True)}
        likely = sorted(self._always.union(*(self._owners[word] for word in found)))
        found_in = (number for number in likely if self._at(number).search(text))
        return next((self._patterns[number][0] for number in found_in), None)

    def patterns(self) -> list[re.Pattern[str]]:
        """Return all patterns as `re` compiles them."""
        return [self._at(number) for number in range(len(self._patterns))]

    def _at(self, number: int) -> re.Pattern[str]:
        if number not in self._compiled:
            self._compiled[number] = compiled(self._patterns[number][1])
        return self._compiled[number]


@dataclass(frozen=True, slots=True)
class _Part:
    """What is known of a part of a pattern."""

    starts: _Texts = _NOTHING  # each match begins with one of them
    texts: _Texts | None = None  # all that it matches, if they are few
    words: _Texts | None = None  # each match has one of them, if there are such words


def words_of(pattern: str, flags: int = 0) -> _Texts | None:
    """Return words of which each match has one; None if there are no such words."""
    words = _sequence(_parser.parse(pattern, flags)).words
    return _without_longer(words) if words else None


def _without_longer(words: _Texts) -> _Texts:
    """Drop words that have another one inside, which is enough to find them."""
    found = partial(found_by, AhoCorasick(words), overlapping=True)
    return frozenset(word for word in words if len(found(word)) == 1)


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Part:
    """Join what parts match that follow one another; of the words of several, the best count."""
    starts: _Texts | None = None
    run, choices = _NOTHING, list[_Texts | None]()
    for operation, argument in nodes:
        part = _part(operation, argument)
        joined = _joined(run, part.texts)
        if joined is None:
            choices += [run := _joined(run, part.starts) or run, part.words]
            starts = run if starts is None else starts
        run = joined or _NOTHING
    texts = run if starts is None else None
    return _Part(run if starts is None else starts, texts, _best([*choices, run]))


def _joined(firsts: _Texts, seconds: _Texts | None) -> _Texts | None:
    """Return each of these texts followed by each of those, None if that is unknown or too many."""
    if seconds is None or len(firsts) * len(seconds) > _MOST:
        return None
    return frozenset(map("".join, product(firsts, seconds)))


def _part(operation: Any, argument: Any) -> _Part:
    if operation is code.LITERAL:
        return _exactly({chr(argument)})
    if operation is code.IN:
        letters = {chr(value) for kind, value in argument if kind is code.LITERAL}
        return _exactly(letters) if len(letters) == len(argument) else _Part()
    if operation is code.BRANCH:
        return _one_of([_sequence(nodes) for nodes in argument[1]])
    if operation is code.SUBPATTERN:
        return _sequence(argument[3])
    if operation is code.ATOMIC_GROUP:
        return _sequence(argument)
    if operation in _REPEATS:
        return _repeated(*argument)
    return _Part(texts=_NOTHING) if operation in _WITHOUT_WIDTH else _Part()


def _exactly(letters: Iterable[str]) -> _Part:
    texts = frozenset(letters)
    return _Part(texts, texts, texts)


def _one_of(parts: list[_Part]) -> _Part:
    return _Part(
        frozenset().union(*(part.starts for part in parts)),
        _union([part.texts for part in parts]),
        _union([part.words for part in parts]),
    )


def _union(sets: Sequence[_Texts | None]) -> _Texts | None:
    return None if None in sets else frozenset().union(*filter(None, sets))


def _repeated(least: int, most: int, nodes: Iterable[tuple[Any, Any]]) -> _Part:
    part = _sequence(nodes)
    if not least:
        may_be = part.texts if most == 1 else None
        return _Part(texts=None if may_be is None else may_be | _NOTHING)
    return part if most == 1 else _Part(part.starts, words=part.words)


def _best(choices: Iterable[_Texts | None]) -> _Texts | None:
    """Return the words that are the rarest by their letters, then by their number."""
    usable = [words for words in choices if words and "" not in words]
    return max(usable, key=_rarity, default=None)


def _rarity(words: _Texts) -> tuple[int, int]:
    return min(min(map(len, words)), _LONG_ENOUGH), -len(words)
