"""Clicks on disk: complete, private, limited in number, and stored once."""

import json
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
from crawlerdetect.crawlerdetect import get_compiled_crawler_regex
from django.db import OperationalError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from applications import keeper, salts, spool
from applications.click import Click
from applications.destinations import destinations
from applications.models import ApplyClick, DailySalt
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db

ADDRESS, AGENT = "203.0.113.77", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"


def click_on(posting, **values):
    return Click(uuid4(), posting.pk, timezone.now(), "0123456789abcdef" * 2, False)._replace(
        **values
    )


def files(settings):
    return sorted(settings.CLICK_SPOOL_DIR.iterdir())


@pytest.fixture
def posting():
    return PostingFactory()


@pytest.fixture
def without_database(monkeypatch, posting):
    """The process knows the destinations, and from now on the database does not answer."""

    def gone(seconds):
        raise OperationalError("connection refused")

    destinations.refresh()
    monkeypatch.setattr("applications.hop.at_most", gone)


def hop(client, posting, **headers):
    headers = {"user-agent": AGENT} | headers
    return client.get(
        reverse("applications:apply", args=[posting.pk]), headers=headers, REMOTE_ADDR=ADDRESS
    )


def test_stores_each_click_once(posting, settings):
    clicks = [click_on(posting), click_on(posting, is_robot=True)]
    for click in clicks:
        spool.keep(click)
    assert spool.drain() == 2
    assert files(settings) == []
    for click in clicks:  # what a process leaves if it is killed before it deletes the files
        spool.keep(click)
    spool.drain()
    found = ApplyClick.objects.order_by("clicked_at")
    assert [
        (c.click_id, c.posting_id, c.clicked_at, c.visitor, c.is_robot) for c in found
    ] == clicks
    assert spool.drain() == 0


def test_counts_a_click_once_if_the_answer_to_commit_is_lost(client, posting, monkeypatch):
    """Commit, and then fail, as if the answer to COMMIT was lost."""

    class Lost(transaction.Atomic):
        def __exit__(self, *error):
            super().__exit__(*error)
            raise OperationalError("server closed the connection unexpectedly")

    lossy = SimpleNamespace(atomic=lambda: Lost(None, True, False))
    monkeypatch.setattr("applications.hop.transaction", lossy)
    assert hop(client, posting).headers["Location"] == posting.apply_url
    assert ApplyClick.objects.count() == spool.waiting() == 1
    monkeypatch.undo()
    spool.drain()
    assert ApplyClick.objects.count() == 1


def test_drops_clicks_on_deleted_postings(posting):
    gone = PostingFactory()
    for one in (posting, gone):
        spool.keep(click_on(one))
    gone.delete()
    spool.drain()
    assert ApplyClick.objects.get().posting == posting
    assert spool.waiting() == 0


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '["x", 1, 2, 3]', '[1, "2026-01-01", "zz", false]']
)
def test_renames_files_that_are_not_clicks(posting, settings, text):
    spool.keep(click_on(posting))
    (settings.CLICK_SPOOL_DIR / f"{uuid4()}.click").write_text(text)
    (settings.CLICK_SPOOL_DIR / f"{uuid4()}.part").write_text("[1, ")  # a process was killed
    spool.drain()
    assert ApplyClick.objects.count() == 1
    assert sorted(file.suffix for file in files(settings)) == [".broken", ".part"]


def test_writes_no_address_to_disk(client, posting, without_database, settings):
    """Not even if the process does not know the salt of the day."""
    for _ in range(2):
        assert hop(client, posting).headers["Location"] == posting.apply_url
    texts = [file.read_text() for file in files(settings)]
    visitors = {json.loads(text)[2] for text in texts}
    assert len(texts) == 2
    assert len(visitors) == 1  # still the same person
    assert not any(ADDRESS in text or "Firefox" in text for text in texts)
    assert visitors.isdisjoint(hashes_without_salt())


def hashes_without_salt():
    from applications.models import visitor_of

    return {visitor_of(ADDRESS, AGENT, salt=salt) for salt in (b"", bytes(32))}


def test_recognises_a_person_after_the_database_is_back(
    client, posting, without_database, monkeypatch
):
    hop(client, posting)
    monkeypatch.undo()
    hop(client, posting)
    spool.drain()
    assert len(set(ApplyClick.objects.values_list("visitor", flat=True))) == 1


def test_uses_the_salt_that_another_process_stored(client, posting, without_database, monkeypatch):
    today = timezone.now().date()
    hop(client, posting)
    DailySalt.objects.create(day=today, salt=b"of another process")
    assert DailySalt.of(today) == salts.without_database(today) == b"of another process"


def test_forgets_salts_of_other_days():
    day = datetime(2026, 3, 1, tzinfo=UTC).date()
    first = DailySalt.of(day)
    assert salts.without_database(day) == first
    later = salts.without_database(day + timedelta(days=1))
    assert later != first
    assert salts.without_database(day) not in (first, later)
    salts.forget_before(day + timedelta(days=2))
    assert not salts._known
    assert not salts._made_up


@pytest.mark.parametrize("trouble", ["no folder", "full"])
def test_lets_the_candidate_through_if_the_disk_fails_too(
    client, posting, without_database, settings, tmp_path, monkeypatch, trouble
):
    if trouble == "no folder":
        (tmp_path / "file").touch()
        settings.CLICK_SPOOL_DIR = tmp_path / "file" / "clicks"
    else:
        monkeypatch.setattr("applications.spool._room", [0])
    assert hop(client, posting).headers["Location"] == posting.apply_url


def test_keeper_stores_waiting_clicks_and_learns_destinations(posting):
    spool.keep(click_on(posting))
    keeper.turn()
    assert ApplyClick.objects.count() == 1
    assert destinations.find(posting.pk).url == posting.apply_url
    assert salts.is_known(timezone.now().date())


def test_keeper_continues_after_an_error(posting, settings):
    spool.keep(click_on(posting))
    with connection.cursor() as cursor:
        cursor.execute("SAVEPOINT before; ALTER TABLE postings_posting RENAME TO elsewhere")
        cursor.execute("ROLLBACK TO before")
    settings.HOP_KNOWN_POSTINGS = "not a number"
    keeper.turn()
    assert ApplyClick.objects.count() == 1


def test_the_first_candidate_does_not_wait_for_the_robot_pattern():
    """To compile the pattern takes half a second."""
    get_compiled_crawler_regex.cache_clear()
    keeper._load_parts()
    assert get_compiled_crawler_regex.cache_info().currsize == 1
