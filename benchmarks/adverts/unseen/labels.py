"""What an advert holds, labelled by line numbers and by fingerprints of its fields.

A table has one advert a row. The columns of KINDS hold the lines of the items: `13-18` are six
items, `22+23` is one item over two lines, `25@4:9` is an item of the characters 4 to 9 of its
line. The columns of FIELDS hold fingerprints of the right values, or `-` where the advert doesn't
settle the value. `items` is the fingerprint of all items' texts: it tells other numbers apart.
"""

from __future__ import annotations

import csv
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.adverts.unseen.lines import item_text, text_lines

KINDS = ("responsibilities", "requirements", "preferred", "behaviours_skills", "benefits")
FIELDS = (
    "title", "company", "apply_url", "workplace_type", "posted_on", "pay", "locations"
)  # fmt: skip
NOT_ASKED = "-"
TABLE = Path(__file__).with_name("adverts.tsv")

_BULLETS = re.compile(r"^[\s\-*•·–−>●▪]+")
_INVISIBLE = re.compile(r"[\u200b-\u200d\ufeff]")
_ITEM = re.compile(r"(\d+)(?:([-+])(\d+))?(?:@(\d*):(\d*))?")


class WrongFileError(Exception):
    """The file is not the one that was labelled."""


@dataclass(frozen=True)
class Item:
    """A labelled item: where its text starts, its kind, and its text."""

    line: int
    kind: str
    text: str


@dataclass(frozen=True)
class Label:
    """A row of a table of labels."""

    row: dict[str, str]

    @property
    def name(self) -> str:
        """Return the file name that the readers get."""
        return self.row["name"]

    @property
    def path(self) -> Path:
        """Return where the advert is kept, from the folder of all."""
        return Path(self.row["set"]) / self.name

    def items(self, data: bytes) -> list[Item]:
        """Return the items in the order of the advert; raises WrongFileError."""
        if hashlib.sha256(data).hexdigest() != self.row["sha256"]:
            raise WrongFileError(f"{self.path} is not the file that was labelled.")
        lines = text_lines(data)
        found = [Item(at, kind, text) for kind in KINDS for at, text in self._of(kind, lines)]
        if fingerprint("\n".join(item.text for item in found)) != self.row["items"]:
            raise WrongFileError(f"The lines of {self.path} have other numbers than the labels.")
        return sorted(found, key=lambda item: item.line)

    def _of(self, kind: str, lines: list[str]) -> Iterator[tuple[int, str]]:
        for first, joint, last, start, end in _ITEM.findall(self.row[kind]):
            numbers = range(int(first), int(last or first) + 1)
            for group in [list(numbers)] if joint == "+" else [[n] for n in numbers]:
                text = " ".join(lines[n - 1] for n in group)
                yield group[0], item_text(text[int(start or 0) : int(end) if end else None])


def load(table: Path = TABLE) -> list[Label]:
    """Return the labels of a table, in its order."""
    with table.open(newline="") as file:
        return [Label(row) for row in csv.DictReader(file, delimiter="\t")]


def normal(text: str | None) -> str:
    """Return a text without letter case, spacing, bullets and closing punctuation."""
    text = unicodedata.normalize("NFKC", text or "").casefold()
    text = _BULLETS.sub("", _INVISIBLE.sub("", text))
    return " ".join(text.split()).strip(" .;:,")


def fingerprint(value: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a text."""
    return hashlib.sha256(value.encode()).hexdigest()[:16]


def field_values(draft: dict[str, Any]) -> dict[str, str]:
    """Return the fields of a draft as text that can be compared; an absent value is empty."""
    pay = draft.get("pay") or {}
    ends = ["" if pay.get(end) is None else f"{float(pay[end]):g}" for end in ("min", "max")]
    return {
        "title": normal(draft.get("title")),
        "company": normal(draft.get("company")),
        "apply_url": draft.get("apply_url") or "",
        "workplace_type": draft.get("workplace_type") or "",
        "posted_on": draft.get("posted_on") or "",
        "pay": " ".join([*ends, pay.get("currency") or ""]) if pay else "",
        "locations": "|".join(sorted({normal(place) for place in draft.get("locations") or []})),
    }
