"""Logos: who may change one, where it is served, and what replaces a missing one."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html
from PIL import Image

from companies.models import Company, Logo
from companies.monograms import HUES, hue_of, initials
from postings.listing.cards import KEPT
from tests.desk_forms import fields_of
from tests.factories import CompanyFactory, PostingFactory, give_logo, make_editor, make_recruiter

pytestmark = pytest.mark.django_db


@pytest.fixture
def company():
    return CompanyFactory(name="Lumen Medical", slug="lumen-medical", website="")


def picture(colour="teal", name="logo.png", kind="PNG"):
    file = BytesIO()
    Image.new("RGB", (300, 150), colour).save(file, kind)
    return SimpleUploadedFile(name, file.getvalue(), content_type="image/png")


def save(client, company, **fields):
    form = {
        "name": company.name, "slug": company.slug, "sector": company.sector, "website": "",
        "overview": "", "memberships-TOTAL_FORMS": 0, "memberships-INITIAL_FORMS": 0, **fields,
    }  # fmt: skip
    url = reverse("admin:companies_company_change", args=[company.pk])
    page = client.get(url)
    if page.status_code == 200:
        form["_seen"] = fields_of(page.text)["_seen"]
    return client.post(url, form)


def show(company, arguments="44"):
    template = Template("{% load company_tags %}{% logo company " + arguments + " %}")
    return html.fromstring(template.render(Context({"company": company})).strip())


# The form


@pytest.mark.parametrize("as_editor", [True, False])
def test_lets_staff_of_the_company_and_editors_change_its_logo(client, company, as_editor):
    client.force_login(make_editor() if as_editor else make_recruiter(company))
    assert save(client, company, logo=picture("teal")).status_code == 302
    first = Logo.objects.get(company=company)
    assert (first.width, first.height) == (256, 128)
    assert save(client, company, logo=picture("red")).status_code == 302
    second = Logo.objects.get(company=company)
    assert first.digest != second.digest
    page = client.get(reverse("admin:companies_company_change", args=[company.pk]))
    assert f'<img src="{second.url}"' in page.text


def test_keeps_the_logo_when_the_form_is_saved_without_a_file(client, company):
    give_logo(company)
    client.force_login(make_recruiter(company))
    assert save(client, company, overview="New words").status_code == 302
    company = Company.objects.get()
    assert company.overview == "New words"
    assert bytes(company.logo.image) == b"webp"


def test_removes_the_logo_on_request(client, company):
    give_logo(company)
    client.force_login(make_recruiter(company))
    assert save(client, company, **{"logo-clear": "on"}).status_code == 302
    assert not Logo.objects.exists()


def test_explains_an_error_and_keeps_the_input(client, company):
    give_logo(company)
    client.force_login(make_recruiter(company))
    wrong = SimpleUploadedFile("logo.png", b"<svg/>", content_type="image/png")
    response = save(client, company, overview="Words just written", logo=wrong)
    assert response.status_code == 200
    assert "SVG images aren&#x27;t accepted" in response.text
    assert "Words just written" in response.text
    company = Company.objects.get()
    assert company.overview == ""
    assert bytes(company.logo.image) == b"webp"


def test_reads_no_file_that_is_too_large(client, company):
    client.force_login(make_recruiter(company))
    heavy = SimpleUploadedFile("logo.png", b"\0" * (2 * 1024 * 1024 + 1))
    assert "larger than 2 MiB" in save(client, company, logo=heavy).text


def test_checks_the_content_of_a_file_not_its_name(client, company):
    client.force_login(make_recruiter(company))
    save(client, company, logo=picture(name="logo.exe", kind="GIF"))
    assert Logo.objects.count() == 1


def test_saves_a_logo_with_a_new_company(client):
    client.force_login(make_editor())
    form = {
        "name": "Lumen", "slug": "lumen", "sector": "other", "logo": picture(),
        "memberships-TOTAL_FORMS": 0, "memberships-INITIAL_FORMS": 0,
    }  # fmt: skip
    client.post(reverse("admin:companies_company_add"), form)
    assert Logo.objects.get().company.name == "Lumen"


@pytest.mark.parametrize("signed_in", [True, False])
def test_refuses_changes_by_strangers(client, company, signed_in):
    if signed_in:
        client.force_login(make_recruiter(CompanyFactory()))
    save(client, company, logo=picture())
    assert not Logo.objects.exists()


def test_records_who_changed_it_without_the_bytes(client, company):
    client.force_login(make_recruiter(company))
    save(client, company, logo=picture())
    event = Logo.pgh_event_model.objects.get()
    assert event.digest == Logo.objects.get().digest
    assert event.pgh_context.metadata["user"]
    assert not hasattr(event, "image")


# Rules in the database


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"image": b""}, "companies_logo_small"),
        ({"image": b"x" * 65_537}, "companies_logo_small"),
        ({"width": 0}, "companies_logo_sides"),
        ({"height": 257}, "companies_logo_sides"),
        ({"digest": "../../../../etc/"}, "companies_logo_digest_hex"),
    ],
)
def test_the_database_refuses_wrong_rows(company, change, rule):
    give_logo(company, b"x" * 65_536, 256, 1)
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Logo.objects.update(**change)


# Serving


def test_serves_the_logo_publicly_with_a_year_of_caching(client, company):
    give_logo(company)
    response = client.get(company.logo.url)
    assert (response.status_code, response.content) == (200, b"webp")
    assert response.headers["Content-Type"] == "image/webp"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    cached = {part.strip() for part in response.headers["Cache-Control"].split(",")}
    assert cached == {"public", "max-age=31536000", "immutable"}
    assert "Vary" not in response.headers
    assert not response.cookies
    assert client.post(company.logo.url).status_code == 405


def test_answers_404_for_other_pictures(client, company):
    give_logo(company, b"old")
    old = company.logo.url
    give_logo(company, b"new")
    other = CompanyFactory()
    assert old != company.logo.url
    for url in (
        old,
        reverse("company-logo", args=[other.slug, company.logo.digest]),
        reverse("company-logo", args=["nobody", "x"]),
    ):
        assert client.get(url).status_code == 404


# On pages


def test_shows_the_logo_beside_the_name(client, company):
    give_logo(company)
    posting = PostingFactory(company=company)
    PostingFactory(company=company, title="Another")
    for url in ("/jobs/", "/companies/", posting.get_absolute_url(), company.get_absolute_url()):
        page = html.fromstring(client.get(url).content)
        shown = page.xpath(f'//main//img[@src="{company.logo.url}"]')
        assert shown, url
        assert {picture.get("alt") for picture in shown} == {""}


def test_pages_load_no_bytes_and_make_no_extra_queries(client, company):
    posting = PostingFactory(company=company)
    client.get("/jobs/")  # loads the index
    for url in (
        "/",
        "/jobs/",
        "/companies/",
        posting.get_absolute_url(),
        "/companies/lumen-medical/",
    ):
        Logo.objects.all().delete()
        KEPT.forget()
        with CaptureQueriesContext(connection) as without:
            client.get(url)
        give_logo(company)
        KEPT.forget()
        with CaptureQueriesContext(connection) as with_logo:
            client.get(url)
        assert len(with_logo) == len(without), url
        assert any("digest" in query["sql"] for query in with_logo)
        assert not any("image" in query["sql"] for query in with_logo)


def test_takes_only_the_space_that_it_needs(company):
    give_logo(company, width=256, height=128)
    square, wide = show(company), show(company, "40 wide=True eager=True")
    assert (square.get("width"), square.get("height")) == ("44", "44")
    assert (wide.get("width"), wide.get("height")) == ("80", "40")
    assert (square.get("loading"), wide.get("loading")) == ("lazy", None)
    give_logo(company, width=256, height=20)
    assert show(company, "40 wide=True").get("width") == "100"


def test_shows_initials_without_a_logo(company):
    svg = show(company, "56")
    assert (svg.tag, svg.get("aria-hidden"), svg.get("width")) == ("svg", "true", "56")
    assert f"hue-{hue_of('Lumen Medical')}" in svg.get("class")
    assert svg.text_content().strip() == "LM"
    assert "<script" not in html.tostring(show(Company(name="<script>"))).decode()


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Lumen Medical", "LM"),
        ("lumen", "L"),
        ("X", "X"),
        ("3M", "3"),
        ("Université de Genève", "UG"),
        ("Institut für Medizin", "IM"),
        ("St Brannoc's University Hospital", "SB"),
        ("of and for", "O"),
        ("“Éclat” Pharma", "ÉP"),
        ("E\N{COMBINING ACUTE ACCENT}clat", "É"),
        ("Hoffmann-Laroche", "HL"),
        ("ßteig", "ß"),
        ("東京製薬", "東"),
        ("مستشفى النور", "م"),
        ("בית חולים", "ב"),
        ("एम्स दिल्ली", "ए"),
        ("🚀 Rocket Labs", "RL"),
        ("🏥", "🏥"),
        ("👩🏽‍⚕️ 👩", "👩🏽‍⚕️"),
        ("🇲🇾🇩🇪", "🇲🇾"),
        ("!?", "!"),
        (" ", "?"),
    ],
)
def test_takes_initials_from_names_in_every_script(name, letters):
    assert initials(name) == letters


def test_gives_a_name_always_the_same_hue():
    names = [f"Company {number}" for number in range(200)]
    assert {hue_of(name) for name in names} == set(range(HUES))
    assert hue_of("Lumen Medical") == hue_of("lumen medical") == 4
