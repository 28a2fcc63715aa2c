"""Removes the boilerplate of a web page: navigation, banners, footers and hidden text.

Elements, ARIA roles and names of classes show what is boilerplate. Tools that score paragraphs find
the article of a newspaper, but drop the lists and short lines of an advert.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from adverts.vocabulary.headings import Topic, topic_of

_AROUND = frozenset({"nav", "footer", "aside", "dialog"})
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "dialog", "alertdialog", "complementary", "search",
     "menu", "menubar", "toolbar"}
)  # fmt: skip
_NAMES = re.compile(
    r"(?<![a-z])(?:cookies?|consent|gdpr|onetrust|breadcrumbs?|social|share|sharing|newsletter"
    r"|subscribe|related|similar|recommend(?:ed|ations?)|sidebar|nav|navbar|navigation|topbar"
    r"|menu|footer|popup|modal|skip|login|signup|comments?|advertisement|ads)(?![a-z])"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNREAD = frozenset({"script", "style", "noscript", "template", "head"})
_LARGE = 0.5  # share of the page's text; an element with more is never boilerplate
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MIN_LINKS, _LINKED = 3, 0.8  # links of a menu, and the share of its text in links


@dataclass
class _Size:
    """Characters of an element's text, characters in links, number of links, and whether it has an
    h1.
    """

    text: int = 0
    linked: int = 0
    links: int = 0
    has_title: bool = False

    def add(self, part: _Size) -> None:
        self.text += part.text
        self.linked += part.linked
        self.links += part.links
        self.has_title |= part.has_title


def remove_boilerplate(root: etree._Element) -> list[etree._Element]:
    """Drop navigation, banners, footers, hidden text and menus, in place; return them."""
    sizes = _measure(root)
    dropped = []
    largest = sizes[root].text * _LARGE
    for element, size in sizes.items():
        if element is root or size.text > largest or size.has_title:
            continue
        if _is_named_around(element) or _is_menu(element, size):
            _drop(element)
            dropped.append(element)
    return dropped


def resolve_links(root: etree._Element) -> None:
    """Make relative addresses absolute, if the page states its own address."""
    own = str(
        root.xpath(
            "string((//base/@href | //link[@rel='canonical']/@href"
            " | //meta[@property='og:url']/@content)[1])"
        )
    )
    for link in root.iter("a") if own.startswith("http") else ():
        if (link.get("href") or "").startswith("#"):
            continue  # another part of the same page
        try:
            link.set("href", urljoin(own, link.get("href") or ""))
        except ValueError:  # not an address; the link is dropped later
            continue


def _measure(root: etree._Element) -> dict[etree._Element, _Size]:
    """Measure every element in one walk, so a deep page costs no more than a flat one."""
    sizes: dict[etree._Element, _Size] = {}
    for event, element in etree.iterwalk(root, events=("start", "end")):
        size = sizes.setdefault(element, _Size())
        if event == "start":
            size.text = 0 if element.tag in _UNREAD else _letters(element.text)
            continue
        if element.tag == "a":
            size.linked, size.links = size.text, size.links + 1
        size.has_title |= element.tag == "h1"
        parent = element.getparent()
        if parent is not None and parent in sizes:
            sizes[parent].add(size)
            sizes[parent].text += _letters(element.tail)
    return sizes


def _letters(text: str | None) -> int:
    return len("".join((text or "").split()))


def _is_named_around(element: etree._Element) -> bool:
    """Return whether the page marks an element as outside the article, or as hidden."""
    if element.tag in _AROUND or (element.get("role") or "").casefold() in _ROLES:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".casefold()
    return element.tag not in ("body", "html") and bool(_NAMES.search(names))


def _is_menu(element: etree._Element, size: _Size) -> bool:
    linked = size.links >= _MIN_LINKS and size.linked > size.text * _LINKED
    return element.tag in ("ul", "ol", "header") and linked and not _are_tags(element)


def _are_tags(element: etree._Element) -> bool:
    """Return whether a list of links stands below a heading of skills: each leads to the other
    openings that ask for one.
    """
    before = element.getprevious()
    if before is None or before.tag not in _HEADINGS:
        return False
    return topic_of(str(before.xpath("string()"))) is Topic.BEHAVIOUR


def _drop(element: etree._Element) -> None:
    """Remove an element but not the text after it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)
