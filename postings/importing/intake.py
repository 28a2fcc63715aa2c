"""A document's adverts into the board, one at a time; a bad one leaves the others alone."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from itertools import chain, islice

from postings.importing import read_adverts
from postings.importing.document import Document, Skipped
from postings.importing.draft import AdvertDraft
from postings.importing.errors import UnreadableAdvert
from postings.importing.storing import Stored, UnusableDraft, Wishes, store

_LONGEST_ID = 200


def import_document(
    document: Document, known_as: str, wishes: Wishes
) -> Iterator[Stored | Skipped]:
    """Store each advert that can be read; give what was stored, and what was not and why.

    The only advert of a document is known by `known_as`. Of several, each is known by what its
    source calls it, else by its address, else by its place; so a feed may change its order.
    """
    reading = _read(document)
    first = list(islice(reading, 2))
    taken: set[int] = set()
    for number, one in enumerate(chain(first, reading), 1):
        if isinstance(one, Skipped):
            yield one
            continue
        source_id = _source_id(one, known_as, number, taken) if len(first) > 1 else known_as
        try:
            yield store(one, source_id=_shortened(source_id, known_as), wishes=wishes)
        except UnusableDraft as error:
            yield Skipped(_name(one, number), str(error))


def _read(document: Document) -> Iterator[AdvertDraft | Skipped]:
    try:
        yield from read_adverts(document)
    except UnreadableAdvert as error:
        yield Skipped("", str(error))


def _source_id(draft: AdvertDraft, known_as: str, number: int, taken: set[int]) -> str:
    """Differs from all before; of those only a few bytes each are kept."""
    own = draft.source_id or draft.reference or draft.apply_url or str(number)
    digest = int.from_bytes(blake2b(own.encode(), digest_size=8).digest())
    if digest in taken:
        own = f"{own} ({number})"
    taken.add(digest)
    return f"{known_as}#{own}"


def _shortened(source_id: str, known_as: str) -> str:
    """As the database holds it; a long one keeps its start and differs by a digest."""
    if len(source_id) <= _LONGEST_ID:
        return source_id
    return f"{known_as[:100]}#{blake2b(source_id.encode(), digest_size=16).hexdigest()}"


def _name(draft: AdvertDraft, number: int) -> str:
    return f"advert {number}, {draft.title}" if number > 1 else draft.title or ""
