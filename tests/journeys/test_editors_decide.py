"""An editor decides about submissions and about an edit of a live posting."""

import re

import pytest
from django.urls import reverse

from postings.models import Posting
from tests.factories import PostingFactory, make_editor, make_recruiter
from tests.journeys.test_recruiters_can_post_a_job import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_decides_about_one_posting_after_the_other(page, request):
    first = PostingFactory(title="First", status="in_review", published_at=None)
    second = PostingFactory(title="Second", status="in_review", published_at=None)
    make_editor()
    sign_in(page, "editor")
    page.goto(reverse("admin:postings_posting_decide_next"))
    page.get_by_role("heading", name="Decide about “First”").wait_for()
    if "without" in request.node.callspec.id:
        page.get_by_role("button", name="Approve and publish").click()
    else:
        page.locator("kbd").first.wait_for()  # shown once keys work
        page.keyboard.press("a")
    page.get_by_role("heading", name="Decide about “Second”").wait_for()
    assert page.get_by_text("“First” is published.").is_visible()
    if "without" not in request.node.callspec.id:
        page.locator("kbd").first.wait_for()
        page.keyboard.press("r")  # goes to the reason, where keys are letters
        page.keyboard.type("a pay is missing")
        assert page.get_by_label("Reason:", exact=True).input_value() == "a pay is missing"
    page.get_by_label("Reason:", exact=True).fill("State the pay")
    page.get_by_role("button", name="Reject").click()
    page.wait_for_url(re.compile(re.escape(reverse("admin:index")) + "$"))
    page.wait_for_load_state("networkidle")
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.status, second.status) == ("live", "rejected")


def test_an_edit_of_a_live_posting_waits_until_it_is_decided(page):
    posting = PostingFactory(title="Writer")
    make_recruiter(posting.company)
    make_editor()
    sign_in(page, "recruiter")
    page.goto(reverse("admin:postings_posting_change", args=[posting.pk]))
    page.get_by_label("Title").fill("Senior Writer")
    page.get_by_label("Description").fill("Send us a fee first.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Waiting for an editor: Title, Description. Until then").wait_for()
    page.goto(posting.get_absolute_url())
    assert page.get_by_role("heading", name="Writer", exact=True).is_visible()
    page.wait_for_load_state("networkidle")
    page.context.clear_cookies()
    sign_in(page, "editor")
    page.get_by_role("link", name="edits of live postings to decide").click()
    page.get_by_role("link", name="Writer").click()
    page.get_by_role("group", name="Title").get_by_label("Accept").check()
    page.get_by_role("group", name="Description").get_by_label("Decline").check()
    page.get_by_label("Reason").fill("No fees")
    page.get_by_role("button", name="Save decision").click()
    page.get_by_text("The changes are decided.").wait_for()
    page.wait_for_load_state("networkidle")
    posting = Posting.objects.get()
    assert (posting.title, posting.description) == ("Senior Writer", "You write.")
