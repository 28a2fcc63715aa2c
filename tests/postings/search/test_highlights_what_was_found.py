"""Cards show where the words of a search stand."""

import re

import pytest
from django.urls import reverse
from django.utils.html import escape

from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db

LIST = reverse("postings:list")


def posting(**fields):
    made = PostingFactory(**fields)
    made.gather_words()
    return made


def marked(client, **query):
    return re.findall("<mark>(.*?)</mark>", client.get(LIST, query).text)


def test_marks_stems_in_title_and_summary(client):
    posting(title="Senior Medical Writer", summary="You write for doctors.")
    assert marked(client, q="writers doctor") == ["Writer", "doctors"]


def test_marks_another_way_to_write_it(client):
    posting(title="Account Manager", summary="")
    assert marked(client, q="AM") == ["Account", "Manager"]


def test_stems_by_the_language_of_the_posting(client):
    words = "Wir suchen für die Klinik und das Team eine Person, die mit uns arbeitet. " * 3
    posting(
        title="Arzt", summary="Für die Betreuung unserer Ärzte und Kliniken.", description=words
    )
    assert marked(client, q="kliniken") == ["Kliniken"]


def test_marks_nothing_where_nothing_is_looked_for(client):
    posting(title="Medical Writer", summary="You write.")
    assert marked(client) == []
    assert marked(client, q="-nurse") == []


def test_keeps_the_marks_of_one_search_out_of_the_next(client):
    posting(title="Medical Writer", summary="You write.")
    assert marked(client, q="medical") == ["Medical"]
    assert marked(client, q="writer") == ["Writer"]
    assert marked(client) == []


def test_marks_the_nearest_postings_by_the_words_they_have(client):
    posting(title="Medical Writer", summary="")
    assert marked(client, q="medical qqqqzx") == ["Medical"]


@pytest.mark.parametrize(
    "title", ["<b>Writer</b> & more", "Writer <script>alert(1)</script>", "Writer a<b"]
)
def test_escapes_what_stands_around_a_mark(client, title):
    posting(title=title, summary="")
    page = client.get(LIST, {"q": "writer"}).text
    assert "<b>" not in page
    assert "<script>alert" not in page
    assert "&lt;" in page


@pytest.mark.parametrize("title", ["\x02Writer\x03", "<mark>Writer</mark>", "&lt;Writer&gt;"])
def test_a_title_that_holds_the_signs_of_marks_is_shown_as_text(client, title):
    posting(title=title, summary="")
    assert "<mark>" not in client.get(LIST).text
    assert marked(client, q="writer") == ["Writer"]
    assert (
        escape(title).replace("Writer", "<mark>Writer</mark>")
        in client.get(LIST, {"q": "writer"}).text
    )
