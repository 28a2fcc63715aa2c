"""Loads the demo board: always the same content, with dates relative to the time of loading."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from adverts.document import Document
from applications.models import ApplyClick
from careers.classifying import classify_all
from careers.importing.storing import store_guide, store_profile
from careers.models import RoleFamily
from careers.reading.guide import read_guide
from careers.reading.profile import read_role_profile
from careers.statistics.counting import count_all
from companies.logos import read_logo
from companies.models import Company, Membership
from demo import content
from demo.content.guides import FAMILIES, TRANSLATIONS
from demo.content.shapes import DemoCompany, DemoPosting
from demo.logos import draw_logo
from demo.past import give_past
from jobboard.roles import EDITORS, RECRUITERS, role
from places.models import Place
from places.time_zones import today_in
from postings.item_text import replace_items
from postings.models import Category, Posting, PostingItem, PostingLocation, PostingPayRange

SOURCE = "demo"
ACCOUNTS = {"editor": EDITORS, "recruiter": RECRUITERS}  # the password is "demo-" and the name

type Progress = Callable[[Iterable[Any], str], Iterable[Any]]


def is_loaded() -> bool:
    """Return whether this database has the demo board."""
    return Posting.objects.filter(source=SOURCE).exists()


@transaction.atomic
def load(*, progress: Progress) -> None:
    """Load the board, completely or not at all. Places must be loaded before."""
    now = timezone.now()
    categories = {
        slug: Category.objects.get_or_create(
            slug=slug, defaults={"name": name, "names": content.NAMES[slug]}
        )[0]
        for slug, name in content.CATEGORIES
    }
    companies = {c.slug: add_company(c) for c in progress(content.companies(), "Companies")}
    for company in list(companies.values())[::2]:  # the others show what replaces a logo
        company.replace_logo(read_logo(draw_logo(company.name)))
    Company.objects.filter(slug__in=list(companies)[:3]).update(is_featured=True)
    for number, advert in enumerate(progress(content.postings(), "Postings")):
        posting = add_posting(advert, companies[advert.company], now=now, number=number)
        posting.category = categories[advert.category]
        posting.save(update_fields=["category"])
        live_through(posting, advert, now=now, number=number)
    add_accounts(list(companies.values())[:2])
    add_guides(progress)
    classify_all()
    count_all(now)
    give_past(Posting.objects.filter(source=SOURCE), now=now)


def add_guides(progress: Progress) -> None:
    """Publish a guide and a role profile for each family, read like any other text."""
    families = {}
    for demo in progress(FAMILIES, "Career guides"):
        family = RoleFamily.objects.create(
            name=demo.name, slug=slugify(demo.name), isco_code=demo.isco_code,
            soc_code=demo.soc_code,
        )  # fmt: skip
        families[demo.name] = family
        store_guide(read_guide(Document.of(demo.guide)), family=family).row.publish(by=None)
        profile = read_role_profile(Document.of(demo.profile))
        store_profile(profile, family=family).row.publish(by=None)
    for language, name, text in TRANSLATIONS:
        draft = replace(read_guide(Document.of(text)), language=language)
        store_guide(draft, family=families[name]).row.publish(by=None)


def add_accounts(recruiting: list[Company]) -> None:
    """Create an editor, and a recruiter for some companies."""
    for name, group in ACCOUNTS.items():
        user = User.objects.create_user(
            name, f"{name}@jobboard.example", f"demo-{name}", is_staff=True
        )
        user.groups.add(role(group))
    for company in recruiting:
        recruiter = User.objects.get(username="recruiter")
        Membership.objects.create(user=recruiter, company=company, role=Membership.Role.OWNER)


def find_place(city: str, country: str) -> Place:
    """Return the city of this name with the most people in a country."""
    place = Place.objects.filter(kind="city", country_code=country).named(city).first()
    if place is None:
        raise LookupError(f"No city called {city} is known in {country}.")
    return place


def add_company(demo: DemoCompany) -> Company:
    """Create a company."""
    return Company.objects.create(
        name=demo.name,
        slug=demo.slug,
        website=demo.website,
        sector=demo.sector,
        headquarters=find_place(demo.city, demo.country),
        overview=demo.overview,
    )


def add_posting(advert: DemoPosting, company: Company, *, now: datetime, number: int) -> Posting:
    """Create a posting as a draft, with its rows."""
    copied = (
        "title", "summary", "description", "reference", "role_family", "level",
        "employment_type", "schedule", "hours_per_week", "workplace_type", "pay_min", "pay_max",
        "pay_currency", "pay_period", "apply_url",
    )  # fmt: skip
    posting = Posting.objects.create(
        company=company,
        source=SOURCE,
        source_id=advert.source_id,
        remote_countries=list(advert.remote_countries),
        **{name: getattr(advert, name) for name in copied},
    )
    PostingLocation.objects.bulk_create(
        PostingLocation(posting=posting, place=find_place(city, country))
        for city, country in advert.locations
    )
    add_pay_ranges(posting, advert)
    for kind in PostingItem.Kind.values:
        items = [
            PostingItem(text=i.text, heading=i.heading, importance=i.importance)
            for i in advert.items
            if i.kind == kind
        ]
        replace_items(posting, items, kind=kind)
    posting.gather_words()
    return posting


def add_pay_ranges(posting: Posting, advert: DemoPosting) -> None:
    """Create the pay ranges of a posting whose pay is their span."""
    for one in advert.pay_ranges:
        PostingPayRange.objects.create(
            posting=posting,
            place=find_place(*one.city) if one.city else None,
            stated_name=one.name,
            pay_min=one.low,
            pay_max=one.high,
            pay_currency=advert.pay_currency,
            pay_period=advert.pay_period,
        )


def live_through(posting: Posting, advert: DemoPosting, *, now: datetime, number: int) -> None:
    """Move a draft through the statuses that lead to its final one."""
    if advert.status == "draft":
        return
    posting.submit(by=None)
    reason = advert.editor_note
    if advert.status == "changes_requested":
        posting.request_changes(by=None, reason=reason)
    elif advert.status == "rejected":
        posting.reject(by=None, reason=reason)
    elif advert.status != "in_review":
        publish(posting, advert, now=now, number=number)
        if advert.status == "suspended":
            posting.suspend(by=None, reason=reason)
        elif advert.status in ("filled", "withdrawn"):
            posting.close(by=None, outcome=advert.status)


def publish(posting: Posting, advert: DemoPosting, *, now: datetime, number: int) -> None:
    """Publish the posting as of some days ago, with its clicks since then."""
    published_at = now - timedelta(days=advert.published_days_ago or 0, minutes=7 * (number % 60))
    closes_on = None
    if advert.closes_in_days is not None:
        closes_on = today_in(posting.zone_of_closing, now) + timedelta(days=advert.closes_in_days)
        published_at = min(published_at, now + timedelta(days=advert.closes_in_days - 1))
    posting.approve(by=None, at=published_at, closes_on=closes_on)
    ApplyClick.objects.bulk_create(
        ApplyClick(
            posting=posting,
            clicked_at=published_at + (now - published_at) * (click / 24),
            visitor=hashlib.sha256(f"{number} {click // 2}".encode()).hexdigest()[:32],
            is_robot=click % 9 == 8,
        )
        for click in range(number * 7 % 23)
    )
