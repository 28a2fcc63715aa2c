"""Tells an employer's own page from the page of a job."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from adverts.facts.values import text_of
from adverts.text.web_urls import web_url

_JOBS_HOST = re.compile(
    r"(?:apply|careers?|hiring|jobs?|karriere|recruit\w*|work)\.", re.IGNORECASE
)


def is_front_page(value: object) -> bool:
    """Return whether this is the address of a site as a whole, and not of a site for jobs."""
    url = web_url(text_of(value))
    address = urlsplit(url)
    is_whole = address.path in ("", "/") and not (address.query or address.fragment)
    return bool(url) and is_whole and not _JOBS_HOST.match(address.netloc)
