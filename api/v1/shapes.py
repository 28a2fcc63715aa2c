"""The shapes of answers. A field that an advert doesn't state is null or empty, never a guess."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from ninja import Field, Schema


class CompanyLink(Schema):
    """A company in brief."""

    slug: str
    name: str
    url: str = Field(description="The company's page.")


class CategoryLink(Schema):
    """A category in brief."""

    slug: str
    name: str


class PlaceOut(Schema):
    """A place that the board knows."""

    id: int = Field(description="The GeoNames ID; from 1,000,000,000 on, a number of this board.")
    kind: str = Field(description="country, region, city or area")
    name: str = Field(description="With region and country, in the language that was asked for.")
    country: str = Field(description="ISO 3166-1 alpha-2; empty for an area of several countries.")
    latitude: float | None
    longitude: float | None


class LocationOut(Schema):
    """A location of a job: its name, and the place if the board knows it."""

    name: str
    place: PlaceOut | None


class RemoteOut(Schema):
    """Where somebody may live who works remotely. Codes are ISO 3166-1 and 3166-2."""

    countries: list[str] = Field(description="Empty: anywhere, unless `unclear`.")
    regions: list[str] = Field(description="Only these states of their countries.")
    excluded: list[str]
    unclear: bool = Field(description="There are limits that only the advert states.")
    time_zone: str
    overlap_hours: int | None


class PayRangeOut(Schema):
    """Pay as the advert states it, here for one place, zone or level."""

    name: str = Field(description="The place, or the name in the advert; may be empty.")
    place: PlaceOut | None
    min: Decimal | None
    max: Decimal | None
    currency: str
    period: str
    text: str


class PayOut(Schema):
    """Pay as the advert states it.

    If it depends on the place, zone or level, there are `ranges`, and the rest is their span: of
    those in the currency and for the period of the best paid range.
    """

    min: Decimal | None
    max: Decimal | None
    currency: str
    period: str
    text: str
    ranges: list[PayRangeOut]


class ClosingOut(Schema):
    """When applications end."""

    at: datetime = Field(description="The first moment in which one can't apply any more.")
    last_day: date | None = Field(description="The last day, where the job is.")
    time_zone: str


class PostingOut(Schema):
    """A posting as lists have it."""

    id: int
    url: str = Field(description="The posting's page.")
    apply_url: str = Field(description="Leads to the employer's site.")
    title: str
    summary: str
    company: CompanyLink
    category: CategoryLink | None
    reference: str
    language: str
    employment_type: str
    schedule: str
    hours_per_week: Decimal | None
    level: str
    workplace: str
    locations: list[LocationOut]
    remote: RemoteOut | None = Field(description="Null unless the work is remote.")
    pay: PayOut | None
    experience_years: int | None
    education: str
    published_at: datetime
    updated_at: datetime
    closing: ClosingOut


class ItemOut(Schema):
    """A responsibility, requirement, behaviour or benefit."""

    kind: str
    heading: str
    importance: str = Field(description="must or nice, for requirements")
    text: str


class WholePostingOut(PostingOut):
    """A posting with its text."""

    description_html: str
    items: list[ItemOut]


class OptionOut(Schema):
    """One option of a filter."""

    value: str
    label: str
    count: int
    chosen: bool


class PostingsOut(Schema):
    """A page of a search."""

    total: int
    q: str | None = Field(description="The words that were searched for, corrected if misspelt.")
    notes: list[str] = Field(description="How words and places were understood.")
    postings: list[PostingOut]
    next: str | None = Field(description="`after` of the next page.")
    previous: str | None = Field(description="`before` of the page before.")
    url: str = Field(description="The same search for people.")
    counts: dict[str, list[OptionOut]] | None


class CompanyOut(CompanyLink):
    """A company."""

    sector: str
    website: str
    headquarters: PlaceOut | None
    postings: int = Field(description="How many of its postings are live.")


class WholeCompanyOut(CompanyOut):
    """A company with its own text."""

    overview_html: str


class CompaniesOut(Schema):
    """A page of the companies that hire."""

    total: int
    companies: list[CompanyOut]
    next: str | None = Field(description="`after` of the next page.")


class CategoryOut(CategoryLink):
    """A category."""

    postings: int = Field(description="How many of its postings are live.")


class CategoriesOut(Schema):
    """All categories."""

    categories: list[CategoryOut]


class PlacesOut(Schema):
    """Places whose names begin as asked, the most populous first."""

    places: list[PlaceOut]
