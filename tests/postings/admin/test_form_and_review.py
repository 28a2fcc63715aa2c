"""Submitting with the form, and what a recruiter can do while a posting is in review."""

import pytest
from django.test import Client
from django.urls import reverse

from mails.models import OutgoingMail
from postings.models import Posting
from postings.models.lifecycle import NotAllowedError, StateChangedError
from postings.tasks import announce_decision
from tests.desk_forms import opened, send
from tests.factories import (
    CompanyFactory,
    PostingFactory,
    PostingItemFactory,
    make_editor,
    make_recruiter,
)
from tests.postings.admin.test_desk import change_url, form_of, move_url

pytestmark = pytest.mark.django_db
ADD = reverse("admin:postings_posting_add")


@pytest.fixture
def in_review(company):
    return PostingFactory(company=company, status="in_review", published_at=None)


def test_submits_what_is_on_the_screen(as_recruiter, company):
    draft = PostingFactory(company=company, status="draft", published_at=None)
    page = as_recruiter.get(change_url(draft)).text
    assert 'name="_submit"' in page
    assert move_url(draft, "submit") not in page
    send(as_recruiter, change_url(draft), title="Typed but not saved", _submit="1")
    draft.refresh_from_db()
    assert (draft.status, draft.title) == ("in_review", "Typed but not saved")


def test_submits_a_new_posting_at_once(as_recruiter, company):
    assert 'name="_submit"' in as_recruiter.get(ADD).text
    as_recruiter.post(ADD, form_of(company, _submit="1"))
    assert Posting.objects.get().status == "in_review"


def test_saves_what_cannot_be_submitted_yet(as_recruiter, company):
    answer = as_recruiter.post(ADD, form_of(company, apply_url="", _submit="1"), follow=True)
    assert "add an apply URL" in answer.text
    assert Posting.objects.get().status == "draft"


def test_keeps_what_was_typed_if_the_form_has_errors(as_recruiter, company):
    draft = PostingFactory(company=company, status="draft", published_at=None)
    answer = as_recruiter.post(
        change_url(draft),
        {
            **opened(as_recruiter, change_url(draft)),
            "summary": "Typed",
            "title": "",
            "_submit": "1",
        },
    )
    assert 'value="Typed"' in answer.text
    draft.refresh_from_db()
    assert draft.status == "draft"


@pytest.mark.parametrize("status", ["live", "in_review", "suspended"])
def test_a_forged_submit_moves_nothing_else(as_recruiter, company, status):
    posting = PostingFactory(company=company, status=status)
    as_recruiter.post(change_url(posting), form_of(company, _submit="1"))
    posting.refresh_from_db()
    assert posting.status == status


def test_can_be_edited_and_withdrawn_during_review(as_recruiter, in_review):
    send(as_recruiter, change_url(in_review), title="Better title")
    in_review.refresh_from_db()
    assert (in_review.title, in_review.status) == ("Better title", "in_review")
    send(as_recruiter, move_url(in_review, "withdraw-from-review"))
    in_review.refresh_from_db()
    assert in_review.status == "draft"


def test_an_editor_approves_no_text_that_changed_meanwhile(as_recruiter, in_review):
    editor = Client()
    editor.force_login(make_editor())
    seen = opened(editor, move_url(in_review, "approve"))
    send(as_recruiter, change_url(in_review), title="Send a fee")
    answer = editor.post(move_url(in_review, "approve"), seen)
    assert answer.status_code == 409
    assert "Send a fee" in answer.text
    in_review.refresh_from_db()
    assert in_review.status == "in_review"


@pytest.mark.parametrize("status", ["draft", "live", "rejected", "closed"])
def test_only_what_is_in_review_can_be_withdrawn_from_it(company, status):
    outcome = "filled" if status == "closed" else ""
    posting = PostingFactory(company=company, status=status, outcome=outcome)
    with pytest.raises(StateChangedError):
        posting.withdraw_from_review(by=make_recruiter(company))


def test_other_recruiters_cannot_withdraw(client, in_review):
    other = make_recruiter(CompanyFactory(), "other")
    client.force_login(other)
    assert client.post(move_url(in_review, "withdraw-from-review")).status_code == 404
    with pytest.raises(NotAllowedError):
        in_review.withdraw_from_review(by=other)


def test_an_editor_can_undo_a_rejection(as_editor, company):
    recruiter = make_recruiter(company)
    posting = PostingFactory(company=company, status="in_review", published_at=None)
    send(as_editor, move_url(posting, "reject"), reason="Spam")
    send(as_editor, move_url(posting, "undo-rejection"), reason="A mistake")
    posting.refresh_from_db()
    assert (posting.status, posting.status_reason) == ("in_review", "A mistake")
    history = as_editor.get(reverse("admin:postings_posting_history", args=[posting.pk])).text
    assert "Spam" in history
    announce_decision(posting_id=posting.pk, status="in_review")
    mail = OutgoingMail.objects.get(
        recipient=recruiter.email, subject__startswith="In review again"
    )
    assert "A mistake" in mail.body


def test_recruiters_cannot_undo_a_rejection(as_recruiter, company):
    posting = PostingFactory(company=company, status="rejected", published_at=None)
    assert "Undo rejection" not in as_recruiter.get(change_url(posting)).text
    assert as_recruiter.post(move_url(posting, "undo-rejection")).status_code == 403


@pytest.mark.parametrize("status", ["suspended", "rejected"])
def test_shows_items_with_groups_and_importance_where_they_are_locked(
    as_recruiter, company, status
):
    posting = PostingFactory(company=company, status=status)
    for number, (importance, text) in enumerate([("must", "A degree"), ("nice", "Calm")]):
        PostingItemFactory(
            posting=posting, kind="requirement", heading="You", importance=importance,
            text=text, position=number,
        )  # fmt: skip
    page = as_recruiter.get(change_url(posting)).text
    for words in ("<b>You · must have</b>", "<b>You · nice to have</b>", "<li>Calm</li>"):
        assert words in page


def test_close_means_one_thing(as_recruiter, company):
    posting = PostingFactory(company=company, status="suspended")
    page = as_recruiter.get(change_url(posting)).text
    assert page.count(">Close<") == 1
    assert move_url(posting, "close") in page
