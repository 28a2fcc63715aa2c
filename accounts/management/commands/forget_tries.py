"""Lets somebody try their password again at once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from accounts.limits import ACCOUNT, account_of
from accounts.models import Tries


class Command(BaseCommand):
    help = "Forget wrong passwords: those of one account, or all."

    def add_arguments(self, parser: CommandParser) -> None:
        whose = parser.add_mutually_exclusive_group(required=True)
        whose.add_argument("--account", help="a user name")
        whose.add_argument("--all", action="store_true", help="every account and address")

    def handle(self, *args: Any, **options: Any) -> None:
        tries = Tries.objects.all()
        if name := options["account"]:
            tries = tries.filter(key=ACCOUNT.key(account_of(name)))
        count = tries.delete()[0]
        self.stdout.write(f"{count} limits are reset.")
