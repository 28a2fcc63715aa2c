"""Runs Django's deployment checks with production settings, without a production server."""

import os
import secrets
import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from jobboard.embedded_postgres import server


class Command(BaseCommand):
    help = "Check the settings with DEBUG off. Warnings count as errors."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        production = {
            "DEBUG": "0",
            "SECRET_KEY": secrets.token_urlsafe(60),
            "ALLOWED_HOSTS": "board.example",
            "DATABASE_URL": os.environ.get("DATABASE_URL") or server.url(),
        }
        command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
        checked = subprocess.run(
            command, cwd=settings.CHECKOUT, env=os.environ | production, check=False
        )
        sys.exit(checked.returncode)
