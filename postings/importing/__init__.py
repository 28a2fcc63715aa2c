"""Reading adverts: each form of advert has a reader, all of them yield an `AdvertDraft`.

A reader is a file that could be deleted: it says whether a document is its own (`recognises`) and
reads it (`read`). Nothing here but `storing` knows of the database.
"""

from typing import Protocol

from postings.importing import jekyll, remote_listing
from postings.importing.draft import AdvertDraft
from postings.importing.errors import UnreadableAdvert
from postings.importing.repair import decode, repair

__all__ = ["AdvertDraft", "UnreadableAdvert", "read_advert"]


class Reader(Protocol):
    """What a reader's file offers."""

    def recognises(self, text: str) -> bool:
        """Whether a document is of its form."""

    def read(self, text: str, *, name: str) -> AdvertDraft:
        """What it understands of it."""


READERS: tuple[Reader, ...] = (jekyll, remote_listing)
MAX_BYTES = 2_000_000


def read_advert(data: bytes | str, *, name: str) -> AdvertDraft:
    """Read one document, its form told from its content; `name` is a hint at the date alone.

    Raises UnreadableAdvert, and nothing else, with the reason in plain words.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableAdvert("It is larger than 2 MB; an advert has a few thousand characters.")
    text = repair(decode(data) if isinstance(data, bytes) else data)
    if not text.strip():
        raise UnreadableAdvert("It is empty.")
    for reader in READERS:
        if reader.recognises(text):
            return reader.read(text, name=name)
    raise UnreadableAdvert(
        "It is neither a Jekyll post (front matter between --- lines) nor a remote listing "
        "(a linked title, then company and place)."
    )
