"""The terms of an advert: employment, hours, place of work, dates and status."""

from dataclasses import dataclass
from random import Random

from demo.content.behaviours import CHANGES_WANTED, REJECTIONS, SUSPENSIONS
from demo.content.countries import COUNTRIES, NEIGHBOURS
from demo.content.shapes import City, Employer, Role

ALWAYS = {"INTERN", "VOLUNTEER", "OTHER"}  # roles of these kinds have no other employment type
WORKPLACES = {  # out of ten adverts
    "site": ("onsite",) * 10,
    "office": ("hybrid",) * 7 + ("onsite",) * 2 + ("remote",),
    "field": ("hybrid",) * 4 + ("remote",) * 3 + ("onsite",) * 3,
    "desk": ("remote",) * 5 + ("hybrid",) * 4 + ("onsite",),
}
FULL_SCHEDULES = (
    "full_week", "full_week", "full_week", "full_week", "", "", "", "", "flexible", "flexible",
    "four_day_week", "nine_day_fortnight",
)  # fmt: skip
NOT_LIVE = (  # of 45 adverts; the others are live
    "draft", "in_review", "filled", "changes_requested", "suspended", "withdrawn", "rejected",
)  # fmt: skip
NOTES = {
    "changes_requested": CHANGES_WANTED,
    "rejected": REJECTIONS,
    "suspended": SUSPENSIONS,
}
NEVER_PUBLISHED = {"draft", "in_review", "changes_requested", "rejected"}


@dataclass(frozen=True)
class Standing:
    """The status of an advert, and its dates in days from loading."""

    status: str
    published_days_ago: int | None
    closes_in_days: int | None
    editor_note: str


def employment_type(role: Role, rng: Random) -> str:
    """Return mostly full-time, less often in nursing; some roles always have their own type."""
    if set(role.terms) & ALWAYS:
        return role.terms[0]
    share = 0.45 if role.category == "nursing" else 0.22
    return rng.choice(role.terms) if role.terms and rng.random() < share else "FULL_TIME"


def week(role: Role, country: str, kind: str, rng: Random) -> tuple[str, float | None]:
    """Return the schedule and the hours of a week; many adverts leave out one or both."""
    full = COUNTRIES[country].hours
    if kind in {"VOLUNTEER", "PER_DIEM", "CONTRACTOR"}:
        return ("flexible", 4) if kind == "VOLUNTEER" else (rng.choice(("", "shifts")), None)
    if role.category == "nursing" or role.family == "hospital laboratory":
        schedule = "shifts" if kind != "PART_TIME" else rng.choice(("shifts", "weekends"))
    elif role.place == "site" and role.category in {"allied-health", "laboratory"}:
        schedule = rng.choice(("shifts", "full_week", "weekends" if kind == "PART_TIME" else ""))
    else:
        schedule = rng.choice(FULL_SCHEDULES)
    if kind == "PART_TIME":
        part: float = rng.choice((16, 20, 22.5, 24, 30))
        return ("" if schedule in {"full_week", "four_day_week"} else schedule), part
    if schedule == "four_day_week":
        return schedule, 32
    return schedule, full if rng.random() < 0.6 else None


def whereabouts(
    role: Role, employer: Employer, home: City, rng: Random
) -> tuple[str, tuple[City, ...], tuple[str, ...]]:
    """Return the workplace type, the places, and the countries that remote work is open to."""
    kind = rng.choice(WORKPLACES[role.place])
    others = [office for office in employer.offices if office != home]
    if kind != "remote":
        several = others and rng.random() < 0.16
        return kind, (home, *rng.sample(others, 1)) if several else (home,), ()
    country = home[1]
    countries = rng.choice(((), (country,), (country,), NEIGHBOURS.get(country, (country,))))
    return kind, (home,) if rng.random() < 0.35 else (), countries


def standing(number: int, rng: Random) -> Standing:
    """Return the status: about six adverts in seven are live, a few of those expired."""
    unlucky = number % 45
    place = unlucky // 6 if unlucky % 6 == 5 else None
    status = "live" if place is None else NOT_LIVE[place]
    note = rng.choice(NOTES[status]) if status in NOTES else ""
    closes = None if rng.random() < 0.2 else rng.randint(1, 45)
    if status in NEVER_PUBLISHED:
        return Standing(status, None, closes, note)
    published = min(rng.randint(0, 40), rng.randint(0, 40))  # new ones are more frequent
    if status == "live" and number % 31 == 7:
        return Standing(status, rng.randint(25, 40), -rng.randint(1, 14), note)
    return Standing(status, published, closes, note)
