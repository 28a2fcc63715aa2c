"""The results of the faults, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Console
from rich.table import Table


class Row(NamedTuple):
    """One fault: what the board accepted during it, and how much of that was found afterwards."""

    fault: str
    accepted: int
    stored: int
    lost: int
    doubled: int
    recovery: float  # seconds from the end of the fault until everything was correct again

    @property
    def is_clean(self) -> bool:
        """Return whether nothing was lost or doubled."""
        return not self.lost and not self.doubled


def show(rows: Sequence[Row], broken: Sequence[str]) -> None:
    """Print every row, then the modules that could not finish, with the reason."""
    table = Table("Fault", *(title for title in ("Accepted", "Stored", "Lost", "Doubled")))
    table.add_column("Recovery, s", justify="right")
    for column in table.columns[1:]:
        column.justify = "right"
    for row in rows:
        cells = (f"{number:,}" for number in row[1:5])
        style = None if row.is_clean else "bold red"
        table.add_row(row.fault, *cells, f"{row.recovery:.1f}", style=style)
    console = Console(highlight=False, markup=False)
    console.print(table)
    for line in broken:
        console.print(line, style="bold red", soft_wrap=True)
    clean = sum(row.is_clean for row in rows)
    console.print(f"{len(rows)} faults, {clean} without loss, {len(broken)} not measured.")
