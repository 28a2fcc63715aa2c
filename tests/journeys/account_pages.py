"""The pages of accounts that only steps lead to, such as the page for a code from a mail.

Each walk says which addresses it opens, drives a tab from one to the next, and yields the name of
the address whenever a page is open. A new page of accounts needs a walk.
"""

from collections.abc import Callable, Iterator

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.urls import reverse

from joining.models import JoinRequest, MailDomain
from tests.accounts.people import PASSWORD, code_of_app, code_sent_to, give_second_factor
from tests.factories import MembershipFactory

ANNA = "anna@lumen.example"
WALKS: dict[str, tuple[set[str], Callable[..., Iterator[str]]]] = {}


def walk(*names):
    """Register a walk with the names of the addresses that it opens."""

    def register(walked):
        WALKS[walked.__name__] = (set(names), walked)
        return walked

    return register


def _open(tab, name, *keys):
    tab.goto(reverse(name, args=keys))
    return name


def _anna(tab, company):
    """Log in as an owner of a company, whose password is fresh."""
    user = User.objects.create_user("anna", ANNA, PASSWORD)
    MembershipFactory(user=user, company=company, role="owner")
    _log_in(tab)
    return user


def _log_in(tab):
    _open(tab, "account_login")
    tab.get_by_label("Username").fill("anna")
    tab.get_by_label("Password").fill(PASSWORD)
    tab.get_by_role("button", name="Log in", exact=True).click()
    tab.wait_for_url(lambda url: "/login/" not in url)


@walk("account_signup", "account_email_verification_sent", "account_logout")
def signing_up(tab, company):
    yield _open(tab, "account_signup")
    tab.get_by_label("Work email address").fill(ANNA)
    tab.get_by_label("Password").fill("short")
    tab.get_by_role("button", name="Sign up").click()
    tab.locator(".invalid-feedback").first.wait_for()
    yield "account_signup"
    tab.get_by_label("Password").fill(PASSWORD)
    tab.get_by_role("button", name="Sign up").click()
    tab.get_by_label("Code").wait_for()
    yield "account_email_verification_sent"
    tab.get_by_label("Code").fill(code_sent_to(ANNA))
    tab.get_by_role("button", name="Confirm").click()
    tab.get_by_role("heading", name="Your companies").wait_for()
    yield _open(tab, "account_logout")


def _confirm(tab):
    """Enter the password that pages about logging in ask for once more."""
    tab.get_by_label("Password").fill(PASSWORD)
    tab.get_by_role("button", name="Confirm").click()


@walk("account_signup_by_passkey", "mfa_signup_webauthn", "account_set_password")
def signing_up_by_passkey(tab, company):
    yield _open(tab, "account_signup_by_passkey")
    tab.get_by_label("Work email address").fill(ANNA)
    tab.get_by_role("button", name="Sign up").click()
    tab.get_by_label("Code").fill(code_sent_to(ANNA))
    tab.get_by_role("button", name="Confirm").click()
    tab.get_by_role("button", name="Make the passkey").wait_for()
    yield "mfa_signup_webauthn"
    tab.get_by_role("button", name="Make the passkey").click()
    tab.get_by_role("heading", name="Your companies").wait_for()
    yield _open(tab, "account_set_password")


@walk(
    "account_reset_password", "account_confirm_password_reset_code",
    "account_complete_password_reset", "account_password_reset_completed",
)  # fmt: skip
def a_new_password(tab, company):
    User.objects.create_user("anna", ANNA, PASSWORD)
    yield _open(tab, "account_reset_password")
    tab.get_by_label("Email").fill(ANNA)
    tab.locator("main form button[type=submit]").click()
    tab.get_by_label("Code").wait_for()
    yield "account_confirm_password_reset_code"
    tab.get_by_label("Code").fill(code_sent_to(ANNA))
    tab.locator("main form button[type=submit]").first.click()
    fields = tab.locator("main input[type=password]")
    fields.first.wait_for()
    yield "account_complete_password_reset"
    for field in fields.all():
        field.fill(PASSWORD + " again")
    tab.locator("main form button[type=submit]").first.click()
    tab.wait_for_url(lambda url: "complete" not in url)
    yield _open(tab, "account_password_reset_completed")


@walk("account_login", "account_inactive", "mfa_authenticate")
def logging_in(tab, company):
    user = User.objects.create_user("anna", ANNA, PASSWORD)
    give_second_factor(user)
    yield _open(tab, "account_inactive")
    yield _open(tab, "account_login")
    _log_in(tab)
    yield "mfa_authenticate"


@walk(
    "joining:companies", "joining:new", "joining:people", "account_email",
    "account_change_password",
)  # fmt: skip
def ones_companies(tab, company):
    _anna(tab, company)
    yield from (_open(tab, name) for name in ("joining:new", "account_email"))
    yield _open(tab, "account_change_password")
    tab.goto(f"{reverse('joining:companies')}?q=company")
    yield "joining:companies"
    MailDomain.objects.create(name="lumen.example", standing="verified", company=company)
    other = User.objects.create_user("ben", "ben@1umen.example")
    JoinRequest.objects.create(user=other, company=company, note="I hire nurses.")
    yield _open(tab, "joining:people", company.slug)


@walk(
    "mfa_index", "account_reauthenticate", "mfa_activate_totp", "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes", "mfa_deactivate_totp", "mfa_reauthenticate",
)  # fmt: skip
def an_authenticator_app(tab, company):
    _anna(tab, company)
    yield _open(tab, "mfa_index")
    yield _open(tab, "account_reauthenticate")
    _open(tab, "mfa_activate_totp")
    _confirm(tab)
    tab.locator("code").wait_for()
    yield "mfa_activate_totp"
    tab.get_by_label("Code").fill(code_of_app(tab.locator("code").inner_text()))
    tab.get_by_role("button", name="Add the app").click()
    tab.get_by_role("heading", name="Recovery codes").wait_for()
    yield "mfa_view_recovery_codes"
    for name in ("mfa_generate_recovery_codes", "mfa_deactivate_totp", "mfa_index"):
        yield _open(tab, name)
    yield _open(tab, "mfa_reauthenticate")


@walk(
    "mfa_add_webauthn", "mfa_list_webauthn", "mfa_edit_webauthn", "mfa_remove_webauthn",
    "mfa_reauthenticate_webauthn",
)  # fmt: skip
def passkeys(tab, company):
    user = _anna(tab, company)
    _open(tab, "mfa_add_webauthn")
    _confirm(tab)
    tab.get_by_role("button", name="Add the passkey").wait_for()
    yield "mfa_add_webauthn"
    tab.get_by_label("It opens my account without a password").check()
    tab.get_by_role("button", name="Add the passkey").click()
    tab.get_by_role("heading", name="Recovery codes").wait_for()
    key = Authenticator.objects.get(user=user, type="webauthn").pk
    yield _open(tab, "mfa_list_webauthn")
    yield _open(tab, "mfa_edit_webauthn", key)
    yield _open(tab, "mfa_remove_webauthn", key)
    yield _open(tab, "mfa_reauthenticate_webauthn")
