"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LandingConfig(AppConfig):
    """See the package's docstring for what this room is for."""

    name = "landing"
    verbose_name = _("landing pages")
