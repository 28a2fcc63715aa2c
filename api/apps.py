"""The API as an app: tags of templates, and no models."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Feeds of searches, and the API."""

    name = "api"
