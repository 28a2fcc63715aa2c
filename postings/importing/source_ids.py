"""Source IDs, by which the next import recognises the adverts of a document."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple, Protocol, override

from django.utils.translation import gettext

from adverts.document import Skipped
from adverts.draft import AdvertDraft
from postings.importing.options import ImportOptions, IncomingDraft, NamedDraft
from postings.importing.outcome import Change, Stored
from postings.models import Posting

_MAX_ID_LENGTH = 200
_MAX_ALIKE = 100  # adverts with one ID
_MAX_WAITING = 500  # changed adverts in memory until their document ends

FindPosting = Callable[[str], Posting | None]


class ToStore(NamedTuple):
    """A draft with its source ID; `label` says which advert of its document it is."""

    named: NamedDraft
    label: str
    is_new: bool


Assignment = ToStore | Stored | Skipped


class SourceIds(Protocol):
    """How the adverts of a document get their source IDs."""

    def default_id(self, draft: AdvertDraft, number: int) -> str:
        """Return the source ID of an advert, unless another has the same."""
        ...

    def assign(
        self, draft: AdvertDraft, number: int, find_posting: FindPosting
    ) -> Iterator[Assignment]:
        """Yield what to do with an advert, and with waiting ones if there are too many."""
        ...

    def assign_waiting(self) -> Iterator[Assignment]:
        """Yield what to do with waiting adverts at the end of the document."""
        ...

    def with_full_id(self, skipped: Skipped) -> Skipped:
        """Return a skipped advert with the full source ID of its posting."""
        ...


class SingleSourceId(SourceIds):
    """Gives a document's only advert the document's name as its source ID."""

    def __init__(self, options: ImportOptions, document: str) -> None:
        self._options = options
        self._name = _shortened(document, document)

    @override
    def default_id(self, draft: AdvertDraft, number: int) -> str:
        return self._name

    @override
    def assign(
        self, draft: AdvertDraft, number: int, find_posting: FindPosting
    ) -> Iterator[Assignment]:
        incoming, posting = IncomingDraft(draft, self._options), find_posting(self._name)
        if posting and posting.source_digest == incoming.digest:
            yield _unchanged(posting, incoming)
        else:
            named = NamedDraft(incoming, self._name)
            yield ToStore(named, _label(draft, number), is_new=posting is None)

    @override
    def assign_waiting(self) -> Iterator[Assignment]:
        yield from ()

    @override
    def with_full_id(self, skipped: Skipped) -> Skipped:
        return skipped


class _Numbered(NamedTuple):
    """An incoming draft, its ID at the source, and its position in the document."""

    incoming: IncomingDraft
    own_id: str
    number: int

    @property
    def label(self) -> str:
        return _label(self.incoming.draft, self.number)


class ManySourceIds(SourceIds):
    """Gives the adverts of one document their source IDs.

    A number distinguishes adverts with the same ID. An unchanged advert keeps the ID that it is
    stored under, at any position. So changed adverts wait until all others have their IDs.
    """

    def __init__(self, options: ImportOptions, document: str = "") -> None:
        self._options = options
        self._document = (
            document  # its name, to distinguish its adverts from those of other documents
        )
        self._taken_ids = _Seen()  # source IDs
        self._contents = _Seen()  # IDs with digests of contents
        self._waiting: list[_Numbered] = []

    @override
    def default_id(self, draft: AdvertDraft, number: int) -> str:
        return self._full_id(_id_in_source(draft, number))

    @override
    def assign(
        self, draft: AdvertDraft, number: int, find_posting: FindPosting
    ) -> Iterator[Assignment]:
        one = _Numbered(IncomingDraft(draft, self._options), _id_in_source(draft, number), number)
        if not self._contents.add(one.own_id + one.incoming.digest):
            yield Skipped(one.label, gettext("The feed lists this advert twice, word for word."))
            return
        is_new = True
        for name in self._free_ids(one.own_id):
            posting = find_posting(name)
            if posting is None:
                break
            if posting.source_digest == one.incoming.digest:
                self._taken_ids.add(name)
                yield _unchanged(posting, one.incoming)
                return
            is_new = False
        if is_new:
            yield self._assigned(one, is_new=True)
            return
        self._waiting.append(one)
        if len(self._waiting) >= _MAX_WAITING:
            yield from self.assign_waiting()

    @override
    def assign_waiting(self) -> Iterator[Assignment]:
        yield from map(self._assigned, self._waiting)
        self._waiting.clear()

    @override
    def with_full_id(self, skipped: Skipped) -> Skipped:
        own_id = skipped.source_id
        return replace(skipped, source_id=self._full_id(own_id)) if own_id else skipped

    def _assigned(self, one: _Numbered, *, is_new: bool = False) -> Assignment:
        name = next(self._free_ids(one.own_id), "")
        if not name:
            reason = gettext("More than %(most)s adverts have the same ID.")
            return Skipped(one.label, reason % {"most": _MAX_ALIKE})
        self._taken_ids.add(name)
        return ToStore(NamedDraft(one.incoming, name), one.label, is_new)

    def _free_ids(self, own_id: str) -> Iterator[str]:
        for number in range(1, _MAX_ALIKE + 1):
            name = self._full_id(own_id if number == 1 else f"{own_id} ({number})")
            if name not in self._taken_ids:
                yield name

    def _full_id(self, own_id: str) -> str:
        full_id = f"{self._document}#{own_id}" if self._document else own_id
        return _shortened(full_id, self._document)


def _unchanged(posting: Posting, incoming: IncomingDraft) -> Stored:
    """Return the outcome for a posting that is already stored with this content."""
    return Stored(posting, Change.UNCHANGED, incoming.is_open_ended)


def _shortened(source_id: str, document: str) -> str:
    """Return a source ID of at most 200 characters; a long one becomes a start and a digest."""
    if len(source_id) <= _MAX_ID_LENGTH:
        return source_id
    return f"{document[:100]}#{blake2b(source_id.encode(), digest_size=16).hexdigest()}"


def _label(draft: AdvertDraft, number: int) -> str:
    """Return a description of an advert in a document."""
    if number <= 1:
        return draft.title or ""
    return gettext("advert %(number)s, %(title)s") % {"number": number, "title": draft.title}


def _id_in_source(draft: AdvertDraft, number: int) -> str:
    return draft.source_id or draft.reference or draft.apply_url or str(number)


class _Seen:
    """A set of texts that takes eight bytes each, where a `set` takes a hundred."""

    def __init__(self) -> None:
        self._marks = array("Q")  # sorted

    def __contains__(self, text: str) -> bool:
        mark = _mark(text)
        at = bisect_left(self._marks, mark)
        return at < len(self._marks) and self._marks[at] == mark

    def add(self, text: str) -> bool:
        """Add a text; return whether it is new."""
        is_new = text not in self
        if is_new:
            insort(self._marks, _mark(text))
        return is_new


def _mark(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())
