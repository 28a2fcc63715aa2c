"""Shows what the readers understand of adverts, without storing anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from adverts import read_adverts
from adverts.document import Document, Skipped
from adverts.draft import AdvertDraft, DraftPay
from adverts.text.errors import UnreadableAdvert


class Command(BaseCommand):
    help = "Read adverts from files and print the drafts. The database isn't used."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="print one JSON object per line")

    def handle(self, *args: Any, **options: Any) -> None:
        failed = read = 0
        for path, draft in read_files(options["files"]):
            if isinstance(draft, Skipped):
                failed += 1
                self.stderr.write(": ".join(filter(None, [str(path), draft.label, draft.reason])))
                continue
            read += 1
            shown = as_line(path, draft) if options["json"] else "\n".join(summary(path, draft))
            self.stdout.write(shown)
        if failed:
            raise CommandError(f"{failed} of {failed + read} adverts could not be read.")


def read_files(paths: list[Path]) -> Iterator[tuple[Path, AdvertDraft | Skipped]]:
    """Yield all adverts of all files."""
    for path in paths:
        try:
            with path.open("rb") as file:
                yield from ((path, one) for one in read_adverts(Document(file, path.name)))
        except (UnreadableAdvert, OSError) as error:
            yield path, Skipped("", str(error))


def as_line(path: Path, draft: AdvertDraft) -> str:
    """Return one JSON object on one line, with the file that it came from."""
    return json.dumps({"file": str(path), **draft.as_json()}, ensure_ascii=False)


def summary(path: Path, draft: AdvertDraft) -> list[str]:
    """Return the main values of a draft, without empty fields."""
    facts = {
        "company": draft.company,
        "places": "; ".join(draft.locations),
        "workplace": " ".join(filter(None, [draft.workplace_type, *draft.remote_countries])),
        "pay": describe_pay(draft.pay) if draft.pay else None,
        "employment": draft.employment_type,
        "apply at": draft.apply_url,
        "posted": draft.posted_on,
        "closes": draft.closes_on,
        "language": draft.language,
    }
    lines = [f"{draft.title} ({path})"]
    lines += [f"  {name}: {value}" for name, value in facts.items() if value]
    kind = ""
    for item in draft.items:
        this = f"{item.kind}, {item.importance}" if item.importance else item.kind
        if this != kind:
            kind = this
            lines.append(f"  {kind}:")
        lines.append(f"    - {item.text}")
    return [*lines, *(f"  warning: {warning}" for warning in draft.warnings), ""]


def describe_pay(pay: DraftPay) -> str:
    """Return pay on one line; an open end stays open."""
    low, high = pay.minimum, pay.maximum
    amounts = f"{low if low is not None else ''}–{high if high is not None else ''}"
    return " ".join(filter(None, [pay.currency, amounts, f"a {pay.period}" if pay.period else ""]))
