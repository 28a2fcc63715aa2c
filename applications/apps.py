"""Registers the app."""

from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    """See the package's docstring for what this room is for."""

    name = "applications"
    verbose_name = "Applications"
