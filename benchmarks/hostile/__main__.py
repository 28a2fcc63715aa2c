"""What documents made to do harm cost: `make hostile`."""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")
django.setup()

from benchmarks.hostile.archives import ARCHIVES  # noqa: E402
from benchmarks.hostile.inputs import DATA, FILES, MARKUP, Input, seed, texts  # noqa: E402
from postings.importing import UnreadableAdvert, read_adverts  # noqa: E402
from postings.importing.document import Document, Skipped  # noqa: E402

MOST_SECONDS, MOST_MB = 30, 500  # of the processor; beyond those of the program


@dataclass(frozen=True)
class Cost:
    """Of one document: seconds, megabytes beyond those of the program, and what came of it."""

    name: str
    size: int
    seconds: float
    megabytes: float
    answer: str


def main(wanted: list[str]) -> int:
    """0 where every document is read or refused within bounds."""
    _warm_up()
    worst: list[Cost] = []
    for name, make in (FILES | texts() | MARKUP | DATA | ARCHIVES).items():
        if wanted and not any(word in name for word in wanted):
            continue
        cost = measure(name, make)
        worst.append(cost)
        print(_line(cost), flush=True)  # noqa: T201
    return 0


def _line(cost: Cost) -> str:
    return (
        f"{cost.seconds:7.2f} s {cost.megabytes:7.0f} MB {cost.size / 1e6:7.2f} MB  {cost.name}: "
        f"{cost.answer}"
    )


def _warm_up() -> None:
    """What is loaded once is no cost of a document."""
    for name in ("plain_text/advert.txt", "word/advert.docx", "pdf/advert.pdf", "csv/table.csv"):
        list(read_adverts(Document.of(seed(name))))


def measure(name: str, make: Input) -> Cost:
    """Make a document in one process and read it in another, which counts alone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document"
        _in_child(lambda: path.write_bytes(make()), folder, seconds=600)
        answer, megabytes, seconds = _in_child(lambda: _read(path), folder, seconds=MOST_SECONDS)
        return Cost(name, path.stat().st_size, seconds, megabytes, answer)


def _in_child(work: Callable[[], object], folder: str, *, seconds: int) -> tuple[str, float, float]:
    """What the work says, its megabytes, and its seconds of the processor."""
    said = Path(folder) / "said"
    pid = os.fork()
    if not pid:
        code = 1
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            Path("/proc/self/clear_refs").write_text("5")
            before = _peak()
            answer = work()
            said.write_text(f"{answer}\n{_peak() - before}")
            code = 0
        finally:
            os._exit(code)
    _, status, used = os.wait4(pid, 0)
    took = used.ru_utime + used.ru_stime
    if status:
        return f"NOT DONE within {seconds} s", 0.0, took
    answer, peak = said.read_text().rsplit("\n", 1)
    return answer, float(peak), took


def _peak() -> float:
    text = Path("/proc/self/status").read_text()
    return int(text.split("VmHWM:")[1].split()[0]) / 1_000


def _read(path: Path) -> str:
    counts = [0, 0]
    reason = ""
    with path.open("rb") as file:
        try:
            for one in read_adverts(Document(file, path.name)):
                counts[isinstance(one, Skipped)] += 1
                reason = one.reason if isinstance(one, Skipped) else reason
        except UnreadableAdvert as error:
            reason = str(error)
        except Exception as error:
            reason = f"RAISED {type(error).__name__}: {error}"
    read, skipped = counts
    told = [f"{read:,} read"] * bool(read) + [f"{skipped:,} skipped"] * bool(skipped)
    return ", ".join([*told, reason[:100].replace("\n", " ")] if reason else told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
