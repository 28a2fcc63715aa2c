"""Sessions in the admin: their limits, the page to end them, and what ends them automatically."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.limits import TOGETHER
from accounts.models import Session
from accounts.sessions import SessionStore, browser_name

pytestmark = pytest.mark.django_db

RIGHT = "correct horse battery"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1"
)


@pytest.fixture(autouse=True)
def _quick(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def editor():
    return User.objects.create_superuser("editor", password=RIGHT)


def signed_in(name="editor", agent=FIREFOX):
    client = Client(headers={"User-Agent": agent})
    data = {"login": name, "password": RIGHT}
    assert client.post(reverse("account_login"), data).status_code == 302
    return client


def is_in(client):
    return client.get(reverse("admin:index")).status_code == 200


def pass_time(**columns):
    """Pretend that a session began, or was last used, this long ago."""
    now = timezone.now()
    Session.objects.update(**{name: now - ago for name, ago in columns.items()})


def session_of(client):
    return Session.objects.get(session_key=client.session.session_key)


def test_ends_an_idle_session(editor, settings):
    client = signed_in()
    moment = session_of(client).expire_date - timezone.now()
    assert abs(moment - settings.SESSION_IDLE) < timedelta(minutes=1)
    Session.objects.update(expire_date=timezone.now())
    assert not is_in(client)


def test_keeps_a_session_in_use(editor, settings):
    client = signed_in()
    pass_time(used_at=timedelta(minutes=30))
    Session.objects.update(expire_date=timezone.now() + timedelta(minutes=1))
    assert is_in(client)
    assert session_of(client).expire_date > timezone.now() + timedelta(minutes=100)


def test_ends_a_session_in_use_after_a_working_day(editor, settings):
    client = signed_in()
    pass_time(
        started_at=settings.SESSION_LONGEST - timedelta(minutes=5), used_at=timedelta(hours=1)
    )
    assert is_in(client)
    left = session_of(client).expire_date - timezone.now()
    assert timedelta(minutes=4) < left < timedelta(minutes=6)
    # saving the session, as a message does, does not extend it
    store = SessionStore(client.session.session_key)
    store["seen"] = True
    store.save()
    assert session_of(client).expire_date - timezone.now() < timedelta(minutes=6)


def test_writes_at_most_once_a_minute(editor, django_assert_max_num_queries):
    client = signed_in()
    before = session_of(client).used_at
    assert is_in(client)
    assert session_of(client).used_at == before


def test_each_login_starts_a_new_session(editor):
    client = signed_in()
    key = client.session.session_key
    pass_time(started_at=timedelta(hours=3))
    client.post(reverse("account_logout"))
    client.post(reverse("account_login"), {"login": "editor", "password": RIGHT})
    assert client.session.session_key != key
    assert not Session.objects.filter(session_key=key).exists()
    assert timezone.now() - session_of(client).started_at < timedelta(minutes=1)


def test_shows_only_your_own_sessions(editor):
    User.objects.create_superuser("other", password=RIGHT)
    signed_in("other", agent=IPHONE)
    page = signed_in().get(reverse("admin:sessions"))
    assert "Firefox, Linux" in page.text
    assert "iPhone" not in page.text
    assert "not logged in anywhere else" in page.text
    for session in Session.objects.all():
        assert session.session_key not in page.text
    assert reverse("admin:sessions") in signed_in().get(reverse("admin:index")).text


def test_ends_your_other_sessions_with_your_password(editor):
    here, there = signed_in(), signed_in(agent=IPHONE)
    assert "Safari, iPhone" in here.get(reverse("admin:sessions")).text
    number = session_of(there).number
    data = {"sessions": [number], "password": "guess"}
    assert "not your password" in here.post(reverse("admin:sessions"), data).text
    assert is_in(there)
    response = here.post(reverse("admin:sessions"), data | {"password": RIGHT}, follow=True)
    assert "1 session ended" in response.text
    assert not is_in(there)
    assert is_in(here)


def test_does_not_end_sessions_of_others(editor):
    User.objects.create_superuser("other", password=RIGHT)
    theirs = signed_in("other")
    data = {"sessions": [session_of(theirs).number], "password": RIGHT}
    here = signed_in()
    signed_in()  # another session of this person, so that the page can end one
    response = here.post(reverse("admin:sessions"), data)
    assert "Select a valid choice" in response.text
    assert is_in(theirs)


def test_slows_password_guesses_on_this_page(editor):
    here, there = signed_in(), signed_in()
    data = {"sessions": [session_of(there).number], "password": "guess"}
    codes = [here.post(reverse("admin:sessions"), data).status_code for _ in range(12)]
    assert codes == [200] * TOGETHER.tries + [429] * 2
    assert is_in(there)


def test_asks_strangers_to_log_in(client):
    response = client.get(reverse("admin:sessions"))
    assert response.headers["Location"].startswith(reverse("admin:login"))


def test_a_new_password_ends_the_other_sessions(editor):
    here, there = signed_in(), signed_in()
    new = {"new_password1": "a new long one", "new_password2": "a new long one"}
    here.post(reverse("admin:password_change"), {"old_password": RIGHT, **new})
    assert is_in(here)
    assert list(Session.objects.all()) == [session_of(here)]
    assert not is_in(there)


@pytest.mark.parametrize("change", ["closed", "by_sql", "deleted", "new_password"])
def test_closing_an_account_in_any_way_ends_its_sessions(editor, change):
    client = signed_in()
    if change == "closed":
        editor.is_active = False
        editor.save()
    elif change == "by_sql":
        User.objects.filter(pk=editor.pk).update(is_active=False)
        User.objects.filter(pk=editor.pk).update(is_active=True)
    elif change == "deleted":
        editor.delete()
    else:
        editor.set_password("another long one")
        editor.save()
    assert not Session.objects.exists()
    assert not is_in(client)


def test_an_administrator_can_end_any_session(editor):
    other = User.objects.create_user("other", password=RIGHT, is_staff=True)
    here, theirs = signed_in(), signed_in("other")
    data = {"action": "end_sessions", "_selected_action": [other.pk]}
    here.post(reverse("admin:auth_user_changelist"), data)
    assert is_in(here)
    assert not is_in(theirs)


def test_deletes_ended_sessions(editor):
    client = signed_in()
    key = client.session.session_key
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    SessionStore.clear_expired()
    assert not Session.objects.filter(pk=key).exists()


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (FIREFOX, "Firefox, Linux"),
        (IPHONE, "Safari, iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge, Windows"),
        ("", ""),
        ("<script>" * 99, ""),
    ],
)
def test_names_a_browser(agent, name):
    assert browser_name(agent) == name


@pytest.mark.parametrize(
    ("wanted", "ends_at"),
    [
        ("/admin/postings/posting/?status=draft", None),
        ("/de/admin/postings/posting/", None),
        ("/jobs/", None),
        ("/admin/no-such-page/", "/admin/"),
        ("/no/such/page", "/admin/"),
        ("/de/admin/no-such-page/", "/admin/"),
        ("/admin/logout/", "/admin/"),
        ("/admin/login/", "/admin/"),
        ("/admin/jsi18n/", "/admin/"),
        ("https://evil.example/", "/admin/"),
        ("//evil.example/admin/", "/admin/"),
        ("/\\evil.example/admin/", "/admin/"),
        ("javascript:alert(1)", "/admin/"),
        ("http:///evil.example", "/admin/"),
        ("", "/admin/"),
    ],
)
def test_login_redirects_only_within_the_board(editor, wanted, ends_at):
    for place in ("get", "post"):
        client = Client()
        data = {"login": "editor", "password": RIGHT}
        url = reverse("account_login")
        if place == "get":
            url += "?next=" + wanted
        else:
            data["next"] = wanted
        response = client.post(url, data)
        assert response.headers["Location"] == (ends_at or wanted)
        assert client.get(response.headers["Location"]).status_code == 200


def test_login_returns_to_the_page_with_the_button(editor):
    """The button's own address accepts only POST, so login must not redirect there."""
    client = Client()
    step = reverse("admin:feeds_feed_step", args=[1, "read"])
    page = "http://testserver/admin/postings/posting/?q=x"
    response = client.post(step, headers={"Referer": page})
    assert response.headers["Location"].endswith("?next=/admin/postings/posting/%3Fq%3Dx")
    response = client.post(step, headers={"Referer": "https://evil.example/admin/"})
    assert response.headers["Location"].endswith("?next=/admin/")
