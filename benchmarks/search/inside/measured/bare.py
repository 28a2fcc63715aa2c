"""Settings of the bare floor: one view, without middleware and compression.

The server's command imports the board, so its apps stay installed. A request runs none of their
code, and the view's query is the only one.
"""

from jobboard.settings import *  # noqa: F403
from jobboard.settings import DATABASES

DATABASES["default"]["CONN_HEALTH_CHECKS"] = False  # would add a query
MIDDLEWARE: list[str] = []
ROOT_URLCONF = "measured.bare_urls"
