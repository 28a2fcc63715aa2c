"""Draw static/img/land.svg from Natural Earth's outline of the land."""

import heapq
import json
from argparse import ArgumentParser
from itertools import pairwise
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

type Point = tuple[float, float]  # degrees east, degrees south

UNITS = 10  # of the drawing, to a degree
LEAST_DETAIL = 0.015  # square degrees of the smallest corner that is kept
LEAST_ISLAND = 0.05  # square degrees
ANTARCTIC = 60  # degrees south: what lies wholly beyond is left out

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1800 -900 3600 1800">
<!-- The land at 1:50 million, made with Natural Earth (naturalearthdata.com, public domain) out of
land-50m.json of the npm package world-atlas {version} by `manage.py draw_land`. Ten units to a
degree, north up: x is degrees east, y degrees south. -->
<path id="land" fill="currentColor" d="{path}"/>
</svg>
"""


class Command(BaseCommand):
    help = "Draw the land on maps from land-50m.json of the npm package world-atlas."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("package", type=Path, help="the folder of the unpacked package")

    def handle(self, *args: Any, package: Path, **options: Any) -> None:
        version = json.loads((package / "package.json").read_text())["version"]
        topology = json.loads((package / "land-50m.json").read_text())
        path = "".join(path_of(ring) for ring in rings(topology) if is_wanted(ring))
        target = settings.CHECKOUT / "static" / "img" / "land.svg"
        target.write_text(SVG.format(version=version, path=path))
        self.stdout.write(f"{target}: {target.stat().st_size:,} bytes")


def rings(topology: dict[str, Any]) -> list[list[Point]]:
    """Join the arcs of a TopoJSON file (version 1) to closed lines."""
    arcs = [unpacked(arc, **topology["transform"]) for arc in topology["arcs"]]
    found = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for numbers in polygon:
                ways = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
                found.append([point for way in ways for point in way[:-1]])
    return found


def unpacked(arc: list[list[int]], *, scale: Point, translate: Point) -> list[Point]:
    """Turn the differences of an arc into absolute degrees."""
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + translate[0], -(y * scale[1] + translate[1])))
    return points


def is_wanted(ring: list[Point]) -> bool:
    """Return whether a ring is large enough, and where people work."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2
    return area >= LEAST_ISLAND and min(y for _, y in ring) < ANTARCTIC


def simplified(ring: list[Point]) -> list[Point]:
    """Remove the flattest corners, the flattest first (Visvalingam and Whyatt, 1993)."""
    size = len(ring)
    before, after = [i - 1 for i in range(size)], [*range(1, size), 0]
    before[0] = size - 1

    def corner(i: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = ring[before[i]], ring[i], ring[after[i]]
        doubled: float = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))
        return doubled / 2

    areas = {i: corner(i) for i in range(size)}
    heap = [(area, i) for i, area in areas.items()]
    heapq.heapify(heap)
    while len(areas) > 3 and heap[0][0] < LEAST_DETAIL:
        area, i = heapq.heappop(heap)
        if areas.get(i) != area:
            continue  # an older size of this corner
        del areas[i]
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            areas[j] = max(area, corner(j))
            heapq.heappush(heap, (areas[j], j))
    return [ring[i] for i in sorted(areas)]


def path_of(ring: list[Point]) -> str:
    """Return a ring as an SVG path in whole, relative units, as short as possible."""
    points = [(round(x * UNITS), round(y * UNITS)) for x, y in simplified(ring)]
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(points)]
    drawn = " ".join(f"{dx} {dy}" for dx, dy in steps if (dx, dy) != (0, 0))
    return f"M{points[0][0]} {points[0][1]}l{drawn}z".replace(" -", "-")
