"""Exports postings as a table with the columns that importing reads: docs/importing-tables.md."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import IO

from django.utils import translation

from adverts.structured.spreadsheet_formulas import guard
from postings.models import Posting, PostingItem, PostingLocation
from postings.models.pay_range import ranges_text
from postings.querysets import PostingQuerySet
from postings.wording.remote import remote_codes

COLUMNS = (
    "title", "company", "locations", "workplace_type", "remote_countries", "pay_min", "pay_max",
    "pay_currency", "pay_period", "pay_ranges", "employment_type", "schedule", "hours_per_week",
    "role_family", "level", "time_zone", "overlap_hours", "apply_url", "reference", "posted_on",
    "closes_on", "description", "responsibilities", "requirements", "nice_to_have", "behaviours",
    "benefits",
)  # fmt: skip
DESK_COLUMNS = ("id", "version", *COLUMNS)  # by which the desk finds its own postings again
NUMBERS = frozenset({"id", "version", "pay_min", "pay_max", "hours_per_week", "overlap_hours"})
MOST_IN_XLSX = 5_000  # postings; a spreadsheet is written as a whole
CHUNK = 500  # postings in memory at a time; each chunk takes the same few statements
_BOM = "\ufeff"  # otherwise Excel reads UTF-8 as Windows-1252
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST_CELL = 32_767  # characters that Excel can hold
Kind = PostingItem.Kind


def csv_lines(
    postings: PostingQuerySet[Posting], columns: tuple[str, ...] = COLUMNS
) -> Iterator[str]:
    """Yield the table as CSV, a row at a time; numbers stay numbers, and no text is a formula."""
    writer = csv.writer(_Echo(), quoting=csv.QUOTE_ALL)
    yield _BOM + writer.writerow(columns)
    for posting in _with_rows(postings):
        row = cells_of(posting)
        yield writer.writerow([row[name] for name in columns])


def write_xlsx(postings: PostingQuerySet[Posting], file: IO[bytes]) -> None:
    """Write the desk's table as a spreadsheet; at most MOST_IN_XLSX postings."""
    from openpyxl import Workbook  # its memory only when somebody needs it

    book = Workbook(write_only=True)
    sheet = book.create_sheet("postings")
    sheet.freeze_panes = "A2"
    sheet.append(DESK_COLUMNS)
    for posting in _with_rows(postings):
        row = cells_of(posting)
        sheet.append([_xlsx_cell(name, row[name]) for name in DESK_COLUMNS])
    book.save(file)


def _xlsx_cell(name: str, text: str) -> str | Decimal:
    return Decimal(text) if name in NUMBERS and text else as_in_a_cell(text)


def as_in_a_cell(text: str) -> str:
    """Return what a spreadsheet keeps of a text."""
    return _NOT_IN_XML.sub("", text)[:_LONGEST_CELL]


class _Echo:
    """A file that returns what is written to it."""

    def write(self, text: str) -> str:
        return text


def _with_rows(postings: PostingQuerySet[Posting]) -> Iterable[Posting]:
    rows = postings.select_related("company").prefetch_related(
        "items", "locations__place__region", "pay_ranges__place__region"
    )
    return rows.order_by("pk").iterator(chunk_size=CHUNK)


def cells_of(posting: Posting) -> dict[str, str]:
    """Return the posting as texts that importing understands, in any page language."""
    # The language must not stay active while the caller handles a row.
    with translation.override("en"):
        return _cells_of(posting)


def _cells_of(posting: Posting) -> dict[str, str]:
    texts = {
        "title": posting.title,
        "company": posting.company.name,
        "locations": "; ".join(_location(one) for one in posting.locations.all()),
        "pay_ranges": ranges_text(posting.pay_ranges.all()),
        "apply_url": posting.apply_url,
        "reference": posting.reference,
        "role_family": posting.role_family,
        "level": posting.level,
        "description": posting.description,
        **_items(posting),
    }
    return {name: guard(text) for name, text in texts.items()} | {
        "id": str(posting.pk or ""),
        "version": str(posting.version or ""),
        "workplace_type": posting.workplace_type,
        "remote_countries": remote_codes(posting),
        "pay_min": _number(posting.pay_min),
        "pay_max": _number(posting.pay_max),
        "pay_currency": posting.pay_currency,
        "pay_period": posting.pay_period,
        "employment_type": _words(posting.employment_type),
        "schedule": _words(posting.schedule),
        "hours_per_week": _number(posting.hours_per_week),
        "time_zone": posting.time_zone,
        "overlap_hours": str(posting.overlap_hours or ""),
        "posted_on": _day(posting.published_at),
        "closes_on": _closing(posting),
    }


def _location(location: PostingLocation) -> str:
    """Return the place with its region and country, so that importing finds the same one."""
    return location.place.full_name if location.place else location.stated_name


def _items(posting: Posting) -> dict[str, str]:
    """Return items, one per line, in the column of their kind; without group headings."""
    lines: dict[str, list[str]] = {name: [] for name in COLUMNS[-5:]}
    columns = {
        Kind.RESPONSIBILITY: "responsibilities",
        Kind.REQUIREMENT: "requirements",
        Kind.BEHAVIOUR: "behaviours",
        Kind.BENEFIT: "benefits",
    }
    for item in posting.items.all():
        is_nice = item.importance == PostingItem.Importance.NICE
        lines["nice_to_have" if is_nice else columns[Kind(item.kind)]].append(item.text)
    return {name: "\n".join(texts) for name, texts in lines.items()}


def _words(value: str) -> str:
    """Return a value in words: FULL_TIME as full-time, nine_day_fortnight as nine day fortnight."""
    words = value.lower().replace("_", " ")
    return words.replace(" time", "-time") if value.isupper() else words


def _number(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount.normalize():f}"


def _closing(posting: Posting) -> str:
    """The last day; with an hour, also its time zone: “2027-01-08 12:00 Europe/London”."""
    day, hour = posting.last_day, posting.closing_hour
    if day is None or hour is None:
        return day.isoformat() if day else ""
    return f"{day.isoformat()} {hour:%H:%M} {posting.zone_of_closing}"


def _day(moment: datetime | None) -> str:
    return moment.astimezone(UTC).date().isoformat() if moment else ""
