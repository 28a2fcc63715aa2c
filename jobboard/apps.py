"""The project itself as an app, with its commands."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class JobboardConfig(AppConfig):
    """An app without models that may use every other app."""

    name = "jobboard"


class DeskConfig(admin_apps.AdminConfig):
    """Django's admin as the board configures it; named in the settings, so no package default."""

    default = False
    default_site = "jobboard.desk.Desk"
