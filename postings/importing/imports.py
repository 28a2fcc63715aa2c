"""Imports the adverts of documents, a hundred at a time; a bad one does not stop the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple, Protocol

from adverts import read_adverts, read_feed
from adverts.document import Document, Skipped
from adverts.draft import AdvertDraft
from adverts.text.errors import UnreadableAdvert
from postings.importing.bulk import create
from postings.importing.lookups import LookupCache
from postings.importing.options import ImportOptions
from postings.importing.outcome import Stored, UnusableDraft
from postings.importing.source_ids import (
    Assignment,
    FindPosting,
    ManySourceIds,
    SingleSourceId,
    SourceIds,
    ToStore,
)
from postings.importing.upsert import store_or_refuse
from postings.models import Posting

BATCH = 100  # adverts; one at a time takes three times as long
_MAX_BATCH_TEXT = 1_000_000  # characters of all adverts in a batch


class Source(Protocol):
    """A document that is opened only when it is needed."""

    @property
    def name(self) -> str:
        """Return its name, unique among documents."""
        ...

    def open(self) -> AbstractContextManager[Document]:
        """Open it; raises OSError if that fails, as reading may too."""
        ...


class _ReadAdvert(NamedTuple):
    """One advert of a document, or why it was skipped; `found` is None at the document's end."""

    source_ids: SourceIds
    number: int
    found: AdvertDraft | Skipped | None


def import_documents[S: Source](
    sources: Iterable[S], options: ImportOptions
) -> Iterator[tuple[S, Stored | Skipped]]:
    """Store each advert that can be read; yield what was stored, or why it was not.

    The source ID of a document's only advert is the document's name. One of several adverts uses
    its own ID at the source, else its address, else its position, so a feed can change its order.
    Results come in batches.
    """
    reading = ((source, read) for source in sources for read in _read_through(source, options))
    yield from _stored(reading, options)


def import_document(
    document: Document, name: str, options: ImportOptions
) -> Iterator[Stored | Skipped]:
    """Import a single document that is already open."""
    for _, done in import_documents([OpenDocument(document, name)], options):
        yield done


def import_feed(document: Document, options: ImportOptions) -> Iterator[Stored | Skipped]:
    """Store each advert of a feed; its own ID at the source is its source ID.

    A document that is not a feed, such as a page that says “log in”, is skipped as a whole.
    """
    reading = _numbered(_read(document, is_feed=True), ManySourceIds(options))
    for _, done in _stored(((document, one) for one in reading), options):
        yield done


@dataclass(frozen=True)
class OpenDocument:
    """A document that is already open."""

    document: Document
    name: str

    def open(self) -> AbstractContextManager[Document]:
        """Return the document, and leave it open at the end."""
        return nullcontext(self.document)


def _read_through(source: Source, options: ImportOptions) -> Iterator[_ReadAdvert]:
    """Read a document; the number of its adverts decides their source IDs."""
    only = SingleSourceId(options, source.name)
    try:
        with source.open() as document:
            reading = _read(document)
            first = list(islice(reading, 2))
            source_ids = ManySourceIds(options, source.name) if len(first) > 1 else only
            yield from _numbered(chain(first, reading), source_ids)
    except OSError as error:
        yield _ReadAdvert(only, 0, Skipped("", error.strerror or str(error)))


def _read(document: Document, *, is_feed: bool = False) -> Iterator[AdvertDraft | Skipped]:
    try:
        yield from read_feed(document) if is_feed else read_adverts(document)
    except UnreadableAdvert as error:
        yield Skipped("", str(error), loses_others=True)


def _numbered(
    reading: Iterable[AdvertDraft | Skipped], source_ids: SourceIds
) -> Iterator[_ReadAdvert]:
    for number, found in enumerate(reading, 1):
        yield _ReadAdvert(source_ids, number, found)
    yield _ReadAdvert(source_ids, 0, None)


def _stored[S](
    reading: Iterable[tuple[S, _ReadAdvert]], options: ImportOptions
) -> Iterator[tuple[S, Stored | Skipped]]:
    """Store adverts in batches and in order; changed ones follow at the end of their document."""
    lookups = LookupCache()
    for some in _batches(reading):
        find_posting = _look_up([read for _, read in some], options)
        assignments = [
            (source, next_) for source, read in some for next_ in _assignments(read, find_posting)
        ]
        new = [one for _, one in assignments if isinstance(one, ToStore) and one.is_new]
        created = iter(create([one.named for one in new], lookups))
        for source, one in assignments:
            if isinstance(one, ToStore):
                outcome = next(created) if one.is_new else store_or_refuse(one.named, lookups)
                yield source, _result(one, outcome)
            else:
                yield source, one


def _batches[S](reading: Iterable[tuple[S, _ReadAdvert]]) -> Iterator[list[tuple[S, _ReadAdvert]]]:
    some: list[tuple[S, _ReadAdvert]] = []
    text = 0
    for source, read in reading:
        some.append((source, read))
        if isinstance(read.found, AdvertDraft):
            text += sum(len(line.text) for line in read.found.lines)
        if len(some) == BATCH or text >= _MAX_BATCH_TEXT:
            yield some
            some, text = [], 0
    yield some


def _look_up(some: list[_ReadAdvert], options: ImportOptions) -> FindPosting:
    """Return a lookup of postings by source ID; one statement fetches those of a batch."""
    drafts = ((one, one.found) for one in some if isinstance(one.found, AdvertDraft))
    names = {one.source_ids.default_id(draft, one.number) for one, draft in drafts}
    # The lookup does not need the long texts of postings.
    postings = Posting.objects.defer("description", "description_html", "words")
    postings = postings.filter(source=options.source)
    existing = {posting.source_id: posting for posting in postings.filter(source_id__in=names)}

    def find_posting(name: str) -> Posting | None:
        return existing.get(name) if name in names else postings.filter(source_id=name).first()

    return find_posting


def _assignments(read: _ReadAdvert, find_posting: FindPosting) -> Iterator[Assignment]:
    source_ids, number, found = read
    if found is None:
        yield from source_ids.assign_waiting()
    elif isinstance(found, Skipped):
        yield source_ids.with_full_id(found)
    else:
        yield from source_ids.assign(found, number, find_posting)


def _result(one: ToStore, outcome: Stored | UnusableDraft) -> Stored | Skipped:
    if isinstance(outcome, UnusableDraft):
        return Skipped(one.label, str(outcome), one.named.source_id)
    return outcome
