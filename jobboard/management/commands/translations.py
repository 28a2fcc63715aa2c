"""Updates the translation catalogs to match the board's texts."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jobboard import translations


class Command(BaseCommand):
    help = "Collect the texts of code and templates in the catalog of each language."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="report problems without changing the catalogs"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for language in translations.languages():
            if not options["check"]:
                translations.bring_up_to_date(language)
            for problem in (problems := translations.problems(language)):
                self.stdout.write(problem)
            if problems and options["check"]:
                raise CommandError(
                    f"The catalog of {language} isn't up to date. Run make translations."
                )
