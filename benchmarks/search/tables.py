"""Shows the figures of a run as tables, and writes them as Markdown, JSON and a plot."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table as Drawn

from benchmarks.search.plot import plot
from benchmarks.search.targets import (
    MIB,
    Target,
    growth,
    ratio,
    ratio_of_load,
    targets,
    times_bare,
)

Results = list[dict[str, Any]]
Row = tuple[str, ...]


class Table:
    """A title, the names of columns, and rows of text."""

    def __init__(self, title: str, columns: Row, rows: Sequence[Row]) -> None:
        self.title, self.columns, self.rows = title, columns, rows

    def markdown(self) -> str:
        """Return it as Markdown."""
        rows = [f"| {' | '.join(row)} |" for row in (self.columns, *self.rows)]
        rows.insert(1, "|---" * len(self.columns) + "|")
        return "\n".join([f"## {self.title}", "", *rows, ""])

    def drawn(self) -> Drawn:
        """Return it for a terminal."""
        drawn = Drawn(*self.columns, title=self.title)
        for row in self.rows:
            drawn.add_row(*row)
        return drawn


def tables(results: Results) -> list[Table]:
    """Return all tables that have rows."""
    made = [pages(results), costs(results), loads(results), against(results),
            tantivy(results), promises(results)]  # fmt: skip
    return [table for table in made if table.rows]


def _classes(results: Results) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for result in results:
        for name, one in result["classes"].items():
            yield f"{result['size']:,}", name, one


def pages(results: Results) -> Table:
    """Return the milliseconds of requests, with their ratios to the bare floor."""
    columns = ("size", "class", "p50", "p95", "worst", "× bare", "anew p50", "anew × bare",
               "new p50", "new p95", "new worst", "new × bare", "first worst", "bare floor",
               "floor")  # fmt: skip
    return Table("Milliseconds of a page, one connection", columns, [
        (size, name, *_times(one["alone"]), f"{times_bare(one, one['alone']['p50']):.1f}",
         f"{one['anew']['p50']:.1f}", f"{times_bare(one, one['anew']['p50']):.1f}",
         f"{one['new']:.1f}", f"{one['new_p95']:.1f}", f"{one['new_worst']:.0f}",
         f"{times_bare(one, one['new']):.1f}", f"{one['first_worst']:.0f}",
         f"{one['bare_floor']:.2f}", f"{one['floor']:.2f}")
        for size, name, one in _classes(results)
    ])  # fmt: skip


def _times(timing: dict[str, float]) -> Row:
    return f"{timing['p50']:.1f}", f"{timing['p95']:.1f}", f"{timing['worst']:.0f}"


def costs(results: Results) -> Table:
    """Return the resources for a request, and the latencies of eight connections."""
    columns = ("size", "class", "CPU ms", "anew CPU ms", "PostgreSQL CPU ms", "new SQL",
               "new SQL ms", "KB sent", "KB", "8 conn. p50", "8 conn. req/s")  # fmt: skip
    return Table("What a page costs", columns, [
        (size, name, f"{one['processor']:.1f}", f"{one['anew_processor']:.1f}",
         f"{one['database_processor']:.1f}",
         str(one["statements"]), f"{one['database']:.1f}", f"{one['alone']['bytes'] / 1000:.0f}",
         f"{one['body'] / 1000:.0f}", f"{one['eight']['p50']:.1f}",
         f"{one['eight']['a_second']:.0f}")
        for size, name, one in _classes(results)
    ])  # fmt: skip


def loads(results: Results) -> Table:
    """Return throughput with one and two workers, starts and memory."""
    columns = ("size", "build", "live", "1 worker req/s", "p50", "anew", "2 workers req/s", "p50",
               "anew",
               "ready s", "first page s", "2 workers s", "USS MiB", "PSS MiB", "peak MiB",
               "publishing ms")  # fmt: skip
    return Table("Eight connections, all classes mixed; starts and memory", columns,
                 [row for result in results for row in _load_rows(result)])  # fmt: skip


def _load_rows(result: dict[str, Any]) -> Iterator[Row]:
    publishing = [result["publishing"], *result["against_publishing"]]
    for number, build in enumerate(["this", *result["against_commit"]]):
        one, two = result["one_worker"][number], result["two_workers"][number]
        again = [f"{result[f'{kind}_anew'][number]['a_second']:.0f}" for kind in
                 ("one_worker", "two_workers")]  # fmt: skip
        start, restart = result["starts"][number], result["restarts"][number]
        memory = result["memory"][number]
        yield (
            f"{result['size']:,}", build, f"{result['live'][number]:,}",
            f"{one['a_second']:.0f}", f"{one['p50']:.0f}", again[0], f"{two['a_second']:.0f}",
            f"{two['p50']:.0f}", again[1], f"{start['ready']:.1f}", f"{start['first_page']:.1f}",
            f"{restart['first_page']:.1f}",
            *(" ".join(f"{process[what] / MIB:.0f}" for process in memory)
              for what in ("uss", "pss", "peak")),
            f"{publishing[number]:.1f}",
        )  # fmt: skip


def against(results: Results) -> Table:
    """Return the ratios of this build to the other one."""
    columns = ("size", "class", "p50", "p95", "worst", "anew p50", "new p50", "new p95",
               "new worst", "CPU", "anew CPU", "PostgreSQL CPU", "SQL", "8 conn. p50",
               "other p50 ms", "other CPU ms")  # fmt: skip
    rows = [
        (size, name, *(_ratio(one, "alone", what) for what in ("p50", "p95", "worst")),
         _ratio(one, "anew", "p50"),
         *(_ratio(one, what) for what in ("new", "new_p95", "new_worst", "processor",
                                          "anew_processor", "database_processor", "statements")),
         _ratio(one, "eight", "p50"), f"{one['against']['alone']['p50']:.1f}",
         f"{one['against']['processor']:.1f}")
        for size, name, one in _classes(results) if "against" in one
    ]  # fmt: skip
    other = ", ".join(sorted({name for r in results for name in r["against_commit"]}))
    return Table(f"This build / {other}, asked in turn", columns, rows)


def _ratio(one: dict[str, Any], *names: str) -> str:
    found = ratio(one, *names)
    return "–" if found is None else f"{found:.2f}"


def tantivy(results: Results) -> Table:
    """Return the milliseconds of tantivy for the search part, next to the whole page."""
    columns = ("size", "class", "p50", "p95", "worst", "page p50", "page new p50")
    return Table("tantivy alone: total, best 20 and seven facets, in ms", columns, [
        (f"{r['size']:,}", name, *_times(one), f"{r['classes'][name]['alone']['p50']:.1f}",
         f"{r['classes'][name]['new']:.1f}")
        for r in results for name, one in r.get("tantivy", {}).get("classes", {}).items()
    ])  # fmt: skip


def promises(results: Results) -> Table:
    """Return all targets with their figures."""
    rows = [(f"{r['size']:,}", *_said(target)) for r in results for target in targets(r)]
    rows += [("all", *_said(target)) for target in growth(results)]
    return Table("Targets", ("size", "what", "measured", "wanted", ""), rows)


def _said(target: Target) -> Row:
    return target.name, target.measured, target.wanted, target.verdict


def verdicts(results: Results) -> Counter[str]:
    """Return the numbers of targets that were met, missed and not measured."""
    found = [target for result in results for target in targets(result)] + growth(results)
    return Counter(target.verdict for target in found)


def notes(results: Results) -> list[str]:
    """Return the figures that no table has."""
    lines = []
    for r in results:
        fresh, speed = r["freshness"], ratio_of_load(r["two_workers"])
        lines.append(
            f"{r['size']:,}: a posting is visible {fresh['p50']:.0f} ms after its commit (median; "
            f"worst {fresh['worst']:.0f}); totals and counts off by at most "
            + ", ".join(f"{error:.2%} ({kind})" for kind, error in r["errors"].items())
            + (f"; {speed:.2f} times the other build's requests a second" if speed else "")
            + "; " + _tables(r) + _tantivy(r)
        )  # fmt: skip
        lines += [
            f"{r['size']:,}: “new” has cached words, because those of {build} are unknown"
            for build, place in zip(["this", *r["against_commit"]], r["forgets"], strict=True)
            if not place
        ]
        lines += [
            f"{r['size']:,}: {build} answers 404 for {', '.join(names)}: these classes are not "
            "compared, and mixed classes leave them out for both builds"
            for build, names in zip(["this", *r["against_commit"]], r["lacks"], strict=True)
            if names
        ]
    return lines


def _tables(result: dict[str, Any]) -> str:
    return ", ".join(
        f"{name} {size['table'] / 1e6:.0f} + {size['indexes'] / 1e6:.0f} MB"
        for name, size in result["relations"].items()
    )


def _tantivy(result: dict[str, Any]) -> str:
    if "tantivy" not in result:
        return ""
    one = result["tantivy"]
    return (
        f"; tantivy {one['version']}: {one['documents']:,} postings in {one['bytes'] / 1e6:.0f} MB"
    )


def show(results: Results) -> int:
    """Print everything; return 1 if a target is missed."""
    console = Console(highlight=False, markup=False, width=180)
    for table in tables(results):
        console.print(table.drawn())
    for line in notes(results):
        console.print(line, soft_wrap=True)
    console.print(summary(results))
    return 1 if verdicts(results)["missed"] else 0


def summary(results: Results) -> str:
    """Return the numbers of targets by verdict as text."""
    return ", ".join(f"{count} {verdict}" for verdict, count in verdicts(results).most_common())


def write(results: Results, folder: Path) -> None:
    """Write JSON, Markdown and the plot into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "search.json").write_text(json.dumps(results, indent=1) + "\n")
    parts = [table.markdown() for table in tables(results)]
    parts += [*(f"- {line}" for line in notes(results)), "", f"Targets: {summary(results)}."]
    (folder / "search.md").write_text("\n".join(parts) + "\n")
    (folder / "search.svg").write_text(plot(results))
