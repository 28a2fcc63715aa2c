"""One document as it came, and what every reader of a form of documents offers."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import BinaryIO

from django.utils.translation import gettext

from adverts.draft import AdvertDraft
from adverts.text.errors import UnreadableAdvert
from adverts.text.repair import decode, repair, too_large

HEAD = 64 * 1024  # bytes that tell of which form a document is
MAX_CELLS = 16_384  # of a table's row: Excel has as many columns
MAX_BYTES = 20_000_000  # bytes; what is read as a whole is no larger, feeds are streamed


@dataclass(frozen=True)
class Skipped:
    """An advert inside a document that could not be read: which one, and why, in plain words.

    `source_id` is what its source knows it by, where that could be told all the same. With
    `loses_others`, nobody knows which adverts the document holds beside those that were read.
    """

    label: str
    reason: str
    source_id: str = ""
    loses_others: bool = False


def job_label(number: int) -> str:
    """Where a job stands that has no other name, in words."""
    return gettext("job %(number)s") % {"number": number}


def row_label(number: int) -> str:
    """Where a row of a table stands, in words; the number is the one that a spreadsheet shows."""
    return gettext("row %(number)s") % {"number": number}


ReadResults = Iterator[AdvertDraft | Skipped]


@dataclass(frozen=True)
class Document:
    """A document whose parts are read when a reader asks for them.

    `file` is binary and seekable. `name` may hint at a date (2021-05-19-…); it never decides how
    the document is read.
    """

    file: BinaryIO
    name: str = ""

    @classmethod
    def of(cls, data: bytes | str, *, name: str = "") -> Document:
        """Wrap what is in memory already."""
        raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
        return cls(io.BytesIO(raw), name)

    @cached_property
    def head(self) -> bytes:
        """The first HEAD bytes, or all of a shorter document."""
        self.file.seek(0)
        return self.file.read(HEAD)

    @cached_property
    def data(self) -> bytes:
        """All bytes; raises UnreadableAdvert above WHOLE."""
        self.file.seek(0)
        data = self.file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise UnreadableAdvert(too_large(MAX_BYTES))
        return data

    @cached_property
    def text(self) -> str:
        """All of it as mended text; raises UnreadableAdvert where it is none, or above 2 MB."""
        return repair(decode(self.data))

    @cached_property
    def is_text(self) -> bool:
        """Whether `text` can be had."""
        try:
            return bool(self.text)
        except UnreadableAdvert:
            return False


@dataclass(frozen=True)
class Format:
    """One known form of documents.

    `recognises` never raises. `read` gives each advert as a draft, or as skipped with the reason;
    for the document as a whole it raises UnreadableAdvert, and nothing else. Both look at the
    content and never at the name.
    """

    name: str
    recognises: Callable[[Document], bool]
    read: Callable[[Document], ReadResults]


def text_format(
    name: str,
    recognises: Callable[[str], bool],
    read: Callable[[str, str], AdvertDraft | ReadResults],
) -> Format:
    """Make the form of a text: `read` gets it and the document's name, and gives one advert or
    several.
    """

    def read_one(document: Document) -> ReadResults:
        found = read(document.text, document.name)
        yield from [found] if isinstance(found, AdvertDraft) else found

    return Format(name, lambda document: document.is_text and recognises(document.text), read_one)
