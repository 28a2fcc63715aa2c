"""Cells of a table, and what those of a heading say of their columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from adverts.text.line import Line
from adverts.vocabulary.criteria import (
    importance_named,
    importance_of,
    names_assessment,
    names_importance,
    names_numbers,
)
from adverts.vocabulary.terms import Importance


@dataclass(eq=False)
class Cell:
    """A cell of a table; a merged cell is the same object in all places that it covers."""

    text: str
    lines: Sequence[Line] = ()
    alternative: str = ""  # what a picture in it says

    @property
    def value(self) -> str:
        """Its text, or else what its picture says."""
        return self.text or self.alternative


Rows = Sequence[Sequence[Cell]]


class Role(Enum):
    """What a column holds."""

    TEXT = "text"
    MUST = "must"
    NICE = "nice"
    NAMED = "named"  # its cells name the importance
    ASSESSED = "assessed"
    METHOD = "method"  # its heading is a way of assessing, its cells are ticks
    NUMBER = "number"


SAYING_IMPORTANCE = frozenset({Role.MUST, Role.NICE, Role.NAMED})
IMPORTANCES = {Role.MUST: Importance.MUST, Role.NICE: Importance.NICE}


def may_name_importance(cell: Cell) -> bool:
    """Return whether a cell may be or head an importance."""
    text = title_of(cell)
    return bool(importance_of(text)) or names_importance(text)


def title_of(cell: Cell) -> str:
    """Return the first line of a cell, where a heading is; an explanation may follow."""
    return cell.lines[0].text if cell.lines else cell.value


def role_of(cell: Cell) -> Role:
    """Return what a heading says of its column."""
    title = title_of(cell)
    if names_importance(title) or names_importance(cell.text):
        return Role.NAMED
    if importance := importance_named(title):
        return Role.MUST if importance is Importance.MUST else Role.NICE
    if names_assessment(cell.text):
        return Role.ASSESSED
    return Role.NUMBER if names_numbers(cell.text) else Role.TEXT
