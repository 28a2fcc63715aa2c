"""A browser draws logos, the pay bar and the map under the board's policy."""

from io import BytesIO

import pytest
from PIL import Image

from companies.models import Logo
from tests.factories import (
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingLocationFactory,
    make_recruiter,
)
from tests.journeys.axe import violations

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def company():
    return CompanyFactory(name="Lumen Medical")


def upload_logo(page, company):
    make_recruiter(company)
    page.goto(f"/admin/companies/company/{company.pk}/change/")
    page.get_by_label("Username").fill("recruiter")
    page.get_by_label("Password").fill("secret-word")
    page.get_by_role("button", name="Log in").click()
    file = BytesIO()
    Image.new("RGB", (600, 300), "teal").save(file, "PNG")
    picture = {"name": "logo.png", "mimeType": "image/png", "buffer": file.getvalue()}
    page.get_by_label("Image file").set_input_files(picture)
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("was changed successfully").wait_for()


def test_shows_a_logo_that_a_recruiter_uploaded(page, company):
    PostingFactory(company=company)
    upload_logo(page, company)
    page.goto("/jobs/")
    logo = page.locator("main img.logo")
    logo.scroll_into_view_if_needed()
    size = page.wait_for_function("""() => {
        const image = document.querySelector("main img.logo");
        return image.complete && image.naturalWidth && [image.naturalWidth, image.naturalHeight];
    }""")  # it loads late
    assert size.json_value() == [256, 128]
    assert logo.get_attribute("src") == Logo.objects.get().url


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_draws_what_the_text_says(page, company, scheme):
    pay = {"pay_currency": "EUR", "pay_period": "year", "pay_min": 50_000, "pay_max": 60_000}
    posting = PostingFactory.create_batch(6, company=company, **pay)[0]
    PostingLocationFactory(posting=posting, place=PlaceFactory())
    page.emulate_media(color_scheme=scheme)
    page.goto(posting.get_absolute_url())
    page.wait_for_load_state("networkidle")
    assert page.get_by_role("img", name="Map of the job's locations: Petaling Jaya").is_visible()
    loaded = "() => document.querySelector('svg.map use').getBBox().width > 3_000"
    page.wait_for_function(loaded)  # and is not empty
    assert page.locator(".pay-range svg").is_visible()
    assert page.locator("header .monogram").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.context.cookies() == []


def test_is_accessible_with_its_pictures(browser, live_server, company):
    pay = {"pay_currency": "EUR", "pay_period": "year", "pay_min": 50_000}
    posting = PostingFactory.create_batch(6, company=company, **pay)[0]
    PostingLocationFactory(posting=posting, place=PlaceFactory())
    for scheme in ("light", "dark"):
        context = browser.new_context(base_url=live_server.url, color_scheme=scheme)
        page = context.new_page()
        for url in (posting.get_absolute_url(), "/jobs/", company.get_absolute_url()):
            page.goto(url)
            assert violations(page, f"{url} ({scheme})") == []
        context.close()
