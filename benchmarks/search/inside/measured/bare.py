"""Settings of the bare floor: one view, without middleware and compression.

The server's command imports the board, so its apps stay installed. A request runs none of their
code, and the view's query is the only one.
"""

from jobboard.settings import *  # noqa: F403
from jobboard.settings import DATABASES

DATABASES["default"]["CONN_HEALTH_CHECKS"] = False  # would add a query


class _None(list[str]):
    """No middleware. allauth, which stays installed, asks at the start whether its own is there."""

    def __contains__(self, name: object) -> bool:
        return True


MIDDLEWARE = _None()
ROOT_URLCONF = "measured.bare_urls"
