"""The board's languages: complete catalogs, addresses, and no leftover English."""

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path

import django
import pytest
from babel.messages.pofile import read_po
from django.urls import translate_url
from django.utils import translation
from django.utils.formats import date_format, time_format
from lxml import html

from jobboard import translations
from tests import pseudo
from tests.factories import (
    CategoryFactory,
    CompanyFactory,
    PlaceFactory,
    PostingFactory,
    PostingItemFactory,
    PostingLocationFactory,
)

DJANGO = Path(django.__file__).parent
SAID_BY_US = ("aria-label", "placeholder", "alt", "title", "data-done", "data-failed", "data-auto")
# Names and units that are the same in every language, or come from CLDR and Django.
NAMES = (
    "Jobboard", "GeoNames", "CC BY", "Kuala Lumpur", "English", "Malaysia", "careers.example",
    "Atom", "RSS", "JSON Feed",
)  # fmt: skip
NOT_OURS = re.compile(
    rf"⟦[^⟦⟧]*⟧|†[^†]*†|{'|'.join(map(re.escape, NAMES))}|\b(UTC|RM|EUR)\b"
    r"|http://testserver/\S+"
    r"|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*",
)
ITEMS = [
    ("responsibility", ""), ("requirement", "must"), ("requirement", "nice"), ("behaviour", ""),
    ("benefit", ""),
]  # fmt: skip
WRONG = "q=†x†&workplace=moon&location=†y†&pay_min=9&radius=7&sort=odd&after=z"


@pytest.mark.parametrize("language", ["ms", "de"])
def test_has_a_complete_catalog(language):
    assert translations.languages() == ["ms", "de"]
    assert translations.problems(language) == []


def words_of(app, language):
    return BytesIO((app / f"locale/{language}/LC_MESSAGES/django.po").read_bytes())


@pytest.mark.parametrize("language", ["ms", "de"])
def test_does_not_change_texts_of_djangos_admin(language):
    """Django merges catalogs, so our “Save” for a job could replace the admin's button."""
    ours = {(word.context, word.id): word.string for word in translations.read(language)}
    changed = {
        word.id
        for app in ("conf", "contrib/admin", "contrib/auth")
        for word in read_po(words_of(DJANGO / app, language))
        if word.id and ours.get((word.context, word.id), word.string) != word.string
    }
    assert changed <= {"Home"}  # a shorter word for the same page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("prefix", "language", "word"),
    [("", "en-gb", "Jobs"), ("/ms", "ms", "Jawatan"), ("/de", "de", "Stellen")],
)
def test_uses_the_language_of_the_address(client, prefix, language, word):
    response = client.get(f"{prefix}/jobs/", headers={"Accept-Language": "fr"})
    page = html.fromstring(response.text)
    assert page.get("lang") == response.headers["Content-Language"] == language
    assert page.xpath("//h1")[0].text_content().strip() == word
    assert "Accept-Language" not in response.headers.get("Vary", "")
    alternates = {a.get("hreflang"): a.get("href") for a in page.xpath("//link[@hreflang]")}
    assert alternates == {
        "en-gb": "http://testserver/jobs/",
        "x-default": "http://testserver/jobs/",
        "ms": "http://testserver/ms/jobs/",
        "de": "http://testserver/de/jobs/",
    }
    assert page.xpath("//link[@rel='canonical']")[0].get("href") == alternates[language]


@pytest.mark.django_db
def test_keeps_the_search_when_the_language_changes(client):
    page = html.fromstring(client.get("/jobs/?q=writer&workplace=remote").text)
    links = {a.get("hreflang"): a.get("href") for a in page.xpath("//*[@class='languages']/a")}
    assert links["de"] == "/de/jobs/?q=writer&workplace=remote"
    with translation.override("de"):
        assert translate_url(links["de"], "en-gb") == "/jobs/?q=writer&workplace=remote"


@pytest.mark.django_db
def test_writes_pay_and_dates_in_the_local_way(client):
    posting = PostingFactory(pay_min=50_000, pay_max=61_500, pay_currency="EUR", pay_period="year")
    PostingLocationFactory(posting=posting, place=PlaceFactory(name="Cologne", country_code="DE"))
    with translation.override("de"):
        text = client.get(posting.get_absolute_url()).text.replace("\N{NO-BREAK SPACE}", " ")
    assert "50.000–61.500 € im Jahr" in text
    assert "Cologne, Deutschland" in text
    text = client.get(posting.get_absolute_url()).text
    assert "€50,000–61,500 a year" in text
    assert "Cologne, Germany" in text


@pytest.mark.django_db
def test_has_no_pages_in_unsupported_languages(client):
    assert client.get("/fr/jobs/").status_code == 404


def pages():
    """Return the public pages' addresses, with data whose own words are between daggers."""
    category = CategoryFactory(name="†field†", slug="field")
    company = CompanyFactory(name="†firm†", overview="†about us†")
    same = {"company": company, "category": category, "apply_url": "https://careers.example/1"}
    posting = PostingFactory(
        title="†job†", summary="†sum†", description="†text†", workplace_type="remote",
        employment_type="FULL_TIME", pay_min=1_000, pay_max=2_000, pay_currency="MYR",
        pay_period="month", reference="†7†", **same,
    )  # fmt: skip
    for kind, importance in ITEMS * 5:
        words = {"text": "†item†", "heading": ""}
        PostingItemFactory(posting=posting, kind=kind, importance=importance, **words)
    PostingLocationFactory(posting=posting, place=PlaceFactory(name="†town†"))
    PostingFactory(title="†next†", summary="", **same)
    over = PostingFactory(
        title="†over†", description="†text†", status="closed", outcome="filled", **same
    )
    return [
        "/", "/jobs/", f"/jobs/?{WRONG}", "/jobs/?workplace=remote&category=field&pay_min=9",
        "/companies/", company.get_absolute_url(), posting.get_absolute_url(),
        over.get_absolute_url(), f"/jobs/{over.pk}/apply/", "/nothing-here/",
    ]  # fmt: skip


def left_english(text):
    """Return texts on a page that come neither from gettext nor from the data."""
    page = html.fromstring(text)
    for hidden in page.xpath(
        "//script|//select[@name='currency' or @name='language']|//*[@class='languages']"
    ):
        hidden.drop_tree()
    said = [page.text_content(), *page.xpath("//meta[@name='description']/@content")]
    said += [value for name in SAID_BY_US for value in page.xpath(f"//@{name}")]
    for _nested in range(3):
        said = [NOT_OURS.sub(" ", " ".join(words.split())) for words in said]
    return [words for words in said if re.search(r"[A-Za-z]{2}", words)]


@pytest.mark.django_db
def test_leaves_no_word_untranslated(client, settings, tmp_path):
    pseudo.install(settings, tmp_path)
    for address in pages():
        text = client.get(f"/{pseudo.LONG}{address}").text
        assert "⟦" in text, address
        assert left_english(text) == [], address


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "direction"), [(pseudo.LONG, None), (pseudo.RIGHT_TO_LEFT, "rtl")]
)
def test_states_its_reading_direction(client, settings, tmp_path, language, direction):
    pseudo.install(settings, tmp_path)
    assert html.fromstring(client.get(f"/{language}/").text).get("dir") == direction


def test_tells_malay_times_by_24_hours():
    afternoon = datetime(2027, 1, 15, 17, 0)  # noqa: DTZ001  (no zone: only its words count)
    with translation.override("ms"):
        assert time_format(afternoon.time(), "TIME_FORMAT") == "17:00"
        assert date_format(afternoon, "DATETIME_FORMAT") == "15 Jan 2027, 17:00"
