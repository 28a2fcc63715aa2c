"""Registers the app."""

from django.apps import AppConfig


class CompaniesConfig(AppConfig):
    """See the package's docstring for what this room is for."""

    name = "companies"
