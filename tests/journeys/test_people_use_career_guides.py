"""Career guides: a candidate reads one, an editor publishes one, a recruiter starts from one."""

import pytest
from django.urls import reverse

from careers.models import Guide
from postings.models import Posting
from tests.careers.texts import GUIDE
from tests.factories import CompanyFactory, make_editor, make_recruiter
from tests.journeys.axe import faults
from tests.journeys.career_guides import hire, publish_guide
from tests.journeys.test_recruiters_can_post_a_job import show_as_text, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_candidate_goes_from_a_guide_to_a_posting_and_back(page):
    family = publish_guide()
    posting = hire(5)[-1]
    page.goto("/")
    page.get_by_role("link", name="Career guides").first.click()
    page.get_by_role("link", name="Trial Coordination").click()
    page.get_by_role("link", name="Study Manager (SM)").click()
    said = page.get_by_role("region", name="What jobs for Study Manager say")
    said.get_by_role("link", name="5 jobs").click()
    page.locator("#count").get_by_text("5 jobs").wait_for()
    page.locator(f'main a[href="{posting.get_absolute_url()}"]').first.click()
    page.wait_for_load_state()
    box = page.get_by_role("region", name="Where this job stands")
    assert box.get_by_text("step 5 of 6 in Trial Coordination.").is_visible()
    assert box.get_by_text("It pays more than the median of 5 jobs at this level.").is_visible()
    box.get_by_role("link", name="Study Manager").click()
    page.wait_for_url(f"**{family.get_absolute_url()}#study-manager")
    assert page.get_by_role("heading", name="Study Manager", exact=True).is_visible()


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


def test_a_recruiter_goes_from_a_role_profile_to_a_posting_in_review(page):
    publish_guide()
    make_recruiter(CompanyFactory(name="Lumen Medical"))
    page.set_viewport_size({"width": 1280, "height": 900})
    sign_in(page, "recruiter")
    page.get_by_role("link", name="Start from a role profile").click()
    page.get_by_role("link", name="Lead Trial Coordinator").click()
    assert page.get_by_label("Title").input_value() == "Lead Trial Coordinator"
    show_as_text(page, "Requirements")
    field = page.get_by_label("Requirements:", exact=True)
    field.fill(f"{field.input_value()}\nA calm mind")
    page.get_by_label("Workplace type").select_option("remote")
    page.get_by_label("Apply URL").fill("https://careers.lumen.example/1")
    page.get_by_role("button", name="Save and submit for review").click()
    page.get_by_text("“Lead Trial Coordinator” is submitted.").wait_for()
    posting = Posting.objects.get()
    texts = set(posting.items.values_list("text", flat=True))
    assert posting.status == "in_review"
    assert {"Trains new coordinators", "Sends invoices in time", "A calm mind"} <= texts


def test_axe_finds_nothing_on_the_pages_of_guides(browser, live_server):
    family = publish_guide()
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
        page.goto(address)
        found += faults(page, address)
    context.close()
    assert found == []
