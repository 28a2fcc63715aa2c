"""Search engines hear of each posting that begins, changes or ends; what they answer counts."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from api.models import PostingChange
from background.retrying import NotYetError
from indexing import tasks
from indexing.asking import UnreachableError
from indexing.models import SearchEngine
from jobboard import environment
from postings.models import Posting
from tests.api.copies import board_at, wait_for_older_transactions
from tests.factories import PostingFactory
from tests.indexing.engines import Engine, Google

# Committed transactions alone are in the change stream.
pytestmark = pytest.mark.django_db(transaction=True)

KEY = "0123456789abcdef"
PAGE = "https://board.example"


@contextmanager
def running(server):
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(autouse=True)
def _board(settings, transactional_db):
    ProcrastinateJob.objects.all().delete()
    settings.SITE_URL = PAGE
    cache.clear()


@pytest.fixture
def indexnow(settings):
    settings.INDEXNOW_KEY = KEY
    with running(Engine()) as engine:
        settings.INDEXNOW_URL = engine.url("/indexnow")
        yield engine


@pytest.fixture
def google(settings, tmp_path):
    with running(Google(tmp_path)) as engine:
        settings.GOOGLE_INDEXING_KEY_FILE = str(engine.key_file)
        settings.GOOGLE_INDEXING_URL = engine.url("/v3/urlNotifications:publish")
        yield engine


def look():
    """Look for changes, also for those that an open transaction of another test holds back."""
    wait_for_older_transactions()
    tasks.look_for_changes(0)


def queued():
    """Return the waiting notices as (task, arguments), oldest first."""
    jobs = ProcrastinateJob.objects.filter(task_name__startswith="indexing.tell", status="todo")
    return [(job.task_name, job.args) for job in jobs.order_by("id")]


def work():
    """Send everything that waits; return what went wrong."""
    errors = []
    for name, args in queued():
        ProcrastinateJob.objects.filter(task_name=name, status="todo").update(status="doing")
        try:
            app.tasks[name].func(**args)
        except Exception as error:
            errors.append(error)
    ProcrastinateJob.objects.filter(task_name__startswith="indexing.tell", status="doing").delete()
    return errors


def told(engine):
    return [url for _, _, body in engine.notices for url in json.loads(body)["urlList"]]


def path_of(posting):
    return PAGE + posting.get_absolute_url()


def test_both_are_off_without_a_setting():
    look()
    PostingFactory()
    look()
    assert queued() == []
    assert not SearchEngine.objects.exists()


def test_hears_of_what_begins_changes_and_ends_from_now_on(indexnow):
    old = PostingFactory(title="Old")
    look()
    assert queued() == []
    new = PostingFactory(title="New")
    draft = PostingFactory(title="Draft", status="draft", published_at=None)
    look()
    assert work() == []
    assert told(indexnow)[0] == path_of(new)
    assert set(told(indexnow)) == {
        PAGE + prefix + new.get_absolute_url() for prefix in ("", "/ms", "/de")
    }
    indexnow.notices.clear()
    Posting.objects.filter(pk=new.pk).update(summary="Changed")
    Posting.objects.filter(pk=old.pk).update(status="closed", outcome="filled")
    Posting.objects.filter(pk=draft.pk).update(summary="Nobody sees it")
    look()
    look()
    assert work() == []
    assert [url for url in told(indexnow) if "/de/" not in url and "/ms/" not in url] == [
        path_of(new), path_of(old),
    ]  # fmt: skip


def test_hears_of_what_begins_and_ends_by_its_dates_alone(indexnow):
    now = timezone.now()
    ending = PostingFactory(closes_at=now + timedelta(seconds=2))
    beginning = PostingFactory(published_at=now + timedelta(seconds=2))
    look()
    with board_at(now + timedelta(seconds=5)):
        look()
    assert work() == []
    assert {path_of(ending), path_of(beginning)} <= set(told(indexnow))


def test_the_notice_is_as_the_protocol_wants_it(indexnow, client, settings):
    look()
    posting = PostingFactory()
    look()
    work()
    [(path, headers, body)] = indexnow.notices
    notice = json.loads(body)
    assert path == "/indexnow"
    assert headers["Content-Type"] == "application/json; charset=utf-8"
    assert (notice["host"], notice["key"]) == ("board.example", KEY)
    assert notice["keyLocation"] == f"{PAGE}/{KEY}.txt"
    assert path_of(posting) in notice["urlList"]
    answer = client.get(f"/{KEY}.txt")
    assert (answer.status_code, answer.text) == (200, KEY)
    assert client.get("/another-key.txt").status_code == 404
    settings.INDEXNOW_KEY = ""
    assert client.get(f"/{KEY}.txt").status_code == 404


def test_many_changes_are_one_notice(indexnow):
    look()
    PostingFactory.create_batch(30)
    look()
    assert work() == []
    assert len(indexnow.notices) == 1
    assert len(told(indexnow)) == 90


@pytest.mark.parametrize("status", [200, 202])
def test_indexnow_takes_a_notice_now_or_later(indexnow, status):
    indexnow.left = [(status, {})]
    tasks.tell_indexnow.func(urls=[PAGE])
    assert len(indexnow.notices) == 1


@pytest.mark.parametrize("status", [400, 403, 404, 422])
def test_indexnow_is_not_asked_again_after_a_refusal(indexnow, status):
    indexnow.left = [(status, {})]
    tasks.tell_indexnow.func(urls=[PAGE])  # raises nothing, so nothing is retried


@pytest.mark.parametrize(("headers", "seconds"), [({"Retry-After": "120"}, 120), ({}, 900),
                                                  ({"Retry-After": "soon"}, 900)])  # fmt: skip
def test_indexnow_is_asked_again_when_it_says_so(indexnow, headers, seconds):
    indexnow.left = [(429, headers)]
    with pytest.raises(NotYetError) as error:
        tasks.tell_indexnow.func(urls=[PAGE])
    assert abs(error.value.at - timezone.now() - timedelta(seconds=seconds)) < timedelta(seconds=60)
    retry = tasks.RETRY.get_retry_decision(exception=error.value, job=None)
    assert retry.retry_at == error.value.at


@pytest.mark.parametrize("status", [500, 503])
def test_indexnow_is_asked_again_after_trouble_of_its_own(indexnow, status):
    indexnow.left = [(status, {})]
    with pytest.raises(UnreachableError):
        tasks.tell_indexnow.func(urls=[PAGE])


def test_an_engine_that_nobody_reaches_is_asked_again(settings):
    settings.INDEXNOW_KEY, settings.INDEXNOW_URL = KEY, "http://127.0.0.1:1/indexnow"
    with pytest.raises(UnreachableError):
        tasks.tell_indexnow.func(urls=[PAGE])


def test_nothing_is_lost_or_told_twice_if_queueing_fails(indexnow, monkeypatch):
    look()
    PostingFactory()
    with monkeypatch.context() as failing:
        failing.setattr(tasks.tell_indexnow, "defer", lambda **_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            look()
    look()
    assert len(queued()) == 1
    look()
    assert len(queued()) == 1


def test_a_restored_database_begins_again(indexnow):
    look()
    SearchEngine.objects.update(cursor="tampered")
    PostingFactory()
    look()
    assert queued() == []
    PostingFactory()
    look()
    assert len(queued()) == 1


def test_one_that_is_turned_off_hears_nothing_of_the_time_between(indexnow, settings):
    look()
    settings.INDEXNOW_KEY = ""
    PostingFactory()
    look()
    settings.INDEXNOW_KEY = KEY
    look()
    assert queued() == []


def test_a_deleted_posting_has_no_page_to_tell_of(indexnow):
    posting = PostingFactory()
    look()
    posting.delete()
    look()
    assert PostingChange.objects.exists()
    assert queued() == []


# Google


def test_google_hears_of_updates_and_ends_with_a_token(google):
    old = PostingFactory()
    look()
    new = PostingFactory()
    Posting.objects.filter(pk=old.pk).update(status="closed", outcome="filled")
    look()
    assert work() == []
    assert set(google.told) == {(path_of(new), "URL_UPDATED"), (path_of(old), "URL_DELETED")}
    assert google.given == 1


def test_google_gets_a_new_token_when_the_old_one_has_expired(google):
    tasks.tell_google.func(pages=[[PAGE, False]])
    google.valid = "another"
    tasks.tell_google.func(pages=[[PAGE, False]])
    assert google.given == 2


def test_google_that_has_had_enough_gets_the_rest_later(google):
    pages = [[f"{PAGE}/{number}", False] for number in range(4)]
    google.left = [(200, {}), (200, {}), (429, {"Retry-After": "3600"})]
    tasks.tell_google.func(pages=pages)
    [(_, args)] = queued()
    assert args["pages"] == pages[2:]
    [job] = ProcrastinateJob.objects.filter(task_name="indexing.tell_google")
    assert job.scheduled_at > timezone.now() + timedelta(minutes=50)
    google.left = [(429, {})]
    with pytest.raises(NotYetError):
        tasks.tell_google.func(pages=pages)


@pytest.mark.parametrize("status", [400, 403, 404])
def test_google_is_not_asked_again_after_a_refusal(google, status):
    google.left = [(status, {})]
    tasks.tell_google.func(pages=[[PAGE, False], [PAGE, True]])
    assert len(google.told) == 1
    assert queued() == []


def test_google_in_trouble_is_asked_again(google):
    google.left = [(503, {})]
    with pytest.raises(UnreachableError):
        tasks.tell_google.func(pages=[[PAGE, False]])


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"client_email": "a"}', "missing", "wrong key"])
def test_a_wrong_service_account_is_logged_and_not_retried(google, settings, text):
    file = google.key_file
    if text == "wrong key":
        account = json.loads(file.read_text()) | {"private_key": "no key"}
        text = json.dumps(account)
    file.write_text(text)
    if text == "missing":
        file.unlink()
    tasks.tell_google.func(pages=[[PAGE, False]])
    assert google.told == []


@pytest.mark.parametrize(
    "key", ["short", "with space 123", "x" * 129, "../../../etc", "a.b.c.d.e.f"]
)
def test_refuses_a_key_that_indexnow_would_refuse(monkeypatch, key):
    monkeypatch.setenv("INDEXNOW_KEY", key)
    with pytest.raises(ImproperlyConfigured, match="INDEXNOW_KEY"):
        environment.indexnow_key()
