"""What the posting check looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from places.models import Place
from postings.models import Posting, PostingItem, PostingLocation, PostingPayRange


class Finding(NamedTuple):
    """One thing to look at: the form's field, what it is, and how to mend it; both are sentences.

    An error stops the posting from being submitted.
    """

    field: str
    text: str
    mend: str
    is_error: bool = False


class Subject(NamedTuple):
    """A posting with its rows, stored or as typed; so the check works while somebody writes."""

    posting: Posting
    items: Sequence[PostingItem]
    locations: Sequence[PostingLocation]
    pay_ranges: Sequence[PostingPayRange]

    @classmethod
    def stored(cls, posting: Posting) -> Subject:
        """Return a posting with its stored rows."""
        locations = posting.locations.select_related("place__region")
        ranges = posting.pay_ranges.select_related("place")
        return cls(posting, list(posting.items.all()), list(locations), list(ranges))

    @property
    def places(self) -> list[Place]:
        """Return the places that its locations mean, without those that nobody knows."""
        return [one.place for one in self.locations if one.place]

    @property
    def text(self) -> str:
        """Return all that candidates read, but for the title."""
        items = "\n".join(item.text for item in self.items)
        return f"{self.posting.summary}\n{self.posting.description}\n{items}"
