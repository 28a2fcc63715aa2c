"""Measures the cost of hostile documents: `make hostile`, `make hostile ONLY="Word sheet"`."""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobboard.settings")
django.setup()

from adverts import UnreadableAdvert, read_adverts  # noqa: E402
from adverts.document import Document, Skipped  # noqa: E402
from benchmarks.hostile.archives import ARCHIVES  # noqa: E402
from benchmarks.hostile.costs import FAILED, PATIENCE, Cost, write  # noqa: E402
from benchmarks.hostile.inputs import DATA, FILES, MARKUP, Input, seed, texts  # noqa: E402

ALL: dict[str, Input] = FILES | texts() | MARKUP | DATA | ARCHIVES


def main(wanted: list[str]) -> int:
    """Return 0 if every document is read or refused within limits; a full run updates the docs."""
    _warm_up()
    costs = []
    for name, make in ALL.items():
        if not wanted or any(word in name for word in wanted):
            costs.append(measure(name, make))
            print(costs[-1].line, flush=True)  # noqa: T201
    beyond = [cost for cost in costs if not cost.is_within]
    print(f"{len(costs)} documents, {len(beyond)} over the limits.")  # noqa: T201
    if not wanted:
        write(costs)
    return int(bool(beyond))


def _warm_up() -> None:
    """Load everything that is loaded once, so that no document's cost includes it."""
    for name in ("plain_text/advert.txt", "word/advert.docx", "pdf/advert.pdf", "csv/table.csv"):
        list(read_adverts(Document.of(seed(name))))


def measure(name: str, make: Input) -> Cost:
    """Make a document in one process, and read it in another; only the second counts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document"
        _in_child(lambda: path.write_bytes(make()), folder, seconds=600)
        said, megabytes, seconds = _in_child(lambda: _read(path), folder, seconds=PATIENCE)
        adverts, _, answer = said.partition(" ")
        size = path.stat().st_size / 1e6
        return Cost(name, size, seconds, megabytes, int(adverts), answer)


def _in_child(work: Callable[[], object], folder: str, *, seconds: int) -> tuple[str, float, float]:
    """Return the result of the work, its megabytes, and its seconds of processor time."""
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
        return f"0 {FAILED}: not done within {seconds} s", 0.0, took
    answer, peak = said.read_text().rsplit("\n", 1)
    return answer, float(peak), took


def _peak() -> float:
    text = Path("/proc/self/status").read_text()
    return int(text.split("VmHWM:")[1].split()[0]) / 1_000


def _read(path: Path) -> str:
    """Return the number of adverts, read or skipped, and the result of the document."""
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
            reason = f"{FAILED}: raised {type(error).__name__}: {error}"
    read, skipped = counts
    told = [f"{read:,} read"] * bool(read) + [f"{skipped:,} skipped"] * bool(skipped)
    return f"{read + skipped} " + ", ".join(
        [*told, reason[:100].replace("\n", " ")] if reason else told
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
