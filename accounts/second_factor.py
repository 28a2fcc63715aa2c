"""Who needs a second factor before they can act, and how its secrets are stored.

Editors and administrators decide what candidates see, so a password alone is not enough for them:
an authenticator app, a security key, or a passkey, which is both factors at once.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Exists, OuterRef
from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def of_user() -> Exists:
    """Return the condition that an account has a second factor, for a queryset of users."""
    return Exists(Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTORS))


def is_missing(user: User | AnonymousUser | Any) -> bool:
    """Return whether this person must set up a second factor before they can act.

    The backend fetches the answer with the user, so that a page needs no query for it.
    """
    if not settings.SECOND_FACTOR_REQUIRED or not needs_one(user):
        return False
    known = getattr(user, "has_second_factor", None)
    if known is None:
        known = Authenticator.objects.filter(user=user, type__in=FACTORS).exists()
    return not known


def needs_one(user: User | AnonymousUser | Any) -> bool:
    """Return whether this person decides about other people's work."""
    return bool(user.is_superuser or user.has_perm("postings.moderate_posting"))


def _boxes() -> MultiFernet:
    """Return the ciphers, one a key: the newest encrypts, the others still decrypt.

    The library loads only here, because it takes six megabytes of every process.
    """
    from cryptography.fernet import Fernet, MultiFernet

    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = (
        salted_hmac("accounts.second_factor", "", secret=key, algorithm="sha256") for key in keys
    )
    return MultiFernet([Fernet(base64.urlsafe_b64encode(one.digest())) for one in digests])


def encrypted(secret: str) -> str:
    """Return a secret as it is stored, so that a copy of the database alone gives no codes."""
    return _boxes().encrypt(secret.encode()).decode()


def decrypted(stored: str) -> str:
    """Return the secret; raises `cryptography.fernet.InvalidToken` without its key."""
    return _boxes().decrypt(stored.encode()).decode()
