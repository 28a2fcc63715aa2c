"""Run: python -m benchmarks.desk [--postings 100000] [--events 200000] [--requests 15]

Fills a board as the search does, with the history and the queues of editors besides. Serves it as
in production, and asks for every page of the desk in turn with the bare floor: a view without
middleware, on the same server command, that reads 20 rows and sends as many bytes. Prints the
medians, their ratio and the statements. All files are in a temporary folder, which is deleted.

In two steps, on a board that stays: `--folder FOLDER --step fill`, then `--step measure`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.desk.measure import TARGET, Row, measured
from benchmarks.search.asking import Asker
from benchmarks.search.builds import Board, this_build
from benchmarks.search.serving import BARE, collect_static, served

STEPS = ("fill", "measure")


def main() -> int:
    """Fill, measure and print; return 0 if every page meets the target."""
    options = _options()
    kept = options.folder
    with nullcontext(kept) if kept else tempfile.TemporaryDirectory(prefix="desk-") as name:
        build = replace(this_build(), data=Path(name).resolve())
        board = build.board(options.postings)
        if options.step != "measure":
            _fill(board, options.events)
        return 0 if options.step == "fill" else _measure(board, options.requests)


def _options() -> argparse.Namespace:
    asked = argparse.ArgumentParser("python -m benchmarks.desk")
    asked.add_argument("--postings", type=int, default=100_000, help="a fifth as many come on top")
    asked.add_argument("--events", type=int, default=200_000, help="of postings' histories")
    asked.add_argument("--requests", type=int, default=15, help="of each page")
    asked.add_argument("--folder", help="keep the board here; without it, nothing stays")
    asked.add_argument("--step", choices=STEPS, help="only this one")
    options = asked.parse_args()
    if options.step and not options.folder:
        asked.error("A step of its own needs --folder.")
    return options


def _fill(board: Board, events: int) -> None:
    """Add what the desk shows, once for each board."""
    mark = board.folder / "desk"
    if mark.exists():
        return
    with board.running():
        board.build.run("-m", "benchmarks.desk.filling", str(events), folder=board.folder)
    mark.touch()


def _measure(board: Board, requests: int) -> int:
    with board.running() as url, tempfile.TemporaryDirectory(prefix="desk-served-") as name:
        folder = Path(name)
        pages = _pages(board)
        collect_static(board.build, folder)
        with served(board, url, folder) as server, _floor(board, url, folder, server.port) as floor:
            server.wait_until_quiet()
            rows = list(measured(pages, server.port, floor, requests=requests))
    _print(rows)
    return 0 if all(row.is_met for row in rows) else 1


def _pages(board: Board) -> str:
    """Return the pages as JSON, from a process that knows the board."""
    build = board.build
    command = [build.python, "-m", "benchmarks.desk.pages"]
    env = build.environment(board.folder)
    asked = subprocess.run(
        command, cwd=build.checkout, env=env, check=True, stdout=subprocess.PIPE, text=True
    )
    return asked.stdout


@contextmanager
def _floor(board: Board, url: str, folder: Path, port: int) -> Iterator[Asker]:
    """Serve the bare floor, whose bytes are those of a real page."""
    (folder / "page.html").write_text(Asker(port).text("/jobs/"))
    with served(board, url, folder, settings=BARE) as bare:
        bare.wait_until_quiet()
        yield Asker(bare.port)


def _print(rows: list[Row]) -> None:
    table = Table("page", "p50 ms", "floor ms", "× floor", "statements", "KB", "")
    for row in rows:
        table.add_row(*row.cells())
    missed = sum(not row.is_met for row in rows)
    console = Console(width=110 if not os.isatty(1) else None)
    console.print(table, f"{len(rows)} pages, {missed} above {TARGET} × the bare floor")


if __name__ == "__main__":
    sys.exit(main())
