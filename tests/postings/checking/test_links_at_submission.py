"""The apply URL is asked once a posting is submitted; the form never waits for it."""

import io

import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from fetching.fetch import FetchError
from postings.checking import links
from postings.models import LinkCheck, Posting
from postings.tasks import check_apply_url
from tests.factories import PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db
URL = "https://careers.lumen.example/42"


@pytest.fixture
def draft(company):
    return PostingFactory(company=company, status="draft", published_at=None, apply_url=URL)


@pytest.fixture
def answers(monkeypatch):
    """Let the address answer with an error, or with a page; return which addresses were asked."""
    asked = []

    def answering(error=None):
        def fetch(url, **limits):
            asked.append(url)
            if error:
                raise error

            class Fetched:
                file = io.BytesIO(b"<title>Writer</title>")

            return Fetched

        monkeypatch.setattr(links, "fetch", fetch)
        return asked

    return answering


def jobs():
    return ProcrastinateJob.objects.filter(task_name="postings.check_apply_url")


def page(client, name, posting):
    return client.get(reverse(f"admin:postings_posting_{name}", args=[posting.pk])).text


def test_submitting_asks_nothing_and_queues_the_question(draft, company, answers):
    asked = answers()
    draft.submit(by=make_recruiter(company))
    assert asked == []
    assert jobs().get().args == {"posting_id": draft.pk}


def test_feeds_that_submit_hundreds_ask_nothing(draft):
    draft.submit(by=None)
    assert not jobs().exists()


@pytest.mark.parametrize(
    ("error", "answer", "words"),
    [
        (None, "answers", "The apply URL answers."),
        (FetchError("404 Not Found", status=404), "gone", "Nothing is at the apply URL"),
        (FetchError("403", status=403), "unsure", "doesn&#x27;t let us look"),
        (FetchError("no such host"), "silent", "doesn&#x27;t answer: no such host"),
        (FetchError("500", status=500), "silent", "doesn&#x27;t answer"),
    ],
)
def test_recruiter_and_editor_see_the_answer(client, draft, company, answers, error, answer, words):
    answers(error)
    recruiter = make_recruiter(company)
    draft.submit(by=recruiter)
    check_apply_url(**jobs().get().args)
    assert LinkCheck.objects.get().answer == answer
    client.force_login(recruiter)
    assert words in page(client, "change", draft)
    client.force_login(make_editor())
    assert words in page(client, "decide", draft)


def test_says_nothing_about_another_url(client, draft, company, answers):
    answers(FetchError("gone", status=410))
    check_apply_url(posting_id=draft.pk)
    Posting.objects.filter(pk=draft.pk).update(apply_url="https://careers.lumen.example/43")
    client.force_login(make_recruiter(company))
    assert "Nothing is at the apply URL" not in page(client, "change", draft)


def test_asks_again_after_another_submission(draft, company, answers):
    answers(FetchError("gone", status=410))
    check_apply_url(posting_id=draft.pk)
    answers()
    check_apply_url(posting_id=draft.pk)
    assert LinkCheck.objects.get().answer == "answers"


def test_an_email_address_is_not_asked(draft, answers):
    asked = answers()
    Posting.objects.filter(pk=draft.pk).update(apply_url="mailto:jobs@lumen.example")
    check_apply_url(posting_id=draft.pk)
    assert asked == []
    assert not LinkCheck.objects.exists()


def test_a_posting_that_is_gone_is_no_error(answers):
    answers()
    check_apply_url(posting_id=987_654_321)
