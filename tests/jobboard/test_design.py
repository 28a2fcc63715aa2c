"""What the stylesheets promise each other."""

import base64
import hashlib
import re

import pytest
from django.conf import settings
from lxml import html


def colours(name):
    """The custom properties that a stylesheet states as light and dark."""
    text = (settings.CHECKOUT / "static" / "css" / name).read_text()
    return dict(re.findall(r"(--[\w-]+): (light-dark\(#\w+, #\w+\));", text))


def test_gives_the_desk_the_colours_of_the_board():
    board, desk = colours("site.css"), colours("desk.css")
    assert len(board) == 14
    assert board == {name: desk.get(name) for name in board}


@pytest.mark.django_db
def test_runs_no_script_in_the_page_but_the_one_that_is_allowed(client):
    response = client.get("/")
    inside = [e.text for e in html.fromstring(response.text).xpath("//script") if not e.get("src")]
    assert len(inside) == 1
    digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
    policy = response.headers["Content-Security-Policy"]
    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert "unsafe" not in policy
