"""The columns of a table: which header names which, and whether a cell says something new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Final

from adverts.structured.known_names import FIELDS, plain
from adverts.structured.spreadsheet_formulas import unguard
from postings.exporting import DESK_COLUMNS, NUMBERS, as_in_a_cell, cells_of
from postings.models import Posting

# What the readers call our columns; “location” can also be in several columns.
_COLUMN_OF_FIELD: Final = {
    "workplace": "workplace_type", "countries": "remote_countries",
    "employment": "employment_type", "city": "locations", "state": "locations",
    "country": "locations",
}  # fmt: skip
COLUMNS: Final = frozenset({*DESK_COLUMNS, "pay"})
KEYS: Final = frozenset({"id", "version"})
IGNORED: Final = frozenset({"posted_on"})  # the desk publishes; a table can't say when it did


def column_of(name: str) -> str | None:
    """Return the column that a header names, in any of its usual names."""
    word = plain(name)
    if word in KEYS:
        return word
    field = FIELDS.get(word, "")
    column = _COLUMN_OF_FIELD.get(field, field)
    return column if column in COLUMNS - KEYS else None


def is_header(names: Mapping[str, object]) -> bool:
    """Return whether these are names of columns: a title or an ID, and two others."""
    found = {column_of(name) for name in names} - {None}
    return len(found) >= 3 and not found.isdisjoint({"id", "title"})


def unknown_columns(names: Iterable[str]) -> list[str]:
    """Return the names that no column has."""
    return [name for name in names if name and column_of(name) is None]


def typed_cells(cells: Mapping[str, object]) -> dict[str, str]:
    """Return what a row says, by column; of several headers of a column, a filled one counts."""
    typed: dict[str, str] = {}
    for name, cell in cells.items():
        if column := column_of(name):
            typed[column] = typed.get(column) or _text(cell)
    return typed


def shown_cells(posting: Posting) -> dict[str, str]:
    """Return what an export says of a posting; nothing of a new one."""
    if posting._state.adding:
        return {}
    return {name: unguard(text) for name, text in cells_of(posting).items()}


def is_same(column: str, typed: str, shown: str) -> bool:
    """Return whether a cell says what the export said, in the notation of a spreadsheet."""
    if column in NUMBERS and typed and shown:
        return _number(typed) == _number(shown)
    return _plain_lines(typed) == _plain_lines(as_in_a_cell(shown))


def _plain_lines(text: str) -> list[str]:
    lines = (line.rstrip() for line in text.strip().splitlines())
    return [as_in_a_cell(line) for line in lines]


def _number(text: str) -> Decimal | str:
    try:
        return Decimal(text)
    except InvalidOperation:
        return text


def _text(cell: object) -> str:
    """Return a cell as somebody would type it."""
    if isinstance(cell, datetime) and cell.time() == time.min:
        cell = cell.date()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else str(cell).strip()
