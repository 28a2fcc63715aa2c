"""The project itself as an app: its commands and the demo board."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class JobboardConfig(AppConfig):
    """Holds no models; sits on top of every other app."""

    name = "jobboard"


class DeskConfig(admin_apps.AdminConfig):
    """Django's admin, served as our desk; named in the settings, so no default for this package."""

    default = False
    default_site = "jobboard.desk.Desk"
