"""Recruiters turn an advert into a posting for review in under a minute."""

import pytest
from django.urls import reverse

from postings.models import Posting
from tests.factories import CompanyFactory, PlaceFactory, make_recruiter
from tests.postings.pasting.adverts import ADVERT

pytestmark = pytest.mark.django_db(transaction=True)

# The seconds for one click in the keystroke-level model of Card, Moran and Newell (1980):
# 1.35 s to think, 1.1 s to point, 0.2 s to press.
SECONDS_A_CLICK = 2.65
SECONDS_TO_LOOK = 30  # of the minute, to look at the warnings and highlights
RICH = """<h1>Study Nurse</h1><p><b>Company:</b> Alder Trials</p><p>Location: Leeds</p>
<script>alert(1)</script><h2>Responsibilities</h2><ul><li>Screen <b>patients</b></li>
<li>Keep records<ul><li>of visits</li></ul></li></ul>
<p>Come along: <a href="https://alder.example/1">apply here</a></p>"""
PASTE_RICH = """([field, html]) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", "plain");
  field.focus();
  field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, cancelable: true}));
}"""

# Pixels to the left of an element before its surroundings cut off its outline.
ROOM_AROUND = """element => {
  let room = Infinity;
  for (let at = element.parentElement; at; at = at.parentElement)
    if (getComputedStyle(at).overflowX !== "visible")
      room = Math.min(room, element.getBoundingClientRect().left - at.getBoundingClientRect().left);
  return room;
}"""


class Clicks:
    """Counts a person's clicks on one page."""

    def __init__(self, page):
        self.page, self.number = page, 0

    def on(self, role, name):
        self.page.get_by_role(role, name=name, exact=True).click()
        self.number += 1


def sign_in(page, name):
    page.goto(reverse("admin:login"))
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password:").fill("secret-word")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**" + reverse("admin:index"))


def test_pastes_checks_and_submits_in_under_a_minute(page):
    PlaceFactory(name="Basel", country_code="CH")
    make_recruiter(CompanyFactory(name="Lumen Medical"))
    sign_in(page, "recruiter")
    clicks = Clicks(page)
    page.get_by_label("Paste your advert").fill(ADVERT)
    clicks.number += 1  # into the text box, to paste
    clicks.on("button", "Read the advert")
    page.wait_for_load_state()
    assert page.get_by_label("Title").input_value() == "Senior Medical Writer"
    assert page.get_by_text("Check these places: “Little Orchard”").is_visible()
    clicks.on("link", "Salary: CHF 95,000 - 115,000 a year")
    assert page.url.endswith("#from-pay_min")
    clicks.on("link", "Pay")
    assert page.url.endswith("#id_pay_min")
    page.get_by_label("Summary").fill("You write what clinicians read to the end.")
    clicks.number += 1  # into the field
    clicks.on("button", "Save and submit for review")
    page.get_by_text("“Senior Medical Writer” is submitted.").wait_for()
    posting = Posting.objects.get()
    assert (posting.status, posting.summary[:9]) == ("in_review", "You write")
    assert [at.stated_name for at in posting.locations.all()] == [
        "Basel, Switzerland",
        "Little Orchard",
    ]
    seconds = clicks.number * SECONDS_A_CLICK
    print(f"{clicks.number} clicks, {seconds:.0f} seconds by the keystroke-level model")
    assert seconds + SECONDS_TO_LOOK < 60


@pytest.mark.parametrize("page", ["without JavaScript"], indirect=True)
def test_shows_the_whole_outline_of_a_field(page):
    make_recruiter(CompanyFactory(name="Lumen Medical"))
    sign_in(page, "recruiter")
    page.goto(reverse("admin:postings_posting_from_advert"))
    page.get_by_label("Advert text").fill(ADVERT)
    page.get_by_role("button", name="Read the advert").click()
    page.wait_for_load_state()
    for field in ("Company:", "Title:"):
        page.get_by_label(field).focus()
        assert page.get_by_label(field).evaluate(ROOM_AROUND) >= 5, field  # 3 px wide, 2 px away


@pytest.mark.parametrize("page", ["with JavaScript"], indirect=True)
def test_keeps_the_lists_of_pasted_rich_text(page):
    make_recruiter(CompanyFactory(name="Alder Trials"))
    sign_in(page, "recruiter")
    page.goto(reverse("admin:postings_posting_from_advert"))
    field = page.get_by_label("Advert text")
    page.evaluate(PASTE_RICH, [field.element_handle(), RICH])
    assert field.input_value() == (
        "# Study Nurse\n\n**Company:** Alder Trials\n\nLocation: Leeds\n\n## Responsibilities\n\n"
        "- Screen **patients**\n- Keep records\n  - of visits\n\n"
        "Come along: [apply here](https://alder.example/1)"
    )
    page.get_by_role("button", name="Read the advert").click()
    assert page.locator("#id_responsibilities").input_value().splitlines()[0] == "Screen patients"
    assert page.get_by_label("Apply URL").input_value() == "https://alder.example/1"


@pytest.mark.parametrize("page", ["with JavaScript"], indirect=True)
def test_highlights_the_passage_of_the_focused_field(page):
    make_recruiter(CompanyFactory(name="Lumen Medical"))
    sign_in(page, "recruiter")
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(reverse("admin:postings_posting_from_advert"))
    page.get_by_label("Advert text").fill(ADVERT)
    page.get_by_role("button", name="Read the advert").click()
    page.wait_for_load_state()  # the script is there
    page.get_by_role("spinbutton", name="Maximum pay:").last.focus()
    assert page.locator(".lit").all_inner_texts() == ["PaySalary: CHF 95,000 - 115,000 a year"]
    page.get_by_label("Benefits, item 1", exact=True).focus()
    lit = page.locator(".lit")
    assert lit.all_inner_texts() == ["BenefitsFive weeks of holiday"]
    assert lit.is_visible()
