"""The project itself as an app: its commands and the demo board."""

from django.apps import AppConfig


class JobboardConfig(AppConfig):
    """Holds no models; sits on top of every other app."""

    name = "jobboard"
