"""Feeds in the admin, for recruiters, editors and people who guess numbers."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from background.stopping import never
from feeds.closing import UNLISTED
from feeds.models import Feed, FeedRun
from feeds.tasks import close_missing
from jobboard.templatetags.desk_tags import held_feeds
from tests import pseudo
from tests.desk_forms import press, send
from tests.factories import CompanyFactory, FeedFactory, PostingFactory, make_editor, make_recruiter
from tests.feeds.feeds import feed as xml
from tests.feeds.feeds import job

pytestmark = pytest.mark.django_db

ADD = "admin:feeds_feed_add"
URL = "https://careers.lumen.example/jobs.xml"


def change_url(feed):
    return reverse("admin:feeds_feed_change", args=[feed.pk])


def step_url(feed, name):
    return reverse("admin:feeds_feed_step", args=[feed.pk, name])


def form_of(company, **fields):
    return {"company": company.pk, "url": URL, "hours_between": 1, **fields}


def held(feed, **fields):
    numbers = {"missing": 1, "open_before": 1, "finished_at": timezone.now(), **fields}
    return FeedRun.objects.create(feed=feed, state="held", **numbers)


def queued():
    return [job.args["feed_id"] for job in ProcrastinateJob.objects.filter(status="todo")]


def test_a_recruiter_adds_a_feed_that_runs_soon(as_recruiter, company):
    page = as_recruiter.get(reverse(ADD))
    assert page.status_code == 200
    as_recruiter.post(reverse(ADD), form_of(company))
    feed = Feed.objects.get()
    assert (feed.company, feed.created_by.username) == (company, "recruiter")
    assert not feed.is_trusted
    assert queued() == [feed.pk]


def test_the_form_names_the_address_of_each_system(as_recruiter):
    page = as_recruiter.get(reverse(ADD)).text
    for name in ("SmartRecruiters", "Personio", "https://NAME.bamboohr.com/careers/list"):
        assert name in page


def test_a_recruiter_uploads_a_feed(as_recruiter, company):
    content = xml(job(1)).encode()
    upload = SimpleUploadedFile("jobs.xml", content)
    as_recruiter.post(reverse(ADD), form_of(company, url="", upload=upload))
    feed = Feed.objects.get()
    assert (bytes(feed.file), feed.file_name) == (content, "jobs.xml")
    assert "Current file: jobs.xml." in as_recruiter.get(change_url(feed)).text
    send(as_recruiter, change_url(feed), url="", hours_between=6)  # keeps the file
    feed.refresh_from_db()
    assert (bytes(feed.file), feed.hours_between) == (content, 6)


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"url": ""}, "either an address or a file"),
        ({"upload": SimpleUploadedFile("a.xml", b"<source/>")}, "either an address or a file"),
        ({"url": "ftp://careers.lumen.example/"}, "Enter a web address that starts with"),
        ({"url": "https://me:secret@careers.lumen.example/"}, "without a user name or password"),
        ({"url": "", "upload": SimpleUploadedFile("a.xml", b"")}, "empty"),
        ({"hours_between": 2}, "valid choice"),
    ],
)
def test_refuses_files_that_are_not_feeds(as_recruiter, company, fields, complaint):
    assert complaint in as_recruiter.post(reverse(ADD), form_of(company, **fields)).text
    assert not Feed.objects.exists()


def test_refuses_files_that_are_too_large(as_recruiter, company, monkeypatch):
    monkeypatch.setattr("feeds.forms.MAX_UPLOAD", 10)
    upload = SimpleUploadedFile("a.xml", b"x" * 11)
    page = as_recruiter.post(reverse(ADD), form_of(company, url="", upload=upload))
    assert "up to 20 MiB" in page.text


def test_refuses_the_same_feed_twice(as_recruiter, company):
    FeedFactory(company=company, url=URL)
    assert "already has this feed" in as_recruiter.post(reverse(ADD), form_of(company)).text
    other = FeedFactory(company=company, url=f"{URL}?other")
    page = send(as_recruiter, change_url(other), url=URL, hours_between=1)
    assert "already has this feed" in page.text


class TestWrongPeople:
    def test_do_not_see_feeds_of_others(self, as_recruiter):
        theirs = FeedFactory(url="https://secret.example/")
        run = held(theirs)
        lists = ("admin:feeds_feed_changelist", "admin:feeds_feedrun_changelist")
        pages = [reverse(name) for name in lists]
        pages += [change_url(theirs), reverse("admin:feeds_feedrun_change", args=[run.pk])]
        for page in pages:
            assert "secret.example" not in as_recruiter.get(page, follow=True).text

    def test_do_not_change_feeds_of_others(self, as_recruiter):
        theirs = FeedFactory()
        as_recruiter.post(change_url(theirs), {"url": "https://evil.example/", "hours_between": 1})
        for name in ("read", "pause", "trust", "release"):
            assert as_recruiter.post(step_url(theirs, name)).status_code == 404
        theirs.refresh_from_db()
        assert (theirs.url, theirs.is_paused, theirs.is_trusted) == (URL, False, False)

    def test_do_not_add_feeds_for_others(self, as_recruiter):
        page = as_recruiter.post(reverse(ADD), form_of(CompanyFactory()))
        assert "valid choice" in page.text
        assert not Feed.objects.exists()

    def test_do_not_move_feeds_to_another_company(self, as_recruiter, company):
        feed = FeedFactory(company=company)
        send(as_recruiter, change_url(feed), **form_of(CompanyFactory()))
        feed.refresh_from_db()
        assert feed.company == company

    @pytest.mark.parametrize("name", ["trust", "distrust", "release", "dismiss", "take-changes"])
    def test_do_not_decide_as_recruiters(self, as_recruiter, company, name):
        feed = FeedFactory(company=company, is_trusted=name == "distrust")
        held(feed)
        before = Feed.objects.get().is_trusted
        assert step_url(feed, name) not in as_recruiter.get(change_url(feed)).text
        assert as_recruiter.post(step_url(feed, name)).status_code == 403
        assert (Feed.objects.get().is_trusted, FeedRun.objects.get().state) == (before, "held")

    def test_change_nothing_with_get(self, as_editor):
        feed = FeedFactory()
        for name in ("read", "pause", "trust"):
            assert as_editor.get(step_url(feed, name)).status_code == 405
        assert not Feed.objects.get().is_trusted

    def test_see_only_the_login_without_an_account(self, client):
        feed = FeedFactory()
        for page in (change_url(feed), reverse("admin:feeds_feedrun_changelist")):
            assert client.get(page).status_code == 302
        assert client.post(step_url(feed, "pause")).status_code == 302
        assert not Feed.objects.get().is_paused

    def test_do_not_write_logs(self, as_editor):
        run = held(FeedFactory())
        assert as_editor.get(reverse("admin:feeds_feedrun_add")).status_code == 403
        url = reverse("admin:feeds_feedrun_change", args=[run.pk])
        assert as_editor.post(url, {"state": "done"}).status_code == 403


def test_a_recruiter_pauses_and_resumes(as_recruiter, company):
    feed = FeedFactory(company=company)
    as_recruiter.post(step_url(feed, "pause"))
    assert not Feed.objects.due().exists()
    page = as_recruiter.post(step_url(feed, "read"), follow=True)
    assert "Resume it first" in page.text
    as_recruiter.post(step_url(feed, "resume"))
    assert Feed.objects.due().exists()


def test_a_recruiter_runs_a_feed_now_and_only_once(as_recruiter, company):
    feed = FeedFactory(company=company, due_at=timezone.now() + timezone.timedelta(hours=1))
    for _ in range(2):
        as_recruiter.post(step_url(feed, "read"))
    assert queued() == [feed.pk]
    assert Feed.objects.due().exists()


def test_an_editor_trusts_a_feed_until_a_recruiter_changes_its_address(client, company):
    feed = FeedFactory(company=company)
    client.force_login(make_editor())
    press(client, change_url(feed), step_url(feed, "trust"))
    assert Feed.objects.get().is_trusted
    client.force_login(make_recruiter(company))
    send(client, change_url(feed), url=URL, hours_between=3)
    assert Feed.objects.get().is_trusted
    send(client, change_url(feed), url="https://other.example/", hours_between=3)
    assert not Feed.objects.get().is_trusted


def test_an_editor_decides_on_a_held_feed(as_editor):
    feed = FeedFactory()
    posting = PostingFactory(company=feed.company, source=feed.source, source_id="1")
    run = held(feed, missing_ids=[posting.pk])
    assert "no longer lists 1 of 1 open posting." in as_editor.get(change_url(feed)).text
    press(as_editor, change_url(feed), step_url(feed, "release"))
    closing = ProcrastinateJob.objects.get(task_name="feeds.close_released")
    close_missing(**closing.args, should_stop=never)
    run.refresh_from_db()
    posting.refresh_from_db()
    assert (run.state, run.decided_by.username, posting.status) == ("released", "editor", "closed")
    assert "no longer needs" in as_editor.post(step_url(feed, "dismiss"), follow=True).text


def test_an_editor_approves_what_the_feed_has_changed(as_editor):
    feed = FeedFactory()
    assert step_url(feed, "take-changes") not in as_editor.get(change_url(feed)).text
    FeedRun.objects.create(feed=feed, state="done", kept=1, finished_at=timezone.now())
    assert step_url(feed, "take-changes") in as_editor.get(change_url(feed)).text
    press(as_editor, change_url(feed), step_url(feed, "take-changes"))
    assert Feed.objects.get().takes_changes
    assert queued() == [feed.pk]


def test_the_log_names_skipped_adverts(as_recruiter, company):
    run = FeedRun.objects.create(
        feed=FeedFactory(company=company), state="done", finished_at=timezone.now(), skipped=1,
        created=2, log=[["job 2, line 9", "It has no <title>."]],
    )  # fmt: skip
    page = as_recruiter.get(reverse("admin:feeds_feedrun_change", args=[run.pk])).text
    assert "job 2, line 9" in page
    assert "It has no &lt;title&gt;." in page
    assert "2 created, 1 skipped" in page


def test_shows_held_feeds_first(as_editor):
    calm, late = (FeedFactory(company__name=name) for name in ("Aaa", "Bbb"))
    late.failures = 2
    late.save()
    waiting = FeedFactory(company__name="Ccc")
    held(waiting)
    page = as_editor.get(reverse("admin:feeds_feed_changelist"))
    assert list(page.context["cl"].result_list) == [waiting, late, calm]


def test_the_list_makes_a_fixed_number_of_queries(as_editor, django_assert_max_num_queries):
    for number in range(5):
        held(FeedFactory(url=f"{URL}?{number}"))
    for name in ("admin:feeds_feed_changelist", "admin:feeds_feedrun_changelist"):
        with django_assert_max_num_queries(8):
            as_editor.get(reverse(name))


@pytest.mark.parametrize(("by_a_person", "quoted"), [(False, "“⟦"), (True, f"“{UNLISTED}”")])
def test_the_reason_for_closing_is_in_the_readers_language(
    as_editor, company, settings, tmp_path, by_a_person, quoted
):
    """A reason that a person wrote is not translated."""
    pseudo.install(settings, tmp_path)
    posting = PostingFactory(company=company)
    by = make_editor("other") if by_a_person else None
    posting.close(by=by, outcome="withdrawn", reason=UNLISTED)
    url = reverse("admin:postings_posting_change", args=[posting.pk])
    assert quoted in as_editor.get(f"/{pseudo.LONG}{url}").text


def test_the_first_page_counts_held_feeds(client, company):
    held(FeedFactory(company=company))
    held(FeedFactory())
    changed = FeedFactory(company=company, url=f"{URL}?2", failures=5)
    for kept, state in ((0, "done"), (3, "done"), (0, "same")):
        FeedRun.objects.create(feed=changed, state=state, kept=kept, finished_at=timezone.now())
    editor, recruiter = make_editor(), make_recruiter(company)
    counted = {wait.label: wait.number for wait in held_feeds(editor)}
    assert counted == {
        "feeds waiting for a decision": 2,
        "feeds with changes to approve": 1,
        "feeds with errors": 1,
    }
    assert [wait.number for wait in held_feeds(recruiter)] == [1, 1, 1]
    assert held_feeds(make_recruiter(CompanyFactory(), "stranger")) == []
    client.force_login(editor)
    assert "feeds waiting for a decision" in client.get(reverse("admin:index")).text


@pytest.mark.parametrize("language", ["", "/de"])
@pytest.mark.parametrize("page", ["feed/7/change/", "feedrun/?state=held"])
def test_redirects_from_earlier_addresses(client, language, page):
    answer = client.get(f"{language}/admin/postings/{page}")
    assert answer.url == f"{language}/admin/feeds/{page}"
