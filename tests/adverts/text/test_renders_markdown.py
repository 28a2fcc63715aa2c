"""Markdown as adverts use it: mixed with HTML, with any indent, and without code."""

import pytest
from lxml import etree

from adverts.text.lines import markdown_lines
from adverts.text.markdown_html import render


def shape(source):
    """Return the lines of a text, each with its depth in lists."""
    return [(line.depth, line.text) for line in markdown_lines(source)]


def test_renders_commonmark():
    assert render("# Nurse\n\n- care\n- **drive**\n\n1. first\n2) other") == (
        "<h1>Nurse</h1>\n<ul>\n<li>care</li>\n<li><strong>drive</strong></li>\n</ul>\n"
        '<ol>\n<li>first</li>\n</ol>\n<ol start="2">\n<li>other</li>\n</ol>\n'
    )


def test_keeps_html():
    assert render("<b>Care</b> & <i>drive</i>") == "<p><b>Care</b> &amp; <i>drive</i></p>\n"
    assert render("<div>\na\n</div>") == "<div>\na\n</div>\n"


def test_a_list_below_a_heading_in_html_is_a_list():
    assert shape('<h4 id="gifts">Gifts</h4>\n*  Leave\n*  A pension\n') == [
        (0, "Gifts"), (1, "Leave"), (1, "A pension"),
    ]  # fmt: skip


def test_dashes_do_not_underline_a_heading():
    assert render("Care\n---\nDrive") == "<p>Care</p>\n<hr />\n<p>Drive</p>\n"


def test_equal_signs_underline_a_heading():
    assert render("Care\n=====\n- drive") == "<h1>Care</h1>\n<ul>\n<li>drive</li>\n</ul>\n"
    assert render("- drive\n\nCare\n===  ") == "<ul>\n<li>drive</li>\n</ul>\n<h1>Care</h1>\n"
    assert "<h1>" not in render("Care\n==\n\nDrive\n=== hard")


def test_more_dashes_than_a_rule_has_underline_a_short_line_of_its_own():
    heading = "<h2>Care</h2>\n<p>Drive</p>\n"
    assert render("Care\n-----\nDrive") == heading
    assert render("Hello\n\nCare  \n---------\n\nDrive") == f"<p>Hello</p>\n{heading}"
    for text in ("We care.\n-----\nDrive", "Care\nDrive\n-----\n", "- care\n-----\n"):
        assert "<h2>" not in render(text)


@pytest.mark.parametrize("indent", ["    ", "\t", "            "])
def test_indented_text_is_not_code(indent):
    assert shape(f"{indent}Care for **people**") == [(0, "Care for people")]
    assert shape(f"Duties\n\n{indent}<ul><li>Care</li></ul>") == [(0, "Duties"), (1, "Care")]
    assert shape(f"Duties\n{indent}* Care\n{indent}* Drive") == [
        (0, "Duties"), (1, "Care"), (1, "Drive")
    ]  # fmt: skip
    assert shape(f"*{indent}Care for **people**") == [(1, "Care for people")]
    assert shape(f"* * *\n\n{indent}Care") == [(0, "Care")]


def test_keeps_nested_lists():
    nested = "- one\n    - two\n        - three\n\n            More\n            - four\n- five"
    assert shape(nested) == [(1, "one"), (2, "two"), (3, "three"), (3, "More"), (4, "four"),
                             (1, "five")]  # fmt: skip
    assert shape("1.  one\n\n    More\n\n          - two\n2.  three") == [
        (1, "one"), (1, "More"), (2, "two"), (1, "three")
    ]  # fmt: skip


def test_dashes_in_html_are_not_a_list():
    source = "    <div>\n    - care\n    </div>\n\n          <p>People</p>"
    assert "<pre" not in render(source)
    assert [text for _, text in shape(source)] == ["care", "People"]


def test_drops_a_bad_link_completely():
    assert etree.HTML(render("[care](javascript:x)")).find(".//a").get("href") == "javascript:x"
    (line,) = markdown_lines("[care](javascript:x)")
    assert (line.markdown, line.links) == ("care", ())


def test_keeps_the_letters_of_a_host_name():
    (line,) = markdown_lines("[apply](https://pflege-köln.example/à?q=ü)")
    assert line.links[0].url == "https://pflege-köln.example/%C3%A0?q=%C3%BC"
