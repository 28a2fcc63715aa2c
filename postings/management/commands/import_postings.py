"""Imports adverts from files."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from adverts.document import Document, Skipped
from companies.models import Company
from postings.importing.imports import import_documents
from postings.importing.options import ImportOptions
from postings.importing.outcome import Change, Stored
from postings.models.choices import Status

SUFFIXES = {
    ".md", ".markdown", ".html", ".htm", ".txt", ".json", ".xml", ".csv", ".tsv", ".xlsx", ".docx",
    ".pdf",
}  # fmt: skip
MOST_LISTED = 1_000  # postings, and failures; further ones are only counted


class Command(BaseCommand):
    help = (
        "Import adverts from files, feeds of any length and folders. "
        "A file is recognised by its name (in a folder: by its path there). Importing it again "
        "changes nothing, or updates its postings if the file has changed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--company", metavar="SLUG", help="post for this company")
        parser.add_argument(
            "--status", choices=["draft", "in_review", "live"], default=Status.DRAFT.value
        )
        parser.add_argument(
            "--today",
            type=date.fromisoformat,
            metavar="YYYY-MM-DD",
            help="count the days that an advert without a closing date stays open from this day, "
            "not from its posting date; the posting date itself doesn't change",
        )
        parser.add_argument(
            "--closes-on",
            type=date.fromisoformat,
            metavar="YYYY-MM-DD",
            help="closing date of every imported posting, instead of the one in the advert",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="report what would change, but change nothing"
        )
        parser.add_argument(
            "--json",
            action="store_true",
            help=f"print the summary as JSON; it lists up to {MOST_LISTED:,} postings and failures",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        import_options = ImportOptions(
            status=options["status"],
            company=self.find_company(options["company"]),
            today=options["today"],
            closes_on=options["closes_on"],
        )
        summary = Summary()
        # A dry run does all the work in one transaction and then rolls it back.
        with transaction.atomic() if options["dry_run"] else nullcontext():
            for path, done in self.progress(Files(options["paths"]), import_options):
                summary.add(path, done)
                if not options["json"]:
                    self.tell(path, done)
            if options["dry_run"]:
                transaction.set_rollback(True)
        self.report(summary, dry_run=options["dry_run"], as_json=options["json"])
        if failed := summary.counts["failed"]:
            raise CommandError(f"{failed} of {summary.counts.total()} adverts failed.")

    def find_company(self, slug: str | None) -> Company | None:
        if slug is None:
            return None
        company = Company.objects.filter(slug=slug).first()
        if company is None:
            raise CommandError(f"There is no company with the slug “{slug}”.")
        return company

    def progress(
        self, files: "Files", import_options: ImportOptions
    ) -> Iterator[tuple[Path, Stored | Skipped]]:
        """Import all files; the bar counts bytes, because a feed does not state its length."""
        columns = (
            TextColumn("Importing"), BarColumn(), TaskProgressColumn(),
            TextColumn("{task.fields[adverts]} adverts, {task.fields[rate]:.0f} per second"),
            TimeRemainingColumn(),
        )  # fmt: skip
        console = Console(stderr=True)
        hidden = not sys.stderr.isatty()
        with Progress(*columns, console=console, transient=True, disable=hidden) as bar:
            task = bar.add_task("", total=files.size, adverts=0, rate=0.0)
            for adverts, (file, done) in enumerate(import_documents(files, import_options), 1):
                rate = adverts / (bar.tasks[task].elapsed or 1)
                bar.update(task, completed=files.position, adverts=adverts, rate=rate)
                yield file.path, done

    def tell(self, path: Path, done: Stored | Skipped) -> None:
        if isinstance(done, Skipped):
            parts = filter(None, ["failed", printable(path), done.label, done.reason])
            self.stderr.write(": ".join(parts))
            return
        entry = describe(path, done)
        hidden = "" if entry["visible"] or entry["status"] != "live" else ", but expired"
        self.stdout.write(
            f"{entry['change']}: {entry['title']} ({entry['status']}{hidden}) {entry['url']}"
        )

    def report(self, summary: "Summary", *, dry_run: bool, as_json: bool) -> None:
        if as_json:
            shown = {"dry_run": dry_run, **summary.as_json()}
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2))
            return
        counted = ", ".join(f"{summary.counts[change]} {change}" for change in Change)
        tried = "Dry run, nothing was saved: " if dry_run else ""
        self.stdout.write(f"{tried}{counted}, {summary.counts['failed']} failed.")


class Summary:
    """The number of adverts by outcome, and the first of them by name."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.postings: list[dict[str, Any]] = []
        self.failed: list[dict[str, str]] = []

    def add(self, path: Path, done: Stored | Skipped) -> None:
        """Count one advert."""
        if isinstance(done, Stored):
            self.counts[done.change] += 1
            if len(self.postings) < MOST_LISTED:
                self.postings.append(describe(path, done))
            return
        self.counts["failed"] += 1
        if len(self.failed) < MOST_LISTED:
            self.failed.append(
                {"file": printable(path), "where": done.label, "reason": done.reason}
            )

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON values; `failures` is their number, `failed` the first of them."""
        counts = {change.value: self.counts[change] for change in Change}
        failures = self.counts["failed"]
        return {**counts, "failures": failures, "postings": self.postings, "failed": self.failed}


class AdvertFile:
    """A file of adverts and its name; its size is 0 if unknown."""

    def __init__(self, path: Path, name: str) -> None:
        self.path, self.name = path, name
        self.size = path.stat().st_size if path.is_file() else 0
        self._file: BinaryIO | None = None

    @contextmanager
    def open(self) -> Iterator[Document]:
        """Open the file for reading."""
        with self.path.open("rb") as self._file:
            yield Document(self._file, self.path.name)

    @property
    def position(self) -> int:
        """Return how many bytes have been read while the file is open."""
        return self._file.tell() if self._file and not self._file.closed else 0


class Files:
    """Files, and the files in folders, in a fixed order, read once; sizes are in bytes."""

    def __init__(self, paths: list[Path]) -> None:
        self._files = [AdvertFile(path, name) for path, name in find_adverts(paths)]
        self.size = sum(file.size for file in self._files)
        self._before, self._current = 0, AdvertFile(Path(), "")

    def __iter__(self) -> Iterator[AdvertFile]:
        for file in self._files:
            self._current = file
            yield file
            self._before += file.size

    @property
    def position(self) -> int:
        """Return how many bytes have been read so far."""
        return self._before + self._current.position


def find_adverts(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    """Yield files, and the files in folders, each with its name."""
    for path in paths:
        if path.is_dir():
            inside = sorted(
                p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in SUFFIXES
            )
            yield from ((p, printable(p.relative_to(path))) for p in inside)
        else:
            yield path, printable(Path(path.name))


def printable(path: Path) -> str:
    """Return the path as text; a file name can be bytes in any encoding."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def describe(path: Path, stored: Stored) -> dict[str, Any]:
    """Return a posting as an entry of the summary."""
    posting = stored.posting
    return {
        "file": printable(path),
        "change": stored.change.value,
        "id": posting.pk,
        "title": posting.title,
        "company": str(posting.company),
        "status": posting.status,
        "visible": posting.is_live(),
        "url": posting.get_absolute_url(),
    }
