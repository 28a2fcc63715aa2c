"""Links by which other sites find out how to embed a page."""

from typing import NamedTuple
from urllib.parse import urlencode

from django import template
from django.urls import reverse

register = template.Library()


class Link(NamedTuple):
    """An address that answers for a page, and the media type of the answer."""

    media_type: str
    url: str


@register.simple_tag
def oembed_links(site: str, path: str) -> list[Link]:
    """Return where oEmbed answers for a page of the board."""
    return [
        Link(f"{kind}+oembed", f"{site}{reverse('oembed')}?{urlencode(query)}")
        for kind, query in (
            ("application/json", {"url": site + path}),
            ("text/xml", {"url": site + path, "format": "xml"}),
        )
    ]
