"""The text of an advert in the few tags that a job site takes, and values as XML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What XML 1.0 has no way to write.
_UNWRITABLE: Final = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Other tags by those that stand for them where they are not taken.
_INSTEAD: Final = {"em": "i", "ol": "ul", "blockquote": "p", "pre": "p", "tr": "p"}
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_APART: Final = frozenset({"td", "th"})  # cells of a row, if there are no tables


def element(name: str, value: object) -> str:
    """Return an element with its text in CDATA; nothing for an empty text."""
    text = _UNWRITABLE.sub("", str(value)).replace("]]>", "]]]]><![CDATA[>")
    return f"<{name}><![CDATA[{text}]]></{name}>\n" if text else ""


def elements(values: Iterable[tuple[str, object]]) -> str:
    """Return an element of each value that is not empty."""
    return "".join(element(name, value) for name, value in values if value not in (None, ""))


def in_tags(text: str, tags: frozenset[str]) -> str:
    """Return HTML with these tags alone and without attributes; words and their order stay.

    A heading becomes a bold paragraph where headings are not taken, a link its words.
    """
    from lxml import html  # only these feeds need its memory

    if not text.strip():
        return ""
    root = html.fragment_fromstring(text, create_parent="div")
    for one in list(root.iterdescendants()):
        if isinstance(one.tag, str):
            _fit(one, tags)
        else:
            one.drop_tree()
    body: str = html.tostring(root, encoding="unicode").strip()
    return body.removeprefix("<div>").removesuffix("</div>")


def _fit(one: HtmlElement, tags: frozenset[str]) -> None:
    one.attrib.clear()
    if one.tag in tags:
        return
    if one.tag in _HEADINGS:
        _make_bold(one)
    elif one.tag == "hr":
        one.drop_tree()
    elif _INSTEAD.get(one.tag) in tags:
        one.tag = _INSTEAD[one.tag]
    else:
        if one.tag in _APART:
            one.tail = f" {one.tail or ''}"
        one.drop_tag()


def _make_bold(heading: HtmlElement) -> None:
    bold = heading.makeelement("strong")
    bold.text, heading.text = heading.text, None
    for child in list(heading):
        bold.append(child)
    heading.tag = "p"
    heading.append(bold)
