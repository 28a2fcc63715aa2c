"""Approving several postings at once asks first, checks each, and publishes only what was seen."""

import pytest
from django.test import Client
from django.urls import reverse

from postings.models import Posting
from tests.desk_forms import fields_of, opened
from tests.factories import CompanyFactory, PostingFactory, make_editor, make_recruiter

pytestmark = pytest.mark.django_db
LIST = reverse("admin:postings_posting_changelist")
TEXT = "You write manuscripts, posters and slides for a calm team of medical writers in Leeds. " * 3


def in_review(**facts):
    facts = {"pay_min": 4000, "pay_currency": "MYR", "pay_period": "month"} | facts
    return PostingFactory(status="in_review", published_at=None, **facts)


def choose(client, *postings):
    chosen = {"action": "approve_selected", "_selected_action": [p.pk for p in postings]}
    return client.post(LIST, {**opened(client, LIST, "changelist-form"), **chosen})


def confirm(client, page):
    return client.post(LIST, fields_of(page.text), follow=True)


def statuses():
    return dict(Posting.objects.values_list("title", "status"))


def test_asks_first_and_says_what_is_skipped_and_why(as_editor):
    good, draft = in_review(title="Good"), PostingFactory(status="draft", title="Draft")
    bare = in_review(title="Bare", apply_url="")
    page = choose(as_editor, good, draft, bare)
    for words in ("1 posting can be published", "2 postings are skipped",
                  "it is draft, not in review", "add an apply URL"):  # fmt: skip
        assert words in page.text
    assert statuses() == {"Good": "in_review", "Draft": "draft", "Bare": "in_review"}
    done = confirm(as_editor, page)
    assert "“Good” is published." in done.text
    assert statuses() == {"Good": "live", "Draft": "draft", "Bare": "in_review"}


@pytest.mark.parametrize("same_company", [True, False])
def test_hints_at_a_second_copy_and_does_not_tick_it(as_editor, company, same_company):
    PostingFactory(company=company, title="Writer", description=TEXT)
    copy = in_review(
        company=company if same_company else CompanyFactory(), title="Writer", description=TEXT,
    )  # fmt: skip
    page = choose(as_editor, copy)
    assert "100% of the text is the same as “Writer”" in page.text
    assert "_selected_action" not in fields_of(page.text)


@pytest.mark.parametrize(
    ("facts", "hint"),
    [
        ({"description": "Ask on WhatsApp."}, "contact outside this board: whatsapp"),
        ({"description": "Pay a registration fee."}, "words about money to pay"),
        ({"description": "See www.evil.example/jobs"}, "links in the text: www.evil.example/jobs"),
        ({"pay_min": None, "pay_currency": "", "pay_period": ""}, "no pay is stated"),
    ],
)
def test_hints_at_what_to_look_at(as_editor, facts, hint):
    assert hint in choose(as_editor, in_review(**facts)).text


def test_says_nothing_about_other_texts(as_editor, company):
    PostingFactory(company=company, title="Designer", description="You draw figures. " * 20)
    page = choose(as_editor, in_review(company=company, description=TEXT))
    assert "is the same as" not in page.text
    assert "_selected_action" in fields_of(page.text)


def test_skips_what_changed_since_the_list_was_opened(as_editor):
    posting = in_review()
    chosen = {"action": "approve_selected", "_selected_action": [posting.pk]}
    late = {**opened(as_editor, LIST, "changelist-form"), **chosen}
    Posting.objects.update(title="Send a fee")
    assert "it has changed since you opened the list" in as_editor.post(LIST, late).text


def test_skips_what_changed_since_it_was_asked(as_editor):
    posting = in_review()
    page = choose(as_editor, posting)
    Posting.objects.update(title="Send a fee")
    done = confirm(as_editor, page)
    assert "has changed since you opened it" in done.text
    assert statuses() == {"Send a fee": "in_review"}


def test_tells_the_second_of_two_editors(as_editor):
    posting = in_review(title="Good")
    page = choose(as_editor, posting)
    posting.reject(by=make_editor("second"), reason="Spam")
    assert "“Good” is now rejected" in confirm(as_editor, page).text


def test_takes_at_most_a_hundred(as_editor, monkeypatch):
    monkeypatch.setattr("postings.admin.bulk.AT_MOST", 1)
    answer = choose(as_editor, in_review(), in_review())
    assert answer.status_code == 302
    assert "at most 1 postings" in as_editor.get(LIST).text
    assert set(statuses().values()) == {"in_review"}


@pytest.mark.parametrize("who", ["recruiter", "other recruiter", "anonymous"])
def test_only_editors_approve(company, who):
    posting, client = in_review(company=company), Client()
    if who != "anonymous":
        client.force_login(make_recruiter(company if who == "recruiter" else CompanyFactory()))
    data = {
        "action": "approve_selected", "_selected_action": [posting.pk], "confirmed": "1",
        "index": "0", f"seen-{posting.pk}": str(posting.version),
    }  # fmt: skip
    client.post(LIST, data)
    posting.refresh_from_db()
    assert posting.status == "in_review"
