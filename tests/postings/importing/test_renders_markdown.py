"""The quick ways around Markdown's rules lead to the same HTML as the rules do."""

import pytest
from markdown_it import MarkdownIt

from postings.importing.rendering import render

SOURCES = [
    "Plain words, nothing else.",
    "Two lines\nof one paragraph",
    "A break  \nhere",
    "A break\\\nhere",
    "# Title\n\n- one\n- **two**\n  - three & four\n\n1. first\n2. second",
    "> quoted\n\n```\ncode\n```\n\n~~~\nmore\n~~~",
    "<b>HTML</b> inside\n\n<div>\n\n- a &amp; b\n\n</div>",
    "See [the page][1] & ![picture](x.png)\n\n[1]: https://example.org",
    "snake_case and *stars* and `ticks` <https://example.org>",
    "Right! - not a list\n---\n***",
]


@pytest.mark.parametrize("source", SOURCES)
def test_as_the_library_does(source):
    whole = MarkdownIt("commonmark", {"html": True}).disable(["code", "lheading"])
    assert render(source) == whole.render(source)
