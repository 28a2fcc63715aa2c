"""Line breaks of plain text: which end a paragraph, and which only the line."""

from __future__ import annotations

import re
from itertools import pairwise

_MARK = re.compile(r"^\s*(?:[•·▪●◦‣∙■□➢➤►▶✓✔✅‐−*–—»>o-]\s|[•·▪●◦‣∙■□➢➤►▶✓✔✅]|\(?\d{1,2}[.)]\s)")
_ENDS = re.compile(r"[.!?:;。：；！？…]['\"”’)]?\s*$")
_HYPHEN = re.compile(r"[^\W\d_]-$")
_LABELLED = re.compile(r"^\s*[^\W\d_][\w ]{1,25}[:：]\s")
_MIN_WRAPPED, _MIN_WRAPPED_SHARE = (
    2,
    0.08,
)  # sentences that go on after a break, before breaks count as wrapping
_LONGEST = 140  # characters; nobody wraps by hand later than this
_SLACK = 0.85  # letters of print differ in width, so that full lines differ in length


def unwrap(text: str) -> str:
    """Join lines that were broken for width only; text that was not wrapped stays as it is."""
    lines = [line.rstrip() for line in text.split("\n")]
    if not is_wrapped(lines):
        return "\n".join(lines)
    width = _width(lines)
    joined: list[str] = []
    last = ""  # the source line before, whose length tells whether it was full
    for line in lines:
        if joined and _continues(last, line, width=width):
            joint = "" if _HYPHEN.search(joined[-1][-2:]) else " "
            joined[-1] = f"{joined[-1]}{joint}{line.strip()}"
        else:
            joined.append(line)
        last = line
    return "\n".join(joined)


def is_wrapped(lines: list[str]) -> bool:
    """Whether enough sentences go on in lower case after a line break."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    going_on = sum(reads_on(a, b) and len(a) <= _LONGEST for a, b in pairs)
    return going_on >= _MIN_WRAPPED and going_on >= len(pairs) * _MIN_WRAPPED_SHARE


def is_marked(line: str) -> bool:
    """Whether it starts with a bullet or a number."""
    return bool(_MARK.match(line))


def is_labelled(line: str) -> bool:
    """Whether it says what its text is: “Location: Cork”."""
    return bool(_LABELLED.match(line))


def reads_on(before: str, line: str) -> bool:
    """Whether a line goes on in lower case with a sentence that did not end."""
    return _is_open(before) and _starts_small(line)


def _width(lines: list[str]) -> int:
    """The length of a full line: nearly the longest, for one line may hold a long address."""
    lengths = sorted(len(line) for line in lines if line.strip() and len(line) <= _LONGEST)
    return lengths[max(0, len(lengths) * 95 // 100 - 1)] if lengths else 0


def _continues(before: str, line: str, *, width: int) -> bool:
    """Whether a line is the rest of the one before: that was full, or stops inside a sentence."""
    if not before.strip() or not line.strip() or is_marked(line) or is_labelled(line):
        return False
    first_word = line.split(maxsplit=1)[0]
    was_full = len(before) + 1 + len(first_word) > width
    if was_full:
        return True
    nearly = len(before) + 1 + len(first_word) > width * _SLACK
    return _is_open(before) and (nearly or (_starts_small(line) and len(before) > width / 2))


def ends_sentence(text: str) -> bool:
    """Whether nothing is missing at the end of a text."""
    return bool(_ENDS.search(text))


def _is_open(line: str) -> bool:
    return bool(line.strip()) and not ends_sentence(line)


def _starts_small(line: str) -> bool:
    return line.strip()[:1].islower() and not is_marked(line)
