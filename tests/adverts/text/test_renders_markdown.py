"""Markdown as adverts use it: mixed with HTML, indented at will, and without code."""

import pytest
from lxml import etree

from adverts.text.lines import markdown_lines
from adverts.text.markdown_html import render


def shape(source):
    """What the lines of a text are: their texts, with how deep in lists they lie."""
    return [(line.depth, line.text) for line in markdown_lines(source)]


def test_renders_commonmark():
    assert render("# Nurse\n\n- care\n- **drive**\n\n1. first\n2) other") == (
        "<h1>Nurse</h1>\n<ul>\n<li>care</li>\n<li><strong>drive</strong></li>\n</ul>\n"
        '<ol>\n<li>first</li>\n</ol>\n<ol start="2">\n<li>other</li>\n</ol>\n'
    )


def test_lets_html_through():
    assert render("<b>Care</b> & <i>drive</i>") == "<p><b>Care</b> &amp; <i>drive</i></p>\n"
    assert render("<div>\n- a\n</div>") == "<div>\n- a\n</div>\n"


def test_takes_no_dashes_for_an_underline():
    assert render("Care\n---\nDrive") == "<p>Care</p>\n<hr />\n<p>Drive</p>\n"
    assert render("Care\n===") == "<p>Care\n===</p>\n"


@pytest.mark.parametrize("indent", ["    ", "\t", "            "])
def test_makes_no_code_of_indented_text(indent):
    assert shape(f"{indent}Care for **people**") == [(0, "Care for people")]
    assert shape(f"Duties\n\n{indent}<ul><li>Care</li></ul>") == [(0, "Duties"), (1, "Care")]
    assert shape(f"Duties\n{indent}* Care\n{indent}* Drive") == [
        (0, "Duties"), (1, "Care"), (1, "Drive")
    ]  # fmt: skip
    assert shape(f"*{indent}Care for **people**") == [(1, "Care for people")]
    assert shape(f"* * *\n\n{indent}Care") == [(0, "Care")]


def test_keeps_lists_in_lists():
    nested = "- one\n    - two\n        - three\n\n            More\n            - four\n- five"
    assert shape(nested) == [(1, "one"), (2, "two"), (3, "three"), (3, "More"), (4, "four"),
                             (1, "five")]  # fmt: skip
    assert shape("1.  one\n\n    More\n\n          - two\n2.  three") == [
        (1, "one"), (1, "More"), (2, "two"), (1, "three")
    ]  # fmt: skip


def test_takes_dashes_in_html_for_no_list():
    source = "    <div>\n    - care\n    </div>\n\n          <p>People</p>"
    assert "<pre" not in render(source)
    assert [text for _, text in shape(source)] == ["care", "People"]


def test_drops_a_bad_link_as_a_whole():
    assert etree.HTML(render("[care](javascript:x)")).find(".//a").get("href") == "javascript:x"
    (line,) = markdown_lines("[care](javascript:x)")
    assert (line.markdown, line.links) == ("care", ())


def test_keeps_the_letters_of_a_host():
    (line,) = markdown_lines("[apply](https://pflege-köln.example/à?q=ü)")
    assert line.links[0].url == "https://pflege-köln.example/%C3%A0?q=%C3%BC"
