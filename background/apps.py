"""Background work as an app: its command and its nightly task."""

from django.apps import AppConfig


class BackgroundConfig(AppConfig):
    """An app without models: the queue's tables belong to procrastinate."""

    name = "background"
