"""Requests that are not a person's click: robots, and browsers that fetch ahead of the person."""

import re

from crawlerdetect import CrawlerDetect
from django.http.request import HttpHeaders

# Headers that browsers send with a request that nobody has asked for yet.
#   Sec-Purpose: prefetch, prefetch;prerender, prefetch;anonymous-client-ip   Chrome, Edge, Firefox
#   Purpose: prefetch, preview                                 Chrome beside it, Safari, Samsung
#   X-Purpose: preview, instant                                Safari's top sites, Facebook's app
#   X-Moz: prefetch                                            Firefox before 115
# Sources: fetch.spec.whatwg.org (Sec-Purpose), chromium `preloading_headers.h`, MDN.
PURPOSES = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
AHEAD = re.compile(r"\b(prefetch|prerender|preview|instant)", re.IGNORECASE)

# Every current browser calls itself Mozilla, and Opera Mini calls itself Opera. Agents that do
# neither fetch previews for a messenger or check links. Some that call themselves Mozilla do too.
BROWSER = re.compile(r"(Mozilla|Opera)/")
FETCHER = re.compile(r"ms-?office|SafeLinks", re.IGNORECASE)


def is_ahead_of_person(headers: HttpHeaders) -> bool:
    """Return whether a browser fetches ahead of a click, for a page that it may never show."""
    return any(AHEAD.search(headers.get(name, "")) for name in PURPOSES)


def opens_page(headers: HttpHeaders) -> bool:
    """Return whether the browser will show the answer as a page, not use it in a script or a frame.

    A browser that doesn't say counts as a person. Robots are recognised by their names.
    """
    mode, destination = headers.get("Sec-Fetch-Mode"), headers.get("Sec-Fetch-Dest")
    return mode in (None, "navigate") and destination in (None, "document")


def is_robot(agent: str) -> bool:
    """Return whether an agent's own name says that it is not a browser."""
    if not BROWSER.match(agent) or FETCHER.search(agent):
        return True
    return bool(CrawlerDetect(user_agent=agent).isCrawler())
