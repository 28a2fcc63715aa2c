"""Signing up with a verified address, logging in with it, and a new password."""

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from joining.models import MailDomain
from mails.models import OutgoingMail
from tests.accounts.people import PASSWORD, code_sent_to, confirm, log_in, sign_up

pytestmark = pytest.mark.django_db

ANNA = "anna@lumen.example"


@pytest.fixture(autouse=True)
def _quick(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def is_in(client):
    return "_auth_user_id" in client.session


def test_lets_nobody_in_before_the_code_is_entered(client):
    response = sign_up(client, ANNA)
    assert response.headers["Location"] == reverse("account_email_verification_sent")
    assert not is_in(client)
    assert "valid for 15 minutes" in client.get(response.headers["Location"]).text
    stranger = Client()
    log_in(stranger, ANNA)
    assert not is_in(stranger)


def test_opens_the_page_of_ones_companies_after_the_code(client):
    sign_up(client, ANNA.upper())
    response = confirm(client, ANNA)
    assert response.headers["Location"] == reverse("joining:companies")
    page = client.get(response.headers["Location"])
    assert page.status_code == 200
    assert "You post for no company yet" in page.text
    user = User.objects.get()
    assert (user.email, user.is_staff, user.is_superuser) == (ANNA, False, False)
    assert EmailAddress.objects.get_verified(user).email == ANNA


def test_keeps_people_without_a_company_off_the_desk(client):
    sign_up(client, ANNA)
    confirm(client, ANNA)
    response = client.get(reverse("admin:index"), follow=True)
    assert response.redirect_chain[-1][0] == reverse("joining:companies")
    answer = client.post(reverse("admin:postings_posting_add"), {"title": "x"})
    assert answer.status_code == 302


def test_refuses_wrong_codes_and_stops_after_three(client):
    sign_up(client, ANNA)
    url = reverse("account_email_verification_sent")
    right = code_sent_to(ANNA)
    assert "This code is wrong" in client.post(url, {"code": "WRONG0"}).text
    client.post(url, {"code": "WRONG1"})
    client.post(url, {"code": "WRONG2"})
    client.post(url, {"code": right})
    assert not is_in(client)
    assert not EmailAddress.objects.filter(verified=True).exists()


def test_says_the_same_to_strangers_about_known_and_unknown_addresses(client):
    User.objects.create_user("anna", ANNA, PASSWORD)
    known, unknown = sign_up(client, ANNA), sign_up(Client(), "ben@lumen.example")
    assert known.headers["Location"] == unknown.headers["Location"]
    assert User.objects.count() == 2
    mail = OutgoingMail.objects.get(recipient=ANNA)
    assert "has an account already" in mail.body
    reset = reverse("account_reset_password")
    answers = [client.post(reset, {"email": one}) for one in (ANNA, "who@lumen.example")]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]


def test_makes_one_account_of_a_form_that_is_sent_twice(client):
    sign_up(client, ANNA)
    sign_up(client, ANNA)
    assert User.objects.count() == 1


@pytest.mark.parametrize("email", ["x@spam.example", "x@a.b.spam.example", "x@SPAM.example"])
def test_refuses_banned_domains(client, email):
    MailDomain.objects.create(name="spam.example", standing="banned")
    assert "be used here" in sign_up(client, email).text
    assert not User.objects.exists()


@pytest.mark.parametrize("password", ["short", "password123", "8402750163"])
def test_refuses_weak_passwords(client, password):
    assert sign_up(client, ANNA, password).status_code == 200
    assert not User.objects.exists()


def test_deletes_codes_once_they_are_sent_and_hides_them_from_administrators(client, admin_client):
    sign_up(client, ANNA)
    mail, code = OutgoingMail.objects.get(), code_sent_to(ANNA)
    page = admin_client.get(reverse("admin:mails_outgoingmail_change", args=[mail.pk]))
    assert page.status_code == 200
    assert code not in page.text
    assert mail.claim()
    assert mail.was_sent()
    mail.refresh_from_db()
    assert mail.body == ""


def test_sets_a_new_password_with_a_code(client):
    user = User.objects.create_user("anna", ANNA, "forgotten horse")
    there = Client()
    assert log_in(there, "anna", "forgotten horse").status_code == 302
    assert is_in(there)
    client.post(reverse("account_reset_password"), {"email": ANNA})
    wrong = client.post(reverse("account_confirm_password_reset_code"), {"code": "WRONG0"})
    assert "This code is wrong" in wrong.text
    data = {"code": code_sent_to(ANNA)}
    response = client.post(reverse("account_confirm_password_reset_code"), data)
    new = {"password1": PASSWORD, "password2": PASSWORD}
    client.post(response.headers["Location"], new)
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert there.get(reverse("joining:companies")).status_code == 302  # its session has ended


def test_logs_in_by_address_and_by_user_name(client):
    User.objects.create_user("anna", ANNA, PASSWORD)
    for name in ("anna", ANNA, ANNA.upper()):
        one = Client()
        assert log_in(one, name).status_code == 302, name
        assert is_in(one), name
    assert not is_in(client)


def test_counts_the_address_and_the_user_name_as_one_account(client):
    from accounts.limits import TOGETHER

    User.objects.create_user("anna", ANNA, PASSWORD)
    names = [("anna", ANNA)[n % 2] for n in range(TOGETHER.tries + 1)]
    codes = [log_in(client, name, "guess").status_code for name in names]
    assert codes == [200] * TOGETHER.tries + [429]


def test_says_for_other_limits_what_was_tried_too_often(client):
    cache.clear()
    pages = [sign_up(client, f"anna{n}@lumen.example") for n in range(21)]
    assert [page.status_code for page in pages] == [302] * 20 + [429]
    assert "This was tried too often" in pages[-1].text
    assert "5 minutes" in pages[-1].text
    assert "password" not in pages[-1].text
    assert pages[-1].headers["Retry-After"] == "300"


def test_a_new_address_counts_once_its_code_is_entered(client):
    sign_up(client, ANNA)
    confirm(client, ANNA)
    new = "anna@other.example"
    client.post(reverse("account_email"), {"email": new, "action_add": ""})
    user = User.objects.get()
    assert EmailAddress.objects.get_verified(user).email == ANNA
    confirm(client, new)
    user.refresh_from_db()
    assert user.email == EmailAddress.objects.get_verified(user).email == new


def test_sets_cookies_only_where_somebody_has_an_account(client):
    for url in (reverse("joining:intro"), reverse("home")):
        response = client.get(url)
        assert response.status_code == 200
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")
    assert "csrf" in str(client.get(reverse("account_login")).cookies)


@pytest.mark.parametrize("prefix", ["", "/de", "/ms"])
@pytest.mark.parametrize(
    "page", ["recruiters/", "accounts/login/", "accounts/signup/", "accounts/signup/passkey/",
             "accounts/password/reset/"]
)  # fmt: skip
def test_shows_its_pages_in_every_language(client, prefix, page):
    response = client.get(f"{prefix}/{page}")
    assert response.status_code == 200
    assert "unsafe" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("page", ["account_login", "account_signup", "account_reset_password"])
def test_survives_scripts_in_every_field(client, page):
    script = "<script>alert(1)</script>"
    data = dict.fromkeys(("login", "password", "email", "password1"), script)
    response = client.post(reverse(page), data)
    assert response.status_code == 200
    assert script not in response.text
