"""An editor decides on one page; the next posting opens; the second of two editors is told."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from postings.models import CannedReason, Posting
from tests.desk_forms import opened
from tests.factories import (
    CompanyFactory,
    PostingFactory,
    PostingItemFactory,
    make_editor,
    make_recruiter,
)

pytestmark = pytest.mark.django_db
NEXT = reverse("admin:postings_posting_decide_next")
TEXT = "You write manuscripts, posters and slides for a calm team of medical writers in Leeds. " * 3


def url(posting):
    return reverse("admin:postings_posting_decide", args=[posting.pk])


def in_review(title="Medical Writer", **facts):
    return PostingFactory(title=title, status="in_review", published_at=None, **facts)


def press(client, posting, move, **fields):
    return client.post(url(posting), {**opened(client, url(posting)), "move": move, **fields})


def status_of(posting):
    return Posting.objects.get(pk=posting.pk).status


def test_shows_the_posting_as_candidates_see_it_with_what_to_know(as_editor, company):
    PostingFactory(company=company, title="Copy", description=TEXT)
    posting = in_review(company=company, description=TEXT)
    PostingItemFactory(posting=posting, kind="requirement", importance="nice", text="Calm")
    page = as_editor.get(url(posting)).text
    for words in ("Nice to have", "Calm", "The company&#x27;s record", "live: 1", "in review: 1",
                  "no pay is stated", "Nearly the same text", "Copy"):  # fmt: skip
        assert words in page.replace("The company's record", "The company&#x27;s record")


def test_approves_and_opens_the_next(as_editor):
    first, second = in_review("First"), in_review("Second")
    answer = press(as_editor, first, "approve")
    assert answer["Location"] == url(second)
    assert "“First” is published." in as_editor.get(url(second)).text
    assert press(as_editor, second, "approve")["Location"] == reverse("admin:index")
    assert {status_of(first), status_of(second)} == {"live"}


@pytest.mark.parametrize(
    ("move", "status"), [("request-changes", "changes_requested"), ("reject", "rejected")]
)
def test_needs_a_reason_and_takes_a_canned_one(as_editor, move, status):
    posting = in_review()
    canned = CannedReason.objects.create(move=move, text="State the pay.")
    answer = press(as_editor, posting, move)
    assert "Enter a reason" in answer.text
    assert status_of(posting) == "in_review"
    press(as_editor, posting, move, canned=canned.pk, reason="In euros.")
    posting.refresh_from_db()
    assert (posting.status, posting.status_reason) == (status, "State the pay.\n\nIn euros.")


def test_suspends_what_is_live(as_editor):
    posting = PostingFactory()
    press(as_editor, posting, "suspend", reason="Dead link")
    assert status_of(posting) == "suspended"
    press(as_editor, posting, "resume")
    assert status_of(posting) == "live"


def test_tells_the_second_editor_who_was_first(as_editor):
    posting = in_review()
    late = opened(as_editor, url(posting))
    posting.reject(by=make_editor("quick"), reason="Spam")
    answer = as_editor.post(url(posting), {**late, "move": "approve", "reason": "Typed"})
    assert answer.status_code == 409
    assert "quick was first: “Medical Writer” is now rejected." in answer.text
    assert "Typed" in answer.text
    assert status_of(posting) == "rejected"


def test_approves_only_the_text_that_was_shown(as_editor):
    posting = in_review()
    late = opened(as_editor, url(posting))
    Posting.objects.filter(pk=posting.pk).update(title="Send a fee")
    answer = as_editor.post(url(posting), {**late, "move": "approve"})
    assert answer.status_code == 409
    assert "has changed since you opened it" in answer.text
    assert "Send a fee" in answer.text
    assert status_of(posting) == "in_review"


def test_skips_in_a_circle(as_editor):
    first, second = in_review("First"), in_review("Second")
    assert as_editor.get(NEXT)["Location"] == url(first)
    assert as_editor.get(f"{NEXT}?after={first.pk}")["Location"] == url(second)
    assert as_editor.get(f"{NEXT}?after={second.pk}")["Location"] == url(first)
    for odd in ("x", "", "9" * 30):
        assert as_editor.get(f"{NEXT}?after={odd}")["Location"] == url(first)


def test_refuses_odd_moves_and_reasons(as_editor):
    posting = in_review()
    assert press(as_editor, posting, "close").status_code == 404
    assert press(as_editor, posting, "").status_code == 404
    assert "Select a valid choice" in press(as_editor, posting, "reject", canned="999").text
    assert status_of(posting) == "in_review"


@pytest.mark.parametrize("who", ["recruiter", "other recruiter", "anonymous"])
def test_only_editors_decide(company, who):
    posting, client = in_review(company=company), Client()
    if who != "anonymous":
        client.force_login(make_recruiter(company if who == "recruiter" else CompanyFactory()))
    expected = {"recruiter": 403, "other recruiter": 404, "anonymous": 302}[who]
    data = {"move": "approve", "seen": str(posting.version)}
    assert client.get(url(posting)).status_code == expected
    assert client.post(url(posting), data).status_code == expected
    assert client.get(NEXT).status_code == (302 if who == "anonymous" else 403)
    assert status_of(posting) == "in_review"


def test_editors_maintain_the_reasons_and_recruiters_do_not(as_editor, company):
    add = reverse("admin:postings_cannedreason_add")
    as_editor.post(add, {"move": "reject", "text": "No pay."})
    assert CannedReason.objects.get().text == "No pay."
    client = Client()
    client.force_login(make_recruiter(company))
    assert client.post(add, {"move": "reject", "text": "Mine"}).status_code == 403


@pytest.mark.parametrize("odd", [{"move": "approve"}, {"text": ""}])
def test_the_database_refuses_odd_reasons(odd):
    good = {"move": "reject", "text": "No pay."}
    with pytest.raises(IntegrityError), transaction.atomic():
        CannedReason.objects.create(**{**good, **odd})


def test_shows_the_advice_that_the_recruiter_got(as_editor):
    posting = in_review("MEDICAL WRITER NEEDED")
    page = as_editor.get(url(posting)).text
    assert "advice for the recruiter" in page
    assert "shouts" in page
