"""Background work as an app: its command and its nightly task."""

from django.apps import AppConfig


class BackgroundConfig(AppConfig):
    """Holds no models: the queue's own tables belong to procrastinate."""

    name = "background"
