"""The board's own settings, with a minimal page to compare with, and with measurements."""

from jobboard.settings import *  # noqa: F403
from jobboard.settings import MIDDLEWARE as _OWN

ROOT_URLCONF = "benchmarks.search.urls"
MIDDLEWARE = ["benchmarks.search.inside.measured", *_OWN]
