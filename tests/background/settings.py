"""The board's settings, with tasks that tests can watch."""

from jobboard.settings import *  # noqa: F403
from jobboard.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.background.probe"]
