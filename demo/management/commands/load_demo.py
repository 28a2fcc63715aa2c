"""Loads the demo board."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.progress import track

from demo import board
from places.models import Place


class Command(BaseCommand):
    help = "Load invented companies and postings, an editor and a recruiter. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(
                "The demo accounts have known passwords. Don't load them in production."
            )
        if board.is_loaded():
            self.stdout.write("The demo board is already loaded.")
            return
        if not Place.objects.exists():
            raise CommandError("Load the places first: manage.py load_places")
        board.load(progress=lambda things, what: track(things, what, transient=True))
        self.stdout.write("The demo board is loaded.")
