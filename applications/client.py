"""The address of a client, as far as we can trust the proxies in front of the board."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the address of the browser, for hashing only.

    Every trusted proxy appends the address of its client to X-Forwarded-For. So the entry to trust
    is as far from the end as there are proxies; clients can forge everything before it.
    """
    forwarded = [a.strip() for a in request.headers.get("X-Forwarded-For", "").split(",")]
    trusted = settings.TRUSTED_PROXIES
    if trusted and len(forwarded) >= trusted and forwarded[-trusted]:
        return forwarded[-trusted]
    return str(request.META.get("REMOTE_ADDR", ""))
