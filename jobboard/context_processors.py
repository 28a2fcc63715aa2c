"""What every template may count on."""

from django.conf import settings
from django.http import HttpRequest


def board(request: HttpRequest) -> dict[str, str]:
    """Name the board; touches neither session nor user, so public pages stay free of cookies."""
    return {"board_name": settings.BOARD_NAME}
