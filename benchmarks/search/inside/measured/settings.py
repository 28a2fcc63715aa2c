"""A board's own settings, with a page to compare against and a way to look inside."""

from jobboard.settings import *  # noqa: F403
from jobboard.settings import MIDDLEWARE as _OWN

ROOT_URLCONF = "measured.urls"
MIDDLEWARE = ["measured.statements.measured", *_OWN]
