"""A document as it arrived, and what every format of documents offers."""

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
from adverts.text.server_code import without_server_code

HEAD = 64 * 1024  # bytes from which the format is recognised
MAX_CELLS = 16_384  # in a row of a table, as many as Excel has columns
MAX_BYTES = 20_000_000  # of a document that is read into memory; feeds are streamed


@dataclass(frozen=True)
class Skipped:
    """An advert that could not be read: which one of its document, and why, in words for people.

    `source_id` is its id at the source, if that could be read. `loses_others` says that the
    document may hold more adverts that were not read.
    """

    label: str
    reason: str
    source_id: str = ""
    loses_others: bool = False


def job_label(number: int) -> str:
    """Return words for a job that has no other name."""
    return gettext("job %(number)s") % {"number": number}


def row_label(number: int) -> str:
    """Return words for a row of a table, by the number that a spreadsheet shows."""
    return gettext("row %(number)s") % {"number": number}


ReadResults = Iterator[AdvertDraft | Skipped]


@dataclass(frozen=True)
class Document:
    """A document that is read only as far as a reader asks.

    `file` is binary and seekable. `name` may hint at a date (2021-05-19-…); it never decides the
    format.
    """

    file: BinaryIO
    name: str = ""

    @classmethod
    def of(cls, data: bytes | str, *, name: str = "") -> Document:
        """Wrap data that is already in memory."""
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
        """All of it as repaired text; raises UnreadableAdvert if it is not text, or above 2 MB."""
        return without_server_code(repair(decode(self.data)))

    @cached_property
    def is_text(self) -> bool:
        """Whether the document is text that can be read."""
        try:
            return bool(self.text)
        except UnreadableAdvert:
            return False


@dataclass(frozen=True)
class Format:
    """A format of documents that can be read.

    `recognises` never raises. `read` yields a draft or a Skipped for each advert; for the document
    as a whole it raises UnreadableAdvert, and nothing else. Both ignore the document's name.
    """

    name: str
    recognises: Callable[[Document], bool]
    read: Callable[[Document], ReadResults]


def text_format(
    name: str,
    recognises: Callable[[str], bool],
    read: Callable[[str, str], AdvertDraft | ReadResults],
) -> Format:
    """Make the format of a text. `read` takes the text and the name, and returns one advert or
    many.
    """

    def read_one(document: Document) -> ReadResults:
        found = read(document.text, document.name)
        yield from [found] if isinstance(found, AdvertDraft) else found

    return Format(name, lambda document: document.is_text and recognises(document.text), read_one)
