"""Reports figures as a table in the terminal, as JSON, and as a table in the docs."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.pages.figures import Figure, Finding, Results

COMMAND = "make read-bench"
JSON = Path("benchmarks/results/adverts.json")
PAGE = Path("docs/reading-adverts.md")
START = "<!-- figures: written by `make read-bench` -->"


def _cells(figure: Figure) -> tuple[str, str, str, str, str]:
    target = f"{figure.target[0]} {figure.target[1]:,g}" if figure.target else ""
    mark = "" if not figure.target else "met" if figure.is_met else "MISSED"
    value = f"{figure.value:,.3f}".rstrip("0").rstrip(".")
    return figure.judge, figure.subject, f"{value} {figure.unit}".strip(), target, mark


def show(results: Results) -> None:
    """Print every figure, then the findings behind them."""
    table = Table("Measure", "Of", "Figure", "Target", "")
    for figure in results.figures:
        table.add_row(*_cells(figure), style=None if figure.is_met else "bold red")
    console = Console(highlight=False, markup=False)
    console.print(table)
    for line in map(_line, results.findings):
        console.print(line, soft_wrap=True)
    console.print(f"{len(results.missed)} targets missed.")


def write(results: Results) -> None:
    """Write figures to the checkout; the page keeps its text above them."""
    now = datetime.now(UTC)
    kept = {
        "measured_at": now.isoformat(timespec="seconds"),
        "command": COMMAND,
        "figures": [asdict(f) | {"is_met": f.is_met} for f in results.figures],
        "findings": [asdict(finding) for finding in results.findings],
    }
    JSON.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
    above = PAGE.read_text().partition(START)[0]
    PAGE.write_text(above + _figures(results, now))


def _figures(results: Results, now: datetime) -> str:
    lines = [
        START,
        "",
        f"Measured on {now:%Y-%m-%d} by `{COMMAND}`. {len(results.missed)} targets missed.",
        "",
        "| Measure | Of | Figure | Target | |",
        "|---|---|---:|---:|---|",
        *("| " + " | ".join(_cells(figure)) + " |" for figure in results.figures),
    ]
    return "\n".join(lines) + "\n"


def _line(finding: Finding) -> str:
    return f"{finding.judge}: {finding.page}: {finding.rule}"
