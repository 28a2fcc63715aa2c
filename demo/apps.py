"""Registers the app, for its commands."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """See the package's docstring for what this room is for."""

    name = "demo"
