"""allauth as the board uses it: our limits, queue, words and redirects."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts import second_factor
from accounts.emails import send_account_mail
from accounts.known_browsers import remember_browser
from accounts.next_pages import is_page
from accounts.sessions import note_browser
from applications.client import client_address
from joining.models import MailDomain

_WRONG = _("The email address, user name or password is wrong.")
_WRONG_CODE = _("This code is wrong. Enter the newest one.")
_WAIT = _("Too many attempts. Wait five minutes, then try again.")

# By allauth's template of the message; the others say nothing new
_MESSAGES = {
    "account/messages/email_confirmed.txt": _("Your email address is confirmed."),
    "account/messages/password_changed.txt": _("Your password is saved."),
    "account/messages/password_set.txt": _("Your password is saved."),
    "mfa/messages/totp_activated.txt": _("The authenticator app is added."),
    "mfa/messages/totp_deactivated.txt": _("The authenticator app is removed."),
    "mfa/messages/webauthn_added.txt": _("The passkey is added."),
    "mfa/messages/webauthn_removed.txt": _("The passkey is removed."),
    "mfa/messages/recovery_codes_generated.txt": _("You have new recovery codes."),
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts with a password or a passkey, and a verified email address."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed."),
        "duplicate_email": _("This is your address already."),
        "email_password_mismatch": _WRONG,
        "username_password_mismatch": _WRONG,
        "incorrect_code": _WRONG_CODE,
        "incorrect_password": _("This is not your password. Please enter it again."),
        "too_many_login_attempts": _WAIT,
        "rate_limited": _WAIT,
        "email_taken": _("An account with this address exists."),
        "invalid_password_reset": _("This code is no longer valid. Ask for a new one."),
    }

    # Who

    def clean_email(self, email: str) -> str:
        """Refuse addresses of banned domains."""
        if MailDomain.objects.is_banned(email):
            text = gettext("Addresses of this domain can't be used here.")
            raise ValidationError(text, code="banned_domain")
        return email

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Leave the limits on passwords to `accounts.backends`, which holds for every door."""
        self._login_failed_rl_usage = None

    def _rollback_login_failed_rl_usage(self) -> None:
        """Return nothing, because nothing was taken."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address that limits count."""
        return client_address(request)

    def set_password(self, user: User, password: str) -> None:
        """Store only the password: the account may have been closed meanwhile."""
        user.set_password(password)
        user.save(update_fields=["password"])

    def get_login_stages(self) -> list[str]:
        """Use our own step for the verification of addresses."""
        ours = {
            "allauth.account.stages.EmailVerificationStage": (
                "accounts.login_stages.EmailVerificationStage"
            )
        }
        return [ours.get(stage, stage) for stage in super().get_login_stages()]

    # Where to

    def post_login(self, request: HttpRequest, user: Any, **facts: Any) -> HttpResponse:
        """Redirect to the next page, and recognise this browser the next time."""
        response: HttpResponse = super().post_login(request, user, **facts)
        remember_browser(request, response, user.get_username())
        note_browser(request)
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the desk, or the page for people who have no company yet."""
        user: Any = request.user
        return reverse("admin:index" if user.is_staff else "joining:companies")

    def is_safe_url(self, url: str | None) -> bool:
        """Return whether a URL from a request leads to a page of this board."""
        return bool(url) and is_page(context.request, str(url))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Return to the overview of one's account."""
        return reverse("mfa_index")

    # Mails and messages

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue the message, in our words."""
        send_account_mail(template_prefix, email, context)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Show the message on the next page, in our words."""
        text = message or _MESSAGES.get(message_template or "")
        if text:
            messages.add_message(request, level, str(text))

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Return the ways to show once more that it is you, in our words."""
        words = {
            "reauthenticate": _("Enter your password"),
            "mfa_reauthenticate": _("Enter a code of your authenticator app, or a recovery code"),
            "mfa_reauthenticate:webauthn": _("Use a passkey"),
        }
        ways: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [way | {"description": words[way["id"]]} for way in ways]


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors with encrypted secrets."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _WRONG_CODE,
        "unverified_email": _("Verify your email address first."),
    }

    def encrypt(self, text: str) -> str:
        """Return a secret as it is stored."""
        return second_factor.encrypted(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret."""
        return second_factor.decrypted(encrypted_text)

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        """Return a name for a new key, which its owner can change."""
        number = user.authenticator_set.filter(type=type).count() + 1
        return gettext("Passkey %(number)d") % {"number": number}

    def _get_site_name(self) -> str:
        return str(settings.BOARD_NAME)
