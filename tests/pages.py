"""Reads what a page shows from its HTML."""

from lxml import html


def titles_of(response):
    """Return the titles of the result cards, in their order."""
    links = html.fromstring(response.text).xpath("//div[@data-results]//h3/a[@href]")
    return [link.text_content() for link in links if "/jobs/" in link.get("href")]


def titles_in(cards):
    """Return the titles of some rendered cards."""
    return [html.fromstring(card).findtext(".//h3/a").strip() for card in cards]
