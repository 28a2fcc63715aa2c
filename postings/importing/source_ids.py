"""The names by which the adverts of one document are known again."""

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
from postings.importing.options import NamedDraft, Wanted, Wishes
from postings.importing.outcome import Change, Stored
from postings.models import Posting

_LONGEST = 200
_MOST_ALIKE = 100  # adverts under one name
_MOST_WAITING = 500  # changed adverts that are kept in memory until their document ends

StoredAs = Callable[[str], Posting | None]


class ToStore(NamedTuple):
    """A draft with its name; `where` says which of its document it is."""

    named: NamedDraft
    label: str
    is_new: bool


Next = ToStore | Stored | Skipped


class Naming(Protocol):
    """How the adverts of a document come to their names."""

    def first_of(self, draft: AdvertDraft, number: int) -> str:
        """The name that an advert has unless others have the same."""
        ...

    def give(self, draft: AdvertDraft, number: int, stored_as: StoredAs) -> Iterator[Next]:
        """What is to be done about an advert, and about those that wait if they are too many."""
        ...

    def settle(self) -> Iterator[Next]:
        """What is to be done at the document's end about those that wait."""
        ...

    def whole(self, skipped: Skipped) -> Skipped:
        """The same under the name that its posting would have."""
        ...


class OnlyName(Naming):
    """Gives a document's only advert the document's name."""

    def __init__(self, wishes: Wishes, document: str) -> None:
        self._wishes = wishes
        self._name = _shortened(document, document)

    @override
    def first_of(self, draft: AdvertDraft, number: int) -> str:
        return self._name

    @override
    def give(self, draft: AdvertDraft, number: int, stored_as: StoredAs) -> Iterator[Next]:
        wanted, posting = Wanted(draft, self._wishes), stored_as(self._name)
        if posting and posting.source_digest == wanted.digest:
            yield _unchanged(posting, wanted)
        else:
            named = NamedDraft(wanted, self._name)
            yield ToStore(named, _where(draft, number), is_new=posting is None)

    @override
    def settle(self) -> Iterator[Next]:
        yield from ()

    @override
    def whole(self, skipped: Skipped) -> Skipped:
        return skipped


class _Numbered(NamedTuple):
    """What is wanted, what its source calls it, and its place in the document."""

    wanted: Wanted
    own: str
    number: int

    @property
    def label(self) -> str:
        return _where(self.wanted.draft, self.number)


class Names(Naming):
    """Gives the adverts of one document their names.

    Several adverts may have the same name; they are told apart by a number behind it. The one that
    is stored under a name already keeps it as long as the document has it, wherever it stands. So
    what has changed waits until all others have found theirs.
    """

    def __init__(self, wishes: Wishes, document: str = "") -> None:
        self._wishes = wishes
        self._document = document  # what it is known by, where that tells it from others
        self._taken = _Seen()  # names
        self._known = _Seen()  # names and contents
        self._waiting: list[_Numbered] = []

    @override
    def first_of(self, draft: AdvertDraft, number: int) -> str:
        return self._whole(_own(draft, number))

    @override
    def give(self, draft: AdvertDraft, number: int, stored_as: StoredAs) -> Iterator[Next]:
        one = _Numbered(Wanted(draft, self._wishes), _own(draft, number), number)
        if not self._known.add(one.own + one.wanted.digest):
            yield Skipped(one.label, gettext("It is listed twice, word for word."))
            return
        is_new = True
        for name in self._free(one.own):
            posting = stored_as(name)
            if posting is None:
                break
            if posting.source_digest == one.wanted.digest:
                self._taken.add(name)
                yield _unchanged(posting, one.wanted)
                return
            is_new = False
        if is_new:
            yield self._next(one, is_new=True)
            return
        self._waiting.append(one)
        if len(self._waiting) >= _MOST_WAITING:
            yield from self.settle()

    @override
    def settle(self) -> Iterator[Next]:
        yield from map(self._next, self._waiting)
        self._waiting.clear()

    @override
    def whole(self, skipped: Skipped) -> Skipped:
        own = skipped.source_id
        return replace(skipped, source_id=self._whole(own)) if own else skipped

    def _next(self, one: _Numbered, *, is_new: bool = False) -> Next:
        name = next(self._free(one.own), "")
        if not name:
            reason = gettext("More than %(most)s adverts have the same number.")
            return Skipped(one.label, reason % {"most": _MOST_ALIKE})
        self._taken.add(name)
        return ToStore(NamedDraft(one.wanted, name), one.label, is_new)

    def _free(self, own: str) -> Iterator[str]:
        for number in range(1, _MOST_ALIKE + 1):
            name = self._whole(own if number == 1 else f"{own} ({number})")
            if name not in self._taken:
                yield name

    def _whole(self, own: str) -> str:
        whole = f"{self._document}#{own}" if self._document else own
        return _shortened(whole, self._document)


def _unchanged(posting: Posting, wanted: Wanted) -> Stored:
    """What is stored already, word for word."""
    return Stored(posting, Change.UNCHANGED, wanted.is_open_ended)


def _shortened(source_id: str, document: str) -> str:
    """As the database holds it; a long one keeps its start and differs by a digest."""
    if len(source_id) <= _LONGEST:
        return source_id
    return f"{document[:100]}#{blake2b(source_id.encode(), digest_size=16).hexdigest()}"


def _where(draft: AdvertDraft, number: int) -> str:
    """Which advert of its document it is, for people."""
    if number <= 1:
        return draft.title or ""
    return gettext("advert %(number)s, %(title)s") % {"number": number, "title": draft.title}


def _own(draft: AdvertDraft, number: int) -> str:
    return draft.source_id or draft.reference or draft.apply_url or str(number)


class _Seen:
    """Texts that were seen; it keeps eight bytes of each, where a set would keep a hundred."""

    def __init__(self) -> None:
        self._marks = array("Q")  # sorted

    def __contains__(self, text: str) -> bool:
        mark = _mark(text)
        at = bisect_left(self._marks, mark)
        return at < len(self._marks) and self._marks[at] == mark

    def add(self, text: str) -> bool:
        """Whether it had not been seen yet."""
        is_new = text not in self
        if is_new:
            insort(self._marks, _mark(text))
        return is_new


def _mark(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())
