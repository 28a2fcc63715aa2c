"""A candidate reports a job from its page, with and without JavaScript."""

import pytest

from moderation.models import Report
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_reports_a_job(page):
    posting = PostingFactory(title="Writer")
    page.goto(posting.get_absolute_url())
    page.get_by_role("link", name="Report this job").click()
    page.get_by_label("Something in it is wrong").check()
    page.get_by_role("button", name="Send report").click()
    page.get_by_text("Say what is wrong, so that an editor can check it.").wait_for()
    page.get_by_label("What did you see? (optional)").fill("The pay is for a month.")
    page.get_by_role("button", name="Send report").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    assert page.context.cookies() == []
    report = Report.objects.get()
    assert (report.reason, report.text) == ("wrong", "The pay is for a month.")
