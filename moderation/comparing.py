"""Two postings side by side: their facts in words, and their texts with what differs marked."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext

from postings.models import Posting
from postings.pay.text import pay_text
from postings.revisions.differences import Piece, marked
from postings.wording.where import where_text


class Fact(NamedTuple):
    """One fact of both postings in words."""

    label: str
    left: str
    right: str

    @property
    def differs(self) -> bool:
        """Return whether an editor should look at it."""
        return self.left != self.right


class Compared(NamedTuple):
    """Facts, and the two texts in pieces: "same", "gone" on the left or "new" on the right."""

    facts: list[Fact]
    left: list[Piece]
    right: list[Piece]


def side_by_side(one: Posting, other: Posting) -> Compared:
    """Return both postings in words."""
    lefts, rights = _facts(one), _facts(other)
    facts = [Fact(label, left, rights[label]) for label, left in lefts.items()]
    pieces = marked(_text(one), _text(other))
    left = [piece for piece in pieces if piece.kind != "new"]
    return Compared(facts, left, [piece for piece in pieces if piece.kind != "gone"])


def _facts(posting: Posting) -> dict[str, str]:
    return {
        gettext("Title"): posting.title,
        gettext("Company"): str(posting.company),
        gettext("Status"): posting.get_status_display(),
        gettext("Location"): str(where_text(posting)),
        gettext("Pay"): pay_text(posting.pay) if posting.pay else "–",
        gettext("Apply URL"): posting.apply_url or "–",
        gettext("Reference"): posting.reference or "–",
        gettext("Published"): _day(posting.published_at),
        gettext("Closes"): _day(posting.closes_at),
        gettext("Source"): posting.source or gettext("typed or pasted here"),
    }


def _day(moment: datetime | None) -> str:
    return date_format(moment, "SHORT_DATE_FORMAT") if moment else "–"


def _text(posting: Posting) -> str:
    return f"{posting.summary}\n{posting.description}\n{posting.words}".strip()
