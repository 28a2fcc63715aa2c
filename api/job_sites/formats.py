"""The formats of feeds for job sites, each a function from a row to XML.

Indeed: https://docs.indeed.com/indeed-apply/xml-feed. Its elements have no names for some of what
a posting says; those have the names of our own table (docs/importing-tables.md), and other readers
skip them.
LinkedIn: https://learn.microsoft.com/linkedin/talent/job-postings/xml-feeds-development-guide
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings

from api.job_sites.rows import Row, number_of_rows
from api.job_sites.texts import element, elements, in_tags
from places.countries import country_name
from places.models import Place
from places.regions import LETTERED
from postings.models import Posting
from postings.models.choices import EmploymentType, WorkplaceType
from postings.pay.amounts import Pay
from postings.structured_data.job_posting import advert_html
from postings.wording.remote import remote_codes

type Values = Iterator[tuple[str, object]]

INDEED_TAGS: Final = frozenset({
    "b", "h1", "h2", "h3", "h4", "h5", "h6", "br", "p", "ul", "li", "strong", "em",
    "table", "thead", "tbody", "tr", "th", "td",
})  # fmt: skip
INDEED_TYPES: Final[dict[str, str]] = {
    EmploymentType.FULL_TIME: "fulltime",
    EmploymentType.PART_TIME: "parttime",
    EmploymentType.CONTRACTOR: "contract",
    EmploymentType.TEMPORARY: "temporary",
    EmploymentType.INTERN: "internship",
    EmploymentType.VOLUNTEER: "volunteer",
    EmploymentType.PER_DIEM: "per diem",
    EmploymentType.OTHER: "other",
}
INDEED_WORKPLACES: Final[dict[str, str]] = {
    WorkplaceType.REMOTE: "Fully remote",
    WorkplaceType.HYBRID: "Hybrid remote",
    WorkplaceType.ONSITE: "",
}
LINKEDIN_TAGS: Final = frozenset({"b", "strong", "u", "i", "br", "p", "ul", "li"})
LINKEDIN_TYPES: Final[dict[str, str]] = {
    EmploymentType.FULL_TIME: "FULL_TIME",
    EmploymentType.PART_TIME: "PART_TIME",
    EmploymentType.CONTRACTOR: "CONTRACT",
    EmploymentType.INTERN: "INTERNSHIP",
    EmploymentType.VOLUNTEER: "VOLUNTEER",
}
LINKEDIN_WORKPLACES: Final[dict[str, str]] = {
    WorkplaceType.REMOTE: "Remote",
    WorkplaceType.HYBRID: "Hybrid",
    WorkplaceType.ONSITE: "On-site",
}
# By the keys of the levels that a new board has; others have no equivalent.
LINKEDIN_LEVELS: Final = {
    "intern": "INTERNSHIP", "apprentice": "INTERNSHIP", "entry-level": "ENTRY_LEVEL",
    "junior": "ENTRY_LEVEL", "mid-level": "ASSOCIATE", "senior": "MID_SENIOR_LEVEL",
    "lead": "MID_SENIOR_LEVEL", "principal": "MID_SENIOR_LEVEL", "manager": "MID_SENIOR_LEVEL",
    "director": "DIRECTOR", "executive": "EXECUTIVE",
}  # fmt: skip
LINKEDIN_LEAST_TEXT: Final = 100  # characters; LinkedIn refuses shorter adverts


class Format(NamedTuple):
    """A format: its file's name, what stands before the rows, and what writes one."""

    name: str
    head: Callable[[str], str]
    tail_of_head: Callable[[], str]  # what takes longer to say
    row: Callable[[Row, str], str]


# Indeed


def indeed_head(site: str) -> str:
    """Return who publishes the feed."""
    return elements(
        [
            ("publisher", settings.BOARD_NAME),
            ("publisherurl", site),
            ("lastBuildDate", _moment(datetime.now(UTC))),
        ]
    )


def indeed(row: Row, site: str) -> str:
    """Return a row as Indeed's `job`."""
    return f"<job>\n{elements(_indeed(row, site))}</job>\n"


def _indeed(row: Row, site: str) -> Values:
    posting = row.posting
    yield "title", posting.title
    yield "date", _moment(posting.published_at)
    yield "referencenumber", row.key
    yield "requisitionid", posting.reference or posting.pk
    yield "url", site + posting.get_absolute_url()
    yield "company", posting.company.name
    yield "sourcename", settings.BOARD_NAME
    yield from _indeed_place(row)
    yield "email", settings.CONTACT_EMAIL
    yield "description", in_tags(advert_html(posting, heading="h2"), INDEED_TAGS)
    yield "salary", _salary(posting.pay)
    yield "education", posting.education
    yield "jobtype", INDEED_TYPES.get(posting.employment_type, "")
    yield "category", posting.category.name if posting.category else ""
    yield "experience", f"{posting.experience_years} years" if posting.experience_years else ""
    yield "expirationdate", _end(posting)
    yield "remotetype", INDEED_WORKPLACES.get(posting.workplace_type, "")
    yield "lastactivitydate", _moment(posting.updated_at)
    yield from _own_elements(posting)


def _indeed_place(row: Row) -> Values:
    """Yield where the job is. Without a place, remote work is in the city “Remote”."""
    if row.location is None:
        if row.posting.workplace_type == WorkplaceType.REMOTE:
            yield "city", "Remote"
            yield "country", _home_country(row.posting)
    elif row.location.place is None:
        yield "city", row.location.stated_name
    else:
        yield from _address(row.location.place)


def _address(place: Place) -> Values:
    if place.kind == Place.Kind.CITY:
        yield "city", place.name
        yield "state", _state(place)
    elif place.kind != Place.Kind.COUNTRY:
        yield "state", place.name
    yield "country", place.country_code


def _state(city: Place) -> str:
    if city.region_label and city.country_code in LETTERED:
        return city.region_label
    return city.region.name if city.region else ""


def _home_country(posting: Posting) -> str:
    """Return the first country that a remote job is open to, or where the employer is."""
    headquarters = posting.company.headquarters
    countries = [*posting.remote_countries, headquarters.country_code if headquarters else ""]
    return next(filter(None, countries), "")


def _salary(pay: Pay | None) -> str:
    if pay is None:
        return ""
    # One amount alone would be read as the lower end.
    amounts = " - ".join(_number(end) for end in (pay.minimum, pay.maximum) if end is not None)
    open_end = "" if pay.minimum and pay.maximum else "from " if pay.minimum else "up to "
    return f"{open_end}{pay.currency} {amounts} {PERIODS.get(pay.period, f'per {pay.period}')}"


PERIODS: Final = {
    "four_weeks": "every four weeks",
    "semimonth": "twice a month",
}


def _own_elements(posting: Posting) -> Values:
    hours = posting.hours_per_week
    yield "remotecountries", remote_codes(posting)
    yield "schedule", posting.schedule.replace("_", " ")
    yield "hoursperweek", _number(hours) if hours else ""
    yield "level", posting.level
    yield "rolefamily", posting.role_family
    yield "timezone", posting.time_zone
    yield "overlaphours", posting.overlap_hours or ""


# LinkedIn


def linkedin_head(site: str) -> str:
    """Return who publishes the feed."""
    return elements(
        [
            ("lastBuildDate", _moment(datetime.now(UTC))),
            ("publisherUrl", site),
            ("publisher", settings.BOARD_NAME),
        ]
    )


def linkedin_count() -> str:
    """Return how many jobs to expect at most: LinkedIn takes none with a very short text."""
    return element("expectedJobCount", number_of_rows())


def linkedin(row: Row, site: str) -> str:
    """Return a row as LinkedIn's `job`; nothing for a text that is too short for it."""
    posting = row.posting
    text = in_tags(advert_html(posting, heading="h2"), LINKEDIN_TAGS)
    if len(text) < LINKEDIN_LEAST_TEXT:
        return ""
    return f"<job>\n{elements(_linkedin(row, site, text))}{_salaries(posting.pay)}</job>\n"


def _linkedin(row: Row, site: str, text: str) -> Values:
    posting = row.posting
    page = site + posting.get_absolute_url()
    yield "partnerJobId", row.key
    yield "company", posting.company.name
    yield "title", posting.title
    yield "description", text
    # Never the board's own hop: LinkedIn takes no address that redirects.
    yield "applyUrl", posting.apply_url if posting.apply_url.startswith("https:") else page
    yield from _linkedin_place(row)
    yield "workplaceTypes", LINKEDIN_WORKPLACES.get(posting.workplace_type, "")
    yield "experienceLevel", LINKEDIN_LEVELS.get(posting.level, "")
    yield "jobtype", LINKEDIN_TYPES.get(posting.employment_type, "")
    yield "listDate", _moment(posting.published_at)
    yield "expirationDate", _end(posting)


def _linkedin_place(row: Row) -> Values:
    if row.location is None:
        code = _home_country(row.posting)
        yield "location", country_name(code) if code else ""
        yield "country", code
    elif row.location.place is None:
        yield "location", row.location.stated_name
    else:
        yield "location", row.location.place.full_name
        yield from _address(row.location.place)


def _salaries(pay: Pay | None) -> str:
    """Return pay in the periods that LinkedIn knows."""
    period = {"hour": "HOURLY", "day": "DAILY", "week": "WEEKLY", "fortnight": "BIWEEKLY",
              "semimonth": "SEMIMONTHLY", "month": "MONTHLY", "year": "YEARLY"}.get(
        pay.period if pay else ""
    )  # fmt: skip
    if pay is None or period is None:
        return ""
    ends = [("highEnd", pay.maximum), ("lowEnd", pay.minimum)]
    amounts = "".join(
        f"<{name}>{element('amount', _number(end))}"
        f"{element('currencyCode', pay.currency)}</{name}>\n"
        for name, end in ends if end is not None
    )  # fmt: skip
    facts = f"{element('period', period)}{element('type', 'BASE_SALARY')}"
    return f"<salaries><salary>\n{amounts}{facts}</salary></salaries>\n"


# Both


def _moment(moment: datetime | None) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds") if moment else ""


def _end(posting: Posting) -> str:
    """Return the last second in which one can apply, with the offset of where the job is."""
    if posting.closes_at is None:
        return ""
    last: datetime = posting.closes_at - timedelta(seconds=1)
    return last.astimezone(ZoneInfo(posting.zone_of_closing)).isoformat(timespec="seconds")


def _number(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


FORMATS: Final = {
    one.name: one
    for one in (
        Format("indeed", indeed_head, str, indeed),
        Format("linkedin", linkedin_head, linkedin_count, linkedin),
    )
}
