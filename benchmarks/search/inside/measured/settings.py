"""A board's own settings, with the minimal page and with measurements."""

from jobboard.settings import *  # noqa: F403
from jobboard.settings import MIDDLEWARE as _OWN

ROOT_URLCONF = "measured.urls"
MIDDLEWARE = ["measured.statements.measured", *_OWN]
