"""Show what a reader understands of adverts, without touching the database."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from postings.importing import AdvertDraft, UnreadableAdvert, read_advert


class Command(BaseCommand):
    help = "Print what is understood of each file; the database is not touched."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *args: Any, **options: Any) -> None:
        failures = 0
        for path in options["files"]:
            try:
                draft = read_advert(path.read_bytes(), name=path.name)
            except (UnreadableAdvert, OSError) as error:
                failures += 1
                self.stderr.write(f"{path}: {error}")
                continue
            self.show(path, draft, as_json=options["json"])
        if failures:
            raise CommandError(f"{failures} of {len(options['files'])} files could not be read.")

    def show(self, path: Path, draft: AdvertDraft, *, as_json: bool) -> None:
        facts = {"file": path.name, **draft.as_json()}
        if as_json:
            self.stdout.write(json.dumps(facts, ensure_ascii=False))
            return
        for name, value in facts.items():
            if name != "items" and value not in (None, [], ""):
                self.stdout.write(f"{name}: {value}")
        for item in draft.items:
            self.stdout.write(f"  {item.kind} {item.importance or ''} [{item.heading}] {item.text}")
