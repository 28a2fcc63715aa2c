"""Lists the licences of all packages, and fails if we can't ship the board with one of them."""

import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from jobboard.licences import packages


class Command(BaseCommand):
    help = "List the licences of all packages; fails on an unknown or incompatible one."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="show only what is wrong")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        found = packages(settings.CHECKOUT)
        for package in found:
            if not check or not package.is_fine:
                use = "shipped" if package.is_shipped else "tool"
                licence = package.licence or "no licence stated"
                mark = "" if package.is_fine else "  NOT ALLOWED: see jobboard/licences.py"
                name = f"{package.name} {package.version}"
                self.stdout.write(f"{name:<40}{use:<9}{licence}{mark}")
        if not all(package.is_fine for package in found):
            sys.exit(1)
