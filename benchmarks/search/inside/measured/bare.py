"""Settings of the bare floor: Django's own PostgreSQL, one view, and nothing around it.

The server's command imports the board, so its apps stay installed. None of them is in the way of a
request: no middleware runs, no compression, and no question to the database but the view's own.
"""

from jobboard.settings import *  # noqa: F403
from jobboard.settings import DATABASES

DATABASES["default"]["CONN_HEALTH_CHECKS"] = False  # each would be a statement more
MIDDLEWARE: list[str] = []
ROOT_URLCONF = "measured.bare_urls"
