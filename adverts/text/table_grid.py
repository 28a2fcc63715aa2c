"""The cells of an HTML table by row and column, with merged cells in all their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from adverts.text.line import Line
from adverts.text.repair import collapse
from adverts.text.table_cells import Cell
from adverts.vocabulary.criteria import mentions_importance

_MAX_ROWS, _MAX_COLUMNS = 500, 24  # a table with more is no person specification
_PARTS = frozenset({"thead", "tbody", "tfoot"})
_CHECKED = ("check", "tick")
_DENIED = ("cross", "times", "xmark", "close")


def may_list_criteria(table: etree._Element) -> bool:
    """Return whether a table holds no other, and has a word for what is essential or desirable."""
    if table.find(".//table") is not None:
        return False
    return mentions_importance(" ".join(map(str, table.itertext())))


def grid_of(
    table: etree._Element, lines_of: Callable[[etree._Element], Sequence[Line]]
) -> list[list[Cell]]:
    """Return the rows of a table; none if it is too large."""
    rows = list(_rows(table))
    if not 0 < len(rows) <= _MAX_ROWS:
        return []
    grid: list[dict[int, Cell]] = [{} for _ in rows]
    for number, row in enumerate(rows):
        at = 0
        for element in row.iterchildren("td", "th"):
            while at in grid[number]:
                at += 1
            across, down = _span(element, "colspan"), _span(element, "rowspan")
            if at + across > _MAX_COLUMNS:
                return []
            cell = _cell(element, lines_of)
            for below in grid[number : number + down]:
                below.update(dict.fromkeys(range(at, at + across), cell))
            at += across
    width = max((max(row, default=-1) + 1 for row in grid), default=0)
    return [[row.get(at) or Cell("") for at in range(width)] for row in grid]


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for part in table.iterchildren(etree.Element):
        if part.tag == "tr":
            yield part
        elif part.tag in _PARTS:
            yield from part.iterchildren("tr")


def _span(cell: etree._Element, name: str) -> int:
    stated = cell.get(name) or ""
    return min(int(stated), _MAX_ROWS) or 1 if stated.isascii() and stated.isdigit() else 1


def _cell(element: etree._Element, lines_of: Callable[[etree._Element], Sequence[Line]]) -> Cell:
    lines = lines_of(element)
    text = collapse(" ".join(line.text for line in lines))
    if text:
        return Cell(text, lines)
    # Signs alone, as ticks, make no line.
    return Cell(collapse("".join(map(str, element.itertext()))), (), _picture(element))


def _picture(element: etree._Element) -> str:
    """Return what a picture, a checkbox or an icon in a cell says."""
    for part in element.iter(etree.Element):
        said = part.get("alt") or part.get("aria-label") or part.get("title")
        if said:
            return collapse(said)
        if part.tag == "input" and part.get("type") == "checkbox":
            return "yes" if part.get("checked") is not None else "no"
        names = (part.get("class") or "").casefold()
        if part.tag in ("i", "span", "svg", "img") and names:
            if any(name in names for name in _DENIED):
                return "no"
            if any(name in names for name in _CHECKED):
                return "yes"
    return ""
