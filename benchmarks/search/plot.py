"""Draws medians over sizes as SVG, with logarithmic axes and dashed floors."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM = 760, 460, 60, 190, 40
LABEL = 15.0  # height of a line of text
TICKS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)
FLOORS = {"floor": "floor with middleware", "bare_floor": "bare floor"}
LINE = '<polyline points="{}" fill="none" stroke="{}" stroke-width="2"{}/>'
TEXT = '<text x="{:.0f}" y="{:.0f}" text-anchor="{}" fill="{}">{}</text>'

Series = dict[str, list[float]]


@dataclass(frozen=True)
class Paper:
    """The positions of sizes and milliseconds on the drawing."""

    sizes: Sequence[int]
    highest: float

    def x(self, size: int) -> float:
        """Return the distance of a size from the left."""
        span = math.log(self.sizes[-1] / self.sizes[0]) or 1
        return LEFT + 20 + (WIDTH - LEFT - RIGHT - 40) * math.log(size / self.sizes[0]) / span

    def y(self, milliseconds: float) -> float:
        """Return the distance of a time from the top."""
        top = math.log(max(self.highest, 10) * 1.3)
        height = HEIGHT - BOTTOM - 20
        return HEIGHT - BOTTOM - height * max(math.log(milliseconds), 0) / top


def plot(results: Sequence[dict[str, Any]]) -> str:
    """Return the drawing."""
    series = _series(results)
    paper = Paper([r["size"] for r in results], max(max(line) for line in series.values()))
    return "\n".join([*_grid(paper), *_lines(paper, series), "</svg>"]) + "\n"


def _series(results: Sequence[dict[str, Any]]) -> Series:
    names = list(results[-1]["classes"])
    series = {n: [r["classes"][n]["alone"]["p50"] for r in results] for n in names}
    for key, name in FLOORS.items():
        series[name] = [r["classes"][names[0]][key] for r in results]
    return series


def _grid(paper: Paper) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' font-family="sans-serif" font-size="12">'
    )
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    for tick in TICKS:
        y = paper.y(tick)
        if y > 8:  # inside the drawing
            yield f'<path d="M{LEFT} {y:.0f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
            yield TEXT.format(LEFT - 8, y + 4, "end", "#333", f"{tick} ms")
    for size in paper.sizes:
        yield TEXT.format(paper.x(size), HEIGHT - 12, "middle", "#333", f"{size:,}")


def _lines(paper: Paper, series: Series) -> Iterator[str]:
    labels = _label_heights(paper, series)
    for number, (name, line) in enumerate(series.items()):
        hue = f"hsl({360 * number // len(series)} 70% 38%)"
        at = zip(paper.sizes, line, strict=True)
        points = " ".join(f"{paper.x(size):.0f},{paper.y(value):.0f}" for size, value in at)
        dash = ' stroke-dasharray="5 4"' if name in FLOORS.values() else ""
        yield LINE.format(points, hue, dash)
        said = f"{name} {line[-1]:.1f}"
        yield TEXT.format(WIDTH - RIGHT + 8, labels[name] + 4, "start", hue, said)


def _label_heights(paper: Paper, series: Series) -> dict[str, float]:
    """Return the heights of names, next to their lines and without overlap."""
    ends = sorted((line[-1], name) for name, line in series.items())
    heights = _apart([paper.y(end) for end, _ in ends])
    return {name: height for (_, name), height in zip(ends, heights, strict=True)}


def _apart(ys: list[float]) -> list[float]:
    """Move labels apart, first from the bottom up, then from the top down."""
    placed = list(ys)
    for lower, upper in pairwise(range(len(placed))):
        placed[upper] = min(placed[upper], placed[lower] - LABEL)
    top = LABEL
    for number in reversed(range(len(placed))):
        placed[number] = max(placed[number], top)
        top = placed[number] + LABEL
    return placed
