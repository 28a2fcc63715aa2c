"""Career guides by the API."""

from decimal import Decimal

import pytest
from django.conf import settings
from django.utils import timezone

from careers.models import Guide, LevelPay, LevelStatistics
from tests.factories import GuideFactory, RoleFamilyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def family():
    family = GuideFactory().family
    for rank, name in enumerate(("Writer", "Senior writer"), 1):
        family.levels.create(name=name, slug=name.lower().replace(" ", "-"), rank=rank)
    return family


def test_lists_guides_with_their_levels(client, family):
    RoleFamilyFactory(name="Sales", slug="sales")  # without a guide
    [guide] = client.get("/api/v1/guides").json()["guides"]
    assert (guide["slug"], guide["title"]) == ("medical-writing", "How writers grow")
    assert guide["levels"] == ["Writer", "Senior writer"]
    assert guide["url"] == f"http://testserver{family.get_absolute_url()}"


def test_returns_the_article_and_what_postings_pay(client, family):
    level = family.levels.get(slug="writer")
    LevelStatistics.objects.create(
        level=level, computed_at=timezone.now(), postings=9, live=4, remote=1, hybrid=1,
        with_workplace=5, with_experience=3, experience_median=2,
    )  # fmt: skip
    LevelPay.objects.create(
        level=level, country="MY", number=6, lower_quartile=1000, median=2000, upper_quartile=3000
    )
    guide = client.get("/api/v1/guides/medical-writing").json()
    assert (guide["text"], guide["language"]) == ("What *writers* do.", "en")
    assert guide["pay_currency"] == settings.BASE_CURRENCY
    low, high = guide["steps"]
    assert (low["live"], low["experience_median"], low["counted_at"] is not None) == (4, 2, True)
    [pay] = low["pay"]
    assert (pay["country"], pay["postings"], Decimal(pay["median"])) == ("MY", 6, 2000)
    assert (high["postings"], high["counted_at"], high["pay"]) == (0, None, [])


def test_returns_the_guide_in_the_language_asked_for(client, family):
    Guide.objects.create(
        family=family, language="de", title="Wie Autoren wachsen", text="Text",
        status="published", published_at=timezone.now(),
    )  # fmt: skip
    german = client.get("/api/v1/guides/medical-writing?lang=de").json()
    assert (german["language"], german["title"]) == ("de", "Wie Autoren wachsen")
    malay = client.get("/api/v1/guides/medical-writing?lang=ms").json()
    assert malay["language"] == "en"


def test_returns_no_draft(client):
    GuideFactory(status="draft", published_at=None)
    assert client.get("/api/v1/guides").json()["guides"] == []
    assert client.get("/api/v1/guides/medical-writing").status_code == 404
