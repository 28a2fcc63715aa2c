"""What the stylesheets promise each other."""

import re

from django.conf import settings


def colours(name):
    """The custom properties that a stylesheet states as light and dark."""
    text = (settings.CHECKOUT / "static" / "css" / name).read_text()
    return dict(re.findall(r"(--[\w-]+): (light-dark\(#\w+, #\w+\));", text))


def test_gives_the_desk_the_colours_of_the_board():
    board, desk = colours("site.css"), colours("desk.css")
    assert len(board) == 14
    assert board == {name: desk.get(name) for name in board}
