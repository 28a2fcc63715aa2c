"""Career guides: an editor publishes one, and axe finds no violation on their pages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import timezone

from adverts.document import Document
from careers.classifying import classify_new
from careers.importing.storing import store_guide, store_profile
from careers.models import Guide
from careers.reading.guide import read_guide
from careers.reading.profile import read_role_profile
from careers.statistics.counting import count_all
from tests.careers.texts import GUIDE, PROFILE
from tests.factories import PostingFactory, make_editor
from tests.journeys.test_recruiters_can_post_a_job import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def publish():
    """Publish the guide and the profile of one family, and return the family."""
    guide = store_guide(read_guide(Document.of(GUIDE))).row
    guide.publish(by=None)
    store_profile(read_role_profile(Document.of(PROFILE))).row.publish(by=None)
    return guide.family


def hire(number, title="Study Manager", **values):
    made = [
        PostingFactory(
            title=title, pay_min=50_000 + 1_000 * at, pay_currency="EUR", pay_period="year",
            experience_years=3, **values,
        )
        for at in range(number)
    ]  # fmt: skip
    classify_new()
    count_all(timezone.now())
    return made


def test_an_editor_goes_from_a_pasted_article_to_a_published_guide(page):
    make_editor()
    page.set_viewport_size({"width": 1280, "height": 900})
    sign_in(page, "editor")
    page.goto(reverse("admin:careers_guide_changelist"))
    page.get_by_role("link", name="New from a text").click()
    page.get_by_label("Text").fill(GUIDE)
    page.get_by_role("button", name="Read the text").click()
    page.get_by_role("heading", name="Original text").wait_for()
    page.get_by_label("Title").fill("Working on trials")
    page.get_by_role("button", name="Save as draft").click()
    page.get_by_text("is saved as a draft").wait_for()
    page.get_by_role("button", name="Publish").click()
    page.get_by_text("It is published.").wait_for()
    page.goto(Guide.objects.get().get_absolute_url())
    assert page.get_by_role("heading", name="Working on trials").is_visible()
    assert page.get_by_text("The team of a study has a clear order.").is_visible()


def test_axe_finds_nothing_on_the_pages_of_guides(browser, live_server):
    family = publish()
    postings = hire(6)
    hire(5, title="Trial Coordinator")
    make_editor()
    context = browser.new_context(
        base_url=live_server.url, reduced_motion="reduce", bypass_csp=True
    )
    page = context.new_page()
    sign_in(page, "editor")
    query = "?from=trial-coordinator&to=lead-trial-coordinator"
    addresses = [
        family.get_absolute_url(), f"{reverse('careers:compare', args=[family.slug])}{query}",
        postings[0].get_absolute_url(), reverse("admin:careers_roleprofile_start"),
        reverse("admin:postings_posting_change", args=[postings[0].pk]),
        reverse("admin:careers_postingmatch_change", args=[postings[0].pk]),
        reverse("admin:careers_postingmatch_changelist"),
    ]  # fmt: skip
    found = []
    for address in addresses:
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(address)
            found += [
                (address, width, trouble["id"], node["html"][:120])
                for trouble in Axe().run(page).response["violations"]
                for node in trouble["nodes"]
            ]
    context.close()
    assert found == []
