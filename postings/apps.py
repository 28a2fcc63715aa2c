"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PostingsConfig(AppConfig):
    """See the package's docstring for what this room is for."""

    name = "postings"
    verbose_name = _("Postings")

    def ready(self) -> None:
        """Tell the index the term of each facet, before any index is loaded."""
        from postings.listing import facets  # noqa: F401
