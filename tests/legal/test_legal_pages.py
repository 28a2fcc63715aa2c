"""Privacy, terms and contact: the board's own texts, and those that editors write instead."""

from datetime import date
from string import Template

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from lxml import html

from legal import shown as module
from legal.models import LegalPage
from legal.shown import default_text
from tests.desk_forms import opened
from tests.factories import make_recruiter

pytestmark = pytest.mark.django_db

KINDS = LegalPage.Kind.values
LANGUAGES = [code for code, _name in settings.LANGUAGES]
PREFIX = {"en-gb": "", "ms": "/ms", "de": "/de"}


@pytest.fixture(autouse=True)
def _rows():
    """Have a row for each page, as a new board has."""
    LegalPage.objects.all().delete()
    LegalPage.objects.bulk_create(
        LegalPage(kind=kind, language=language) for kind in KINDS for language in LANGUAGES
    )


def row(kind="privacy", language="en-gb"):
    return LegalPage.objects.get(kind=kind, language=language)


def change_url(page):
    return reverse("admin:legal_legalpage_change", args=[page.pk])


def write(client, body, **of):
    page = row(**of)
    return client.post(change_url(page), opened(client, change_url(page)) | {"body": body})


def text_of(response):
    return " ".join(html.fromstring(response.text).find(".//main").text_content().split())


# The board's own texts


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_text_in_every_language(client, kind, language):
    response = client.get(f"{PREFIX[language]}/{kind}/")
    assert response.status_code == 200
    article = html.fromstring(response.text).find(".//article")
    assert len(article.findall(".//h2")) >= 3
    assert article.find(".//div").get("lang") == language
    assert article.find(".//time").get("datetime") == module.CHANGED.isoformat()
    for sign in ("$", "---", "**", "##"):
        assert sign not in text_of(response)
    LegalPage.objects.all().delete()  # a board without rows shows them, too
    assert client.get(f"{PREFIX[language]}/{kind}/").text == response.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_follow_the_settings(settings, language):
    settings.BOARD_NAME, settings.HISTORY_DAYS = "Our board", 77
    text = default_text("privacy", language)
    assert "Our board" in text
    assert " 77 " in text
    assert "mailto:" not in text
    settings.CONTACT_EMAIL = "desk@board.example"
    for kind in ("privacy", "contact"):
        assert "[desk@board.example](mailto:desk@board.example)" in default_text(kind, language)


@pytest.mark.parametrize("kind", KINDS)
def test_the_texts_say_the_same_in_all_languages(kind):
    shapes, names = set(), set()
    for language in LANGUAGES:
        text = (module.TEXTS / f"{kind}.{language}.md").read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if line]
        shapes.add("".join(line[:1] if line[:1] in "#-" else "p" for line in lines))
        names.add(frozenset(Template(text).get_identifiers()))
    assert len(shapes) == len(names) == 1


def test_the_privacy_page_is_true(client):
    """What it says of cookies and other sites holds on all public pages."""
    text = text_of(client.get("/privacy/"))
    assert "set no cookies, load nothing from other sites" in text
    for path in ("/", "/jobs/", "/companies/", "/saved/", "/privacy/", "/terms/", "/contact/"):
        response = client.get(path)
        assert not response.cookies, path
        page = html.fromstring(response.text)
        loaded = page.xpath("//script/@src | //img/@src | //link[@rel='stylesheet']/@href")
        assert all(url.startswith("/") for url in loaded), path
    hours = settings.SESSION_LONGEST.total_seconds() / 3600
    assert f"after {hours:g} hours at the latest" in text
    assert f"for {settings.HISTORY_DAYS} days" in text


def test_every_page_links_to_them_in_its_language(client):
    for prefix in PREFIX.values():
        for path in ("/", "/jobs/", "/companies/", "/privacy/"):
            footer = html.fromstring(client.get(f"{prefix}{path}").text).find(".//footer")
            links = footer.xpath(".//a/@href")
            assert {f"{prefix}/{kind}/" for kind in KINDS} <= set(links), path


def test_is_the_same_for_everybody_and_only_reads(client):
    response = client.get("/privacy/")
    assert response.headers["Cache-Control"] == "public, max-age=60"
    assert "Cookie" not in response.headers.get("Vary", "")
    assert client.post("/privacy/", {"body": "x"}).status_code == 405
    assert client.get("/privacy/x/").status_code == 404


# The editors' texts


def test_an_editor_writes_a_page(as_editor):
    body = "We are **Lumen**.\n\n- Street 1\n\n[Mail](mailto:a@b.example)"
    assert write(as_editor, body, kind="contact").status_code == 302
    response = Client().get("/contact/")
    assert "<strong>Lumen</strong>" in response.text
    assert 'href="mailto:a@b.example"' in response.text
    assert "About an advert" not in response.text
    changed = html.fromstring(response.text).find(".//article").find(".//time").get("datetime")
    assert changed == date.today().isoformat()  # noqa: DTZ011  (tests run in UTC)


def test_shows_the_editors_text_before_the_boards_in_another_language(as_editor):
    write(as_editor, "Our own words.")
    for prefix in ("/de", "/ms"):
        response = Client().get(f"{prefix}/privacy/")
        assert "Our own words." in response.text
        assert html.fromstring(response.text).find(".//article/div").get("lang") == "en-gb"
    write(as_editor, "Unsere Worte.", language="de")
    assert "Unsere Worte." in Client().get("/de/privacy/").text
    assert "Our own words." in Client().get("/privacy/").text


def test_an_empty_text_brings_the_boards_back(as_editor):
    write(as_editor, "Our own words.")
    write(as_editor, "")
    assert "what the software" in Client().get("/privacy/").text


def test_cleans_what_editors_write(as_editor):
    write(as_editor, "<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n# Title\n\n## Part")
    page = html.fromstring(Client().get("/privacy/").text).find(".//article/div")
    assert page.findall(".//script") == []
    assert page.xpath(".//a/@href") == []
    assert page.findall(".//h1") == []
    assert "alert(1)" in page.text_content()


def test_two_editors_do_not_undo_each_other(as_editor):
    url = change_url(row())
    early, late = opened(as_editor, url), opened(as_editor, url)
    assert as_editor.post(url, early | {"body": "First"}).status_code == 302
    assert as_editor.post(url, late | {"body": "Second"}).status_code == 409
    assert row().body == "First"


def test_the_admin_shows_the_boards_text_to_copy_from(as_editor):
    page = html.fromstring(as_editor.get(change_url(row(language="de"))).text)
    [text] = page.find_class("board-text")
    assert (
        text.text == default_text("privacy", "de").lstrip("\n") or "Diese Seite sagt" in text.text
    )
    assert page.xpath("//select[@name='kind']") == []


def test_the_admin_leads_to_the_page_in_its_language(as_editor):
    for language, prefix in PREFIX.items():
        page = html.fromstring(as_editor.get(change_url(row(language=language))).text)
        [link] = page.find_class("viewsitelink")
        assert as_editor.get(link.get("href")).url == f"{prefix}/privacy/"


def test_an_existing_page_keeps_its_kind_and_language(as_editor):
    page = row()
    values = opened(as_editor, change_url(page)) | {"kind": "terms", "language": "de", "body": "x"}
    as_editor.post(change_url(page), values)
    page.refresh_from_db()
    assert (page.kind, page.language, page.body) == ("privacy", "en-gb", "x")


@pytest.mark.parametrize("action", ["change", "add", "list"])
def test_a_recruiter_writes_nothing(client, company, action):
    client.force_login(make_recruiter(company))
    url = {
        "change": change_url(row()), "add": reverse("admin:legal_legalpage_add"),
        "list": reverse("admin:legal_legalpage_changelist"),
    }[action]  # fmt: skip
    values = {"kind": "privacy", "language": "de", "body": "Mine"}
    assert client.get(url).status_code == 403
    assert client.post(url, values).status_code == 403
    assert not LegalPage.objects.exclude(body="").exists()


def test_a_visitor_is_asked_to_log_in(client):
    response = client.post(change_url(row()), {"body": "Mine"})
    assert response.status_code == 302
    assert "/login/" in response.url
    assert row().body == ""


def test_the_database_keeps_one_text_of_a_known_page():
    wrong = [{"kind": "imprint", "language": "de"}, {"kind": "terms", "language": ""},
             {"kind": "terms", "language": "de"}]  # fmt: skip
    for values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            LegalPage.objects.create(**values)
