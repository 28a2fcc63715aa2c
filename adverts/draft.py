"""What was read of an advert, as plain values without a database.

Every field is optional: a reader leaves out what the advert does not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from adverts.vocabulary.terms import (
    EmploymentType,
    Importance,
    ItemKind,
    ListSubject,
    PayPeriod,
    Schedule,
    WorkplaceType,
)

if TYPE_CHECKING:
    from adverts.text.line import Line


@dataclass(frozen=True)
class Evidence:
    """The text of the source that a field came from, and how sure the reader is (0 to 1)."""

    text: str
    confidence: float


@dataclass(frozen=True)
class DraftItem:
    """One responsibility, requirement, behaviour or benefit.

    `heading` is the advert's own heading of a group within the kind. Requirements alone have an
    `importance`; `assessed_by` says in the advert's words how a requirement is assessed.
    `evidence` is the line it came from, and how sure its kind is.
    """

    kind: ItemKind
    text: str
    heading: str | None = None
    importance: Importance | None = None
    evidence: Evidence | None = field(default=None, compare=False, repr=False)
    assessed_by: str | None = None

    def __post_init__(self) -> None:
        if (self.kind == ItemKind.REQUIREMENT) != (self.importance is not None):
            raise ValueError("Requirements have an importance, and nothing else has one.")


@dataclass(frozen=True)
class LeftList:
    """A list of the advert whose lines became no items, and what it seems to be about.

    Its lines are also in the text that it is part of, such as the description.
    """

    heading: str
    subject: ListSubject
    texts: tuple[str, ...]


@dataclass(frozen=True)
class DraftPay:
    """Pay as stated; either end may be open."""

    minimum: Decimal | None = None
    maximum: Decimal | None = None
    currency: str | None = None
    period: PayPeriod | None = None


@dataclass(frozen=True)
class DraftPayRange:
    """One of several stated pay ranges, and what it is for: a place, a zone, a level, or “”."""

    pay: DraftPay
    stated_for: str = ""


@dataclass(frozen=True)
class AdvertDraft:
    """One advert.

    `introduction`, `company_overview`, `how_to_apply` and the texts of `description_sections`
    are Markdown. `remote_countries` are ISO 3166 alpha-2 codes, empty if none is stated;
    `remote_regions` are ISO 3166-2 codes of states within them, `remote_excluded` codes of both
    kinds from which nobody may work. `pay_ranges` has at least two ranges or none, and `pay` is
    their span. `remote_anywhere` says that the advert sets no limit,
    `remote_unclear` that it sets, or may set, limits which are not listed.
    `source_id` is the advert's id at the source (a guid, a number in its address), `reference` the
    employer's own number of the job. `closing_time` is an hour of the last day, None if the whole
    day counts, and `closing_zone` the IANA name of its time zone, if stated. `left_lists` has
    every line of a list that is no item. `evidence` has an
    entry for each field that is set; items carry their own. `lines` is the text that was read.
    """

    title: str | None = None
    company: str | None = None
    introduction: str | None = None
    description_sections: tuple[tuple[str, str], ...] = ()
    company_overview: str | None = None
    how_to_apply: str | None = None
    locations: tuple[str, ...] = ()
    remote_countries: tuple[str, ...] = ()
    remote_regions: tuple[str, ...] = ()
    remote_excluded: tuple[str, ...] = ()
    remote_anywhere: bool = False
    remote_unclear: bool = False
    workplace_type: WorkplaceType | None = None
    pay: DraftPay | None = None
    pay_ranges: tuple[DraftPayRange, ...] = ()
    employment_type: EmploymentType | None = None
    schedule: Schedule | None = None
    hours_per_week: Decimal | None = None
    role_family: str | None = None
    level: str | None = None
    time_zone: str | None = None
    overlap_hours: int | None = None
    source_id: str | None = None
    reference: str | None = None
    apply_url: str | None = None
    apply_email: str | None = None
    posted_on: date | None = None
    closes_on: date | None = None
    closing_time: time | None = None
    closing_zone: str | None = None
    language: str | None = None
    items: tuple[DraftItem, ...] = ()
    left_lists: tuple[LeftList, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=lambda: MappingProxyType({}))
    lines: tuple[Line, ...] = field(default=(), compare=False, repr=False)

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON values: amounts as numbers, dates as ISO 8601 strings."""
        return {
            "title": self.title,
            "company": self.company,
            "locations": list(self.locations),
            "remote_countries": list(self.remote_countries),
            "remote_regions": list(self.remote_regions),
            "remote_excluded": list(self.remote_excluded),
            "remote_anywhere": self.remote_anywhere,
            "remote_unclear": self.remote_unclear,
            "workplace_type": self.workplace_type,
            "pay": _pay_as_json(self.pay),
            "pay_ranges": [
                {"for": one.stated_for} | (_pay_as_json(one.pay) or {}) for one in self.pay_ranges
            ],
            "employment_type": self.employment_type,
            "schedule": self.schedule,
            "hours_per_week": _number(self.hours_per_week),
            "role_family": self.role_family,
            "level": self.level,
            "time_zone": self.time_zone,
            "overlap_hours": self.overlap_hours,
            "source_id": self.source_id,
            "reference": self.reference,
            "apply_url": self.apply_url,
            "apply_email": self.apply_email,
            "posted_on": self.posted_on.isoformat() if self.posted_on else None,
            "closes_on": self.closes_on.isoformat() if self.closes_on else None,
            "closing_time": self.closing_time.isoformat("minutes") if self.closing_time else None,
            "closing_zone": self.closing_zone,
            "language": self.language,
            "introduction": self.introduction,
            "description_sections": [list(section) for section in self.description_sections],
            "company_overview": self.company_overview,
            "how_to_apply": self.how_to_apply,
            "items": [_item_as_json(item) for item in self.items],
            "not_taken": [
                {"heading": one.heading, "subject": one.subject, "texts": list(one.texts)}
                for one in self.left_lists
            ],
            "warnings": list(self.warnings),
        }


def _item_as_json(item: DraftItem) -> dict[str, str | None]:
    return {
        "kind": item.kind,
        "importance": item.importance,
        "heading": item.heading,
        "text": item.text,
        "assessed_by": item.assessed_by,
    }


def _pay_as_json(pay: DraftPay | None) -> dict[str, Any] | None:
    if pay is None:
        return None
    return {
        "min": _number(pay.minimum),
        "max": _number(pay.maximum),
        "currency": pay.currency,
        "period": pay.period,
    }


def _number(amount: Decimal | None) -> int | float | None:
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
