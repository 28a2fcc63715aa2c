"""The email address that somebody has proved to be theirs."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import User


def verified_address(user: User) -> str:
    """Return the address that this person entered a code from, in lower case; "" without one."""
    found = EmailAddress.objects.get_verified(user)
    return found.email.lower() if found else ""
