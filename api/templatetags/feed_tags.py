"""Links from a search to its feeds."""

from collections.abc import Iterator
from typing import NamedTuple

from django import template
from django.utils.functional import Promise

from api.search_feeds.entries import feed_path
from api.search_feeds.forms import FORMS

register = template.Library()


class Link(NamedTuple):
    """A feed of a search: its path, its media type, what people call it."""

    path: str
    media_type: str
    name: str | Promise


@register.simple_tag
def feeds_of(listing_path: str) -> list[Link]:
    """Return the feeds of a search, which the path of its listing names."""
    return list(_feeds(listing_path.partition("?")[2]))


def _feeds(query: str) -> Iterator[Link]:
    for form, (media_type, name, _) in FORMS.items():
        yield Link(feed_path(form, query), media_type.partition(";")[0], name)
