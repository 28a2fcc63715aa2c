"""A company's postings follow its feed, which a real server provides."""

from datetime import timedelta
from itertools import count

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from background.stopping import never
from feeds.models import Feed, FeedRun
from feeds.sync import read_feed
from feeds.tasks import announce_feed_trouble, close_missing
from mails.models import OutgoingMail
from postings.models import Posting
from tests.factories import FeedFactory, PostingFactory, make_editor, make_recruiter
from tests.feeds.feeds import feed, job
from tests.servers import raw, reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def following(server):
    """Return a feed, and a function that runs it with these jobs at a given time."""
    followed = FeedFactory(url=server.url())
    times = count()

    def read(*jobs, answer=None):
        server.answers_with(answer or reply(200, f"{feed(*jobs)}<!-- {next(times)} -->"))
        return read_feed(Feed.objects.get(pk=followed.pk))

    read.feed = followed
    return read


def titles(**found):
    return sorted(Posting.objects.filter(**found).values_list("title", flat=True))


def approve_all():
    for posting in Posting.objects.filter(status="in_review"):
        posting.approve(by=None)


def counts(run):
    return (run.created, run.updated, run.unchanged, run.closed)


def test_puts_new_adverts_in_review(following):
    run = following(job(1, "Nurse"), job(2, "Writer"))
    assert (run.state, counts(run)) == ("done", (2, 0, 0, 0))
    assert titles(status="in_review", company=following.feed.company) == ["Nurse", "Writer"]
    assert set(Posting.objects.values_list("source", "source_id")) == {
        (following.feed.source, "1"), (following.feed.source, "2"),
    }  # fmt: skip


def test_publishes_adverts_of_a_trusted_feed(following):
    Feed.objects.update(is_trusted=True)
    following(job(1, "Nurse"))
    assert Posting.objects.live().count() == 1


def test_publishes_waiting_adverts_once_the_feed_is_trusted(following):
    following(job(1, "Nurse"))
    following.feed.trust(by=make_editor())
    following(job(1, "Nurse"))
    assert Posting.objects.live().count() == 1


def test_updates_creates_and_closes(following):
    following(job(1, "Nurse"), job(2, "Writer"), job(3, "Editor"))
    approve_all()
    words = "<p>We edit.</p><ul><li>Edit every day</li></ul>"
    run = following(job(4, "Chemist"), job(3, "Editor", description=words), job(2, "Writer"))
    assert (run.state, counts(run)) == ("done", (1, 1, 1, 1))
    nurse = Posting.objects.get(title="Nurse")
    assert (nurse.status, nurse.outcome) == ("closed", "withdrawn")
    assert nurse.status_reason == "The feed no longer lists this job."
    assert nurse.is_gone()
    assert "We edit." in Posting.objects.get(title="Editor").description
    assert titles(status="in_review") == ["Chemist"]


def test_withdraws_postings_that_waited_for_review(following):
    following(job(1, "Nurse"), job(2, "Writer"))
    following(job(2, "Writer"))
    nurse = Posting.objects.get(title="Nurse")
    assert (nurse.status, nurse.is_gone()) == ("closed", False)


def test_does_not_touch_other_postings_of_the_company(following):
    by_hand = PostingFactory(company=following.feed.company)
    other = FeedFactory(url="https://other.example/", company=following.feed.company)
    theirs = PostingFactory(company=other.company, source=other.source, source_id="1")
    following(job(1), job(2))
    following(job(2))
    assert Posting.objects.live().filter(pk__in=[by_hand.pk, theirs.pk]).count() == 2


def test_reopens_an_unchanged_advert_without_review(following):
    following(job(1, "Nurse"), job(2, "Writer"))
    approve_all()
    following(job(2, "Writer"))
    run = following(job(1, "Nurse"), job(2, "Writer"))
    assert (run.reopened, run.unchanged) == (1, 1)
    nurse = Posting.objects.get(title="Nurse")
    assert (nurse.is_live(), nurse.outcome, nurse.status_reason) == (True, "", "")


def test_reviews_a_changed_advert_that_returns(following):
    following(job(1, "Nurse"), job(2, "Writer"))
    approve_all()
    following(job(2, "Writer"))
    run = following(job(1, "Head Nurse"), job(2, "Writer"))
    assert run.reopened == 1
    assert titles(status="in_review") == ["Head Nurse"]


def test_keeps_postings_closed_that_a_person_closed(following):
    following(job(1, "Nurse"), job(2, "Writer"))
    approve_all()
    recruiter = make_recruiter(following.feed.company)
    Posting.objects.get(title="Nurse").close(by=recruiter, outcome="filled")
    run = following(job(1, "Nurse"), job(2, "Writer"))
    assert (run.reopened, run.unchanged) == (0, 2)
    assert Posting.objects.get(title="Nurse").outcome == "filled"


def test_submits_again_after_requested_changes(following):
    following(job(1, "Nurse"))
    Posting.objects.get().request_changes(by=None, reason="Which ward?")
    following(job(1, "Nurse"))
    assert Posting.objects.get().status == "changes_requested"
    following(job(1, "Nurse on ward 7"))
    assert Posting.objects.get().status == "in_review"


def test_keeps_approved_values(following):
    pay = {"salary": "£40,000 a year"}
    following(job(1, "Nurse", **pay))
    approve_all()
    words = {"description": "<p>On a ward.</p><ul><li>Care for patients</li></ul>"}
    facts = {"city": "York", "url": "https://evil.example/", "salary": "£90,000 a year"}
    run = following(job(1, "Head Nurse", **facts, **words))
    posting = Posting.objects.get()
    assert (posting.title, posting.pay_min, posting.apply_url) == (
        "Nurse", 40_000, "https://careers.lumen.example/1",
    )  # fmt: skip
    assert posting.locations.get().stated_name.startswith("Leeds")
    assert "On a ward." in posting.description
    assert run.kept == 1
    where, what = run.log[0]
    assert where == "Nurse"
    assert all(name in what for name in ("title", "minimum pay", "apply URL", "places"))


@pytest.mark.parametrize("text", ["Ask for Ann on WhatsApp.", "Pay a registration fee first."])
def test_keeps_texts_that_an_editor_has_to_read(following, text):
    words = "<p>On a ward.</p><ul><li>{}</li></ul>"
    following(job(1, "Nurse", description=words.format("Care for patients")))
    approve_all()
    run = following(job(1, "Nurse", description=words.format(f"Care for patients. {text}")))
    posting = Posting.objects.get()
    assert (run.kept, posting.items.get().text) == (1, "Care for patients")
    assert "items “Care for patients”" in run.log[0][1]
    run = following(job(1, "Nurse", description=f"<p>On a ward. {text}</p>"))
    posting.refresh_from_db()
    assert posting.description == "On a ward."
    assert "description" in run.log[0][1]
    Feed.objects.get().take_changes(by=make_editor())
    following(job(1, "Nurse", description=f"<p>On a ward. {text}</p>"))
    posting.refresh_from_db()
    assert text in posting.description


class TestChangedFacts:
    """Changes of an approved posting, from a feed that is not trusted."""

    @pytest.fixture
    def changed(self, following):
        following(job(1, "Nurse"))
        approve_all()
        following(job(1, "Head Nurse"))
        return following

    def test_are_logged_at_each_run_and_never_written(self, changed):
        before = Posting.objects.get().updated_at
        run = changed(job(1, "Head Nurse"))
        assert (run.unchanged, run.kept) == (1, 1)
        assert run.log == [
            ["Nurse", "Waiting for an editor's approval: title “Nurse” → “Head Nurse”"]
        ]
        assert Posting.objects.get().updated_at == before

    def test_are_written_once_an_editor_approves(self, changed):
        Feed.objects.get().take_changes(by=make_editor())
        run = changed(job(1, "Head Nurse"))
        assert (Posting.objects.get().title, run.kept) == ("Head Nurse", 0)
        assert changed(job(1, "Chief Nurse")).kept == 1
        assert Posting.objects.get().title == "Head Nurse"

    def test_are_settled_once_an_editor_writes_them(self, changed):
        Posting.objects.update(title="Head Nurse")
        assert changed(job(1, "Head Nurse")).kept == 0
        assert changed(job(1, "Head Nurse")).unchanged == 1

    def test_are_settled_if_the_feed_takes_them_back(self, changed):
        assert changed(job(1, "Nurse")).kept == 0


def test_takes_all_changes_of_a_trusted_feed(following):
    Feed.objects.update(is_trusted=True)
    following(job(1, "Nurse"))
    run = following(job(1, "Head Nurse", city="York"))
    posting = Posting.objects.get()
    assert (posting.title, run.kept, posting.is_live()) == ("Head Nurse", 0, True)
    assert posting.locations.get().stated_name.startswith("York")


def test_skips_a_bad_advert_with_the_reason(following):
    run = following(job(1, "Nurse"), job(2, ""), job(3, "Writer", url=""), job(4, "Cook"))
    assert (run.state, run.created, run.skipped) == ("done", 2, 2)
    assert sorted(what for _, what in run.log) == [
        "The advert has no title.",
        "“Writer” can't be submitted yet: add an apply URL.",
    ]


def test_does_not_close_postings_with_a_bad_advert(following):
    following(job(1, "Nurse"), job(2, "Writer"), job(3, "Cook"))
    approve_all()
    following(job(1, ""), job(2, "Writer"), job(3, "Cook"))
    assert titles(status="live") == ["Cook", "Nurse", "Writer"]


def test_ignores_expired_adverts(following):
    run = following(job(1, "Nurse", expirationdate="2020-01-01"), job(2, "Writer"))
    assert (run.created, run.skipped) == (1, 1)
    assert "later closing date" in run.log[0][1]


def test_keeps_postings_without_closing_date_open_while_listed(following):
    following(job(1, "Nurse"), job(2, "Writer", expirationdate="2099-01-01"))
    approve_all()
    then = timezone.now() - timedelta(days=60)
    old = {"closes_on": None, "published_at": then, "closes_at": then + timedelta(days=60)}
    Posting.objects.filter(title="Nurse").update(**old)
    following(job(1, "Nurse"), job(2, "Writer", expirationdate="2099-01-01"))
    assert Posting.objects.get(title="Nurse").closes_at > timezone.now() + timedelta(days=50)
    assert Posting.objects.get(title="Writer").closes_at.year == 2099


class TestDuplicates:
    def test_makes_one_posting_of_an_advert_that_is_listed_twice(self, following):
        run = following(job(1, "Nurse"), job(1, "Nurse"))
        assert (run.created, run.skipped) == (1, 1)
        assert run.log == [["advert 2, Nurse", "The feed lists this advert twice, word for word."]]

    def test_makes_a_posting_for_each_place_of_one_id(self, following):
        leeds, york = job(1, "Nurse"), job(1, "Nurse", city="York")
        assert following(leeds, york).created == 2
        ids = set(Posting.objects.values_list("pk", "source_id"))
        for jobs in ((york, leeds), (leeds, york), (york, leeds)):
            assert counts(following(*jobs)) == (0, 0, 2, 0)
        assert set(Posting.objects.values_list("pk", "source_id")) == ids

    def test_limits_the_adverts_of_one_id(self, following, monkeypatch):
        monkeypatch.setattr("postings.importing.source_ids._MAX_ALIKE", 3)
        run = following(*(job(1, f"Nurse {n}") for n in range(5)))
        assert (run.created, run.skipped) == (3, 2)
        assert "More than 3 adverts" in run.log[0][1]

    def test_closes_the_posting_of_a_missing_place(self, following):
        leeds, york, kent = (job(1, "Nurse", city=city) for city in ("Leeds", "York", "Kent"))
        following(leeds, york, kent)
        assert counts(following(kent, york)) == (0, 0, 2, 1)
        closed = Posting.objects.get(status="closed")
        assert closed.locations.get().stated_name.startswith("Leeds")

    def test_updates_only_the_changed_posting(self, following):
        leeds, york = job(1, "Nurse"), job(1, "Nurse", city="York")
        following(leeds, york)
        head = job(1, "Head Nurse")
        assert counts(following(york, head)) == (0, 1, 1, 0)
        assert Posting.objects.get(title="Head Nurse").source_id == "1"


class TestShrinkingFeeds:
    @pytest.fixture
    def shrunk(self, following):
        following(*(job(n, f"Job {n}") for n in range(5)))
        approve_all()
        return following(job(0, "Job 0"), job(1, "Job 1"))

    def test_holds_a_feed_that_misses_more_than_half(self, shrunk):
        assert (shrunk.state, shrunk.missing, shrunk.open_before) == ("held", 3, 5)
        assert Posting.objects.live().count() == 5

    def test_closes_up_to_half_of_the_postings(self, following):
        following(*(job(n, f"Job {n}") for n in range(4)))
        run = following(job(0, "Job 0"), job(1, "Job 1"))
        assert (run.state, run.closed) == ("done", 2)

    def test_holds_an_empty_feed(self, following):
        following(job(1, "Nurse"))
        assert following().state == "held"
        assert Posting.objects.get().status == "in_review"

    def test_holds_a_feed_with_new_ids_only(self, following):
        following(job(1, "Nurse"), job(2, "Writer"))
        run = following(job("A1", "Nurse"), job("A2", "Writer"))
        assert (run.state, run.created, run.missing) == ("held", 2, 2)

    def test_accepts_a_new_feed_without_adverts(self, following):
        assert following().state == "done"

    @pytest.mark.parametrize(
        "body", ['{"jobs": []}', "[]", "<rss><channel><title>Jobs</title></channel></rss>"]
    )
    def test_recognises_empty_feeds_of_all_formats(self, following, body):
        assert following(answer=reply(200, body)).state == "done"

    def test_an_editor_closes_them_all(self, shrunk):
        editor = make_editor()
        shrunk.release(by=editor)
        close_missing(shrunk.pk, should_stop=never)
        assert titles(status="live") == ["Job 0", "Job 1"]
        shrunk.refresh_from_db()
        assert (shrunk.state, shrunk.closed, shrunk.decided_by) == ("released", 3, editor)

    def test_an_editor_keeps_them_open(self, shrunk):
        shrunk.dismiss(by=make_editor())
        assert Posting.objects.live().count() == 5
        with pytest.raises(Exception, match="no longer needs"):
            shrunk.release(by=make_editor("other"))

    def test_a_recruiter_decides_nothing(self, shrunk):
        recruiter = make_recruiter(shrunk.feed.company)
        for verb in (shrunk.release, shrunk.dismiss):
            with pytest.raises(Exception, match="permission to do this"):
                verb(by=recruiter)
        assert Posting.objects.live().count() == 5

    def test_continues_by_itself_once_the_feed_recovers(self, shrunk, following):
        run = following(*(job(n, f"Job {n}") for n in range(4)))
        shrunk.refresh_from_db()
        assert (run.state, run.closed, shrunk.state) == ("done", 1, "overtaken")

    def test_stays_held_with_the_latest_numbers(self, shrunk, following):
        run = following(job(0, "Job 0"))
        shrunk.refresh_from_db()
        assert (run.state, run.missing, shrunk.state) == ("held", 4, "overtaken")


class TestBadFeeds:
    @pytest.fixture
    def known(self, following):
        following(*(job(n, f"Job {n}") for n in range(4)))
        approve_all()
        return following

    @pytest.mark.parametrize(
        ("answer", "reason"),
        [
            (reply(200, feed(*(job(n, f"Job {n}") for n in range(3)))[:-500]), "XML is broken"),
            (reply(200, "<!doctype html><title>Log in</title><p>Password?</p>"), "isn't supported"),
            (reply(200, '[{"title": "Job 0", "content": "", "absolute_url": "ht'), "isn't valid"),
            (reply(200, b"\x89PNG\r\n\x1a\n" + b"\0" * 100), "isn't a text file"),
            (reply(200, ""), "empty"),
            (reply(500), "500"),
            (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n<source><job>"), "failed"),
        ],
        ids=["cut off", "log in", "half of JSON", "a picture", "nothing", "500", "interrupted"],
    )  # fmt: skip
    def test_close_nothing(self, known, answer, reason):
        run = known(answer=answer)
        assert run.state == "failed"
        assert reason in run.error
        assert Posting.objects.live().count() == 4

    def test_run_less_and_less_often(self, known):
        waits = []
        for _ in range(8):
            known(answer=reply(503))
            waits.append(Feed.objects.get().due_at - timezone.now())
        minutes = [round(wait.total_seconds() / 60) for wait in waits]
        assert minutes == [5, 15, 45, 135, 405, 1215, 1440, 1440]

    def test_wait_as_long_as_the_server_asks(self, known):
        known(answer=reply(429, Retry_After="7200"))
        assert Feed.objects.get().due_at > timezone.now() + timedelta(minutes=119)

    def test_run_normally_again_after_a_failure(self, known):
        known(answer=reply(500))
        run = known(*(job(n, f"Job {n}") for n in range(4)))
        assert (run.state, Feed.objects.get().failures) == ("done", 0)

    def test_cause_one_mail_for_each_person(self, known):
        make_recruiter(known.feed.company)
        make_recruiter(FeedFactory().company, "stranger")
        make_editor()
        for _ in range(7):
            known(answer=reply(404))

        jobs = ProcrastinateJob.objects.filter(task_name="feeds.announce_feed_trouble")
        (queued,) = jobs.all()
        assert FeedRun.objects.get(pk=queued.args["run_id"]).state == "failed"
        for _ in range(2):
            announce_feed_trouble(**queued.args)
        mails = OutgoingMail.objects.order_by("recipient")
        assert [one.recipient for one in mails] == [
            "editor@board.example", "recruiter@board.example",
        ]  # fmt: skip
        assert "404" in mails[0].body
