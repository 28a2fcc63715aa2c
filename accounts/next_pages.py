"""Which pages somebody may be sent to after logging in."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme

# URLs that show no page if somebody only follows a link to them.
NOT_PAGES = ("login", "logout", "jsi18n", "autocomplete", "view_on_site", "postings_feed_step",
             "careers_guide_step", "careers_roleprofile_step", "careers_guide_review",
             "careers_roleprofile_review", "account_login", "account_logout", "account_signup",
             "mfa_authenticate", "mfa_login_webauthn", "mfa_signup_webauthn",
             "api_apitoken_step", "api_webhook_step", "api_delivery_step")  # fmt: skip


def is_page(request: HttpRequest, url: str) -> bool:
    """Return whether a URL from a request leads to a page of this board, in any language."""
    hosts = {request.get_host()}
    if not url_has_allowed_host_and_scheme(url, hosts, require_https=request.is_secure()):
        return False
    address = urlsplit(url).path
    language = translation.get_language_from_path(address) or settings.LANGUAGE_CODE
    try:
        with translation.override(language):
            name = resolve(address).url_name
    except Resolver404:
        return False
    return name is not None and name not in NOT_PAGES
