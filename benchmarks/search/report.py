"""Reports figures as a table in the terminal, as JSON, as Markdown, and as a plot."""

import json
import math
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

JSON = Path("benchmarks/results/search.json")
SVG = Path("benchmarks/results/search.svg")
MARKDOWN = Path("benchmarks/results/search.md")
TIMES_FLOOR, TIMES_P50, WORST, GROWTH = 10, 3, 300, 2
STATEMENTS, MEMORY, PUBLISHING = 12, 180 * 2**20, 20
ERROR = 0.03  # of totals that are estimated
NO_API = "JSON results: no API yet, so not measured."
HEADINGS = ("size", "class", "p50 ms", "p95", "worst", "× floor", "new p50", "new worst", "new SQL",
            "SQL ms", "KB", "req/s", "8 conn. p50", "8 conn. req/s")  # fmt: skip

Results = list[dict[str, Any]]


def read(file: Path) -> dict[str, Any]:
    """Return the results that `measure` wrote."""
    found: dict[str, Any] = json.loads(file.read_text())
    return found


def rows(results: Results) -> list[tuple[str, ...]]:
    """Return one row for each size and class."""
    return [
        (f"{result['size']:,}", name, f"{one['alone']['p50']:.1f}", f"{one['alone']['p95']:.1f}",
         f"{one['alone']['worst']:.0f}", f"{one['alone']['p50'] / one['floor']:.1f}",
         f"{one['new']:.1f}", f"{one['new_worst']:.0f}", str(one["statements"]),
         f"{one['database']:.1f}", f"{one['alone']['bytes'] / 1000:.0f}",
         f"{one['alone']['a_second']:.0f}", f"{one['eight']['p50']:.1f}",
         f"{one['eight']['a_second']:.0f}")
        for result in results for name, one in result["classes"].items()
    ]  # fmt: skip


def missed(results: Results) -> list[str]:
    """Return every missed target, with its figure."""
    said = []
    for result in results:
        for name, one in result["classes"].items():
            alone, where = one["alone"], f"{name} at {result['size']:,}"
            figures = (
                ("times the floor", alone["p50"] / one["floor"], TIMES_FLOOR),
                ("p95 / p50", alone["p95"] / alone["p50"], TIMES_P50),
                ("ms at worst", alone["worst"], WORST),
                ("times the floor when new", one["new"] / one["floor"], TIMES_FLOOR),
                ("ms at worst when new", one["new_worst"], WORST),
                ("statements", one["statements"], STATEMENTS),
            )  # fmt: skip
            said += [
                f"{where}: {is_:.1f} {what}, not {most}"
                for what, is_, most in figures
                if is_ > most
            ]
        if result["memory"] > MEMORY:
            said.append(
                f"memory at {result['size']:,}: {result['memory'] / 2**20:.0f} MiB, not 180"
            )
        said += [
            f"totals of {kind} at {result['size']:,}: off by {error:.1%}, not 3 %"
            for kind, error in result["errors"].items()
            if error > ERROR
        ]
        if result["publishing"] > PUBLISHING:
            said.append(f"publishing at {result['size']:,}: {result['publishing']:.1f} ms, not 20")
    return said + [f"{name} grows {times:.1f} times, not {GROWTH}"
                   for name, times in growth(results).items() if times > GROWTH]  # fmt: skip


def growth(results: Results) -> dict[str, float]:
    """Return the growth from the first size to the last, by class."""
    first, last = results[0]["classes"], results[-1]["classes"]
    return {name: last[name]["alone"]["p50"] / first[name]["alone"]["p50"] for name in last}


def show(results: Results) -> int:
    """Print all figures; return 1 if a target is missed."""
    table = Table(*HEADINGS)
    for row in rows(results):
        table.add_row(*row)
    console = Console(highlight=False, markup=False, width=160)
    console.print(table)
    for line in (*_sizes(results), *missed(results)):
        console.print(line, soft_wrap=True)
    console.print(f"{len(missed(results))} targets missed.")
    return 1 if missed(results) else 0


def _sizes(results: Results) -> list[str]:
    without = [] if any("JSON results" in r["classes"] for r in results) else [NO_API]
    return without + [
        f"{r['size']:,}: server ready after {r['start']} s; worker's peak {r['memory'] / 2**20:.0f}"
        f" MiB; publishing {r['publishing']:.1f} ms of database time; totals off by at most "
        + ", ".join(f"{error:.1%} ({kind})" for kind, error in r["errors"].items()) + "; "
        + ", ".join(f"{name} {s['table'] / 1e6:.0f} + {s['indexes'] / 1e6:.0f} MB"
                    for name, s in r["relations"].items())
        for r in results
    ]  # fmt: skip


def write(results: Results) -> None:
    """Write the figures to the checkout."""
    JSON.write_text(json.dumps(results, indent=1) + "\n")
    lines = ["| " + " | ".join(HEADINGS) + " |", "|---" * len(HEADINGS) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows(results)]
    lines += ["", *(f"- {line}" for line in _sizes(results)), ""]
    lines += [f"{len(missed(results))} targets missed:", "", *(f"- {m}" for m in missed(results))]
    MARKDOWN.write_text("\n".join(lines) + "\n")
    SVG.write_text(plot(results))


WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM = 760, 460, 60, 190, 40
LABEL = 15.0  # height of a line of text
LINE = '<polyline points="{}" fill="none" stroke="{}" stroke-width="2"{}/>'
TEXT = '<text x="{:.0f}" y="{:.0f}" text-anchor="{}" fill="{}">{}</text>'


def plot(results: Results) -> str:
    """Return an SVG of medians by size, with logarithmic axes and a dashed floor."""
    sizes = [result["size"] for result in results]
    names = list(results[-1]["classes"])
    series = {n: [r["classes"][n]["alone"]["p50"] for r in results] for n in names}
    series["floor"] = [r["classes"][names[0]]["floor"] for r in results]
    highest = max(max(line) for line in series.values())
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    ticks = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)
    for tick in (tick for tick in ticks if _y(tick, highest) > 8):  # inside the drawing
        y = _y(tick, highest)
        parts.append(f'<path d="M{LEFT} {y:.0f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        parts.append(TEXT.format(LEFT - 8, y + 4, "end", "#333", f"{tick} ms"))
    parts += [
        TEXT.format(_x(size, sizes), HEIGHT - 12, "middle", "#333", f"{size:,}") for size in sizes
    ]
    ends = sorted((line[-1], name) for name, line in series.items())
    heights = _apart([_y(end, highest) for end, _ in ends])
    labels = {name: height for (_, name), height in zip(ends, heights, strict=True)}
    for number, (name, line) in enumerate(series.items()):
        hue = f"hsl({360 * number // len(series)} 70% 38%)"
        at = zip(sizes, line, strict=True)
        points = " ".join(f"{_x(size, sizes):.0f},{_y(value, highest):.0f}" for size, value in at)
        dash = ' stroke-dasharray="5 4"' if name == "floor" else ""
        parts.append(LINE.format(points, hue, dash))
        said = f"{name} {line[-1]:.1f}"
        parts.append(TEXT.format(WIDTH - RIGHT + 8, labels[name] + 4, "start", hue, said))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _apart(ys: list[float]) -> list[float]:
    """Move labels apart, first from the lowest up, then from the top down."""
    placed: list[float] = []
    for y in ys:
        placed.append(min(y, placed[-1] - LABEL) if placed else y)
    top = LABEL
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = max(placed[number], top)
        top = placed[number] + LABEL
    return placed


def _x(size: int, sizes: list[int]) -> float:
    span = math.log(sizes[-1] / sizes[0]) or 1
    return LEFT + 20 + (WIDTH - LEFT - RIGHT - 40) * math.log(size / sizes[0]) / span


def _y(value: float, highest: float) -> float:
    top = math.log(max(highest, 10) * 1.3)
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 20) * max(math.log(value), 0) / top
