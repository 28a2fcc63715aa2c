"""The HTML part says what the text says, and loads nothing."""

import pytest
from lxml import html

from mails.html import html_of

BODY = "“A <b>job</b>” & more.\n\nOpen it:\nhttps://board.example/jobs/1/?a=1&b=2\n"


def test_has_the_paragraphs_and_links_of_the_text():
    page = html.fromstring(html_of("News: A & B", BODY, language="de"))
    assert page.get("lang") == "de"
    assert page.findtext(".//title") == "News: A & B"
    assert [p.text_content() for p in page.iter("p")] == [
        "“A <b>job</b>” & more.",
        "Open it:https://board.example/jobs/1/?a=1&b=2",
    ]
    assert [a.get("href") for a in page.iter("a")] == ["https://board.example/jobs/1/?a=1&b=2"]


@pytest.mark.parametrize("text", ["<script>x</script>", '"><img src=x onerror=y>', "javascript:x"])
def test_what_people_write_stays_text(text):
    page = html.fromstring(html_of(text, text, language=""))
    assert not {*page.iter("script", "img")}
    assert [p.text_content() for p in page.iter("p")] == [text]
    assert not [a for a in page.iter("a") if not a.get("href").startswith("http")]
