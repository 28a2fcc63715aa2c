"""The page of a job that has ended keeps its advert, folded and marked closed."""

from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import html

from tests.factories import PostingFactory, PostingItemFactory

pytestmark = pytest.mark.django_db

ENDED = [
    {"status": "closed", "outcome": "filled"},
    {"status": "closed", "outcome": "withdrawn"},
    {"closes_at": timezone.now() - timedelta(hours=1)},
]


def closed(**fields):
    posting = PostingFactory(
        title="Medical Writer", summary="Write with us.", description="You **write** a lot.",
        pay_min=50_000, pay_currency="EUR", pay_period="year", language="en", **fields,
    )  # fmt: skip
    PostingItemFactory(posting=posting, text="Write manuscripts")
    PostingItemFactory(posting=posting, kind="requirement", importance="must", text="A degree")
    return posting


@pytest.mark.parametrize("fields", ENDED)
def test_keeps_the_advert_folded_and_marked(client, fields):
    response = client.get(closed(**fields).get_absolute_url())
    assert response.status_code == 410
    page = html.fromstring(response.text)
    [folded] = page.findall(".//details")
    assert folded.get("open") is None
    text = " ".join(folded.text_content().split())
    for words in (
        "Show the closed advert", "This job is closed. You can no longer apply.",
        "Write with us.", "You write a lot.", "Write manuscripts", "A degree", "€50,000",
    ):  # fmt: skip
        assert words in text.replace("\N{NO-BREAK SPACE}", " "), words
    assert folded.find(".//strong") is not None
    assert "Open until" not in text


@pytest.mark.parametrize("fields", ENDED)
def test_is_not_indexed_and_offers_no_way_to_apply(client, fields):
    text = client.get(closed(**fields).get_absolute_url()).text
    assert '<meta name="robots" content="noindex">' in text
    assert "application/ld+json" not in text
    assert "/apply/" not in text
    assert 'rel="canonical"' not in text


@pytest.mark.parametrize("status", ["suspended", "draft", "rejected"])
def test_keeps_nothing_of_what_was_taken_off(client, status):
    response = client.get(closed(status=status).get_absolute_url())
    assert response.status_code in (404, 410)
    assert "Write manuscripts" not in response.text
