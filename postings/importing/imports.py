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
from postings.importing.lookups import Known
from postings.importing.options import Wishes
from postings.importing.outcome import Stored, UnusableDraft
from postings.importing.source_ids import Names, Naming, Next, OnlyName, StoredAs, ToStore
from postings.importing.upsert import store_or_refuse
from postings.models import Posting

AT_ONCE = 100  # adverts; single rows take three times as long
_MOST_TEXT = 1_000_000  # characters that so many adverts may have together


class Source(Protocol):
    """A document that is opened when its turn comes."""

    @property
    def known_as(self) -> str:
        """Its name among other documents."""
        ...

    def open(self) -> AbstractContextManager[Document]:
        """Raises OSError where it can't be opened; reading it may, too."""
        ...


class _Read(NamedTuple):
    """One advert of a document, or why there is none; `found` is None at the document's end."""

    naming: Naming
    number: int
    found: AdvertDraft | Skipped | None


def import_documents[S: Source](
    sources: Iterable[S], wishes: Wishes
) -> Iterator[tuple[S, Stored | Skipped]]:
    """Store each advert that can be read; give what was stored, and what was not and why.

    The only advert of a document is known by the document's name. Of several, each is known by
    what its source calls it, else by its address, else by its place; so a feed may change its
    order. Adverts are stored, and told of, some at a time.
    """
    reading = ((source, read) for source in sources for read in _read_through(source, wishes))
    yield from _stored(reading, wishes)


def import_document(
    document: Document, known_as: str, wishes: Wishes
) -> Iterator[Stored | Skipped]:
    """The same of a single document that is open."""
    for _, done in import_documents([Opened(document, known_as)], wishes):
        yield done


def import_feed(document: Document, wishes: Wishes) -> Iterator[Stored | Skipped]:
    """Store each advert of a form that holds several; each is known by its own name alone.

    What is no feed is skipped as a whole: the page that says “log in”, for one, is no advert.
    """
    reading = _numbered(_read(document, is_feed=True), Names(wishes))
    for _, done in _stored(((document, one) for one in reading), wishes):
        yield done


@dataclass(frozen=True)
class Opened:
    """A document that is open already."""

    document: Document
    known_as: str

    def open(self) -> AbstractContextManager[Document]:
        """It stays open."""
        return nullcontext(self.document)


def _read_through(source: Source, wishes: Wishes) -> Iterator[_Read]:
    """All of a document; whether it holds several adverts decides how they are named."""
    only = OnlyName(wishes, source.known_as)
    try:
        with source.open() as document:
            reading = _read(document)
            first = list(islice(reading, 2))
            naming = Names(wishes, source.known_as) if len(first) > 1 else only
            yield from _numbered(chain(first, reading), naming)
    except OSError as error:
        yield _Read(only, 0, Skipped("", error.strerror or str(error)))


def _read(document: Document, *, is_feed: bool = False) -> Iterator[AdvertDraft | Skipped]:
    try:
        yield from read_adverts(document, FEEDS) if is_feed else read_adverts(document)
    except UnreadableAdvert as error:
        yield Skipped("", str(error), loses_others=True)


def _numbered(reading: Iterable[AdvertDraft | Skipped], naming: Naming) -> Iterator[_Read]:
    for number, found in enumerate(reading, 1):
        yield _Read(naming, number, found)
    yield _Read(naming, 0, None)


def _stored[S](
    reading: Iterable[tuple[S, _Read]], wishes: Wishes
) -> Iterator[tuple[S, Stored | Skipped]]:
    """Store what is read, some at a time, in its order; what has changed after all others."""
    known = Known()
    for some in _some_at_once(reading):
        stored_as = _look_up([read for _, read in some], wishes)
        due = [(source, next_) for source, read in some for next_ in _due(read, stored_as)]
        new = [one for _, one in due if isinstance(one, ToStore) and one.is_new]
        created = iter(create([one.named for one in new], known))
        for source, one in due:
            if isinstance(one, ToStore):
                came = next(created) if one.is_new else store_or_refuse(one.named, known)
                yield source, _told(one, came)
            else:
                yield source, one


def _some_at_once[S](reading: Iterable[tuple[S, _Read]]) -> Iterator[list[tuple[S, _Read]]]:
    some: list[tuple[S, _Read]] = []
    text = 0
    for source, read in reading:
        some.append((source, read))
        if isinstance(read.found, AdvertDraft):
            text += sum(len(line.text) for line in read.found.lines)
        if len(some) == AT_ONCE or text >= _MOST_TEXT:
            yield some
            some, text = [], 0
    yield some


def _look_up(some: list[_Read], wishes: Wishes) -> StoredAs:
    """The postings of these adverts, asked for in one statement; others are asked for singly."""
    drafts = ((one, one.found) for one in some if isinstance(one.found, AdvertDraft))
    names = {one.naming.first_of(draft, one.number) for one, draft in drafts}
    # The long texts of postings are not loaded.
    postings = Posting.objects.defer("description", "description_html", "words")
    postings = postings.filter(source=wishes.source)
    there = {posting.source_id: posting for posting in postings.filter(source_id__in=names)}

    def stored_as(name: str) -> Posting | None:
        return there.get(name) if name in names else postings.filter(source_id=name).first()

    return stored_as


def _due(read: _Read, stored_as: StoredAs) -> Iterator[Next]:
    naming, number, found = read
    if found is None:
        yield from naming.settle()
    elif isinstance(found, Skipped):
        yield naming.whole(found)
    else:
        yield from naming.give(found, number, stored_as)


def _told(one: ToStore, came: Stored | UnusableDraft) -> Stored | Skipped:
    if isinstance(came, UnusableDraft):
        return Skipped(one.label, str(came), one.named.source_id)
    return came
