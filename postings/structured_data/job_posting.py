"""A live posting as a `JobPosting` of schema.org, as Google reads it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext

from companies.models import Company
from postings.models import Posting, PostingItem
from postings.models.choices import WorkplaceType
from postings.pay.amounts import Pay, PayPeriod
from postings.structured_data.organization import hiring_organization
from postings.structured_data.places import applicant_locations, job_locations

type Thing = dict[str, Any]

# Google has no other periods; a half month's pay is left out rather than bent.
UNITS: Final = {
    PayPeriod.HOUR: "HOUR",
    PayPeriod.DAY: "DAY",
    PayPeriod.WEEK: "WEEK",
    PayPeriod.MONTH: "MONTH",
    PayPeriod.YEAR: "YEAR",
}
Kind, Importance = PostingItem.Kind, PostingItem.Importance


def job_posting(posting: Posting, *, site: str) -> Thing | None:
    """Return the posting, live and with all that its page shows, as JSON-LD.

    `site` is the scheme and host of the page. None if something is missing that Google requires:
    a text, or a country in which one works. Markup with an error would help nobody.
    """
    places = _places(posting)
    description = advert_html(posting)
    if not places or not description or posting.published_at is None:
        return None
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": posting.title,
        "description": description,
        "url": site + posting.get_absolute_url(),
        "datePosted": timezone.localtime(posting.published_at).isoformat(timespec="seconds"),
        "validThrough": _valid_through(posting),
        "hiringOrganization": hiring_organization(posting.company, site=site),
        "directApply": False,
        **places,
        **_facts(posting),
        **_requirements(posting),
    }


def _places(posting: Posting) -> Thing:
    """Return where the work is, and for remote work where people may live; empty if unknown."""
    found: Thing = {}
    if locations := job_locations(posting.locations.all()):
        found["jobLocation"] = locations
    if posting.workplace_type != WorkplaceType.REMOTE:
        return found
    if allowed := applicant_locations(posting):
        found["applicantLocationRequirements"] = allowed
    # Without a place Google wants to know who can apply. Nothing is better than a guess.
    return {"jobLocationType": "TELECOMMUTE", **found} if found else {}


def _valid_through(posting: Posting) -> str:
    """Return the last second in which one can apply, in the time where the job is."""
    if posting.closes_at is None:
        raise ValueError("A live posting has a closing date.")
    last: datetime = posting.closes_at - timedelta(seconds=1)
    return last.astimezone(ZoneInfo(posting.zone_of_closing)).isoformat(timespec="seconds")


def advert_html(posting: Posting, *, heading: str = "p") -> str:
    """Return the whole advert as safe HTML: summary, description and lists.

    `heading` is the tag of the titles of the lists. Google shows headings no better than a
    paragraph; other readers find the lists by them.
    """
    summary = format_html("<p>{}</p>", posting.summary) if posting.summary else SafeString()
    items, tag = list(posting.items.all()), heading
    lists = [
        *_list(tag, gettext("Responsibilities"), _of(items, Kind.RESPONSIBILITY)),
        *_list(
            heading, gettext("Requirements"), _of(items, Kind.REQUIREMENT, but_not=Importance.NICE)
        ),
        *_list(
            heading, gettext("Nice to have"), _of(items, Kind.REQUIREMENT, only=Importance.NICE)
        ),
        *_list(tag, gettext("Behaviours"), _of(items, Kind.BEHAVIOUR)),
        *_list(tag, gettext("Benefits"), _of(items, Kind.BENEFIT)),
    ]
    text = f"{posting.description_html}{''.join(lists)}".strip()
    return f"{summary}{text}"


def _list(tag: str, title: str, texts: list[str]) -> list[str]:
    if not texts:
        return []
    items = format_html_join("", "<li>{}</li>", ((text,) for text in texts))
    return [format_html("<{}>{}</{}><ul>{}</ul>", tag, title, tag, items)]


def _of(
    items: Iterable[PostingItem], kind: str, *, only: str | None = None, but_not: str | None = None
) -> list[str]:
    return [
        item.text
        for item in items
        if item.kind == kind
        and (only is None or item.importance == only)
        and (but_not is None or item.importance != but_not)
    ]


def _facts(posting: Posting) -> Thing:
    facts: Thing = {
        "employmentType": posting.employment_type,
        "baseSalary": _salary(posting.pay),
        "industry": _industry(posting.company),
        "occupationalCategory": posting.category.label if posting.category else "",
        "workHours": _hours(posting.hours_per_week),
    }
    if posting.reference:
        facts["identifier"] = {
            "@type": "PropertyValue",
            "name": posting.company.name,
            "value": posting.reference,
        }
    return _stated(facts)


def _industry(company: Company) -> str:
    if company.sector == Company.Sector.OTHER:
        return ""
    return capfirst(company.get_sector_display())


def _salary(pay: Pay | None) -> Thing | None:
    """Return the pay as stated; None without pay, or in a period that Google does not know."""
    unit = UNITS.get(PayPeriod(pay.period)) if pay and pay.period else None
    if pay is None or unit is None:
        return None
    low, high = pay.minimum, pay.maximum
    amounts = {"value": low} if low == high else {"minValue": low, "maxValue": high}
    value = {name: _number(amount) for name, amount in amounts.items() if amount is not None}
    return {
        "@type": "MonetaryAmount",
        "currency": pay.currency,
        "value": {"@type": "QuantitativeValue", **value, "unitText": unit},
    }


def _hours(hours: Decimal | None) -> str:
    if hours is None:
        return ""
    return gettext("%(n)s hours a week") % {"n": _number(hours)}


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == int(amount) else float(amount)


def _requirements(posting: Posting) -> Thing:
    """Return what the advert asks for and offers, by the words of its items."""
    items = list(posting.items.all())
    return _stated(
        {
            "responsibilities": "\n".join(_of(items, Kind.RESPONSIBILITY)),
            "qualifications": "\n".join(_of(items, Kind.REQUIREMENT, but_not=Importance.NICE)),
            "skills": "\n".join(
                [*_of(items, Kind.REQUIREMENT, only=Importance.NICE), *_of(items, Kind.BEHAVIOUR)]
            ),
            "jobBenefits": "\n".join(_of(items, Kind.BENEFIT)),
            "experienceRequirements": _experience(posting.experience_years),
            "educationRequirements": _education(posting.education),
        }
    )


def _experience(years: int | None) -> Thing | str:
    """Return the months of experience; `no requirements` where the advert says so."""
    if not years:
        return "" if years is None else "no requirements"
    return {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": years * 12}


def _education(education: str) -> Thing | None:
    if not education:
        return None
    return {"@type": "EducationalOccupationalCredential", "credentialCategory": education}


def _stated(things: Thing) -> Thing:
    return {name: value for name, value in things.items() if value not in ("", None)}
