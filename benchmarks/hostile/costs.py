"""Compares the cost of each document with limits, and writes the most expensive to the docs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

JSON = Path("benchmarks/results/hostile.json")
PAGE = Path("docs/hostile-documents.md")
START = "<!-- figures: written by `make hostile` -->"
MOST_SECONDS, MOST_MB = 20, 300  # processor seconds and memory, in addition to the program's
AN_ADVERT = 0.02  # seconds more for each advert: long feeds are allowed
PATIENCE = 300  # processor seconds, after which the reading is stopped
FAILED = "FAILED"  # the first word of a result if a reader broke its promise
SHOWN = 15


@dataclass(frozen=True)
class Cost:
    """The cost of one document: its size in MB, seconds, additional MB, and the result."""

    name: str
    size: float
    seconds: float
    megabytes: float
    adverts: int
    answer: str

    @property
    def is_within(self) -> bool:
        """Return whether the document was read or refused within limits."""
        is_quick = self.seconds <= MOST_SECONDS + AN_ADVERT * self.adverts
        return is_quick and self.megabytes <= MOST_MB and FAILED not in self.answer

    @property
    def line(self) -> str:
        """Return a line for the terminal."""
        mark = "" if self.is_within else "OVER THE LIMITS "
        return (
            f"{self.seconds:7.2f} s {self.megabytes:7.0f} MB {self.size:7.2f} MB  "
            f"{mark}{self.name}: {self.answer}"
        )


def write(costs: list[Cost]) -> None:
    """Write all costs to JSON, and the most expensive to the page, below its text."""
    now = datetime.now(UTC)
    kept = {
        "measured_at": now.isoformat(timespec="seconds"),
        "command": "make hostile",
        "documents": [asdict(cost) | {"is_within": cost.is_within} for cost in costs],
    }
    JSON.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
    above = PAGE.read_text().partition(START)[0]
    PAGE.write_text(above + _figures(costs, f"{now:%Y-%m-%d}"))


def _figures(costs: list[Cost], day: str) -> str:
    beyond = [cost for cost in costs if not cost.is_within]
    slow = sorted(costs, key=attrgetter("seconds"), reverse=True)[:SHOWN]
    large = sorted(costs, key=attrgetter("megabytes"), reverse=True)[:SHOWN]
    lines = [
        START,
        "",
        f"Measured on {day} by `make hostile`: {len(costs)} documents. {len(beyond)} failed or "
        f"exceeded {MOST_MB} MB or {MOST_SECONDS} s of processor time (plus {AN_ADVERT} s for each "
        "advert).",
        *_table("Over the limits", beyond),
        *_table("The slowest documents", slow),
        *_table("The documents that need most memory", large),
    ]
    return "\n".join(lines) + "\n"


def _table(title: str, costs: list[Cost]) -> list[str]:
    head = [
        "| Document | Size, MB | Seconds | Memory, MB | Result |",
        "|---|--:|--:|--:|---|",
    ]
    rows = [
        f"| {_cell(c.name)} | {c.size:.2f} | {c.seconds:.2f} | {c.megabytes:.0f} | {_cell(c.answer)} |"
        for c in costs
    ]
    return ["", f"## {title}", "", *head, *rows] if costs else []


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")
