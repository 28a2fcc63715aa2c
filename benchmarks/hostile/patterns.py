"""Measures how the time of each regular expression grows with its text.

For every endless repeat in a pattern, this makes a text that matches up to the repeat, continues it
for long, and then fails. If the pattern can start anywhere, the text is also repeated. If the time of
a pattern grows with the square of such a text, a small file can keep it busy for hours, unless its
texts are cut.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import django

from adverts.vocabulary.pattern_words import PatternIndex, WordedPattern

FROM = 100  # a repeat with this maximum counts as endless
FAILS = ("", "\x01")
LENGTH = 1_000  # characters; the second measurement has four times as many
SQUARE, SLOW = 10, 0.02  # a ratio and seconds; a pattern above both is slow
PATIENCE = 2.0  # seconds
TOO_FAST = 0.0005  # seconds; shorter times say nothing
Names = dict[str, re.Pattern[str]]


@dataclass(frozen=True)
class Growth:
    """The ratio of times for a text four times as long: 4 is linear, 16 is quadratic."""

    name: str
    ratio: float
    seconds: float  # for LENGTH * 4 characters
    text: str


def patterns_in(package: str) -> Names:
    """Return all compiled patterns in a package and the packages in it, by module and name,
    including those in tuples or behind their words, and those of which a method is kept.
    """
    found: Names = {}
    root = importlib.import_module(package)
    modules = pkgutil.walk_packages(root.__path__, f"{package}.")
    for name in [package, *(module.name for module in modules)]:
        module = importlib.import_module(name)
        for key, value in vars(module).items():
            found |= {f"{name}.{key}{at}": p for at, p in _compiled(value)}
    seen: set[str] = set()
    return {n: p for n, p in found.items() if not (p.pattern in seen or seen.add(p.pattern))}


def _compiled(value: object, at: str = "") -> Iterator[tuple[str, re.Pattern[str]]]:
    value = getattr(value, "__self__", value)
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield at, value
    elif isinstance(value, tuple | list | WordedPattern | PatternIndex):
        parts = value if isinstance(value, tuple | list) else value.patterns()
        for number, part in enumerate(parts):
            yield from _compiled(part, f"{at}[{number}]")


def growth(name: str, pattern: re.Pattern[str]) -> Growth | None:
    """Return the worst growth over all texts for the pattern; None if all are fast."""
    found: list[Growth] = []
    for text in dict.fromkeys(attacks(pattern)):
        if worse := _growth(name, pattern, text):
            found.append(worse)
            if worse.ratio > SQUARE and worse.seconds > SLOW:
                break
    return max(found, key=lambda g: g.ratio, default=None)


def _growth(name: str, pattern: re.Pattern[str], text: str) -> Growth | None:
    before, pump, after = text.split("\0")
    times = []
    for length in (LENGTH, LENGTH * 4):
        whole = before + pump * (length // len(pump)) + after
        times.append(_time(pattern, whole))
    if times[-1] < TOO_FAST * 4:
        return None
    return Growth(name, times[-1] / max(times[0], TOO_FAST), times[-1], text)


def _time(pattern: re.Pattern[str], text: str) -> float:
    return seconds_of(lambda: deque(pattern.finditer(text), maxlen=0), patience=PATIENCE)


def seconds_of(work: Callable[[], object], *, patience: float) -> float:
    """Return the seconds of processor time that work takes; it is ended after `patience`."""
    signal.signal(signal.SIGPROF, _give_up)
    start = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, patience)
    try:
        work()
    except TimeoutError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def _give_up(*_signal: object) -> None:
    raise TimeoutError


def attacks(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield texts as “before NUL repeated part NUL after”."""
    flags = pattern.flags & re.VERBOSE
    for before, body in _repeats(parser.parse(pattern.pattern, flags), ""):
        for end in FAILS:
            yield f"{before}\0{body}\0{end}"
            yield f"\0{before}{body}\0{end}"
            yield f"\0{before}{body}{end}\0" if end else f"\0{before}{body}{body}\0"


def _repeats(items: Any, before: str) -> Iterator[tuple[str, str]]:
    """Yield a text that leads to each endless repeat, and the text it repeats."""
    for code, value in items:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            low, high, inside = value
            yield from _repeats(inside, before)
            if high == op.MAXREPEAT or high >= FROM:
                for body in dict.fromkeys(_samples(inside)):
                    if body:
                        yield before, body
            before += _sample(inside) * low
        elif code is op.BRANCH:
            for branch in value[1]:
                yield from _repeats(branch, before)
            before += _sample(value[1][0])
        elif code is op.SUBPATTERN:
            yield from _repeats(value[3], before)
            before += _sample(value[3])
        elif code is op.ATOMIC_GROUP:
            yield from _repeats(value, before)
            before += _sample(value)
        else:
            before += _sample([(code, value)])


def _samples(items: Any) -> Iterator[str]:
    """Yield some texts that match: one for every branch and class at the start."""
    items = list(items)
    if len(items) == 1 and items[0][0] is op.BRANCH:
        for branch in items[0][1][1]:
            yield from _samples(branch)
    elif len(items) == 1 and items[0][0] is op.SUBPATTERN:
        yield from _samples(items[0][1][3])
    elif len(items) == 1 and items[0][0] is op.IN:
        yield from _members(items[0][1])
    elif len(items) == 1 and items[0][0] in (op.ANY, op.NOT_LITERAL):
        yield from (char for char in " a1.(" if _fits(items[0], char))
    else:
        yield _sample(items)


def _sample(items: Any) -> str:
    """Return the shortest text that matches, without lookaheads."""
    text = ""
    for code, value in items:
        if code is op.LITERAL:
            text += chr(value)
        elif code is op.IN:
            text += next(_members(value), "")
        elif code in (op.ANY, op.NOT_LITERAL):
            text += next(char for char in "a1 " if _fits((code, value), char))
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            text += _sample(value[2]) * value[0]
        elif code is op.BRANCH:
            text += _sample(value[1][0])
        elif code is op.SUBPATTERN:
            text += _sample(value[3])
        elif code is op.ATOMIC_GROUP:
            text += _sample(value)
    return text


def _members(members: Any) -> Iterator[str]:
    """Return characters of different kinds that a class matches."""
    return (
        (char for char in "a1 A.-(,*#\t\nü:é•元" if _fits((op.IN, members), char))
        if (not _single(members))
        else iter(_single(members))
    )


def _single(members: Any) -> str:
    """Return the characters of a class with a few letters."""
    if all(code is op.LITERAL for code, _ in members):
        return "".join(chr(value) for _, value in members[:4])
    return ""


_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S", op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _fits(item: Any, char: str) -> bool:
    code, value = item
    if code is op.ANY:
        return char != "\n"
    if code is op.NOT_LITERAL:
        return ord(char) != value
    is_negated = bool(value) and value[0][0] is op.NEGATE
    return is_negated != any(_is_in(member, char) for member in value)


def _is_in(member: Any, char: str) -> bool:
    code, value = member
    if code is op.LITERAL:
        return ord(char) == value
    if code is op.RANGE:
        return value[0] <= ord(char) <= value[1]
    if code is op.CATEGORY:
        return bool(re.match(_CATEGORIES[value], char))
    return False


def main() -> None:
    """Print the number of patterns and those with possibly quadratic time, the worst last."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")
    django.setup()
    found, number = [], 0
    for package in ("adverts", "postings", "places"):
        for name, pattern in patterns_in(package).items():
            number += 1
            worst = growth(name, pattern)
            if worst and worst.ratio > SQUARE:
                found.append(worst)
    print(f"{number} patterns, {len(found)} of them possibly quadratic")  # noqa: T201
    for one in sorted(found, key=lambda g: g.seconds):
        said = one.text.replace("\0", " … ")[:60]
        print(f"{one.ratio:6.1f} times, {one.seconds:6.3f} s  {one.name}: {said!r}")  # noqa: T201


if __name__ == "__main__":
    main()
