"""The API as an app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Feeds of searches, and the API."""

    name = "api"
