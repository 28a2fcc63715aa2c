"""Who is asking, as far as the proxies in front can be believed."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address of the browser, for hashing only.

    Every trusted proxy appends the address it was called from to X-Forwarded-For, so the one to
    believe is as many places from the end as there are proxies; anything before it can be forged.
    """
    forwarded = [a.strip() for a in request.headers.get("X-Forwarded-For", "").split(",")]
    trusted = settings.TRUSTED_PROXIES
    if trusted and len(forwarded) >= trusted and forwarded[-trusted]:
        return forwarded[-trusted]
    return str(request.META.get("REMOTE_ADDR", ""))
