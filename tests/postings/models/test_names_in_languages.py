"""Categories and levels have names in the language of the page, which editors give."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation
from lxml import html

from postings.models import Category, Level
from tests.desk_forms import opened
from tests.factories import CategoryFactory, LevelFactory, PostingFactory, make_recruiter

pytestmark = pytest.mark.django_db

NAMES = {"de": "Medizinisches Schreiben"}


@pytest.fixture(autouse=True)
def _no_levels():
    Level.objects.all().delete()


def change_url(row):
    return reverse(f"admin:postings_{row._meta.model_name}_change", args=[row.pk])


def test_pages_show_the_name_in_their_language_and_else_the_english_one(client):
    category = CategoryFactory(names=NAMES)
    posting = PostingFactory(category=category)
    closed = PostingFactory(category=category, status="closed", outcome="filled")
    paths = ["/", "/jobs/", "/jobs/?category=medical-writing", posting.get_absolute_url(),
             closed.get_absolute_url()]  # fmt: skip
    for _ in range(2):  # the second time from what is kept
        for path in paths:
            assert "Medical writing" in client.get(path).text, path
            german = client.get(f"/de{path}").text
            assert NAMES["de"] in german, path
            assert "Medical writing" not in german, path
            assert "Medical writing" in client.get(f"/ms{path}").text, path


def test_lists_categories_by_their_names_in_the_language():
    CategoryFactory(name="Nursing", slug="nursing", names={"de": "Pflege"})
    CategoryFactory(name="Quality", slug="quality", names={"de": "Ärztliche Qualität"})
    assert list(Category.by_slug()) == ["nursing", "quality"]
    with translation.override("de"):
        assert list(Category.by_slug()) == ["quality", "nursing"]


def test_an_editor_translates_a_category(as_editor):
    category = CategoryFactory(names={"xx": "kept"})
    PostingFactory(category=category)
    url = change_url(category)
    assert "Medical writing" in Client().get("/de/jobs/").text
    values = opened(as_editor, url) | {"name_de": NAMES["de"]}
    assert as_editor.post(url, values).status_code == 302
    category.refresh_from_db()
    assert category.names == {"xx": "kept", **NAMES}
    assert NAMES["de"] in Client().get("/de/jobs/").text
    values = opened(as_editor, url)
    assert values["name_de"] == NAMES["de"]
    assert as_editor.post(url, values | {"name_de": " "}).status_code == 302
    category.refresh_from_db()
    assert category.names == {"xx": "kept"}


def test_two_editors_translate_into_two_languages(as_editor):
    category = CategoryFactory()
    url = change_url(category)
    early, late = opened(as_editor, url), opened(as_editor, url)
    assert as_editor.post(url, early | {"name_de": "Schreiben"}).status_code == 302
    assert as_editor.post(url, late | {"name_ms": "Penulisan"}).status_code == 409
    category.refresh_from_db()
    assert category.names == {"de": "Schreiben"}


@pytest.mark.parametrize("model", [CategoryFactory, LevelFactory])
def test_a_recruiter_changes_no_names(client, company, model):
    row = model()
    client.force_login(make_recruiter(company))
    response = client.post(change_url(row), {"name": "Mine", "name_de": "Meins"})
    assert response.status_code in (403, 409)
    row.refresh_from_db()
    assert (row.name != "Mine", row.names) == (True, {})


@pytest.mark.parametrize("names", [[], "x", None, {"de": ""}, {"de": 3}, {"de": None}, {"de": []}])
@pytest.mark.parametrize("model", [Category, Level])
def test_the_database_keeps_only_texts(model, names):
    row = CategoryFactory() if model is Category else LevelFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=row.pk).update(names=names)


# Levels


@pytest.fixture
def _levels():
    LevelFactory(key="director", name="Director", position=40, names={"de": "Direktion"})
    LevelFactory(key="junior", name="Junior", position=10)
    LevelFactory(key="senior", name="Senior", position=20, spellings=["sr", "Senior level"])
    LevelFactory(key="lead", name="Lead", position=30)


def offered(client, path="/jobs/"):
    options = html.fromstring(client.get(path).text).xpath("//select[@name='level']/option")
    return [" ".join(option.text_content().split()) for option in options]


@pytest.mark.usefixtures("_levels")
def test_the_filter_offers_levels_in_their_order(client):
    for level in ("Director", "senior", "Junior", "Band 7", "Band 7", "Band 6"):
        PostingFactory(level=level)
    assert offered(client)[1:] == [
        "Junior (1)",
        "Senior (1)",
        "Director (1)",
        "Band 7 (2)",
        "Band 6 (1)",
    ]
    assert offered(client, "/de/jobs/")[3] == "Direktion (1)"
    Level.objects.filter(key="director").update(position=1)
    assert offered(client)[1] == "Director (1)"


@pytest.mark.usefixtures("_levels")
@pytest.mark.parametrize("asked", ["senior", "sr", "SENIOR LEVEL", "Senior"])
def test_finds_a_level_by_anything_that_it_is_called(client, asked):
    for level in ("Senior", "Sr", "senior level", "Junior"):
        PostingFactory(level=level)
    response = client.get("/jobs/", {"level": asked})
    assert response.context["total"] == 3
    assert [chip.text for chip in response.context["chips"]] == ["Senior"]
    [chosen] = html.fromstring(response.text).xpath("//select[@name='level']/option[@selected]")
    assert (chosen.get("value"), chosen.text) == ("senior", "Senior (3)")


@pytest.mark.usefixtures("_levels")
def test_a_posting_shows_its_level_in_the_language(client):
    known, other = PostingFactory(level="director"), PostingFactory(level="band 7")
    for path in (known.get_absolute_url(), f"/de{known.get_absolute_url()}"):
        client.get(path)
    assert "<dd>Director</dd>" in client.get(known.get_absolute_url()).text
    assert "<dd>Direktion</dd>" in client.get(f"/de{known.get_absolute_url()}").text
    assert "<dd>Band 7</dd>" in client.get(other.get_absolute_url()).text
    Level.objects.filter(key="director").update(names={"de": "Chefetage"})
    assert "<dd>Chefetage</dd>" in client.get(f"/de{known.get_absolute_url()}").text


@pytest.mark.usefixtures("_levels")
def test_the_form_offers_levels_in_their_order_and_takes_any(as_recruiter):
    page = html.fromstring(as_recruiter.get(reverse("admin:postings_posting_add")).text)
    field = page.xpath("//input[@name='level']")[0]
    options = page.xpath(f"//datalist[@id='{field.get('list')}']/option/@value")
    assert options == ["Junior", "Senior", "Lead", "Director"]


@pytest.mark.usefixtures("_levels")
def test_the_admin_lists_levels_in_their_order(as_editor):
    page = html.fromstring(as_editor.get(reverse("admin:postings_level_changelist")).text)
    names = page.xpath("//th[contains(@class,'field-name')]/a/text()")
    assert names == ["Junior", "Senior", "Lead", "Director"]


@pytest.mark.usefixtures("_levels")
def test_no_two_levels_are_called_the_same(as_editor):
    url = reverse("admin:postings_level_add")
    values = {"name": "Grand", "key": "grand", "position": "50", "spellings": "Elder, SR"}
    response = as_editor.post(url, values)
    assert (
        "Another level, Senior, is already called “sr”."
        in html.fromstring(response.text).text_content()
    )
    assert not Level.objects.filter(key="grand").exists()
    assert as_editor.post(url, values | {"spellings": "elder"}).status_code == 302
    assert Level.objects.get(key="grand").texts == {"grand", "elder"}


def test_the_database_keeps_keys_in_small_letters():
    level = LevelFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        Level.objects.filter(pk=level.pk).update(key="Senior")
