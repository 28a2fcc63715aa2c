"""Mails about somebody's own account: codes to enter, and news of what changed."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mails.models import OutgoingMail

CODE = _("Your code is:\n\n%(code)s\n\nEnter it on the page where you asked for it. It is valid for 15 minutes.\n\n")  # noqa: E501  # fmt: skip
_NOT_YOU = _("If you did not ask for this, ignore this email. Nothing has changed.")
_NEWS = _("If this was not you, set a new password at once:\n\n%(reset)s")

# By allauth's name of the message: subject and text
MESSAGES = {
    "account/email/email_confirmation_signup": (
        _("Confirm your email address for %(board)s"), (CODE, _NOT_YOU),
    ),
    "account/email/email_confirmation": (
        _("Confirm your email address for %(board)s"), (CODE, _NOT_YOU),
    ),
    "account/email/password_reset_code": (
        _("Your code for a new password at %(board)s"), (CODE, _NOT_YOU),
    ),
    "account/email/account_already_exists": (
        _("You have an account at %(board)s"),
        (
            _("Somebody tried to sign up with this address, but it has an account already.\n\n"),
            _("Log in:\n\n%(login)s\n\nNew password:\n\n%(reset)s"),
        ),
    ),
    "account/email/unknown_account": (
        _("No account at %(board)s"),
        (
            _("Somebody asked for a new password for this address, but it has no account.\n\n"),
            _("Sign up:\n\n%(signup)s\n\n"), _NOT_YOU,
        ),
    ),
    "account/email/password_changed": (
        _("Your password was changed"), (_("The password of your account was changed.\n\n"), _NEWS),
    ),
    "account/email/password_set": (
        _("Your account has a password"), (_("Your account now has a password.\n\n"), _NEWS),
    ),
    "account/email/password_reset": (
        _("Your password was changed"), (_("The password of your account was changed.\n\n"), _NEWS),
    ),
    "account/email/email_changed": (
        _("Your email address was changed"),
        (_("Your account now has the address %(to_email)s.\n\n"), _NEWS),
    ),
    "mfa/email/totp_activated": (
        _("An authenticator app was added"),
        (_("Your account now asks for a code of an authenticator app.\n\n"), _NEWS),
    ),
    "mfa/email/totp_deactivated": (
        _("An authenticator app was removed"),
        (_("Your account no longer asks for a code of an authenticator app.\n\n"), _NEWS),
    ),
    "mfa/email/webauthn_added": (
        _("A passkey was added"), (_("Your account has a new passkey.\n\n"), _NEWS),
    ),
    "mfa/email/webauthn_removed": (
        _("A passkey was removed"), (_("A passkey of your account was removed.\n\n"), _NEWS),
    ),
    "mfa/email/recovery_codes_generated": (
        _("New recovery codes"),
        (_("Your account has new recovery codes. The old ones are no longer valid.\n\n"), _NEWS),
    ),
}  # fmt: skip


def send_account_mail(name: str, address: str, facts: dict[str, Any]) -> None:
    """Queue a message by allauth's name for it; raises KeyError for one that we don't send.

    Its text is deleted once it is sent, because codes open accounts.
    """
    subject, parts = MESSAGES[name]
    words = {
        "board": settings.BOARD_NAME,
        "login": settings.SITE_URL + reverse("account_login"),
        "reset": settings.SITE_URL + reverse("account_reset_password"),
        "signup": settings.SITE_URL + reverse("account_signup"),
        "code": facts.get("code", ""),
        "to_email": facts.get("to_email", ""),
    }
    OutgoingMail.queue(
        to=address,
        key=f"{name} {uuid.uuid4()}",
        subject=str(subject) % words,
        body="".join(map(str, parts)) % words,
        is_private=True,
    )
