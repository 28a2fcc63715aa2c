"""The style sheets agree with each other."""

import base64
import hashlib
import re

import pytest
from django.conf import settings
from lxml import html


def colours(name):
    """Return the custom properties with a light and a dark value."""
    text = (settings.CHECKOUT / "static" / "css" / name).read_text()
    return dict(re.findall(r"(--[\w-]+): (light-dark\(#\w+, #\w+\));", text))


def test_the_admin_has_the_colours_of_the_board():
    board, desk = colours("site.css"), colours("desk.css")
    assert len(board) == 14
    assert board == {name: desk.get(name) for name in board}


@pytest.mark.django_db
def test_has_only_the_one_allowed_inline_script(client):
    response = client.get("/")
    scripts = html.fromstring(response.text).xpath("//script[not(@src)]")
    inside = [one.text for one in scripts if one.get("type") != "application/ld+json"]
    assert len(inside) == 1
    digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
    policy = response.headers["Content-Security-Policy"]
    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert "unsafe" not in policy
