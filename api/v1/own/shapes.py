"""What programs send of a posting, and what they get back of their own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from datetime import time as hour_of_day  # a field is called time
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Field, Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict, StringConstraints

from postings.models import Posting, PostingItem
from postings.models.choices import (
    EmploymentType,
    FilledThrough,
    Schedule,
    Status,
    WorkplaceType,
)
from postings.pay.amounts import PayPeriod

MOST_ITEMS = 300
MOST_LOCATIONS = 100

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
State = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")]
CountryOrState = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]


def _one_of(values: Iterable[str]) -> Any:
    literal: Any = Literal
    return literal[tuple(values)]


def _in_a_path(reference: str) -> str:
    if reference != reference.strip() or reference in (".", ".."):
        raise ValueError("Leave out spaces around the reference; “.” and “..” are none.")
    return reference


# Part of an address: no control characters, no slash, and not dots alone, which clients resolve
_IN_ADDRESSES = r"^\.*[^./\\\x00-\x1f\x7f-\x9f][^/\\\x00-\x1f\x7f-\x9f]*$"
Reference = Annotated[
    str,
    AfterValidator(_in_a_path),
    StringConstraints(min_length=1, max_length=80, pattern=_IN_ADDRESSES),
]


class Strict(Schema):
    """A shape that knows all of its fields, so that a misspelt one is an error."""

    model_config = ConfigDict(extra="forbid")


class LocationIn(Strict):
    """A place by its ID, or a name to look up; a name that isn't clear is shown as it is."""

    place: int | None = Field(None, ge=1, le=2**31 - 1, description="The ID of a place.")
    name: str = Field("", max_length=200, description="For example “Ipoh, Malaysia”.")


class RemoteIn(Strict):
    """Where somebody may live who works remotely."""

    countries: list[Country] = Field([], max_length=250, description="Empty: anywhere.")
    regions: list[State] = Field([], max_length=250, description="Only these states.")
    excluded: list[CountryOrState] = Field([], max_length=250)
    unclear: bool = Field(False, description="There are limits that only the text states.")
    time_zone: str = Field("", max_length=64, description="For example Asia/Kuala_Lumpur.")
    overlap_hours: int | None = Field(None, ge=1, le=8)


class PayIn(Strict):
    """Pay as stated."""

    min: Decimal | None = Field(None, gt=0, max_digits=12, decimal_places=2)
    max: Decimal | None = Field(None, gt=0, max_digits=12, decimal_places=2)
    currency: str = Field(pattern=r"^[A-Z]{3}$", description="ISO 4217.")
    period: _one_of(PayPeriod.values)  # type: ignore[valid-type]


class ClosingIn(Strict):
    """The last day to apply, or an hour of it. Without a zone, the time where the job is."""

    last_day: date
    time: hour_of_day | None = None
    time_zone: str = Field("", max_length=64)


class ItemIn(Strict):
    """A responsibility, requirement, behaviour or benefit."""

    kind: _one_of(PostingItem.Kind.values)  # type: ignore[valid-type]
    text: str = Field(min_length=1, max_length=5_000)
    heading: str = Field("", max_length=200, description="The heading of its group.")
    importance: Literal["", "must", "nice"] = Field(
        "", description="Of requirements; empty means must."
    )


class PostingChanges(Strict):
    """Fields of a posting. What isn't sent stays as it is; null or an empty list removes."""

    title: str | None = Field(None, max_length=200)
    summary: str | None = Field(None, max_length=300, description="For lists of jobs.")
    description: str | None = Field(None, max_length=100_000, description="In Markdown.")
    category: str | None = Field(None, max_length=60, description="A slug of `/categories`.")
    role_family: str | None = Field(None, max_length=80)
    level: str | None = Field(None, max_length=40)
    employment_type: _one_of(EmploymentType.values) | None = None  # type: ignore[valid-type]
    schedule: _one_of(Schedule.values) | None = None  # type: ignore[valid-type]
    hours_per_week: Decimal | None = Field(None, ge=1, le=80, max_digits=4, decimal_places=1)
    workplace: _one_of(WorkplaceType.values) | None = None  # type: ignore[valid-type]
    locations: list[LocationIn] | None = Field(None, max_length=MOST_LOCATIONS)
    remote: RemoteIn | None = None
    pay: PayIn | None = None
    apply_url: str | None = Field(
        None, max_length=2000, description="A web or email address; candidates pass our hop."
    )
    publish_from: AwareDatetime | None = Field(
        None, description="To the minute; null: as soon as an editor approves it."
    )
    closing: ClosingIn | None = Field(None, description="Null: the board's usual time.")
    items: list[ItemIn] | None = Field(None, max_length=MOST_ITEMS)


class PostingUpdate(PostingChanges):
    """A change of a posting."""

    submit: bool = Field(False, description="Submit a draft, or after changes were requested.")


class NewPosting(PostingChanges):
    """A new posting."""

    reference: Reference = Field(description="Yours, by which you find the posting again.")
    title: str = Field(min_length=1, max_length=200)
    submit: bool = Field(True, description="False: leave it as a draft.")
    allow_duplicate: bool = Field(
        False, description="Post it although another open one says nearly the same."
    )


class CloseIn(Strict):
    """How a posting ended."""

    outcome: _one_of(Posting.Outcome.values)  # type: ignore[valid-type]
    filled_through: _one_of(["", *FilledThrough.values]) = Field(  # type: ignore[valid-type]
        "", description="Where the person came from, of a filled posting."
    )


class OwnPostingOut(Schema):
    """One of the company's postings, as it is stored."""

    reference: str
    id: int
    version: int = Field(description="Also the ETag; send it as If-Match to overwrite no other.")
    status: _one_of(Status.values)  # type: ignore[valid-type]
    status_reason: str = Field(description="What the editor or the board said.")
    outcome: str
    is_live: bool
    url: str = Field(description="Its page, which answers only once it is live.")
    published_at: datetime | None
    closes_at: datetime | None = Field(description="The first moment without applications.")
    waiting: list[str] = Field(
        description="The fields that wait for an editor; until then, the approved ones are live."
    )
    posting: dict[str, Any] = Field(description="The approved fields, in the shape of a change.")


class OwnPostingsOut(Schema):
    """A page of the company's postings, the newest first."""

    postings: list[OwnPostingOut]
    next: str | None = Field(description="`after` of the next page.")


class TokenOut(Schema):
    """The token that asks."""

    company: str = Field(description="The company's slug.")
    name: str
    scopes: list[str]
    expires_at: datetime | None
