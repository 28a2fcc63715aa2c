"""What a spreadsheet says of its sheets and cells: their order, which are hidden, and formats.

Dates are numbers of days, counted from 1899-12-30, or from 1904-01-01 in files that began on a
Macintosh. Only the format of a cell shows whether its number is a date, a time or a percentage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from posixpath import join, normpath
from zipfile import ZipFile

from lxml import etree

from adverts.structured.xml_rows import forget, local_name, walk

WORKBOOK = "xl/workbook.xml"
_RELATIONS, _STYLES = "xl/_rels/workbook.xml.rels", "xl/styles.xml"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001 - spreadsheets know no time zones
_DAY_0_OF_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_MOST_DAYS = 2_958_465  # the last day of the year 9999
_MAX_STYLES = 65_536  # as many as Excel allows
_MAX_SHEETS = 1_000
# Formats with these numbers are known without a code.
_DATES = frozenset([*range(14, 18), 22, *range(27, 37), *range(50, 59)])
_TIMES, _PERCENTAGES = frozenset([18, 19, 20, 21, 45, 46, 47]), frozenset([9, 10])
_QUOTED = re.compile(r'"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*.', re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,20})?(?:[eE][-+]?\d{1,3})?")


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, the part of the archive that holds it, and whether it is hidden."""

    name: str
    part: str
    is_hidden: bool = False


@dataclass(frozen=True)
class Workbook:
    """The sheets in the order of their tabs, and what the formats of cells say."""

    sheets: tuple[Sheet, ...]
    first_day: datetime = _DAY_0
    formats: tuple[str, ...] = ()  # by style: "date", "time", "percentage" or empty

    def shown(self, number: str, style: str | None) -> str:
        """Return a number as the format of its cell shows it: a day, 37:30, 80%."""
        index = int(style) if style and style.isascii() and style.isdigit() else 0
        kind = self.formats[index] if index < len(self.formats) else ""
        if not kind or not _PLAIN_NUMBER.fullmatch(number):
            return number
        value = float(number)
        if kind == "percentage":
            return f"{round(value * 100, 6):g}%"
        if not 0 <= value < _MOST_DAYS:
            return number
        return _as_time(value) if kind == "time" else self._as_date(value)

    def _as_date(self, days: float) -> str:
        moment = self.first_day + timedelta(seconds=round(days * 86_400))
        return moment.date().isoformat() if days == int(days) else moment.isoformat()


def _as_time(days: float) -> str:
    """Return hours and minutes; more than a day is more than 24 hours."""
    hours, minutes = divmod(round(days * 24 * 60), 60)
    return f"{hours}:{minutes:02}"


def read_workbook(archive: ZipFile) -> Workbook:
    """Read what the parts of a workbook say; a part that is missing says nothing."""
    names = set(archive.namelist())
    sheets: list[Sheet] = []
    first_day = _DAY_0
    targets = dict(_targets(archive)) if _RELATIONS in names else {}
    for element in _elements(archive, WORKBOOK):
        tag = local_name(element)
        if tag == "workbookpr" and element.get("date1904") in ("1", "true"):
            first_day = _DAY_0_OF_1904
        if tag == "sheet" and len(sheets) < _MAX_SHEETS:
            is_hidden = element.get("state") in ("hidden", "veryHidden")
            part = targets.get(_relation(element), "")
            sheets.append(Sheet(element.get("name") or "", part, is_hidden))
    known = tuple(sheet for sheet in sheets if sheet.part in names)
    formats = tuple(_formats(archive)) if _STYLES in names else ()
    return Workbook(known or _unnamed(names), first_day, formats)


def _unnamed(names: set[str]) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook that does not list them."""
    parts = sorted(filter(_SHEET.fullmatch, names), key=lambda name: (len(name), name))
    return tuple(Sheet("", part) for part in parts[:_MAX_SHEETS])


def _targets(archive: ZipFile) -> Iterator[tuple[str, str]]:
    for element in _elements(archive, _RELATIONS):
        if local_name(element) == "relationship":
            target = element.get("Target") or ""
            inside = target.lstrip("/") if target.startswith("/") else join("xl", target)
            yield element.get("Id") or "", normpath(inside)


def _relation(sheet: etree._Element) -> str:
    """Return the id of the part of a sheet; its attribute has one of two namespaces."""
    found = (v for k, v in sheet.attrib.items() if str(k).endswith("}id"))
    return str(next(found, ""))


def _formats(archive: ZipFile) -> Iterator[str]:
    """Yield what each style of a cell shows, in the order in which cells refer to them."""
    codes: dict[str, str] = {}
    in_cells, count = False, 0
    with archive.open(_STYLES) as part:
        for event, element in walk(part):
            tag = local_name(element)
            if tag == "cellxfs":
                in_cells = event == "start"
            if event == "start":
                continue
            if tag == "numfmt":
                codes[element.get("numFmtId") or ""] = element.get("formatCode") or ""
            elif tag == "xf" and in_cells and count < _MAX_STYLES:
                count += 1
                yield _kind(element.get("numFmtId") or "0", codes)
            if tag in ("xf", "numfmt", "font", "fill", "border", "dxf"):
                forget(element)


def _kind(number: str, codes: dict[str, str]) -> str:
    known = int(number) if number.isascii() and number.isdigit() else 0
    if number in codes:
        return _kind_of_code(codes[number][:200])
    if known in _DATES:
        return "date"
    return "time" if known in _TIMES else "percentage" if known in _PERCENTAGES else ""


def _kind_of_code(code: str) -> str:
    """Return what a format code shows: “dd/mm/yyyy”, “[h]:mm”, “0%”."""
    bare = _QUOTED.sub("", code.split(";")[0]).casefold()
    if "%" in bare:
        return "percentage"
    if re.search(r"[yd]|m{3}", bare):
        return "date"
    return "time" if re.search(r"h|s|\[m", bare) else ""


def _elements(archive: ZipFile, name: str) -> Iterator[etree._Element]:
    with archive.open(name) as part:
        for event, element in walk(part):
            if event == "start":
                yield element
