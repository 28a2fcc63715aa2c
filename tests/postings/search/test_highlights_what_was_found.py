"""Cards highlight the words of a search."""

import re

import pytest
from django.urls import reverse

from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db

LIST = reverse("postings:list")


def posting(**fields):
    made = PostingFactory(**fields)
    made.gather_words()
    return made


def marked(client, **query):
    return re.findall("<mark>(.*?)</mark>", client.get(LIST, query).text)


def test_highlights_stems_in_title_and_summary(client):
    posting(title="Senior Medical Writer", summary="You write for doctors.")
    assert marked(client, q="writers doctor") == ["Writer", "doctors"]


def test_highlights_synonyms(client):
    posting(title="Account Manager", summary="")
    assert marked(client, q="AM") == ["Account", "Manager"]


def test_stems_by_the_language_of_the_posting(client):
    words = "Wir suchen für die Klinik und das Team eine Person, die mit uns arbeitet. " * 3
    posting(
        title="Arzt", summary="Für die Betreuung unserer Ärzte und Kliniken.", description=words
    )
    assert marked(client, q="kliniken") == ["Kliniken"]


def test_highlights_nothing_without_words(client):
    posting(title="Medical Writer", summary="You write.")
    assert marked(client) == []
    assert marked(client, q="-nurse") == []


def test_highlights_of_one_search_do_not_appear_in_the_next(client):
    posting(title="Medical Writer", summary="You write.")
    assert marked(client, q="medical") == ["Medical"]
    assert marked(client, q="writer") == ["Writer"]
    assert marked(client) == []


def test_highlights_the_words_of_the_nearest_postings(client):
    posting(title="Medical Writer", summary="")
    assert marked(client, q="medical qqqqzx") == ["Medical"]


@pytest.mark.parametrize(
    "title", ["<b>Writer</b> & more", "Writer <script>alert(1)</script>", "Writer a<b"]
)
def test_escapes_the_text_around_a_highlight(client, title):
    posting(title=title, summary="")
    page = client.get(LIST, {"q": "writer"}).text
    assert "<b>" not in page
    assert "<script>alert" not in page
    assert "&lt;" in page


def test_shows_highlight_signs_in_a_title_as_text(client):
    posting(title="\x02Writer\x03", summary="")
    assert "<mark>" not in client.get(LIST).text
    assert "<mark>" not in client.get(LIST, {"q": "writer"}).text
