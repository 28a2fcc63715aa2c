"""Read adverts from files into the board."""

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from rich.console import Console
from rich.progress import track

from companies.models import Company
from postings.importing import read_advert
from postings.importing.errors import UnreadableAdvert
from postings.importing.storing import Change, Stored, UnusableDraft, Wishes, store
from postings.models.choices import Status

SUFFIXES = {".md", ".markdown", ".html", ".htm", ".txt"}


class Command(BaseCommand):
    help = (
        "Import adverts from files and folders. A file is known by its name (in a folder: by its "
        "path there): the same file again changes nothing, a changed one updates its posting."
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
            help="keep adverts without a closing date open from this day on, not from the day they "
            "were posted; the posting date stays what the advert says",
        )
        parser.add_argument(
            "--closes-on",
            type=date.fromisoformat,
            metavar="YYYY-MM-DD",
            help="last day of every imported posting, whatever the advert says",
        )
        parser.add_argument("--dry-run", action="store_true", help="change nothing, only tell")
        parser.add_argument("--json", action="store_true", help="print the summary as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        wishes = Wishes(
            status=options["status"],
            company=self.find_company(options["company"]),
            today=options["today"],
            closes_on=options["closes_on"],
        )
        done: list[dict[str, Any]] = []
        failed: list[dict[str, str]] = []
        # A dry run does all the work in one transaction and then takes it back.
        with transaction.atomic() if options["dry_run"] else nullcontext():
            for path, source_id in self.progress(list(find_adverts(options["paths"]))):
                try:
                    done.append(describe(path, import_file(path, source_id, wishes)))
                except (UnreadableAdvert, UnusableDraft, OSError) as error:
                    failed.append({"file": str(path), "reason": str(error)})
            if options["dry_run"]:
                transaction.set_rollback(True)
        self.report(done, failed, dry_run=options["dry_run"], as_json=options["json"])
        if failed:
            raise CommandError(f"{len(failed)} of {len(done) + len(failed)} adverts failed.")

    def find_company(self, slug: str | None) -> Company | None:
        if slug is None:
            return None
        company = Company.objects.filter(slug=slug).first()
        if company is None:
            raise CommandError(f"There is no company with the slug “{slug}”.")
        return company

    def progress(self, files: list[tuple[Path, str]]) -> Any:
        console = Console(stderr=True)
        hidden = not sys.stderr.isatty()
        return track(files, "Importing", console=console, transient=True, disable=hidden)

    def report(
        self,
        done: list[dict[str, Any]],
        failed: list[dict[str, str]],
        *,
        dry_run: bool,
        as_json: bool,
    ) -> None:
        counts = {change.value: sum(d["change"] == change for d in done) for change in Change}
        if as_json:
            summary = {"dry_run": dry_run, **counts, "postings": done, "failed": failed}
            self.stdout.write(json.dumps(summary, ensure_ascii=False, indent=2))
            return
        for entry in done:
            hidden = "" if entry["visible"] or entry["status"] != "live" else ", but past its date"
            self.stdout.write(
                f"{entry['change']}: {entry['title']} ({entry['status']}{hidden}) {entry['url']}"
            )
        for failure in failed:
            self.stderr.write(f"failed: {failure['file']}: {failure['reason']}")
        counted = ", ".join(f"{number} {change}" for change, number in counts.items())
        tried = "Dry run, nothing was kept: " if dry_run else ""
        self.stdout.write(f"{tried}{counted}, {len(failed)} failed.")


def find_adverts(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    """Files and what is in folders, in a fixed order, each with what it is known by."""
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix in SUFFIXES)
            yield from ((p, p.relative_to(path).as_posix()) for p in inside)
        else:
            yield path, path.name


def import_file(path: Path, source_id: str, wishes: Wishes) -> Stored:
    """Read and store one file, in a transaction of its own."""
    draft = read_advert(path.read_bytes(), name=path.name)
    return store(draft, source_id=source_id, wishes=wishes)


def describe(path: Path, stored: Stored) -> dict[str, Any]:
    """A posting as a line of the summary."""
    posting = stored.posting
    return {
        "file": str(path),
        "change": stored.change.value,
        "id": posting.pk,
        "title": posting.title,
        "company": str(posting.company),
        "status": posting.status,
        "visible": posting.is_live(),
        "url": posting.get_absolute_url(),
    }
