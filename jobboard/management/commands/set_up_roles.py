"""Creates the groups of recruiters and editors, or updates their permissions."""

from typing import Any

from django.core.management.base import BaseCommand

from jobboard.roles import PERMISSIONS, role


class Command(BaseCommand):
    help = "Create the groups Recruiters and Editors with their permissions. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        for name in PERMISSIONS:
            group = role(name)
            self.stdout.write(f"{group.name}: {group.permissions.count()} permissions.")
