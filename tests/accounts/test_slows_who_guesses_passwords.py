"""Limits on wrong passwords by account, address and both; no stranger can lock an owner out."""

import threading
from http.cookies import SimpleCookie

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from structlog.testing import capture_logs

from accounts.limits import ACCOUNT, ADDRESS, BROWSER, LIMITS, TOGETHER, network_of
from accounts.models import Tries

pytestmark = pytest.mark.django_db

RIGHT = "correct horse battery"
LOGIN = "/accounts/login/"


@pytest.fixture(autouse=True)
def _quick(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def editor():
    return User.objects.create_superuser("editor", password=RIGHT)


def sign_in(client, name="editor", password="guess", address="192.0.2.1", **headers):
    data = {"login": name, "password": password}
    return client.post(LOGIN, data, REMOTE_ADDR=address, **headers)


def later(moment, monkeypatch):
    """A clock for tries, which tests can move forward."""
    now = timezone.now() + moment
    monkeypatch.setattr("accounts.models.timezone.now", lambda: now)


def test_slows_one_address_that_tries_sixty_accounts(client):
    codes = [sign_in(client, f"account-{n}").status_code for n in range(60)]
    assert codes == [200] * ADDRESS.tries + [429] * (60 - ADDRESS.tries)
    assert sign_in(client, "account-99", address="198.51.100.7").status_code == 200


def test_slows_forty_addresses_that_try_one_account(client, editor):
    codes = [sign_in(client, address=f"192.0.2.{n}").status_code for n in range(40)]
    assert codes == [200] * ACCOUNT.tries + [429] * (40 - ACCOUNT.tries)
    assert sign_in(client, "somebody-else", address="192.0.2.5").status_code == 200


def test_slows_one_address_that_tries_one_account(client, editor):
    codes = [sign_in(client).status_code for _ in range(TOGETHER.tries + 2)]
    assert codes == [200] * TOGETHER.tries + [429] * 2
    assert sign_in(client, address="198.51.100.7").status_code == 200


@pytest.mark.parametrize("spelling", ["Editor", "EDITOR", "editor"])
def test_counts_all_spellings_of_a_name_together(client, editor, spelling):
    for _ in range(TOGETHER.tries):
        sign_in(client)
    assert sign_in(client, spelling).status_code == 429


def test_counts_the_addresses_of_one_network_together(client):
    for n in range(ADDRESS.tries):
        sign_in(client, f"account-{n}", address=f"2001:db8:1:2::{n:x}")
    assert sign_in(client, "next", address="2001:db8:1:2:ffff::1").status_code == 429
    assert sign_in(client, "next", address="2001:db8:1:3::1").status_code == 200
    assert network_of("::ffff:192.0.2.1") == network_of("192.0.2.1")


def test_believes_only_trusted_proxies(client, settings):
    """Otherwise, each invented header would count as a new address."""
    forged = [f"203.0.113.{n}" for n in range(ADDRESS.tries + 1)]
    codes = [
        sign_in(client, f"a-{n}", headers={"X-Forwarded-For": address}).status_code
        for n, address in enumerate(forged)
    ]
    assert codes[-1] == 429
    settings.TRUSTED_PROXIES = 1
    codes = [
        sign_in(
            client, f"b-{n}", headers={"X-Forwarded-For": f"{address}, 198.51.100.9"}
        ).status_code
        for n, address in enumerate(forged)
    ]
    assert codes[-1] == 429
    other = {"X-Forwarded-For": "198.51.100.9, 198.51.100.10"}
    assert sign_in(client, "c", headers=other).status_code == 200


def test_checks_no_password_while_it_refuses_tries(client, editor):
    for _ in range(TOGETHER.tries):
        sign_in(client)
    response = sign_in(client, password=RIGHT)
    assert response.status_code == 429
    assert "_auth_user_id" not in client.session
    assert "Too many attempts" in response.text
    assert 0 < int(response.headers["Retry-After"]) <= TOGETHER.pause.total_seconds()
    assert "2 minutes" in response.text


def test_lets_the_owner_in_after_one_pause_despite_more_tries(client, editor, monkeypatch):
    """Refused tries don't extend the wait."""
    for _ in range(200):
        sign_in(client)
    later(TOGETHER.pause, monkeypatch)
    assert sign_in(client, password=RIGHT).status_code == 302


def test_lets_an_owner_in_from_a_known_browser(client, editor):
    assert sign_in(client, password=RIGHT).status_code == 302
    client.post(reverse("admin:logout"))
    stranger = Client()
    for n in range(60):  # the account's limit, and the limit of the office's address
        sign_in(stranger, address=f"192.0.2.{n}")
        sign_in(stranger, f"account-{n}")
    assert sign_in(stranger, password=RIGHT, address="198.51.100.7").status_code == 429
    assert sign_in(client, password=RIGHT).status_code == 302


def test_slows_guesses_from_a_known_browser_too(client, editor):
    sign_in(client, password=RIGHT)
    client.post(reverse("admin:logout"))
    codes = [sign_in(client, address=f"192.0.2.{n}").status_code for n in range(BROWSER.tries + 1)]
    assert codes == [200] * BROWSER.tries + [429]


def test_a_browser_is_known_only_for_accounts_that_logged_in_there(client, editor):
    User.objects.create_superuser("mallory", password=RIGHT)
    assert sign_in(client, "mallory", RIGHT).status_code == 302
    client.post(reverse("admin:logout"))
    codes = [sign_in(client, address=f"192.0.2.{n}").status_code for n in range(40)]
    assert codes.count(429) == 40 - ACCOUNT.tries


def test_ignores_cookies_that_the_board_did_not_sign(client, editor, settings):
    client.cookies = SimpleCookie({settings.KNOWN_BROWSER_COOKIE_NAME: "a" * 32})
    codes = [sign_in(client, address=f"192.0.2.{n}").status_code for n in range(40)]
    assert codes.count(429) == 40 - ACCOUNT.tries


def test_the_right_password_clears_own_mistakes_but_no_guesses(client, editor):
    for _ in range(TOGETHER.tries - 1):
        sign_in(client)
    assert sign_in(client, password=RIGHT).status_code == 302
    client.cookies.clear()
    codes = [sign_in(client).status_code for _ in range(TOGETHER.tries)]
    assert codes == [200] * TOGETHER.tries
    # a login to one account allows no new guesses at others
    left = ADDRESS.tries - (TOGETHER.tries - 1) - TOGETHER.tries
    codes = [sign_in(client, f"account-{n}").status_code for n in range(left + 1)]
    assert codes == [200] * left + [429]


def test_slows_guesses_of_the_old_password(client, editor):
    client.force_login(editor)
    url = reverse("admin:password_change")
    data = {
        "old_password": "guess",
        "new_password1": "a new long one",
        "new_password2": "a new long one",
    }
    codes = [client.post(url, data).status_code for _ in range(TOGETHER.tries + 2)]
    assert codes == [200] * TOGETHER.tries + [429] * 2
    response = client.post(url, data | {"old_password": RIGHT})
    assert response.status_code == 429
    assert User.objects.get().check_password(RIGHT)


def test_changes_a_password_with_the_old_one(client, editor):
    sign_in(client, password=RIGHT)
    url = reverse("admin:password_change")
    data = {
        "old_password": "guess",
        "new_password1": "a new long one",
        "new_password2": "a new long one",
    }
    assert "not your password" in client.post(url, data).text
    assert client.post(url, data | {"old_password": RIGHT}).status_code == 302
    assert client.get(reverse("admin:index")).status_code == 200
    assert User.objects.get().check_password("a new long one")


@pytest.mark.parametrize(
    ("name", "kind"), [("editor", "known"), ("nobody", "unknown"), ("left", "closed")]
)
def test_logs_failures_by_kind_and_count_without_names(client, editor, name, kind):
    User.objects.create_user("left", password=RIGHT, is_active=False)
    with capture_logs() as lines:
        for _n in range(TOGETHER.tries + 1):
            sign_in(client, name, address="192.0.2.77")
    wrong = [line for line in lines if line["event"] == "password_wrong"]
    assert [line["address_and_account"] for line in wrong] == list(range(1, TOGETHER.tries + 1))
    assert {line["owner"] for line in wrong} == {kind}
    assert {line["door"] for line in wrong} == {"account_login"}
    (refused,) = [line for line in lines if line["event"] == "password_refused"]
    assert refused["limit"] == "address_and_account"
    ours = [line for line in lines if line["event"].startswith("password_")]
    for secret in ("192.0.2.77", "guess", "nobody", "'left'", "'editor'"):
        assert secret not in str(ours)


def test_stores_no_address_and_no_name(client, editor):
    sign_in(client, address="192.0.2.77")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_tries")
        stored = str(cursor.fetchall())
    assert stored.count("datetime.datetime(") == 3
    assert "192.0.2.77" not in stored
    assert "editor" not in stored
    assert not [t for t in connection.introspection.table_names() if t.startswith("axes_")]


def test_deletes_expired_tries(client, editor, monkeypatch):
    for _ in range(5):
        sign_in(client)
    assert Tries.objects.forget_full() == 0
    later(max(limit.tries * limit.pause for limit in LIMITS), monkeypatch)
    assert Tries.objects.forget_full() == 3
    assert not Tries.objects.exists()


def test_stores_no_row_for_a_refused_try(client):
    """Otherwise, invented names would fill the table."""
    for n in range(ADDRESS.tries):
        sign_in(client, f"account-{n}")
    before = Tries.objects.count()
    sign_in(client, "one-more")
    assert Tries.objects.count() == before


def test_an_operator_can_clear_the_tries(client, editor):
    for n in range(40):
        sign_in(client, address=f"192.0.2.{n}")
    assert sign_in(client, password=RIGHT, address="198.51.100.7").status_code == 429
    call_command("forget_tries", "--account", "Editor")
    assert sign_in(client, password=RIGHT, address="198.51.100.7").status_code == 302


@pytest.mark.django_db(transaction=True)
def test_a_hundred_simultaneous_tries_get_no_more_than_the_limit():
    User.objects.create_superuser("editor", password=RIGHT)
    codes = []

    def guess(n):
        for _ in range(10):
            codes.append(sign_in(Client(), address="192.0.2.1").status_code)
        connections.close_all()

    threads = [threading.Thread(target=guess, args=[n]) for n in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes.count(200) == TOGETHER.tries
    assert codes.count(429) == 100 - TOGETHER.tries
