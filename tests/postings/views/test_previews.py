"""Previews show what is not public, to the people it is for, and leave no trace of it."""

from datetime import timedelta

import pytest
from django.core.signing import TimestampSigner
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from postings.models.choices import Status
from postings.views.preview import DAYS, preview_link
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db
HIDDEN = ("draft", "in_review", "changes_requested", "suspended", "rejected")


def desk_url(posting):
    return reverse("admin:postings_posting_preview", args=[posting.pk])


def hidden(company, status="draft"):
    published_at = timezone.now() - timedelta(days=1) if status == "suspended" else None
    return PostingFactory(
        company=company, status=status, published_at=published_at, title="Not public yet"
    )


def logged_in(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.mark.parametrize("status", HIDDEN)
def test_shows_recruiter_and_editor_the_public_page(company, status, client):
    posting = hidden(company, status)
    for person in (make_recruiter(company), make_editor()):
        answer = logged_in(person).get(desk_url(posting))
        assert answer.status_code == 200
        for words in ("Not public yet", "Preview", 'content="noindex, nofollow"', "You write."):
            assert words in answer.text
        assert "no-store" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex, nofollow"
        assert reverse("applications:apply", args=[posting.pk]) not in answer.text
        assert 'rel="canonical"' not in answer.text
    assert client.get(posting.get_absolute_url()).status_code in (404, 410)


def test_is_the_public_page_but_for_its_marks(company):
    posting = hidden(company)
    editor = logged_in(make_editor())
    shown = editor.get(desk_url(posting)).text
    posting.status, posting.published_at = "live", timezone.now()  # the preview says today, too
    posting.save()
    public = editor.get(posting.get_absolute_url()).text
    for start, end in (('<div class="words">', '<section id="apply">'), ("<dl", "</dl>")):
        assert _between(shown, start, end) == _between(public, start, end)
    assert "This job is not public" not in public


def _between(text, start, end):
    return text[text.index(start) : text.index(end, text.index(start))]


@pytest.mark.parametrize("status", ["live", "closed"])
def test_what_has_a_public_page_has_no_preview(company, status):
    posting = PostingFactory(
        company=company, status=status, outcome="filled" if status == "closed" else ""
    )
    editor = logged_in(make_editor())
    assert editor.get(desk_url(posting)).status_code == 404
    page = editor.get(reverse("admin:postings_posting_change", args=[posting.pk])).text
    assert desk_url(posting) not in page
    assert "viewsitelink" in page


@pytest.mark.parametrize("who", ["other recruiter", "recruiter without company", "anonymous"])
def test_other_people_do_not_see_it(company, who):
    posting, client = hidden(company), Client()
    if who == "other recruiter":
        client = logged_in(make_recruiter(CompanyFactory(), "other"))
    elif who == "recruiter without company":
        alone = make_recruiter(company, "alone")
        alone.memberships.all().delete()
        client = logged_in(alone)
    answer = client.get(desk_url(posting))
    assert answer.status_code == (404 if who == "other recruiter" else 302)
    assert "Not public yet" not in answer.text


def test_offers_the_preview_instead_of_a_page_that_is_missing(company):
    posting = hidden(company)
    page = logged_in(make_recruiter(company)).get(
        reverse("admin:postings_posting_change", args=[posting.pk])
    )
    assert desk_url(posting) in page.text
    assert preview_link(posting).split(":")[0] in page.text
    assert "viewsitelink" not in page.text


@pytest.mark.parametrize("status", ["draft", "in_review", "changes_requested"])
def test_a_link_shows_it_without_an_account(company, status, client):
    answer = client.get(preview_link(hidden(company, status)))
    assert answer.status_code == 200
    assert "Not public yet" in answer.text
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert not answer.cookies


@pytest.mark.parametrize("status", sorted({*Status.values} - {"live"} - {*HIDDEN[:3]}))
def test_a_link_shows_nothing_that_an_editor_took_away(company, status, client):
    outcome = "filled" if status == "closed" else ""
    posting = PostingFactory(company=company, status=status, outcome=outcome)
    assert client.get(preview_link(posting)).status_code == 404


def test_a_link_leads_to_the_public_page_once_there_is_one(company, client):
    posting = PostingFactory(company=company)
    answer = client.get(preview_link(posting))
    assert (answer.status_code, answer["Location"]) == (302, posting.get_absolute_url())


def test_a_link_expires(company, client, monkeypatch):
    link = preview_link(hidden(company))
    import time

    now = time.time()
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + DAYS * 86400 - 60)
    assert client.get(link).status_code == 200
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + DAYS * 86400 + 60)
    assert client.get(link).status_code == 404


def test_nobody_can_make_a_link(company, client):
    posting = hidden(company)
    other_salt = TimestampSigner(salt="other").sign(posting.pk)
    for token in (str(posting.pk), f"{posting.pk}:x:y", other_salt, "x"):
        assert client.get(reverse("postings:preview", args=[token])).status_code == 404
    assert client.post(preview_link(posting)).status_code == 405
