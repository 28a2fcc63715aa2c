"""A list of links to places of the same page is none of the advert's lists."""

import pytest

from adverts.text.lines import html_lines, markdown_lines

CONTENTS = "- [The role](#role)\n- [What you need](#needs)\n"


def texts(lines):
    return [line.text for line in lines]


def test_drops_a_list_of_jumps():
    source = f"Find your way\n\n{CONTENTS}\n## The role\n\n- Feed the seals\n"
    assert texts(markdown_lines(source)) == ["Find your way", "The role", "Feed the seals"]


@pytest.mark.parametrize(
    "item", ["[Our house](https://aquarium.example)", "See [the role](#role) below", "A degree"]
)
def test_keeps_a_list_with_anything_else(item):
    assert len(markdown_lines(f"{CONTENTS}- {item}\n")) == 3


def test_keeps_what_follows_the_list():
    assert texts(html_lines('<ul><li><a href="#a">Role</a></li></ul>Care for fish')) == [
        "Care for fish"
    ]
