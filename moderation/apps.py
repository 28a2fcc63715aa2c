"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    """See the package's docstring for what this room is for."""

    name = "moderation"
    verbose_name = _("moderation")

    def ready(self) -> None:
        """Count reports and duplicates in the daily mail to editors, too."""
        from moderation.emails import WAITING
        from postings import emails

        emails.WAITING += WAITING
