"""The rows of an XML feed, one at a time, so memory does not grow with the feed.

The parser reads nothing outside the document and expands no entities. It recovers from XML that is
not well-formed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import IO, BinaryIO, cast

from django.utils.translation import gettext
from lxml import etree

from adverts.document import Skipped
from adverts.structured.field_names import is_advert

# Usual names of rows, preferred over others.
_USUAL = frozenset(
    ("job", "item", "entry", "vacancy", "position", "posting", "offer", "advert", "ad", "listing")
)
_MAX_ELEMENTS = 1_000  # in one row
_LONGEST_ROW = 500_000  # characters
_MAX_SIGNS = 200_000  # equality signs in one tag or one text
_MAX_PROBLEMS = 20  # reported for one feed
_HARMLESS = frozenset(
    {
        etree.ErrorTypes.ERR_UNDECLARED_ENTITY,  # &nbsp; and the like
        etree.ErrorTypes.WAR_UNDECLARED_ENTITY,
        etree.ErrorTypes.ERR_DOCUMENT_EMPTY,
    }
)


def row_name(head: bytes) -> str:
    """Return the tag of the rows, by the start of a feed; empty if no rows look like adverts.

    Rows have children with the names of an advert's fields. Usual names, frequent tags and deeper
    tags come first, because an RSS channel also has a title and a link.
    """
    found: Counter[str] = Counter()
    depths: dict[str, int] = {}
    for element in _start(head):
        names = {local_name(child): None for child in element}
        if is_advert(names) and element.getparent() is not None:
            tag = str(element.tag)
            found[tag] += 1
            depths[tag] = sum(1 for _ in element.iterancestors())
    return max(found, key=lambda tag: (_plain(tag) in _USUAL, found[tag], depths[tag]), default="")


def _start(head: bytes) -> list[etree._Element]:
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(head, parser)
    except (etree.XMLSyntaxError, ValueError):
        return []
    is_page = root is None or _plain(str(root.tag)) == "html"
    return [] if is_page else list(root.iter(etree.Element))


def local_name(element: etree._Element) -> str:
    """Return the tag without its namespace; empty for a comment."""
    return _plain(element.tag) if isinstance(element.tag, str) else ""


def _plain(tag: str) -> str:
    return re.sub(r"^\{[^}]*\}", "", tag).casefold()


def walk(file: IO[bytes], *, recover: bool = False) -> etree.iterparse[tuple[str, etree._Element]]:
    """Parse while reading the file, without network, document type and entities."""
    return etree.iterparse(
        file,
        events=("start", "end"),
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


class _Watched:
    """A file that stops inside a tag with far too many attributes.

    The parser keeps all attributes in memory before it reports the tag.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._signs = 0

    def read(self, size: int) -> bytes:
        """Read bytes; raises ValueError after too many equality signs since the last event."""
        data = self._file.read(size)
        self._signs += data.count(b"=")
        if self._signs > _MAX_SIGNS:
            raise ValueError(gettext("one tag has too many attributes"))
        return data

    def go_on(self) -> None:
        """Start counting again, because the parser reported an event."""
        self._signs = 0


class Rows:
    """Iterates over the rows of a feed; each row is freed when the next one is read.

    A row that is too large is a Skipped.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        file.seek(0)
        self._name = name
        self._depth = self._elements = self._characters = 0
        self._number = 0
        self._error = ""
        self._file = _Watched(file)
        self._walk = walk(cast("IO[bytes]", self._file), recover=True)

    def __iter__(self) -> Iterator[etree._Element | Skipped]:
        try:
            for event, element in self._walk:
                self._file.go_on()
                if event == "start":
                    self._enter(element)
                elif (row := self._leave(element)) is not None:
                    yield row
                    forget(element)
        except (etree.XMLSyntaxError, ValueError) as error:
            self._error = str(error)

    def _enter(self, element: etree._Element) -> None:
        self._elements += 1
        if element.tag == self._name:
            self._depth += 1
            self._elements = self._characters = 0

    def _leave(self, element: etree._Element) -> etree._Element | Skipped | None:
        """Return the row that ends here, if one does; free elements outside of rows.

        A row inside another counts too: the outer one was never closed.
        """
        self._characters += len(element.text or "") + len(element.tail or "")
        is_large = self._elements > _MAX_ELEMENTS or self._characters > _LONGEST_ROW
        if element.tag != self._name:
            if is_large or not self._depth:
                forget(element)
            return None
        self._depth -= 1
        self._number += 1
        if is_large:
            reason = gettext("This entry is too large for one advert.")
            return Skipped(row_label(self._number, element), reason)
        return element

    def problems(self) -> Iterator[Skipped]:
        """Yield what was broken, by line; call it after the iteration."""
        messages: dict[int, str] = {}
        for entry in self._walk.error_log:
            if entry.type not in _HARMLESS and len(messages) < _MAX_PROBLEMS:
                messages.setdefault(entry.line, entry.message.strip())
        if self._error and not messages:
            messages[0] = self._error
        for line, message in messages.items():
            reason = gettext("The XML is broken, so some content may be missing: %(problem)s.")
            reason %= {"problem": message}
            label = gettext("line %(line)s") % {"line": line}
            yield Skipped(label, reason, loses_others=True)


def row_label(number: int, row: etree._Element) -> str:
    """Return words for the position of a row."""
    label = gettext("job %(number)s, line %(line)s")
    return label % {"number": number, "line": row.sourceline}


def forget(element: etree._Element) -> None:
    """Free an element's content, and all elements before it and before its ancestors."""
    element.clear()
    at: etree._Element | None = element
    while at is not None:
        parent = at.getparent()
        while parent is not None and at.getprevious() is not None:
            del parent[0]
        at = parent
