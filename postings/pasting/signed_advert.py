"""An advert that travels through the browser and back, signed against changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from hashlib import sha256
from typing import Any, Self

from django.core import signing

from adverts.draft import (
    AdvertDraft,
    DraftItem,
    DraftPay,
    DraftPayRange,
    Evidence,
    LeftList,
)
from adverts.vocabulary.terms import ListSubject
from postings.pasting.highlights import letters

_SALT = "postings.pasting"


@dataclass(frozen=True)
class ReadAdvert:
    """The draft of one advert, with its text for people.

    `token` identifies the page: a posting that is saved twice from one page is stored once.
    """

    draft: AdvertDraft
    source: str
    token: str

    def as_text(self) -> str:
        """Return a signed text for a hidden field, smaller than the advert itself."""
        value = [_draft_as_json(self.draft), self.source, self.token]
        return signing.dumps(value, salt=_SALT, compress=True)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Restore an advert; raises signing.BadSignature for text that `as_text` did not make."""
        draft, source, token = signing.loads(text, salt=_SALT)
        return cls(_draft_from_json(draft), source, token)

    @property
    def digest(self) -> str:
        """Return a SHA-256 of the letters, in hex; spacing and markup do not change it."""
        return sha256(letters(self.source).encode()).hexdigest()


def _draft_as_json(draft: AdvertDraft) -> dict[str, Any]:
    """Return JSON values with the evidence, which only this page needs."""
    value = draft.as_json()
    value["evidence"] = {name: _pair(one) for name, one in draft.evidence.items()}
    for item, row in zip(draft.items, value["items"], strict=True):
        row["evidence"] = _pair(item.evidence) if item.evidence else None
    return value


def _draft_from_json(value: Mapping[str, Any]) -> AdvertDraft:
    names = ("locations", "remote_countries", "remote_regions", "remote_excluded", "warnings")
    tuples = {name: tuple(value.get(name, ())) for name in names}
    value = dict(value)
    left = value.pop("not_taken", ())  # pages signed before this field have none
    return AdvertDraft(
        **{
            **value,
            **tuples,
            "description_sections": tuple((h, text) for h, text in value["description_sections"]),
            "pay": _pay(value["pay"]) if value["pay"] else None,
            "pay_ranges": tuple(map(_pay_range, value.get("pay_ranges", ()))),
            "hours_per_week": _decimal(value["hours_per_week"]),
            "posted_on": _day(value["posted_on"]),
            "closes_on": _day(value["closes_on"]),
            "closing_time": _hour(value.get("closing_time")),
            "items": tuple(map(_item, value["items"])),
            "left_lists": tuple(map(_left_list, left)),
            "evidence": {name: Evidence(*pair) for name, pair in value["evidence"].items()},
        }
    )


def _pair(evidence: Evidence) -> tuple[str, float]:
    return evidence.text, evidence.confidence


def _item(row: Mapping[str, Any]) -> DraftItem:
    evidence = Evidence(*row["evidence"]) if row["evidence"] else None
    how = row.get("assessed_by")  # pages signed before this field have none
    return DraftItem(row["kind"], row["text"], row["heading"], row["importance"], evidence, how)


def _left_list(row: Mapping[str, Any]) -> LeftList:
    return LeftList(row["heading"], ListSubject(row["subject"]), tuple(row["texts"]))


def _pay(value: Mapping[str, Any]) -> DraftPay:
    low, high = _decimal(value["min"]), _decimal(value["max"])
    return DraftPay(low, high, value["currency"], value["period"])


def _pay_range(row: Mapping[str, Any]) -> DraftPayRange:
    return DraftPayRange(_pay(row), row["for"])


def _decimal(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _hour(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
