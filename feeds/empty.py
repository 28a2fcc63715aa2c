"""Tells a feed without adverts from a document that is not a feed."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from adverts.document import HEAD, Document
from adverts.structured.json_repair import parse
from adverts.structured.xml_rows import local_name
from adverts.text.errors import UnreadableAdvert

# Root elements of feeds. Other XML, such as an error message, is not a feed.
_ROOTS = frozenset(
    ("source", "jobs", "feed", "rss", "rdf", "vacancies", "positions", "postings", "offers", "root")
)
_ROWS = frozenset(("job", "item", "entry", "vacancy", "position", "posting", "offer"))
_LISTS = ("jobs", "postings", "results", "data", "items", "vacancies", "positions")


def is_empty_feed(document: Document) -> bool:
    """Return whether the document is well-formed and a feed, but lists nothing; never raises."""
    head = document.head
    if len(head) == HEAD:
        return False
    text = head.decode("utf-8-sig", "replace").strip()
    if text.startswith("<"):
        return _is_empty_xml(head)
    return text.startswith(("[", "{")) and _is_empty_json(text)


def _is_empty_xml(data: bytes) -> bool:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return False
    names = {local_name(element) for element in root.iter(etree.Element)}
    return local_name(root) in _ROOTS and not names & _ROWS


def _is_empty_json(text: str) -> bool:
    try:
        data = parse(text)
    except UnreadableAdvert:
        return False
    return data == [] or (isinstance(data, Mapping) and any(data.get(key) == [] for key in _LISTS))
