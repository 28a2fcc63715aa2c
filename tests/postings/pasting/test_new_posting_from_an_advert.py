"""From an advert to a draft in the admin: what it shows, what it saves, and for whom."""

import re
from datetime import UTC, datetime
from html import unescape

import lxml.html
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from adverts.document import MAX_BYTES
from postings.models import Posting
from tests.factories import (
    CompanyFactory,
    MembershipFactory,
    PlaceFactory,
    PostingFactory,
    UserFactory,
    make_editor,
    make_recruiter,
)
from tests.postings.pasting.adverts import ADVERT, FEED

pytestmark = pytest.mark.django_db

PASTE = "/admin/postings/posting/from-advert/"
REVIEW = "/admin/postings/posting/from-advert/review/"


@pytest.fixture
def company():
    return CompanyFactory(name="Lumen Medical")


@pytest.fixture
def basel():
    return PlaceFactory(name="Basel", country_code="CH")


def paste(client, text=ADVERT, **fields):
    return client.post(PASTE, {"text": text, **fields})


def form_data(page, **changed):
    """Return what a browser sends from an unchanged review page."""
    form = lxml.html.fromstring(page.text).get_element_by_id("posting_form")
    return {**dict(form.form_values()), "_save": "Save", **changed}


def test_fills_the_form_and_saves_corrections(as_recruiter, company, basel):
    page = paste(as_recruiter)
    assert not Posting.objects.exists()
    shown = page.context["adminform"].form.initial
    assert (shown["title"], shown["company"]) == ("Senior Medical Writer", company.pk)
    response = as_recruiter.post(REVIEW, form_data(page, title="Medical Writer"))
    posting = Posting.objects.get()
    assert response.url == reverse("admin:postings_posting_change", args=[posting.pk])
    assert (posting.title, posting.company, posting.status) == ("Medical Writer", company, "draft")
    assert (posting.pay_min, posting.pay_max) == (95_000, 115_000)
    assert (posting.pay_currency, posting.pay_period) == ("CHF", "year")
    assert posting.apply_url == "https://careers.lumen.example/jobs/118"
    assert posting.closes_at == datetime(2099, 2, 1, tzinfo=UTC)
    assert posting.created_by.username == "recruiter"
    assert [
        (i.kind, i.importance, i.text) for i in posting.items.order_by("-kind", "position")
    ] == [
        ("responsibility", "", "Write manuscripts and abstracts"),
        ("responsibility", "", "Review the work of two junior writers"),
        ("requirement", "must", "A degree in life sciences"),
        ("requirement", "nice", "CMPP certification (preferred)"),
        ("benefit", "", "Five weeks of holiday"),
    ]
    places = [(at.place, at.stated_name) for at in posting.locations.all()]
    assert places == [(basel, "Basel, Switzerland"), (None, "Little Orchard")]


def test_asks_for_a_title_that_the_advert_does_not_have(as_recruiter, basel):
    page = paste(as_recruiter, "# Overview\n\n" + ADVERT.partition("\n\n")[2])
    assert "No job title was found. Write one." in page.text
    refused = as_recruiter.post(REVIEW, form_data(page))
    assert "title" in refused.context["adminform"].form.errors
    as_recruiter.post(REVIEW, form_data(page, title="Medical Writer"))
    posting = Posting.objects.get()
    assert (posting.title, posting.items.count()) == ("Medical Writer", 5)


def test_submits_at_once_on_request(as_recruiter, basel):
    data = form_data(paste(as_recruiter))
    del data["_save"]
    page = as_recruiter.post(REVIEW, {**data, "_submit": "Submit"}, follow=True)
    assert Posting.objects.get().status == "in_review"
    assert "is submitted" in page.text


def test_keeps_a_draft_that_cannot_be_submitted_with_the_reason(as_recruiter):
    data = form_data(paste(as_recruiter), apply_url="")
    page = as_recruiter.post(REVIEW, {**data, "_submit": "Submit"}, follow=True)
    assert Posting.objects.get().status == "draft"
    assert "add an apply URL" in unescape(page.text)


def test_shows_the_confidence_of_every_field(as_recruiter):
    fields = paste(as_recruiter).context["adminform"].form.fields
    assert "<b>Stated clearly:</b>" in fields["company"].help_text
    assert '<a href="#from-pay_min">Salary: CHF 95,000' in fields["pay_min"].help_text
    assert "<b>Check this:</b>" in fields["employment_type"].help_text
    assert "Not stated" in fields["schedule"].help_text
    assert "2 lines of the advert" in fields["requirements"].help_text
    assert "note" not in fields["summary"].help_text  # no reader fills this field


def test_highlights_passages_with_links_both_ways(as_recruiter):
    page = paste(as_recruiter).text
    for field in ("title", "company", "locations", "pay_min", "apply_url", "closes_on",
                  "responsibilities", "requirements", "benefits", "description"):  # fmt: skip
        assert page.count(f'id="from-{field}"') == 1
        assert f'href="#from-{field}"' in page
    assert {"#id_title", "#locations-group", "#id_closes_on"} <= set(
        re.findall(r'href="(#[^"]+)', page)
    )
    for target in re.findall(r'href="#([^"]+)', page):
        assert page.count(f'id="{target}"') == 1
    assert ">Nice to have</a>CMPP certification (preferred)</mark>" in page


def test_warns_in_plain_words(as_recruiter, company):
    old = ADVERT.replace("2099", "2021").replace(
        "Apply at: https://careers.lumen.example/jobs/118", ""
    )
    page = unescape(paste(as_recruiter, old.replace("Lumen Medical", "Orchard Health")).text)
    assert "The closing date has passed: 31 Jan 2021." in page
    assert "Check these places: “Basel, Switzerland”, “Little Orchard”" in page
    assert "No apply URL was found" in page
    assert "The advert names “Orchard Health”, but this posting is for “Lumen Medical”." in page
    assert "These facts have no clear label in the advert. Check them: " in page
    assert "employment type (“This is a part-time role.”)" in page
    assert "belong on the company page" in page


def test_shows_markup_as_text(as_recruiter):
    evil = ADVERT.replace("Write manuscripts", "Write <script>alert(1)</script> manuscripts")
    evil = evil.replace("Little Orchard", '"><img src=x onerror=alert(1)>')
    page = paste(as_recruiter, evil).text
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_keeps_a_text_that_it_cannot_read(as_recruiter):
    page = paste(as_recruiter, "Dear diary,\ntoday it rained.")
    assert "No job title was found." in page.text
    assert "today it rained." in page.text
    assert not Posting.objects.exists()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": ""}, "Paste the advert's text or choose a file."),
        ({"text": "x", "file": SimpleUploadedFile("a.txt", b"x")}, "not both"),
        ({"text": "", "file": SimpleUploadedFile("a.doc", b"\x00\x01" * 99)}, "errorlist"),
        ({"text": "", "file": SimpleUploadedFile("a.txt", b"")}, "The submitted file is empty."),
    ],
)
def test_explains_what_is_wrong_with_the_input(as_recruiter, fields, said):
    assert said in unescape(as_recruiter.post(PASTE, fields).text)


def test_refuses_a_file_that_is_too_large(as_recruiter):
    file = SimpleUploadedFile("feed.xml", b"<" * (MAX_BYTES + 1))
    page = as_recruiter.post(PASTE, {"text": "", "file": file})
    assert "The file is larger than 20 MB." in page.text


def test_reads_an_uploaded_file(as_recruiter):
    file = SimpleUploadedFile("advert.md", ADVERT.encode())
    page = as_recruiter.post(PASTE, {"text": "", "file": file})
    assert page.context["adminform"].form.initial["title"] == "Senior Medical Writer"


def test_asks_which_of_several_adverts_to_use(as_recruiter):
    page = paste(as_recruiter, FEED)
    assert "2 adverts were found." in page.text
    assert "The advert has no title." in page.text
    assert "import_postings" in page.text
    second = page.context["found"].adverts[1]
    review = as_recruiter.post(REVIEW, {"advert": second.as_text()})
    assert review.context["adminform"].form.initial["title"] == "Data Manager"
    assert not Posting.objects.exists()


def test_keeps_source_and_input_after_an_error(as_recruiter):
    data = form_data(paste(as_recruiter), title="", summary="My own words")
    page = as_recruiter.post(REVIEW, data)
    assert "This field is required." in page.text
    assert "My own words" in page.text
    assert 'id="from-title"' in page.text
    assert "Little Orchard" in page.text
    assert not Posting.objects.exists()


def test_saves_once_if_the_button_is_pressed_twice(as_recruiter):
    data = form_data(paste(as_recruiter))
    as_recruiter.post(REVIEW, data)
    page = as_recruiter.post(REVIEW, data, follow=True)
    assert Posting.objects.count() == 1
    assert "was already saved" in page.text


def test_reports_the_same_advert_pasted_before(as_recruiter, company):
    as_recruiter.post(REVIEW, form_data(paste(as_recruiter)))
    page = paste(as_recruiter).text
    assert "This advert was already pasted" in page
    assert reverse("admin:postings_posting_change", args=[Posting.objects.get().pk]) in page


def test_reports_a_similar_live_posting(as_recruiter, company):
    texts = "Write manuscripts and abstracts. Review the work of two junior writers. CMPP"
    twin = PostingFactory(company=company, title="Senior Medical Writer",
                          description=f"We turn trial data into manuscripts. {texts}")  # fmt: skip
    PostingFactory(company=company, title="Senior Medical Writer", description="Else, wholly.")
    PostingFactory(title="Senior Medical Writer", description=twin.description)
    warnings = paste(as_recruiter).context["warnings"]
    found = [warning for warning in warnings if "A very similar posting" in warning]
    assert len(found) == 1
    assert reverse("admin:postings_posting_change", args=[twin.pk]) in found[0]


def test_finds_the_company_by_name_among_several(client, company):
    recruiter = make_recruiter(CompanyFactory(name="Orchard Health"))
    MembershipFactory(user=recruiter, company=company)
    client.force_login(recruiter)
    assert paste(client).context["adminform"].form.initial["company"] == company.pk
    page = paste(client, ADVERT.replace("Lumen Medical", "Lumen Medical Ltd"))
    assert page.context["adminform"].form.initial["company"] == company.pk
    page = paste(client, ADVERT.replace("Lumen Medical", "Zephyr"))
    assert "company" not in page.context["adminform"].form.initial
    assert "a company on this board" in page.text


def test_does_not_offer_other_peoples_companies(client, company):
    client.force_login(make_recruiter(CompanyFactory(name="Orchard Health")))
    page = paste(client)
    assert page.context["adminform"].form.initial["company"] != company.pk
    response = client.post(REVIEW, form_data(page, company=company.pk))
    assert "Select a valid choice" in response.text
    assert not Posting.objects.exists()


def test_reveals_nothing_of_other_companies_postings(client, company):
    PostingFactory(company=company, title="Senior Medical Writer", source_digest="0")
    client.force_login(make_recruiter(CompanyFactory(name="Orchard Health")))
    assert not [warning for warning in paste(client).context["warnings"] if "already" in warning]


def test_is_only_for_people_who_may_add_postings(client, company):
    client.force_login(UserFactory(is_staff=True))
    text = {"text": ADVERT}
    assert client.get(PASTE).status_code == 403
    assert client.post(PASTE, text).status_code == 403
    assert client.post(REVIEW, text).status_code == 403
    client.logout()
    for url in (PASTE, REVIEW):
        assert reverse("admin:login") in client.post(url, text).url
    client.force_login(UserFactory())
    assert reverse("admin:login") in client.get(PASTE).url


def test_changes_nothing_on_get(as_recruiter):
    page = paste(as_recruiter)
    assert as_recruiter.get(REVIEW, form_data(page)).url == PASTE
    assert not Posting.objects.exists()


def test_redirects_requests_with_a_forged_advert(as_recruiter):
    page = as_recruiter.post(REVIEW, {"advert": "forged", "_save": "1"}, follow=True)
    assert "Paste it again" in page.text
    assert not Posting.objects.exists()


def test_is_linked_from_the_list_and_the_first_page(as_recruiter, client):
    for name in ("postings_posting_changelist", "index"):
        assert f'="{PASTE}"' in as_recruiter.get(reverse(f"admin:{name}")).text
    client.force_login(UserFactory(is_staff=True))
    assert PASTE not in client.get(reverse("admin:index")).text


def test_lets_an_editor_paste_for_any_company(client, company):
    CompanyFactory(name="Orchard Health")
    client.force_login(make_editor())
    client.post(REVIEW, form_data(paste(client)))
    assert Posting.objects.get().company == company


def test_makes_a_fixed_number_of_queries(as_recruiter, company, django_assert_max_num_queries):
    PostingFactory.create_batch(5, company=company)
    with django_assert_max_num_queries(30):
        paste(as_recruiter)
    longer = ADVERT.replace(
        "- Write manuscripts", "\n".join(f"- Write text {n}" for n in range(40))
    )
    with django_assert_max_num_queries(30):
        paste(as_recruiter, longer)


def test_makes_a_draft_of_the_jekyll_post(as_recruiter, shared):
    PlaceFactory(name="Petaling Jaya")
    seed = next((shared / "seeds").glob("000_*")).read_text()
    as_recruiter.post(REVIEW, form_data(paste(as_recruiter, seed)))
    posting = Posting.objects.get()
    assert posting.title == "Account Manager"
    assert [str(at.place) for at in posting.locations.all()] == ["Petaling Jaya, Malaysia"]
    assert posting.items.filter(kind="responsibility").count() == 9
    assert posting.items.filter(kind="requirement", importance="must").count() == 7
    assert posting.items.filter(kind="behaviour").count() == 6
    assert posting.description.startswith("Reporting to ")


def test_makes_a_draft_of_the_remote_listing(as_recruiter, shared):
    PlaceFactory(name="United States", kind="country", country_code="US")
    seed = SimpleUploadedFile("advert.txt", next((shared / "seeds").glob("003_*")).read_bytes())
    page = as_recruiter.post(PASTE, {"text": "", "file": seed})
    as_recruiter.post(REVIEW, form_data(page))
    posting = Posting.objects.get()
    assert posting.title == "Account Development Manager - Lab Services"
    assert (posting.workplace_type, posting.remote_countries) == ("remote", ["US"])
    assert (posting.pay_min, posting.pay_max, posting.pay_currency) == (83_300, 137_900, "USD")
    assert posting.items.filter(kind="requirement", importance="nice").count() == 2
    assert posting.items.filter(kind="responsibility").count() == 15


LISTS = f"""{ADVERT}
Interview process
- A call with the team
- A day in the office
- A written task
"""


def left_lists(page):
    return page.context["left_lists"]


def test_offers_the_lists_that_became_no_items(as_recruiter):
    page = paste(as_recruiter, LISTS)
    (offered,) = left_lists(page)
    assert (offered.left.heading, offered.left.subject) == ("Interview process", "process")
    assert 'href="#left-lists"' in page.text


def test_takes_a_list_and_keeps_what_was_typed(as_recruiter, basel):
    page = paste(as_recruiter, LISTS)
    typed = form_data(page, title="My title", _take="0 nice")
    del typed["_save"]
    taken = as_recruiter.post(REVIEW, typed)
    shown = taken.context["adminform"].form.initial
    assert shown["title"] == "My title"
    assert "CMPP certification" in shown["requirements"]
    assert shown["requirements"].endswith(
        "+ A call with the team\n+ A day in the office\n+ A written task"
    )
    assert "A written task" not in shown["description"]
    assert not left_lists(taken)
    assert not Posting.objects.exists()
    as_recruiter.post(REVIEW, form_data(taken))
    posting = Posting.objects.get()
    assert posting.title == "My title"
    assert posting.items.filter(importance="nice").count() == 4
    assert posting.locations.count() == 2


@pytest.mark.parametrize("choice", ["9 benefits", "0 wages", "", "-1 benefits", "0"])
def test_a_forged_choice_changes_nothing(as_recruiter, choice):
    page = paste(as_recruiter, LISTS)
    typed = form_data(page, title="My title", _take=choice)
    again = as_recruiter.post(REVIEW, typed)
    assert again.context["adminform"].form.initial["title"] == "My title"
    assert len(left_lists(again)) == 1
    assert not Posting.objects.exists()


def test_taking_a_list_is_only_for_people_who_may_add_postings(as_recruiter, client, company):
    typed = form_data(paste(as_recruiter, LISTS), _take="0 benefits")
    client.force_login(UserFactory(is_staff=True))
    assert client.post(REVIEW, typed).status_code == 403
