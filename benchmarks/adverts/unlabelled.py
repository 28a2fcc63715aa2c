"""Checks that other kinds of adverts give drafts or a clear reason, and never raise."""

from collections import Counter

from adverts import Skipped, UnreadableAdvert, read_adverts
from adverts.document import Document
from benchmarks.adverts.sources import UNLABELLED
from benchmarks.pages.figures import Figure, Finding, Results


def measure(results: Results) -> None:
    """Count the outcome of each file, and give the reason if it has no draft."""
    outcomes: Counter[str] = Counter()
    for path in sorted(p for p in UNLABELLED.rglob("*") if p.is_file()):
        name = path.relative_to(UNLABELLED).as_posix()
        try:
            adverts = list(read_adverts(Document.of(path.read_bytes(), name=path.name)))
        except UnreadableAdvert as reason:
            outcomes["files with a reason"] += 1
            results.findings.append(Finding("no draft", name, str(reason)))
            continue
        except Exception as error:
            outcomes["files that raise an error"] += 1
            results.findings.append(Finding("raises", name, repr(error)))
            continue
        skipped = sum(isinstance(advert, Skipped) for advert in adverts)
        outcomes["drafts"] += len(adverts) - skipped
        outcomes["adverts skipped with a reason"] += skipped
        outcomes["files with drafts" if len(adverts) > skipped else "files with a reason"] += 1
    for what in ("files with drafts", "files with a reason", "files that raise an error", "drafts",
                 "adverts skipped with a reason"):  # fmt: skip
        target = ("=", 0.0) if what == "files that raise an error" else None
        results.figures.append(Figure("unlabelled", what, outcomes[what], target=target))
