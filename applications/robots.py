"""Requests that are not a person's click: robots, and browsers that run ahead of the person."""

import re

from crawlerdetect import CrawlerDetect
from django.http.request import HttpHeaders

# What browsers say of a request that nobody has asked for yet.
#   Sec-Purpose: prefetch, prefetch;prerender, prefetch;anonymous-client-ip   Chrome, Edge, Firefox
#   Purpose: prefetch, preview                                 Chrome beside it, Safari, Samsung
#   X-Purpose: preview, instant                                Safari's top sites, Facebook's app
#   X-Moz: prefetch                                            Firefox before 115
# Sources: fetch.spec.whatwg.org (Sec-Purpose), chromium `preloading_headers.h`, MDN.
PURPOSES = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
AHEAD = re.compile(r"\b(prefetch|prerender|preview|instant)", re.IGNORECASE)

# Every browser of today calls itself Mozilla, and Opera Mini Opera; who does neither fetches
# previews for a messenger or checks links. Some that call themselves Mozilla do the same.
BROWSER = re.compile(r"(Mozilla|Opera)/")
FETCHER = re.compile(r"ms-?office|SafeLinks", re.IGNORECASE)


def is_ahead_of_person(headers: HttpHeaders) -> bool:
    """Whether a browser asks before anybody has clicked, for a page that may never be shown."""
    return any(AHEAD.search(headers.get(name, "")) for name in PURPOSES)


def opens_page(headers: HttpHeaders) -> bool:
    """Whether the answer is to be shown as a page: no script's, image's or frame's request.

    A browser that does not say so counts as a person. Robots are recognised by their names.
    """
    mode, destination = headers.get("Sec-Fetch-Mode"), headers.get("Sec-Fetch-Dest")
    return mode in (None, "navigate") and destination in (None, "document")


def is_robot(agent: str) -> bool:
    """Whether an agent is no browser, by its own name."""
    if not BROWSER.match(agent) or FETCHER.search(agent):
        return True
    return bool(CrawlerDetect(user_agent=agent).isCrawler())
