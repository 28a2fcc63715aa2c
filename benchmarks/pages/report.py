"""Reports figures as a table in the terminal, as a page in the docs, and as JSON."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.pages.figures import Figure, Finding, Results

COMMAND = "make pages"
MARKDOWN = Path("docs/page-quality.md")
JSON = Path("benchmarks/results/pages.json")


def _cells(figure: Figure) -> tuple[str, str, str, str, str]:
    target = f"{figure.target[0]} {figure.target[1]:,g}" if figure.target else ""
    mark = "" if not figure.target else "met" if figure.is_met else "MISSED"
    return figure.judge, figure.subject, f"{figure.shown} {figure.unit}".strip(), target, mark


def show(results: Results) -> None:
    """Print every figure, then the findings."""
    table = Table("Measure", "Page", "Figure", "Target", "")
    for figure in results.figures:
        table.add_row(*_cells(figure), style=None if figure.is_met else "bold red")
    console = Console(highlight=False, markup=False)
    console.print(table)
    for line in _lines(results.findings):
        console.print(line, soft_wrap=True)
    console.print(f"{len(results.missed)} targets missed.")


def write(results: Results, versions: dict[str, str]) -> None:
    """Write the figures to the checkout."""
    now = datetime.now(UTC)
    JSON.parent.mkdir(parents=True, exist_ok=True)
    kept = {
        "measured_at": now.isoformat(timespec="seconds"),
        "command": COMMAND,
        "versions": versions,
        "figures": [asdict(f) | {"is_met": f.is_met} for f in results.figures],
        "findings": [asdict(finding) for finding in results.findings],
    }
    JSON.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
    MARKDOWN.write_text(_markdown(results, versions, now))


def _markdown(results: Results, versions: dict[str, str], now: datetime) -> str:
    used = ", ".join(f"{name} {version}" for name, version in versions.items())
    lines = [
        "# Page quality",
        "",
        f"Measured on {now:%Y-%m-%d} by `{COMMAND}` with {used}. "
        f"{len(results.missed)} targets missed. benchmarks/pages/README.md describes the method.",
        "",
        "| Measure | Page | Figure | Target | |",
        "|---|---|---:|---:|---|",
        *("| " + " | ".join(_cells(figure)) + " |" for figure in results.figures),
    ]
    if results.findings:
        lines += ["", "## Findings", "", *(f"- {line}" for line in _lines(results.findings))]
    return "\n".join(lines) + "\n"


def _lines(findings: list[Finding]) -> list[str]:
    """Return each finding once, with the pages it is on."""
    pages: dict[tuple[str, str, str], list[str]] = {}
    for finding in findings:
        element = " ".join(finding.element.split()).replace("`", "'")
        pages.setdefault((finding.judge, finding.rule, element), []).append(finding.page)
    return [
        f"{judge}: {rule}{f' `{element}`' if element else ''} "
        f"({'; '.join(list(dict.fromkeys(where))[:4])}{' …' if len(set(where)) > 4 else ''})"
        for (judge, rule, element), where in pages.items()
    ]
