"""Buttons of a page that say something: they open a part of it, or lead to another page. A frame
that shows a form of another site becomes a link to it.

Others are dropped, as the rest of a form is.
"""

from __future__ import annotations

import re

from lxml import etree

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "summary"])
_ACCORDION = re.compile(r"\b(?:accordion|collapsible)", re.IGNORECASE)
_OPENS = re.compile(r"(?:location(?:\.href)?\s*=|window\.open\()\s*[\"'](https?://[^\"'\s]+)")
_FORM = re.compile(r"https?://\S*(?:forms?\b|tally\.so/|airtable\.com/embed/)", re.IGNORECASE)
# A component that is a button by its values: “{{< button text="Apply" link="…" >}}”.
_COMPONENT = re.compile(
    r"(?:\{\{[<%]\s*[a-z]|<[A-Z])[\w.-]{0,40}\s(?P<values>[^<>{}]{5,600}?)(?:[%>]\}\}|>)"
)
_LINK = re.compile(r"=\s*[\"'](https?://[^\"'\s]+)[\"']")
_WORDS = re.compile(
    r"\b\w*(?:text|label|title|caption)\s*=\s*[\"']([^\"'\n]{2,80})[\"']", re.IGNORECASE
)


def keep_buttons(root: etree._Element) -> None:
    """Make buttons that open a part of the page its headings, and those that lead to another page
    links.
    """
    for button in [*root.iter("button")]:
        above = {element.tag for element in button.iterancestors()}
        opens = _OPENS.search(button.get("onclick") or "")
        if above & _HEADINGS or "a" in above:
            button.tag = "span"
        elif _ACCORDION.search(button.get("class") or ""):
            button.tag = "h4"
        elif opens or button.get("href"):
            button.tag = "a"
            button.set("href", opens[1] if opens else button.get("href", ""))


def keep_forms(root: etree._Element) -> None:
    """Make frames that show a form of another site links with its address."""
    for frame in [*root.iter("iframe")]:
        if _FORM.match(address := frame.get("src") or ""):
            frame.tag, frame.text = "a", address
            frame.set("href", address)


def with_written_buttons(source: str) -> str:
    """Return Markdown with links for the components that are buttons by their values."""
    return _COMPONENT.sub(_as_link, source) if "http" in source else source


def _as_link(component: re.Match[str]) -> str:
    link, words = _LINK.search(component["values"]), _WORDS.search(component["values"])
    return f"[{words[1]}]({link[1]})" if link and words else component[0]
