"""The only place that checks passwords."""

from __future__ import annotations

from typing import Any

import structlog
from allauth.account.internal.userkit import filter_users_by_email
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.views.decorators.debug import sensitive_variables

from accounts import second_factor
from accounts.known_browsers import known_browser
from accounts.limits import TooManyTriesError, buckets
from accounts.models import Tries
from applications.client import client_address

log = structlog.get_logger(__name__)


class LimitedBackend(ModelBackend):
    """Django's accounts; it checks a password only while attempts are left."""

    @sensitive_variables("password")
    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> User | None:
        """Return the account with this name or email address, and this password.

        Raises TooManyTriesError, which `jobboard.trouble` answers with 429. That means that no
        password was checked, so callers must not treat it as a wrong password.
        """
        username = _username_of(kwargs.get("email")) or username or kwargs.get("email")
        if username is None or password is None:
            return None
        address = client_address(request) if request else ""
        browser = known_browser(request, username)
        taken = buckets(address=address, username=username, browser=browser)
        door = _door(request)
        try:
            out = Tries.objects.take(taken)
        except TooManyTriesError as error:
            log.warning("password_refused", door=door, limit=error.limit.name, wait=error.seconds)
            raise
        user = super().authenticate(request, username=username, password=password)
        if user is None:
            log.warning("password_wrong", door=door, owner=_kind(username), **out)
            return None
        Tries.objects.put_back(taken)
        return user

    def get_user(self, user_id: int) -> User | None:
        """Return the account of a session, and in the same query whether it has a second factor."""
        users = User.objects.annotate(has_second_factor=second_factor.of_user())
        user = users.filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None


def _username_of(email: str | None) -> str | None:
    """Return the user name of the account with this verified address."""
    users = filter_users_by_email(email, prefer_verified=True, for_login=True) if email else []
    return str(users[0].get_username()) if users else None


def _door(request: HttpRequest | None) -> str:
    match = getattr(request, "resolver_match", None)
    return (match and match.url_name) or "unknown"


def _kind(username: str) -> str:
    """Return what the operator may know of an account: its kind, not its name."""
    is_active = User.objects.filter(username=username).values_list("is_active", flat=True).first()
    return {None: "unknown", True: "known", False: "closed"}[is_active]
