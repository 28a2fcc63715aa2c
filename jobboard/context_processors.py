"""The variables of every template."""

from django.conf import settings
from django.http import HttpRequest


def board(request: HttpRequest) -> dict[str, str]:
    """Return the board's name; uses neither session nor user, so public pages set no cookie."""
    return {"board_name": settings.BOARD_NAME}
