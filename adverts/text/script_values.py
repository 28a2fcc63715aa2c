"""Values in the code of scripts: lists and records as JavaScript writes them, without running it.

What code would compute is None, except texts: pieces joined by “+” are one text, and a template
keeps its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLANK = re.compile(r"(?:\s++|//[^\n]*|/\*(?:[^*]|\*(?!/))*+\*/)*+")
_TEXT = re.compile(
    r"\"((?:[^\"\\\n]|\\.)*+)\"|'((?:[^'\\\n]|\\.)*+)'|`((?:[^`\\]|\\.)*+)`", re.DOTALL
)
_NAME = re.compile(r"[\w$]+")
_MARKUP = re.compile(r"(\(\s*)?(?=<(?:>|[A-Za-z]))")
_END_OF_MARKUP = re.compile(r">(?=\s*\)?\s*[,}\]])")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_CONTROL = {"n": "\n", "t": " ", "r": "\n", "\n": ""}
_COMPUTED = re.compile(r"\$\{[^{}]*\}")
# What stands before a list or a record that is a value.
_START = re.compile(r"(?:[^=!<>]=|\bdefault|\breturn|\()\s*(?=[\[{])")
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_DEEPEST = 20  # lists and records inside each other
_LONGEST_PART = 5_000  # characters of markup, and of what code computes


class _BrokenError(ValueError):
    """Code that is no value; `at` is where that shows."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.at = at


def values_in(script: str) -> Iterator[object]:
    """Yield the lists and records of a script; those that it computes are left out."""
    at = 0
    while start := _START.search(script, at):
        try:
            value, at = _value(script, start.end(), 0)
        except _BrokenError as broken:
            at = max(broken.at, start.end())  # so that no code is read twice
        else:
            yield value


def list_at(script: str, at: int) -> tuple[list[object], int] | None:
    """Return the list that begins at a place, and where it ends; None if it is none."""
    try:
        return _list(script, at + 1, 1)
    except _BrokenError:
        return None


def _value(script: str, at: int, depth: int) -> tuple[object, int]:
    """Return the value at a place and where it ends; raises _BrokenError if it is none."""
    if depth > _DEEPEST:
        raise _BrokenError(at)
    at = _after_blank(script, at)
    mark = script[at : at + 1]
    if mark == "[":
        return _list(script, at + 1, depth + 1)
    if mark == "{":
        return _record(script, at + 1, depth + 1)
    if mark and mark in "\"'`":
        return _text(script, at)
    markup = _MARKUP.match(script, at)
    if markup and (end := _END_OF_MARKUP.search(script, at, at + _LONGEST_PART)):
        after = _after_blank(script, end.end())
        return script[markup.end() : end.end()], after + 1 if markup[1] else after
    return _expression(script, at)


def _list(script: str, at: int, depth: int) -> tuple[list[object], int]:
    values: list[object] = []
    while (at := _after_blank(script, at)) < len(script):
        if script[at] == "]":
            return values, at + 1
        if script[at] in ")}":  # no value ends there, so nobody would get any further
            raise _BrokenError(at)
        if script[at] != ",":
            value, at = _value(script, at, depth)
            values.append(value)
            at = _expression(script, at)[1]  # “as const”, “.join("\n")”
        else:
            at += 1
    raise _BrokenError(at)


def _record(script: str, at: int, depth: int) -> tuple[dict[str, object], int]:
    record: dict[str, object] = {}
    while (at := _after_blank(script, at)) < len(script):
        if script[at] == "}":
            return record, at + 1
        if script[at] in ")]":
            raise _BrokenError(at)
        name, at = _name(script, at)
        if name and script[at : at + 1] == ":":
            record[name], at = _value(script, at + 1, depth)
        at = _expression(script, at)[1]
        at += script[at : at + 1] == ","
    raise _BrokenError(at)


def _name(script: str, at: int) -> tuple[str, int]:
    """Return the name of a record's value; empty for what has none, as “...others”."""
    if script[at] in "\"'":
        name, at = _text(script, at)
        return name, _after_blank(script, at)
    named = _NAME.match(script, at)
    return (named[0], _after_blank(script, named.end())) if named else ("", at)


def _text(script: str, at: int) -> tuple[str, int]:
    """Return a text, with those that “+” joins to it."""
    said = []
    while found := _TEXT.match(script, at):
        plain = next(group for group in found.groups() if group is not None)
        said.append(_COMPUTED.sub("", plain) if found[3] is not None else plain)
        at = _after_blank(script, found.end())
        if script[at : at + 1] != "+":
            return _ESCAPE.sub(_character, "".join(said)), at
        at = _after_blank(script, at + 1)
    raise _BrokenError(at)


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else _CONTROL.get(escape[2], escape[2])


def _expression(script: str, at: int) -> tuple[None, int]:
    """Return where an expression ends: before a comma or bracket that is not its own.

    Raises _BrokenError at a semicolon: only declarations of types have some in braces.
    """
    open_ones: list[str] = []
    for _ in range(_LONGEST_PART):
        mark = script[at : at + 1]
        if not mark:
            break
        if mark in "\"'`":
            found = _TEXT.match(script, at)
            at = found.end() if found else at + 1
            continue
        if mark in _CLOSING:
            open_ones.append(_CLOSING[mark])
        elif open_ones and mark == open_ones[-1]:
            open_ones.pop()
        elif not open_ones and mark in ",]})":
            return None, at
        elif mark == ";" and not open_ones:
            break
        at += 1
    raise _BrokenError(at)


def _after_blank(script: str, at: int) -> int:
    blank = _BLANK.match(script, at)
    return blank.end() if blank else at
