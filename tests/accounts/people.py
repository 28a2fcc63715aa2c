"""Accounts as people make them: by the pages, with the codes from their mails."""

import re
import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from django.urls import reverse

from mails.models import OutgoingMail

PASSWORD = "correct horse battery"

STEP = 30  # seconds until an app shows another code


def code_sent_to(address):
    """Return the code of the newest mail to this address."""
    body = OutgoingMail.objects.filter(recipient=address).order_by("-pk")[0].body
    return re.search(r"^[A-Z0-9-]{6,9}$", body, re.MULTILINE)[0]


def sign_up(client, email, password=PASSWORD, **data):
    """Fill in the first page, and return its answer."""
    return client.post(reverse("account_signup"), {"email": email, "password1": password, **data})


def confirm(client, email):
    """Enter the code from the mail, and return the answer."""
    return client.post(reverse("account_email_verification_sent"), {"code": code_sent_to(email)})


def log_in(client, name, password=PASSWORD, **data):
    return client.post(reverse("account_login"), {"login": name, "password": password, **data})


def give_second_factor(user):
    """Give an authenticator app and recovery codes; return the app's secret and the codes."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret, RecoveryCodes.activate(user).get_unused_codes()


def code_of_app(secret, at=None):
    """Return what the app shows at a time, or now."""
    return format_hotp_value(hotp_value(secret, int(at or time.time()) // STEP))
