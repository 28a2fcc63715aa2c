"""Copying, extending, rescheduling and closing in the admin, one posting or several."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from postings.models import Posting, Revision
from tests.desk_forms import opened, send
from tests.factories import CompanyFactory, PostingFactory

pytestmark = pytest.mark.django_db
LIST = "admin:postings_posting_changelist"


def step_url(posting, name):
    return reverse("admin:postings_posting_step", args=[posting.pk, name])


def day(number):
    return (timezone.localdate() + timedelta(days=number)).isoformat()


def choose(client, action, *postings, **facts):
    """Select postings in the list, and send the page that asks."""
    data = {"action": action, "_selected_action": [one.pk for one in postings], "index": 0}
    page = client.post(reverse(LIST), data)
    assert page.status_code == 200
    return page, client.post(reverse(LIST), {**data, "confirmed": 1, **facts}, follow=True)


def test_copies_a_posting_once_for_each_page(as_recruiter, company):
    posting = PostingFactory(company=company, title="Nurse", status="closed", outcome="filled")
    assert "Post again" in as_recruiter.get(posting_page(posting)).text
    form = opened(as_recruiter, step_url(posting, "copy"))
    pages = [as_recruiter.post(step_url(posting, "copy"), form) for _ in range(2)]
    draft = Posting.objects.get(status="draft")
    assert [page.url for page in pages] == [posting_page(draft)] * 2
    assert draft.title == "Nurse"


def posting_page(posting):
    return reverse("admin:postings_posting_change", args=[posting.pk])


def test_offers_own_postings_to_copy(as_recruiter, company):
    PostingFactory(company=company, title="Nurse")
    PostingFactory(company=company, title="Writer")
    PostingFactory(title="Theirs")
    address = reverse("admin:postings_posting_choose_copy")
    text = as_recruiter.get(address).text
    assert ("Nurse" in text, "Writer" in text, "Theirs" in text) == (True, True, False)
    text = as_recruiter.get(address, {"q": "nurs"}).text
    assert ("Nurse" in text, "Writer" in text) == (True, False)


def test_extends_a_live_posting_and_an_expired_one(as_recruiter, company):
    for closed_days_ago in (-3, 3):
        closes = timezone.now() - timedelta(days=closed_days_ago)
        posting = PostingFactory(
            company=company, closes_at=closes, published_at=closes - timedelta(days=30)
        )
        send(as_recruiter, step_url(posting, "extend"), closes_on=day(20))
        posting = Posting.objects.get(pk=posting.pk)
        assert posting.last_day.isoformat() == day(20)
        assert posting.is_live()
        assert Revision.objects.published().filter(posting=posting).exists()


def test_an_extension_long_after_closing_waits_for_an_editor(as_recruiter, company):
    posting = PostingFactory(
        company=company, closes_on=timezone.localdate() - timedelta(days=40),
        published_at=timezone.now() - timedelta(days=80),
    )  # fmt: skip
    page = send(as_recruiter, step_url(posting, "extend"), closes_on=day(20))
    assert page.status_code == 302
    assert not Posting.objects.get(pk=posting.pk).is_live()
    assert Revision.objects.waiting().get().changes.get().causes == ["long_over"]


@pytest.mark.parametrize("closes_on", ["", "soon", day(-1), day(1)])
def test_refuses_a_day_that_is_not_later(as_recruiter, company, closes_on):
    posting = PostingFactory(company=company, closes_on=timezone.localdate() + timedelta(days=5))
    page = send(as_recruiter, step_url(posting, "extend"), closes_on=closes_on)
    assert "errorlist" in page.text
    assert Posting.objects.get(pk=posting.pk).closes_at == posting.closes_at


def test_changes_the_moment_of_publication(as_recruiter, company):
    moment = timezone.now() + timedelta(days=3)
    posting = PostingFactory(company=company, published_at=moment, publish_from=moment)
    assert step_url(posting, "reschedule") in as_recruiter.get(posting_page(posting)).text
    send(as_recruiter, step_url(posting, "reschedule"), publish_from="")
    posting = Posting.objects.get(pk=posting.pk)
    assert posting.is_live()
    assert step_url(posting, "reschedule") not in as_recruiter.get(posting_page(posting)).text
    page = send(as_recruiter, step_url(posting, "reschedule"), publish_from="2099-01-01T09:00")
    assert "waiting for its publication" in page.text or "closes before" in page.text


def test_plans_in_the_form_until_it_is_approved(as_recruiter, company):
    draft = PostingFactory(company=company, status="draft", published_at=None)
    moment = timezone.now() + timedelta(days=3)
    send(as_recruiter, posting_page(draft), publish_from=f"{moment:%Y-%m-%dT%H:%M}")
    stored = Posting.objects.get(pk=draft.pk)
    assert stored.publish_from == moment.replace(second=0, microsecond=0)
    Posting.objects.filter(pk=draft.pk).update(status="live", published_at=moment)
    assert "publish_from" not in opened(as_recruiter, posting_page(draft))


@pytest.mark.parametrize(
    ("chosen", "stored"),
    [
        ("filled-board", ("filled", "board")),
        ("filled-elsewhere", ("filled", "elsewhere")),
        ("withdrawn", ("withdrawn", "")),
    ],
)
def test_closes_with_an_outcome(as_recruiter, company, chosen, stored):
    posting = PostingFactory(company=company)
    url = reverse("admin:postings_posting_move", args=[posting.pk, "close"])
    send(as_recruiter, url, outcome=chosen)
    posting.refresh_from_db()
    assert (posting.status, posting.outcome, posting.filled_through) == ("closed", *stored)


def test_says_what_will_happen_and_what_is_skipped(as_recruiter, company):
    live = PostingFactory(company=company, title="Nurse")
    draft = PostingFactory(company=company, title="Writer", status="draft", published_at=None)
    asked, done = choose(as_recruiter, "close_selected", live, draft, outcome="withdrawn")
    assert "1 posting is skipped" in asked.text
    assert "“Writer” is now draft" in asked.text.replace("&quot;", '"')
    assert "“Nurse” is closed" in done.text
    live.refresh_from_db()
    draft.refresh_from_db()
    assert (live.status, draft.status) == ("closed", "draft")


@pytest.mark.parametrize(
    ("action", "facts", "status"),
    [
        ("extend_selected", {"closes_on": day(50)}, "live"),
        ("copy_selected", {"token": "a"}, "live"),
        ("withdraw_selected", {}, "in_review"),
    ],
)
def test_takes_steps_with_several(as_recruiter, company, action, facts, status):
    published = None if status == "in_review" else timezone.now() - timedelta(days=1)
    mine = [PostingFactory(company=company, status=status, published_at=published) for _ in "ab"]
    theirs = PostingFactory(status=status, published_at=published)
    choose(as_recruiter, action, *mine, theirs, **facts)
    own = Posting.objects.filter(company=company)
    if action == "extend_selected":
        assert {one.last_day.isoformat() for one in own} == {day(50)}
    elif action == "copy_selected":
        assert sorted(own.values_list("status", flat=True)) == ["draft", "draft", "live", "live"]
    else:
        assert {*own.values_list("status", flat=True)} == {"draft"}
    assert Posting.objects.exclude(company=company).get() == theirs
    stored = Posting.objects.get(pk=theirs.pk)
    assert (stored.status, stored.version) == (status, theirs.version)


def test_hides_steps_of_other_companies(as_recruiter):
    theirs = PostingFactory(company=CompanyFactory())
    for name in ("copy", "extend", "reschedule", "unknown"):
        assert as_recruiter.get(step_url(theirs, name)).status_code == 404
        assert as_recruiter.post(step_url(theirs, name), {}).status_code == 404
    assert Posting.objects.count() == 1


def test_needs_a_login(client):
    posting = PostingFactory()
    assert client.post(step_url(posting, "copy"), {}).status_code == 302
    assert client.get(reverse("admin:postings_posting_choose_copy")).status_code == 302
    assert Posting.objects.count() == 1
