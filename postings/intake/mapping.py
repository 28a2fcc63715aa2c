"""What of a draft becomes what of a posting: for drafts that are stored and those that are shown.

Nothing here writes to the database.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from places.models import Place
from postings.importing.draft import AdvertDraft
from postings.models import PostingItem

BestMatch = Callable[[str], Place | None]


def plain_fields(draft: AdvertDraft) -> dict[str, Any]:
    """The posting's own fields, company aside; empty where the advert does not say."""
    pay = draft.pay if draft.pay and draft.pay.currency and draft.pay.period else None
    return {
        "title": draft.title or "",
        "description": _description(draft),
        "employment_type": draft.employment_type or "",
        "workplace_type": draft.workplace_type or "",
        "remote_countries": list(draft.remote_countries),
        "schedule": draft.schedule or "",
        "hours_per_week": _hours(draft.hours_per_week),
        "reference": (draft.reference or "")[:80],
        "apply_url": draft.apply_url or "",
        "pay_min": pay.minimum if pay else None,
        "pay_max": pay.maximum if pay else None,
        "pay_currency": pay.currency if pay else "",
        "pay_period": pay.period if pay else "",
    }


def items_of(draft: AdvertDraft, *, kind: str) -> list[PostingItem]:
    """The draft's items of one kind, unsaved."""
    told = (item for item in draft.items if item.kind == kind)
    return [
        PostingItem(
            kind=kind,
            position=position,
            text=" ".join(item.text.split()),
            heading=(item.heading or "")[:200],
            importance=item.importance or "",
        )
        for position, item in enumerate(told)
    ]


def places_of(
    draft: AdvertDraft, *, best_match: BestMatch | None = None
) -> Iterator[tuple[Place | None, str]]:
    """The places that are meant, each once, with the advert's own names for them."""
    best_match = best_match or Place.objects.best_match
    seen: set[Any] = set()
    for name in draft.locations:
        place = best_match(name)
        if _only_says_remote_from(draft, place) or (place or name) in seen:
            continue
        seen.add(place or name)
        yield place, name[:200]


def closing_of(day: date) -> datetime:
    """When a posting closes whose last day is this: the day counts in full."""
    return midnight(day + timedelta(days=1))


def midnight(day: date) -> datetime:
    """The start of a day, in UTC."""
    return datetime.combine(day, time.min, tzinfo=UTC)


def _description(draft: AdvertDraft) -> str:
    sections = [f"## {heading}\n\n{text}" for heading, text in draft.description_sections]
    return "\n\n".join(filter(None, [draft.introduction, *sections, draft.how_to_apply]))


def _hours(stated: Decimal | None) -> Decimal | None:
    """To the tenth of an hour; a week that nobody may work is none."""
    return round(stated, 1) if stated and 1 <= stated <= 80 else None


def _only_says_remote_from(draft: AdvertDraft, place: Place | None) -> bool:
    """“Remote, United States” names no place of work: `remote_countries` says it already."""
    return (
        draft.workplace_type == "remote"
        and place is not None
        and place.kind == Place.Kind.COUNTRY
        and place.country_code in draft.remote_countries
    )
