"""A document's adverts into the board, one at a time; a bad one leaves the others alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from itertools import chain, islice

from postings.importing import FEEDS, read_adverts
from postings.importing.document import Document, Skipped
from postings.importing.draft import AdvertDraft
from postings.importing.errors import UnreadableAdvert
from postings.importing.known import Known
from postings.importing.storing import (
    Change,
    Stored,
    UnusableDraft,
    Wishes,
    digest_of,
    is_open_ended,
    store,
    stored_as,
)

_LONGEST_ID = 200
_MOST_ALIKE = 100  # adverts under one name
_MOST_WAITING = 500  # changed adverts that are kept in memory until their document ends


def import_document(
    document: Document, known_as: str, wishes: Wishes, known: Known | None = None
) -> Iterator[Stored | Skipped]:
    """Store each advert that can be read; give what was stored, and what was not and why.

    The only advert of a document is known by `known_as`. Of several, each is known by what its
    source calls it, else by its address, else by its place; so a feed may change its order.
    """
    reading = _read(document)
    first = list(islice(reading, 2))
    intake = _Intake(wishes, known_as, known)
    if len(first) > 1:
        yield from intake.take(chain(first, reading))
    for one in first if len(first) == 1 else ():
        name = _shortened(known_as, known_as)
        yield one if isinstance(one, Skipped) else intake.store(one, name, 1)


def import_feed(document: Document, wishes: Wishes) -> Iterator[Stored | Skipped]:
    """Store each advert of a form that holds several; each is known by its own name alone.

    What is no feed is skipped as a whole: the page that says “log in”, for one, is no advert.
    """
    yield from _Intake(wishes).take(_read(document, is_feed=True))


def _read(document: Document, *, is_feed: bool = False) -> Iterator[AdvertDraft | Skipped]:
    try:
        yield from read_adverts(document, FEEDS) if is_feed else read_adverts(document)
    except UnreadableAdvert as error:
        yield Skipped("", str(error), loses_others=True)


class _Intake:
    """Gives the adverts of one document their names, and stores them.

    Several adverts may have the same name; they are told apart by a number behind it. The one that
    is stored under a name already keeps it as long as the document has it, wherever it stands. So
    what has changed waits until all others have found theirs.
    """

    def __init__(self, wishes: Wishes, document: str = "", known: Known | None = None) -> None:
        self._wishes = wishes
        self._looked_up = known or Known()
        self._document = document  # what it is known by, where that tells it from others
        self._taken: set[int] = set()  # names, of which only a few bytes each are kept
        self._known: set[int] = set()  # names and contents, likewise
        self._waiting: list[tuple[AdvertDraft, str, int]] = []

    def take(self, reading: Iterable[AdvertDraft | Skipped]) -> Iterator[Stored | Skipped]:
        """Each advert in turn, those that have changed last."""
        for number, one in enumerate(reading, 1):
            if isinstance(one, Skipped):
                yield replace(one, source_id=self._whole(one.source_id)) if one.source_id else one
            else:
                yield from self._take(one, number)
        yield from self._settle()

    def _take(self, draft: AdvertDraft, number: int) -> Iterator[Stored | Skipped]:
        own = draft.source_id or draft.reference or draft.apply_url or str(number)
        digest = digest_of(draft, self._wishes)
        if not _add(self._known, own + digest):
            yield Skipped(_name(draft, number), "It is listed twice, word for word.")
            return
        is_new = True
        for name in self._free_names(own):
            posting = stored_as(name, self._wishes)
            if posting is None:
                break
            if posting.source_digest == digest:
                _add(self._taken, name)
                yield Stored(posting, Change.UNCHANGED, is_open_ended(draft, self._wishes))
                return
            is_new = False
        if is_new:
            yield self._store_next(draft, own, number)
            return
        self._waiting.append((draft, own, number))
        if len(self._waiting) >= _MOST_WAITING:
            yield from self._settle()

    def _settle(self) -> Iterator[Stored | Skipped]:
        for one in self._waiting:
            yield self._store_next(*one)
        self._waiting.clear()

    def _store_next(self, draft: AdvertDraft, own: str, number: int) -> Stored | Skipped:
        if name := next(self._free_names(own), ""):
            return self.store(draft, name, number)
        reason = f"More than {_MOST_ALIKE} adverts have the same number."
        return Skipped(_name(draft, number), reason)

    def store(self, draft: AdvertDraft, name: str, number: int) -> Stored | Skipped:
        """Store one advert under a name that is taken from now on."""
        _add(self._taken, name)
        try:
            return store(draft, source_id=name, wishes=self._wishes, known=self._looked_up)
        except UnusableDraft as error:
            return Skipped(_name(draft, number), str(error), name)

    def _free_names(self, own: str) -> Iterator[str]:
        for number in range(1, _MOST_ALIKE + 1):
            name = self._whole(own if number == 1 else f"{own} ({number})")
            if _short(name) not in self._taken:
                yield name

    def _whole(self, own: str) -> str:
        whole = f"{self._document}#{own}" if self._document else own
        return _shortened(whole, self._document)


def _shortened(source_id: str, document: str) -> str:
    """As the database holds it; a long one keeps its start and differs by a digest."""
    if len(source_id) <= _LONGEST_ID:
        return source_id
    return f"{document[:100]}#{blake2b(source_id.encode(), digest_size=16).hexdigest()}"


def _short(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())


def _add(known: set[int], text: str) -> bool:
    """Whether it was not known yet."""
    before = len(known)
    known.add(_short(text))
    return len(known) > before


def _name(draft: AdvertDraft, number: int) -> str:
    return f"advert {number}, {draft.title}" if number > 1 else draft.title or ""
