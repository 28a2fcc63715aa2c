"""Tables in plain text, typed or pasted: cells between tabs or upright strokes."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from adverts.vocabulary.criteria import importance_of, mentions_importance, names_importance

_STROKES = re.compile(r"\s*[|│¦]\s*")
_RULE = re.compile(r"[\s|│+:=_-]+")  # a line between rows that is drawn with signs
_MARKDOWN_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_ORDERED = re.compile(r"\s*\(?\w{1,3}[.)]\t[^\t|│¦]+$")
SIGN = re.compile(r"[\t|│¦]")  # between cells
_MOST_CELLS, _LONGEST_GROUP = 24, 80
_MIN_ROWS = 2


def with_html_tables(text: str) -> str:
    """Return a text in which tables of criteria are HTML, as Markdown may hold it."""
    if not SIGN.search(text):
        return text
    lines, start = text.split("\n"), 0
    parts: list[str] = []
    for at, (end, table) in criteria_tables(lines).items():
        if _MARKDOWN_RULE.fullmatch(lines[at + 1]):
            continue  # Markdown knows this table, and the links in it
        parts += [*lines[start:at], "", table, ""]
        start = end
    return "\n".join([*parts, *lines[start:]]) if start else text


def criteria_tables(lines: Sequence[str]) -> dict[int, tuple[int, str]]:
    """Return where tables of criteria begin, with the line after their end and their HTML."""
    found: dict[int, tuple[int, str]] = {}
    start = 0
    while start < len(lines):
        rows: list[list[str]] = []
        end = start
        while end < len(lines) and (cells := _row(lines, end, is_inside=end > start)) is not None:
            rows += [cells] if cells else []
            end += 1
        if len(rows) >= _MIN_ROWS and any(map(_names_importance, rows[:3])):
            found[start] = end, _as_html(rows)
        start = max(end, start + 1)
    return found


def _row(lines: Sequence[str], at: int, *, is_inside: bool) -> list[str] | None:
    """Return the cells of a line, none for a rule; None where a table ends.

    A short line alone between rows is the heading of a group.
    """
    line = lines[at]
    if cells := _cells(line):
        return cells
    if not is_inside or not line.strip():
        return None
    if _RULE.fullmatch(line):
        return []
    is_followed = at + 1 < len(lines) and bool(_cells(lines[at + 1]))
    return [line.strip()] if is_followed and len(line) <= _LONGEST_GROUP else None


def _cells(line: str) -> list[str]:
    """Return the cells of a line; none if it has no signs between them."""
    if "\t" not in line and not any(sign in line for sign in "|│¦"):
        return []
    if _RULE.fullmatch(line):
        return []
    if _ORDERED.match(line):
        return []  # an item of a list: “a)”, a tab, its text
    if "\t" in line:
        parts = line.rstrip("\r\n").split("\t")
    else:
        parts = _STROKES.split(line.strip())
        if line.strip()[:1] in "|│¦":
            parts = parts[1:]
        if line.strip()[-1:] in "|│¦":
            parts = parts[:-1]
    return [part.strip() for part in parts] if 1 < len(parts) <= _MOST_CELLS else []


def _names_importance(cells: Sequence[str]) -> bool:
    named = sum(bool(importance_of(cell)) or names_importance(cell) for cell in cells)
    return named > 0 and mentions_importance(" ".join(cells))


def _as_html(rows: Sequence[Sequence[str]]) -> str:
    cells = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
