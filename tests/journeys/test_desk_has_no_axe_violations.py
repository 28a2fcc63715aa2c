"""axe finds no violations on the admin's main pages, in light, dark, narrow and wide."""

import pytest
from django.urls import reverse
from django.utils import timezone

from feeds.models import FeedRun
from moderation.models import Report
from postings.revisions.proposing import propose
from tests.factories import (
    CompanyFactory,
    FeedFactory,
    PostingFactory,
    PostingLocationFactory,
    make_editor,
    make_recruiter,
)
from tests.journeys.axe import violations
from tests.postings.pasting.adverts import ADVERT, FEED

pytestmark = pytest.mark.django_db(transaction=True)

# A theme only changes colours, so axe checks only the colours of the dark one.
RULES = {"light": {}, "dark": {"runOnly": ["color-contrast", "link-in-text-block"]}}
LOOKS = [(theme, width) for theme in RULES for width in (360, 1280)]


@pytest.fixture
def desk(browser, live_server):
    """Give a page without the policy, which would block axe's own script."""
    context = browser.new_context(
        base_url=live_server.url, reduced_motion="reduce", bypass_csp=True
    )
    yield context.new_page()
    context.close()


def sign_in(page, person):
    page.goto(reverse("admin:login"))
    page.get_by_label("Username").fill(person.username)
    page.get_by_label("Password:").fill("secret-word")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**" + reverse("admin:index"))


def troubles(page, address):
    """Return axe's findings for one page in every theme and width, in short lines."""
    page.goto(address)
    return troubles_here(page, address)


def troubles_here(page, address):
    found = []
    for theme, width in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=theme)
        found += violations(page, f"{address} ({theme}, {width})", RULES[theme])
    return found


def pages_of(posting):
    return [
        reverse("admin:index"),
        reverse("admin:postings_posting_changelist"),
        reverse("admin:postings_posting_change", args=[posting.pk]),
        reverse("admin:companies_company_change", args=[posting.company_id]),
    ]


def test_finds_nothing_on_the_login_pages(desk):
    assert troubles(desk, reverse("admin:login")) == []


def test_finds_nothing_on_an_editors_pages(desk):
    posting = PostingFactory(status="in_review", published_at=None)
    PostingLocationFactory(posting=posting)
    edited = PostingFactory(company=posting.company)
    changes = {"title": {"title": "Boss"}, "level": {"level": "senior"}}
    propose(edited.pk, changes, by=make_recruiter(posting.company))
    for number, text in enumerate(["It asks for a fee.", ""]):
        Report.objects.create(
            posting=edited, posting_version=1, reason="scam", text=text, language="en-gb",
            reporter=f"{number:032x}",
        )  # fmt: skip
    sign_in(desk, make_editor())
    pages = [
        *pages_of(posting),
        reverse("admin:moderation_report_changelist"),
        reverse("admin:moderation_report_decide", args=[edited.pk]),
        reverse("admin:postings_posting_decide", args=[edited.pk]),
        reverse("admin:postings_posting_history", args=[posting.pk]),
        reverse("admin:postings_posting_move", args=[posting.pk, "request-changes"]),
        reverse("admin:applications_postingfigures_changelist"),
        reverse("admin:postings_posting_notices"),
        reverse("admin:postings_posting_decide", args=[posting.pk]),
        reverse("admin:postings_posting_preview", args=[posting.pk]),
        reverse("admin:postings_posting_revision", args=[edited.pk]),
        reverse("admin:postings_revision_changelist"),
    ]
    assert [trouble for page in pages for trouble in troubles(desk, page)] == []


def test_finds_nothing_on_the_pages_of_feeds(desk):
    feed = FeedFactory(failures=5)
    run = FeedRun.objects.create(
        feed=feed, state="held", missing=3, open_before=4, skipped=1, finished_at=timezone.now(),
        log=[["advert 2", "The advert has no title."]],
    )  # fmt: skip
    sign_in(desk, make_editor())
    pages = [
        reverse("admin:index"),
        reverse("admin:feeds_feed_changelist"),
        reverse("admin:feeds_feed_add"),
        reverse("admin:feeds_feed_change", args=[feed.pk]),
        reverse("admin:feeds_feedrun_changelist"),
        reverse("admin:feeds_feedrun_change", args=[run.pk]),
    ]
    assert [trouble for page in pages for trouble in troubles(desk, page)] == []


def test_finds_nothing_on_a_recruiters_pages(desk):
    company = CompanyFactory()
    draft = PostingFactory(company=company, status="draft", published_at=None)
    PostingFactory(company=company)
    sign_in(desk, make_recruiter(company))
    pages = [*pages_of(draft), reverse("admin:postings_posting_add")]
    assert [trouble for page in pages for trouble in troubles(desk, page)] == []


@pytest.mark.parametrize(("text", "wanted"), [(ADVERT, ".sides"), (FEED, ".adverts")])
def test_finds_nothing_on_the_pages_for_pasting_an_advert(desk, text, wanted):
    sign_in(desk, make_recruiter(CompanyFactory(name="Lumen Medical")))
    address = reverse("admin:postings_posting_from_advert")
    found = troubles(desk, address)
    desk.get_by_role("button", name="Read the advert").click()
    found += troubles_here(desk, "nothing pasted")
    desk.get_by_label("Advert text").fill(text)
    desk.get_by_role("button", name="Read the advert").click()
    desk.locator(wanted).wait_for()
    assert found + troubles_here(desk, wanted) == []
