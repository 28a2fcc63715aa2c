"""Lets somebody in who has lost their second factor and their recovery codes."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import Session


class Command(BaseCommand):
    help = "Forget the passkeys, the authenticator app and the recovery codes of an account."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--account", required=True, help="a user name")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username=options["account"]).first()
        if user is None:
            raise CommandError(f"There is no account {options['account']}.")
        count = Authenticator.objects.filter(user=user).delete()[0]
        Session.objects.filter(user=user).delete()
        self.stdout.write(f"{count} second factors are forgotten, and all sessions are ended.")
