"""Finds the criteria of a person specification in a table: essential and desirable ones.

Employers lay such tables out in many ways. The importance may be a column of criteria (“Essential”
beside “Desirable”), a column of ticks, a column of values (“E”, “Desirable”), or a row above the
criteria it is about. Other columns name the group of a criterion, and how it is assessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from adverts.text.line import Criterion, Line
from adverts.text.table_cells import (
    IMPORTANCES,
    SAYING_IMPORTANCE,
    Cell,
    Role,
    Rows,
    may_name_importance,
    role_of,
    title_of,
)
from adverts.vocabulary.criteria import (
    importance_named,
    importance_of,
    is_code,
    is_nothing,
    is_sure_tick,
    is_tick,
    names_criteria,
    names_method,
    names_numbers,
)
from adverts.vocabulary.terms import Importance

_LONGEST_GROUP = 80  # characters; a longer row of one cell is a sentence
_LONGEST_METHOD = 120
_NUMBERED = re.compile(r"^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]?\s*(?=[A-Z(]|$)")
_INSIDE = re.compile(r"\s+[•·▪●■]\s*")  # bullets within a line


def criteria_in(rows: Rows) -> list[tuple[Line, Criterion | None]] | None:
    """Return the lines of a table of criteria, each with its criterion, and its other lines.

    None if it is no such table.
    """
    if not any(may_name_importance(cell) for row in rows for cell in row):
        return None
    table = _Table(rows)
    found = list(table.read())
    return found if any(criterion for _, criterion in found) else None


@dataclass
class _State:
    """What the rows so far say of those that follow."""

    roles: dict[int, Role] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    header: Sequence[Cell] = ()
    importance: Importance | None = None
    group: str = ""
    is_ticked: bool = False  # the columns of importance hold marks, not criteria


class _Table:
    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._state = _State()
        values = [cell.value for row in rows for cell in row]
        self._crosses_deny = any(map(is_sure_tick, values))
        self._assessed_above: set[int] = set()

    def read(self) -> Iterator[tuple[Line, Criterion | None]]:
        """Yield the lines in order."""
        for index, row in enumerate(self._rows):
            filled = list({id(cell): cell for cell in row if not is_nothing(cell.value)}.values())
            if not filled:
                continue
            if len(filled) == 1 and self._takes_alone(row, filled[0]):
                continue
            if self._takes_header(index, row):
                continue
            yield from self._read_row(row, filled)

    def _takes_alone(self, row: Sequence[Cell], cell: Cell) -> bool:
        """Take a row with one cell as a heading of the rows below: an importance or a group."""
        state, text, roles = self._state, cell.value, set(self._state.roles.values())
        is_whole = row.count(cell) == len(row)
        importance = importance_named(title_of(cell)) if len(cell.lines) < 2 else None
        if importance and (is_whole or not IMPORTANCES.keys() & roles):
            state.importance, state.group = importance, ""
            return True
        is_known = bool(state.roles) or state.importance is not None
        is_first = row[0] is cell and len(row) > 1
        if is_known and is_first and len(text) <= _LONGEST_GROUP and len(cell.lines) < 2:
            role = state.roles.get(0)
            if is_whole or (role in (None, Role.TEXT) and not self._is_lone_criterion(cell)):
                state.group = _group(text)
                return True
        return False

    def _is_lone_criterion(self, cell: Cell) -> bool:
        """Return whether a row with nothing but its first cell is a criterion rather than a
        group.
        """
        state = self._state
        if state.importance is not None and not state.roles:
            return not cell.lines[0].bold
        return False

    def _takes_header(self, index: int, row: Sequence[Cell]) -> bool:
        """Take a row of headings; the row below may divide one of them."""
        if self._state.header and self._divides_header(row):
            return True
        roles = {at: role_of(cell) for at, cell in enumerate(row)}
        kinds = set(roles.values())
        if kinds <= {Role.TEXT, Role.NUMBER}:
            return False
        is_pair = {Role.MUST, Role.NICE} <= kinds
        names = is_pair or Role.NAMED in kinds
        if not names and (Role.MUST in kinds or Role.NICE in kinds):
            names = self._is_lone_column(index, row, roles)
            if not names:
                return False
        if not names and Role.ASSESSED in kinds:
            names = any(names_criteria(cell.value) for cell in row)
            if not names:
                self._assessed_above |= {a for a, r in roles.items() if r is Role.ASSESSED}
                return self._state.header == () and index < 2
        if not names:
            return False
        self._set_header(index, row, roles)
        return True

    def _is_lone_column(self, index: int, row: Sequence[Cell], roles: dict[int, Role]) -> bool:
        """Return whether one importance heads a column, rather than the row beside it."""
        at = next(at for at, role in roles.items() if role in IMPORTANCES)
        below = [r[at] for r in self._rows[index + 1 :] if at < len(r) and r[at] is not row[at]]
        if any(importance_of(title_of(cell)) for cell in below):
            return False  # a column of values, without a heading
        if at == 0 and len(row) > 1 and not is_nothing(row[1].value):
            return False
        return bool(below)

    def _divides_header(self, row: Sequence[Cell]) -> bool:
        """Take a row that only divides headings of the row above, as into ways of assessing."""
        state = self._state
        new = [at for at, cell in enumerate(row) if cell not in state.header]
        if not new or any(state.roles.get(at) is not Role.ASSESSED for at in new):
            return False
        if not all(names_method(row[at].value) for at in new):
            return False
        for at in new:
            state.roles[at], state.titles[at] = Role.METHOD, row[at].value
        return True

    def _set_header(self, index: int, row: Sequence[Cell], roles: dict[int, Role]) -> None:
        state = self._state
        for at in self._assessed_above:
            if roles.get(at) is Role.TEXT:
                roles[at] = Role.METHOD
        last = max((at for at, r in roles.items() if r in SAYING_IMPORTANCE), default=-1)
        for at, role in roles.items():
            if role is Role.TEXT and 0 <= last < at and names_method(row[at].value):
                roles[at] = Role.METHOD
        state.roles, state.header, state.importance = roles, row, None
        state.titles = {at: title_of(cell).strip(" :") for at, cell in enumerate(row)}
        below = self._rows[index + 1 :]
        state.is_ticked = self._holds_marks(below)
        if state.is_ticked or Role.NAMED in roles.values():
            return
        for at, role in roles.items():  # a column without a known heading behind the criteria
            if role is Role.TEXT and 0 <= last < at:
                roles[at] = Role.ASSESSED

    def _holds_marks(self, rows: Rows) -> bool:
        """Return whether the columns of importance hold ticks or codes, beside a text."""
        roles = self._state.roles
        if Role.TEXT not in roles.values():
            return False
        cells = [
            row[at].value
            for row in rows
            for at, role in roles.items()
            if role in IMPORTANCES and at < len(row) and len({id(c) for c in row}) > 1
        ]
        filled = [text for text in cells if not is_nothing(text) and not importance_named(text)]
        return bool(filled) and all(self._mark(text) is not None for text in filled)

    def _mark(self, text: str) -> bool | None:
        if is_code(text) and text.strip() not in ("N", "X"):
            return True
        return is_tick(text, crosses_deny=self._crosses_deny)

    def _read_row(
        self, row: Sequence[Cell], filled: Sequence[Cell]
    ) -> Iterator[tuple[Line, Criterion | None]]:
        state = self._state
        if not state.roles and state.importance is None:
            importance = self._value_without_header(row)
            if importance is None:
                yield from ((line, None) for cell in filled for line in cell.lines)
                return
        roles = state.roles or self._roles_without_header(row)
        columns = [(at, role) for at, role in roles.items() if at < len(row)]
        if IMPORTANCES.keys() & set(roles.values()) and not state.is_ticked:
            yield from self._read_texts(row, columns)
        else:
            yield from self._read_marked(row, columns)

    def _value_without_header(self, row: Sequence[Cell]) -> Importance | None:
        """Return the importance that a row itself names: “Essential | A degree”."""
        return next((i for cell in row[:2] if (i := importance_of(title_of(cell)))), None)

    def _roles_without_header(self, row: Sequence[Cell]) -> dict[int, Role]:
        named = next((at for at, cell in enumerate(row) if importance_of(title_of(cell))), None)
        return {at: Role.NAMED if at == named else Role.TEXT for at in range(len(row))}

    def _read_texts(
        self, row: Sequence[Cell], columns: Sequence[tuple[int, Role]]
    ) -> Iterator[tuple[Line, Criterion | None]]:
        """Yield the criteria of a row whose columns of importance hold them."""
        state = self._state
        importances = [at for at, role in columns if role in IMPORTANCES]
        groups = [row[at].text for at, role in columns if role is Role.TEXT]
        if named := " – ".join(dict.fromkeys(text for text in groups if not is_nothing(text))):
            state.group = _group(named)
        for at in importances:
            importance = IMPORTANCES[state.roles[at]]
            known = self._assessment(row, columns, beside=(at, importances))
            if at and row[at] is row[at - 1] and at - 1 in importances:
                continue  # merged: said of both columns, so it is essential
            yield from _criteria(row[at], Criterion(importance, state.group, *known))

    def _read_marked(
        self, row: Sequence[Cell], columns: Sequence[tuple[int, Role]]
    ) -> Iterator[tuple[Line, Criterion | None]]:
        """Yield the criteria of a row that ticks or names their importance, or follows it."""
        state = self._state
        texts = [
            at for at, role in columns
            if role is Role.TEXT and not is_nothing(row[at].text)
        ]  # fmt: skip
        texts = [at for n, at in enumerate(texts) if row[at] not in [row[o] for o in texts[:n]]]
        if not texts:
            return
        at = self._criterion_column(texts, row)
        others = [row[o].text for o in texts if o < at and not names_numbers(row[o].text)]
        others = [
            text for text in others if _NUMBERED.sub("", text) and any(map(str.isalpha, text))
        ]
        if others:
            state.group = _group(" – ".join(others))
        importance = self._importance_in(row, columns)
        if importance is None and len(texts) == 1 and _is_heading(row[at]):
            state.group = _group(row[at].text)
            return
        known = self._assessment(row, columns)
        criterion = Criterion(importance or Importance.MUST, state.group, *known)
        yield from _criteria(row[at], criterion)

    def _criterion_column(self, texts: Sequence[int], row: Sequence[Cell]) -> int:
        """Return the column of the criteria: the one before the marks, or else the longest."""
        state = self._state
        if state.is_ticked and any(state.titles.get(at) and at in state.roles for at in texts):
            first = min(at for at, role in state.roles.items() if role in IMPORTANCES)
            before = [at for at in texts if at < first]
            if before:
                return before[-1]
        named = [at for at, role in self._roles_without_header(row).items() if role is Role.NAMED]
        after = [at for at in texts if named and at > named[0]]
        if not state.roles and after:
            return after[0]
        lengths = {
            at: sum(len(r[at].text) for r in self._rows if at < len(r)) for at in texts
        }  # fmt: skip
        return max(texts, key=lambda at: (lengths[at], at))

    def _importance_in(
        self, row: Sequence[Cell], columns: Sequence[tuple[int, Role]]
    ) -> Importance | None:
        for at, role in columns:
            if role is Role.NAMED and (named := importance_of(title_of(row[at]))):
                return named
        for at, role in columns:
            if role in IMPORTANCES and self._mark(row[at].value):
                return IMPORTANCES[role]
        return self._state.importance

    def _assessment(
        self,
        row: Sequence[Cell],
        columns: Sequence[tuple[int, Role]],
        *,
        beside: tuple[int, Sequence[int]] | None = None,
    ) -> tuple[str, str]:
        """Return how the criteria of a row are assessed, and the heading that says so.

        Where each column of importance has a column of ways beside it, that one counts.
        """
        titles = self._state.titles
        ways = [at for at, role in columns if role is Role.ASSESSED]
        if beside and len(ways) >= len(beside[1]) > 1:
            following = [at for at in beside[1] if at > beside[0]]
            ways = [at for at in ways if beside[0] < at < min(following, default=len(row))]
        said = [", ".join(line.text for line in row[at].lines) or row[at].value for at in ways]
        said += [
            titles[at]
            for at, role in columns
            if role is Role.METHOD and is_tick(row[at].value, crosses_deny=self._crosses_deny)
        ]
        if self._state.is_ticked:
            said += [
                row[at].value for at, role in columns
                if role in IMPORTANCES and is_code(row[at].value)
                and is_tick(row[at].value, crosses_deny=False) is None
            ]  # fmt: skip
        told = ", ".join(dict.fromkeys(text for text in said if not is_nothing(text)))
        heading = next((titles[at] for at in ways if titles.get(at)), "")
        return told[:_LONGEST_METHOD], heading


def _is_heading(cell: Cell) -> bool:
    return bool(cell.lines) and cell.lines[0].bold and len(cell.text) <= _LONGEST_GROUP


def _group(text: str) -> str:
    return _NUMBERED.sub("", text[:_LONGEST_METHOD]).strip(" :-–—") or text[:_LONGEST_METHOD]


def _criteria(cell: Cell, criterion: Criterion) -> Iterator[tuple[Line, Criterion | None]]:
    """Yield the lines of a cell as criteria; a line that ends in a colon heads those below it."""
    lines = [part for line in cell.lines for part in _parts(line)]
    lead = ""
    for index, line in enumerate(lines):
        if is_nothing(line.text):
            continue
        if line.text.endswith((":", "：")) and index + 1 < len(lines):
            lead = line.text.rstrip(" :：")
            continue
        group = ": ".join(filter(None, (criterion.group, lead)))
        yield line, criterion._replace(group=group)


def _parts(line: Line) -> list[Line]:
    """Divide a line at the bullets within it."""
    texts = _INSIDE.split(line.text)
    if len(texts) < 2:
        return [line]
    return [replace(line, text=text, markdown=text, links=()) for text in texts if text.strip()]
