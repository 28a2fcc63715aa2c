"""What the commands that import career texts have in common."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from adverts.document import Document
from careers.reading.drafts import GuideDraft, RoleProfileDraft
from careers.reading.errors import UnreadableText

type Draft = GuideDraft | RoleProfileDraft


class ImportCommand(BaseCommand):
    """A command that reads each file; a file that cannot be read does not stop the others."""

    read: Callable[[Document], Draft]
    store: Callable[[Any], Any]
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the files, and the options that only look."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="print one JSON object per file")
        parser.add_argument("--dry-run", action="store_true", help="leave the database untouched")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import all files; report warnings and failures on the error output."""
        failed = [path for path in options["files"] if not self._import(path, options)]
        if failed:
            raise CommandError(f"{len(failed)} of {len(options['files'])} files failed.")

    def _import(self, path: Path, options: dict[str, Any]) -> bool:
        try:
            with path.open("rb") as file:
                draft = type(self).read(Document(file, path.name))
            if not options["dry_run"]:
                self._store(path, draft)
        except (UnreadableText, OSError) as error:
            self.stderr.write(f"{path}: {error}")
            return False
        for warning in draft.warnings:
            self.stderr.write(f"{path}: {warning}")
        if options["json"]:
            self.stdout.write(json.dumps(draft.as_json(), ensure_ascii=False))
        return True

    def _store(self, path: Path, draft: Draft) -> None:
        stored = type(self).store(draft)
        row = stored.row
        done = f"stored as a {row.status}" if stored.is_new else f"unchanged, {row.status}"
        self.stdout.write(f"{path}: {row} ({row.family}): {done}")
