"""Writes postings as a table that `import_postings` reads."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from companies.models import Company
from postings.exporting import csv_lines
from postings.models import Posting
from postings.models.choices import Status


class Command(BaseCommand):
    help = (
        "Export postings as CSV with the columns of docs/importing-tables.md, so that they can be "
        "imported again. Any number of postings needs the same memory."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--company", metavar="SLUG", help="export only this company's postings")
        parser.add_argument(
            "--status", choices=Status.values, help="export only postings with this status"
        )
        parser.add_argument(
            "--output",
            type=Path,
            metavar="FILE",
            help="write to this file instead of standard output",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        postings = Posting.objects.all()
        if slug := options["company"]:
            if not Company.objects.filter(slug=slug).exists():
                raise CommandError(f"There is no company with the slug “{slug}”.")
            postings = postings.filter(company__slug=slug)
        if options["status"]:
            postings = postings.filter(status=options["status"])
        lines = csv_lines(postings)
        if path := options["output"]:
            try:
                with path.open("w", encoding="utf-8", newline="") as file:
                    file.writelines(lines)
            except OSError as error:
                raise CommandError(str(error)) from error
            return
        for line in lines:
            self.stdout.write(line, ending="")
