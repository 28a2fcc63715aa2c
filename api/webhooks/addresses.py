"""Which addresses the board sends to."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from fetching.fetch import FetchError, web_url
from fetching.public_network import ForbiddenAddressError, UnknownHostError, public_addresses


def check_address(url: str) -> None:
    """Raise ValidationError unless the address is secure and on the public internet.

    This is only so that people hear of it early: each attempt looks the host up again, and sends to
    what it found. Where an operator allows private networks, http is allowed, too.
    """
    try:
        parts = urlsplit(web_url(url))
    except FetchError as error:
        raise ValidationError(str(error)) from error
    if parts.scheme != "https" and not settings.FETCH_ALLOWED_NETWORKS:
        raise ValidationError(gettext("Enter an address that starts with https://."))
    host = parts.hostname or ""
    try:
        public_addresses(host, parts.port or 443)
    except ForbiddenAddressError as error:
        text = gettext("“%(host)s” isn't on the public internet.")
        raise ValidationError(text % {"host": host}) from error
    except UnknownHostError as error:
        text = gettext("The server “%(host)s” can't be found. Check the address.")
        raise ValidationError(text % {"host": host}) from error
