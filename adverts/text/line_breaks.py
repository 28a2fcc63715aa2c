"""Line breaks of plain text: which end a paragraph, and which only wrap a line."""

from __future__ import annotations

import re
from itertools import pairwise

_MARK = re.compile(
    r"^\s*(?:[•·▪●◦‣∙■□❖➔➢➤►▶⮚✓✔✅☐☑❑❒‐−*–—»>o§-]\s|[•·▪●◦‣∙■□❖➔➢➤►▶⮚✓✔✅☐☑❑❒\uf000-\uf0ff]"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s)"
)
_ENDS = re.compile(r"[.!?:;。：；！？…]['\"”’)]?\s*$")
_JOINING = re.compile(  # articles and the like; “do”, “for” and “mit” may end a heading
    r"\s(?:the|an?|and|or|und|oder|sowie|der|den|dem|eine[rn]?|vom|zum|zur"
    r"|et|ou|le|la|les|un|une|du|de|des|dans|y|e|el|los|las|del|con|para|por"
    r"|da|dos|na|nas|com|em|um|uma|een|het|van|och|og|att|eller|dan|atau|untuk|yang)\s*$"
)
_HYPHEN = re.compile(r"[^\W\d_]-$")
_LABELLED = re.compile(r"^\s*[^\W\d_][\w ]{1,25}[:：]\s")
_MIN_WRAPPED, _MIN_WRAPPED_SHARE = (
    2,
    0.08,
)  # sentences that continue after a break, before breaks count as wrapping
_LONGEST = 140  # characters; nobody wraps longer lines by hand
_SLACK = 0.85  # printed letters differ in width, so full lines differ in length


def unwrap(text: str) -> str:
    """Join wrapped lines; text without wrapping stays as it is."""
    lines = [line.rstrip() for line in text.split("\n")]
    if not is_wrapped(lines):
        return "\n".join(lines)
    width = _width(lines)
    joined: list[str] = []
    last = ""  # the previous source line; its length shows whether it was full
    for line in lines:
        if joined and _continues(last, line, width=width):
            joint = "" if _HYPHEN.search(joined[-1][-2:]) else " "
            joined[-1] = f"{joined[-1]}{joint}{line.strip()}"
        else:
            joined.append(line)
        last = line
    return "\n".join(joined)


def is_wrapped(lines: list[str]) -> bool:
    """Return whether enough sentences continue in lower case after a line break."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    going_on = sum(reads_on(a, b) and len(a) <= _LONGEST for a, b in pairs)
    return going_on >= _MIN_WRAPPED and going_on >= len(pairs) * _MIN_WRAPPED_SHARE


def is_marked(line: str) -> bool:
    """Return whether a line starts with a bullet or a number."""
    return bool(_MARK.match(line))


def is_labelled(line: str) -> bool:
    """Return whether a line starts with a label: “Location: Cork”."""
    return bool(_LABELLED.match(line))


def reads_on(before: str, line: str) -> bool:
    """Return whether a line continues, in lower case, a sentence that did not end."""
    return _is_open(before) and _starts_small(line)


def _width(lines: list[str]) -> int:
    """Return the length of a full line: nearly the longest, as one line may hold a long address."""
    lengths = sorted(len(line) for line in lines if line.strip() and len(line) <= _LONGEST)
    return lengths[max(0, len(lengths) * 95 // 100 - 1)] if lengths else 0


def _continues(before: str, line: str, *, width: int) -> bool:
    """Return whether a line continues the one before, which was full or stops inside a sentence."""
    if not before.strip() or not line.strip() or is_marked(line) or is_labelled(line):
        return False
    first_word = line.split(maxsplit=1)[0]
    was_full = len(before) + 1 + len(first_word) > width
    if was_full:
        return True
    nearly = len(before) + 1 + len(first_word) > width * _SLACK
    return _is_open(before) and (nearly or (_starts_small(line) and len(before) > width / 2))


def ends_sentence(text: str) -> bool:
    """Return whether a text ends with the end of a sentence."""
    return bool(_ENDS.search(text))


def stops_inside(line: str) -> bool:
    """Return whether a line ends in a word that another one has to follow: “a degree and”."""
    return bool(_JOINING.search(line))


def _is_open(line: str) -> bool:
    return bool(line.strip()) and not ends_sentence(line)


def _starts_small(line: str) -> bool:
    return line.strip()[:1].islower() and not is_marked(line)
