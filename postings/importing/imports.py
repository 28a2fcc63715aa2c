"""Documents' adverts into the board, a hundred at a time; a bad one leaves the others alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple, Protocol

from adverts import FEEDS, read_adverts
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

BATCH = 100  # adverts; single rows take three times as long
_MAX_BATCH_TEXT = 1_000_000  # characters that so many adverts may have together


class Source(Protocol):
    """A document that is opened when its turn comes."""

    @property
    def name(self) -> str:
        """Its name among other documents."""
        ...

    def open(self) -> AbstractContextManager[Document]:
        """Raises OSError where it can't be opened; reading it may, too."""
        ...


class _ReadAdvert(NamedTuple):
    """One advert of a document, or why there is none; `found` is None at the document's end."""

    source_ids: SourceIds
    number: int
    found: AdvertDraft | Skipped | None


def import_documents[S: Source](
    sources: Iterable[S], options: ImportOptions
) -> Iterator[tuple[S, Stored | Skipped]]:
    """Store each advert that can be read; give what was stored, and what was not and why.

    The only advert of a document is known by the document's name. Of several, each is known by
    what its source calls it, else by its address, else by its place; so a feed may change its
    order. Adverts are stored, and told of, some at a time.
    """
    reading = ((source, read) for source in sources for read in _read_through(source, options))
    yield from _stored(reading, options)


def import_document(
    document: Document, name: str, options: ImportOptions
) -> Iterator[Stored | Skipped]:
    """The same of a single document that is open."""
    for _, done in import_documents([OpenDocument(document, name)], options):
        yield done


def import_feed(document: Document, options: ImportOptions) -> Iterator[Stored | Skipped]:
    """Store each advert of a form that holds several; each is known by its own name alone.

    What is no feed is skipped as a whole: the page that says “log in”, for one, is no advert.
    """
    reading = _numbered(_read(document, is_feed=True), ManySourceIds(options))
    for _, done in _stored(((document, one) for one in reading), options):
        yield done


@dataclass(frozen=True)
class OpenDocument:
    """A document that is open already."""

    document: Document
    name: str

    def open(self) -> AbstractContextManager[Document]:
        """It stays open."""
        return nullcontext(self.document)


def _read_through(source: Source, options: ImportOptions) -> Iterator[_ReadAdvert]:
    """All of a document; whether it holds several adverts decides how they are named."""
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
        yield from read_adverts(document, FEEDS) if is_feed else read_adverts(document)
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
    """Store what is read, some at a time, in its order; what has changed after all others."""
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
    """The postings of these adverts, asked for in one statement; others are asked for singly."""
    drafts = ((one, one.found) for one in some if isinstance(one.found, AdvertDraft))
    names = {one.source_ids.default_id(draft, one.number) for one, draft in drafts}
    # The long texts of postings are not loaded.
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
