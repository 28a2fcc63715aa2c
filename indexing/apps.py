"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IndexingConfig(AppConfig):
    """See the package's docstring for what this room is for."""

    name = "indexing"
    verbose_name = _("search engines")
