"""What a reader understood of an advert: plain data, every field optional."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class DraftItem:
    """One line of a list. `kind` and `importance` hold the words of `PostingItem`."""

    kind: str
    text: str
    heading: str | None = None
    importance: str | None = None


@dataclass(frozen=True)
class DraftPay:
    """Pay as stated; an end, the currency or the period may be unsaid."""

    minimum: Decimal | None = None
    maximum: Decimal | None = None
    currency: str | None = None
    period: str | None = None


@dataclass(frozen=True)
class Evidence:
    """The piece of the advert that a field came from, and how sure the reader is (0 to 1)."""

    text: str
    confidence: float = 1.0


@dataclass(frozen=True)
class AdvertDraft:
    """An advert, understood as far as its reader could."""

    title: str | None = None
    company: str | None = None
    introduction: str | None = None
    description_sections: tuple[tuple[str, str], ...] = ()
    company_overview: str | None = None
    how_to_apply: str | None = None
    locations: tuple[str, ...] = ()
    workplace_type: str | None = None
    remote_countries: tuple[str, ...] = ()
    pay: DraftPay | None = None
    employment_type: str | None = None
    apply_url: str | None = None
    posted_on: date | None = None
    closes_on: date | None = None
    items: tuple[DraftItem, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The flat form that `read_advert --json` prints: numbers, text and lists alone."""
        return {
            "title": self.title,
            "company": self.company,
            "locations": list(self.locations),
            "workplace_type": self.workplace_type,
            "remote_countries": list(self.remote_countries),
            "pay": _pay_as_json(self.pay),
            "employment_type": self.employment_type,
            "apply_url": self.apply_url,
            "posted_on": self.posted_on.isoformat() if self.posted_on else None,
            "closes_on": self.closes_on.isoformat() if self.closes_on else None,
            "introduction": self.introduction,
            "company_overview": self.company_overview,
            "how_to_apply": self.how_to_apply,
            "items": [
                {"kind": i.kind, "importance": i.importance, "heading": i.heading, "text": i.text}
                for i in self.items
            ],
            "warnings": list(self.warnings),
        }


def _pay_as_json(pay: DraftPay | None) -> dict[str, Any] | None:
    if pay is None:
        return None
    return {
        "min": float(pay.minimum) if pay.minimum is not None else None,
        "max": float(pay.maximum) if pay.maximum is not None else None,
        "currency": pay.currency,
        "period": pay.period,
    }
