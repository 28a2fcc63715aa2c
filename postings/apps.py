"""Registers the app."""

from django.apps import AppConfig


class PostingsConfig(AppConfig):
    """See the package's docstring for what this room is for."""

    name = "postings"
