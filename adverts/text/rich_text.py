"""Makes HTML of texts that an editor stored as a tree: a paragraph with its runs, a list with its
items.

Editors name the same things alike (ProseMirror, Tiptap, Slate, Statamic, Contentful, Sanity): a
node has a type, and its content or its children; a run has a text. A page may hold such texts
deep among its other facts.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

_TAGS = {
    "paragraph": "p", "p": "p", "heading": "h3", "block": "p", "quote": "p", "blockquote": "p",
    "bulletlist": "ul", "unorderedlist": "ul", "ul": "ul", "orderedlist": "ol", "ol": "ol",
    "listitem": "li", "li": "li", "hardbreak": "br", "hyperlink": "a", "link": "a",
}  # fmt: skip
_HEADING = re.compile(r"(?:heading-?|h)([1-6])")
_LETTERS = re.compile(r"[^a-z0-9]")
_DEEPEST = 40  # nodes inside each other; no editor makes more


def html_of_trees(value: object) -> str:
    """Return the texts of all trees at any depth of a value as HTML; empty if there are none."""
    return "".join(_trees(value, 0))


def _trees(value: object, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(value, Mapping):
        if _is_node(value):
            yield _html(value, depth)
        else:
            for inner in value.values():
                yield from _trees(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _trees(inner, depth + 1)


def _is_node(value: Mapping[str, object]) -> bool:
    """Return whether it is a paragraph, a heading or a list with its content."""
    return bool(_tag(value)) and isinstance(_inside(value), list)


def _inside(node: Mapping[str, object]) -> object:
    return node.get("content", node.get("children"))


def _tag(node: Mapping[str, object]) -> str:
    kind = str(node.get("type") or node.get("nodeType") or node.get("_type") or "")[:30].casefold()
    if heading := _HEADING.fullmatch(str(node.get("style") or kind).casefold()):
        return f"h{heading[1]}"
    if node.get("listItem"):
        return "li"
    return _TAGS.get(_LETTERS.sub("", kind), "")


def _html(node: object, depth: int) -> str:
    if not isinstance(node, Mapping) or depth > _DEEPEST:
        return ""
    tag = _tag(node)
    if tag == "br":
        return "<br>"
    text = node.get("text", node.get("value"))
    if isinstance(text, str):
        return f"<b>{html.escape(text)}</b>" if _is_bold(node) else html.escape(text)
    inside = _inside(node)
    within = "".join(_html(one, depth + 1) for one in inside) if isinstance(inside, list) else ""
    if tag == "a":
        return f'<a href="{html.escape(_address(node))}">{within}</a>'
    return f"<{tag}>{within}</{tag}>" if tag else within


def _is_bold(run: Mapping[str, object]) -> bool:
    marks = run.get("marks")
    names = (
        [one.get("type") if isinstance(one, Mapping) else one for one in marks]
        if isinstance(marks, list)
        else []
    )
    return run.get("bold") is True or "bold" in names or "strong" in names


def _address(link: Mapping[str, object]) -> str:
    parts = (link.get(name) for name in ("attrs", "data"))
    inner = [part for part in parts if isinstance(part, Mapping)]
    found = (one.get(name) for one in (link, *inner) for name in ("href", "url", "uri"))
    return next((url for url in found if isinstance(url, str)), "")
