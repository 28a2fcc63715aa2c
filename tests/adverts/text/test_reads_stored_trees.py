"""Texts that an editor stored as a tree, and pages with the code of a server."""

import pytest

from adverts import read_advert
from adverts.text.rich_text import html_of_trees
from adverts.text.server_code import without_server_code


def text(words):
    return {"type": "text", "text": words}


def listed(kind, item, *words):
    return {
        "type": kind,
        "content": [
            {"type": item, "content": [{"type": "paragraph", "content": [text(one)]}]}
            for one in words
        ],
    }


HEADING = {"type": "heading", "attrs": {"level": 2}, "content": [text("Aufgaben")]}


def test_makes_html_of_a_tree():
    tree = [HEADING, listed("bullet_list", "list_item", "Uhren ölen & prüfen")]
    assert html_of_trees([{"id": "a", "text": tree, "enabled": True}]) == (
        "<h3>Aufgaben</h3><ul><li><p>Uhren ölen &amp; prüfen</p></li></ul>"
    )


@pytest.mark.parametrize(
    "node",
    [
        {"nodeType": "unordered-list", "content": [
            {"nodeType": "list-item", "content": [{"nodeType": "text", "value": "Uhren"}]}]},
        {"type": "ul", "children": [{"type": "li", "children": [{"text": "Uhren"}]}]},
        {"type": "bulletList", "content": [{"type": "listItem", "content": [text("Uhren")]}]},
    ],
)  # fmt: skip
def test_knows_the_names_of_several_editors(node):
    assert html_of_trees(node) == "<ul><li>Uhren</li></ul>"


def test_a_block_may_be_an_item_or_a_heading():
    blocks = [
        {"_type": "block", "style": "h3", "children": [{"_type": "span", "text": "Aufgaben"}]},
        {"_type": "block", "listItem": "bullet", "children": [{"_type": "span", "text": "Uhren"}]},
    ]
    assert html_of_trees(blocks) == "<h3>Aufgaben</h3><li>Uhren</li>"


def test_marks_links_and_depth():
    link = {"type": "link", "attrs": {"href": "https://a.example"}, "content": [text("hier")]}
    bold = {**text("Wir"), "marks": [{"type": "bold"}]}
    tree = {"type": "paragraph", "content": [bold, {"type": "hard_break"}, link]}
    assert html_of_trees(tree) == '<p><b>Wir</b><br><a href="https://a.example">hier</a></p>'
    deep = text("zu tief")
    for _ in range(100):
        deep = {"type": "paragraph", "content": [deep]}
    assert "zu tief" not in html_of_trees(deep)


@pytest.mark.parametrize("value", [None, "a", 1, [], {}, {"type": "text"}, {"type": "p"}, [[[1]]]])
def test_other_values_hold_no_tree(value):
    assert html_of_trees(value) == ""


POST = """---
title: Uhrmacher (m/w/d)
components:
  -
    text:
      -
        type: heading
        content:
          -
            type: text
            text: Ihre Aufgaben
      -
        type: bullet_list
        content:
          -
            type: list_item
            content:
              -
                type: paragraph
                content:
                  -
                    type: text
                    text: Uhren ölen
---
"""


def test_reads_a_post_whose_text_is_a_tree():
    items = read_advert(POST, name="a.md").items
    assert [(item.kind, item.text) for item in items] == [("responsibility", "Uhren ölen")]


PAGE = """<?php
  session_start();
  $title = "Jobs";
?>
<?php include 'head.php'; ?>
<h1>Uhrmacher (m/w/d)</h1><h2>Aufgaben</h2><ul><li>Uhren ölen</li><li>Federn wechseln</li></ul>
<h2>Ihr Profil</h2><ul><li>Ruhige Hand</li></ul><p><%= footer %>
"""


def test_reads_a_page_with_the_code_of_a_server():
    draft = read_advert(PAGE, name="jobs.php")
    assert draft.title == "Uhrmacher (m/w/d)"
    assert [item.text for item in draft.items] == ["Uhren ölen", "Federn wechseln", "Ruhige Hand"]


@pytest.mark.parametrize("source", ["<% of all", "a <?php b", "5 <%", "<p>50 <% 60</p>"])
def test_a_mark_without_an_end_stays(source):
    assert without_server_code(source) == source


def test_drops_only_the_code():
    assert without_server_code("a<?= $b ?>c<% d %>e<?php f") == "ace<?php f"
