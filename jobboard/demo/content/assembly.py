"""Draw adverts from roles and employers: the same ones every time, no two alike."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from random import Random

from jobboard.demo.content.areas import AREAS
from jobboard.demo.content.behaviours import (
    BEHAVIOURS,
    CHANGES_WANTED,
    HYBRID,
    PROCESS,
    REJECTIONS,
    REMOTE,
    SUSPENSIONS,
)
from jobboard.demo.content.benefits import BY_COUNTRY, GENERAL, ON_SITE, VOLUNTARY
from jobboard.demo.content.countries import COUNTRIES, NEIGHBOURS
from jobboard.demo.content.pay import Pay, pay_for
from jobboard.demo.content.shapes import City, DemoItem, DemoPosting, Employer, Role, lines
from jobboard.demo.content.spelling import american

# Of every hundred adverts, the number that is not live; see `_state`.
STATES = {
    3: "draft", 11: "in_review", 23: "in_review", 31: "changes_requested", 47: "filled",
    53: "rejected", 61: "suspended", 67: "withdrawn", 73: "filled", 83: "draft", 91: "withdrawn",
    97: "changes_requested",
}  # fmt: skip
NOTES = {
    "changes_requested": CHANGES_WANTED,
    "rejected": REJECTIONS,
    "suspended": SUSPENSIONS,
}
RARE_TYPES = {9: "INTERN", 19: "VOLUNTEER", 29: "PER_DIEM", 39: "OTHER", 49: "CONTRACTOR"}
SCHEDULES = {
    "site": ("shifts", "full_week", "weekends", "full_week"),
    "office": ("full_week", "flexible", "nine_day_fortnight", ""),
    "field": ("full_week", "flexible", ""),
    "desk": ("flexible", "four_day_week", "full_week", ""),
}


def adverts(
    employers: tuple[Employer, ...], roles: tuple[Role, ...], *, count: int
) -> Iterator[DemoPosting]:
    """So many adverts, every role and every employer taking its turn."""
    staff = {employer.slug: _roles_for(employer, roles) for employer in employers}
    for number, employer in zip(range(1, count + 1), cycle(employers), strict=False):
        role = staff[employer.slug][(number // len(employers)) % len(staff[employer.slug])]
        yield _advert(number, employer, role)


def _roles_for(employer: Employer, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles of its sector, in an order of its own."""
    fitting = [role for role in roles if employer.sector in role.sectors]
    Random(employer.slug).shuffle(fitting)
    return tuple(fitting)


def _advert(number: int, employer: Employer, role: Role) -> DemoPosting:
    rng = Random(f"{employer.slug} {number}")
    workplace = _workplace(role, rng)
    offices = list(employer.offices)
    rng.shuffle(offices)
    locations = _locations(offices, workplace, rng)
    country = (locations or offices)[0][1]
    employment = RARE_TYPES.get(number % 100) or _employment(role, rng)
    pay = Pay() if employment == "VOLUNTEER" else pay_for(role, country, employment, rng)
    words = _Words(employer, country, rng.choice(AREAS))
    status = STATES.get(number % 100, "live")
    published, closes = _dates(number, status, rng)
    return DemoPosting(
        source_id=f"demo-{number:04}",
        company=employer.slug,
        title=words.say(rng.choice(role.titles)),
        category=role.category,
        role_family=role.family,
        level=role.level,
        summary=words.say(rng.choice(lines(role.summaries)))[:300],
        description=_description(employer, role, workplace, words, rng),
        employment_type=employment,
        schedule=rng.choice(SCHEDULES[role.place]),
        hours_per_week=20 if employment == "PART_TIME" else COUNTRIES[country].hours,
        workplace_type=workplace,
        locations=tuple(locations),
        remote_countries=_remote_countries(country, workplace, rng),
        pay_min=pay.low,
        pay_max=pay.high,
        pay_currency=pay.currency,
        pay_period=pay.period,
        apply_url=f"https://careers.{employer.slug}.example/jobs/{number:04}",
        reference=f"{employer.slug[:3].upper()}-{2000 + number}" if number % 2 else "",
        status=status,
        published_days_ago=published,
        closes_in_days=closes,
        editor_note=rng.choice(NOTES[status]) if status in NOTES else "",
        items=tuple(_items(role, employment, workplace, country, words, rng)),
    )


class _Words:
    """Fills in what differs from country to country, and spells as people there do."""

    def __init__(self, employer: Employer, country: str, area: str) -> None:
        local = COUNTRIES[country]
        self.country = country
        self.facts = {
            "company": employer.name,
            "area": area,
            "Area": area[:1].upper() + area[1:],
            "regulator": local.regulator,
            "register": local.register,
            "language": local.language or "English",
        }

    def say(self, text: str) -> str:
        said = text.format(**self.facts)
        said = said[:1].upper() + said[1:]
        return american(said) if self.country == "US" else said


def _workplace(role: Role, rng: Random) -> str:
    remote, hybrid = {"site": (0, 0), "office": (0.15, 0.75), "field": (0.2, 0.5)}.get(
        role.place, (0.45, 0.9)
    )
    drawn = rng.random()
    return "remote" if drawn < remote else "hybrid" if drawn < hybrid else "onsite"


def _locations(offices: list[City], workplace: str, rng: Random) -> list[City]:
    if workplace == "remote" and rng.random() < 0.8:
        return []
    return offices[: 1 if rng.random() < 0.8 else 3]


def _employment(role: Role, rng: Random) -> str:
    return "FULL_TIME" if rng.random() < 0.82 or not role.terms else rng.choice(role.terms)


def _remote_countries(country: str, workplace: str, rng: Random) -> tuple[str, ...]:
    if workplace != "remote" or rng.random() < 0.2:
        return ()
    return tuple(NEIGHBOURS.get(country, (country,)))


def _dates(number: int, status: str, rng: Random) -> tuple[int | None, int | None]:
    """Days since publication and until closing; every fortieth live advert is over."""
    if status in ("draft", "in_review", "changes_requested", "rejected"):
        return None, None
    if number % 40 == 7:
        return 35, -(number % 5) - 1
    published = number * 7 % 41
    return published, None if number % 6 == 0 else 59 - published - rng.randrange(18)


def _description(employer: Employer, role: Role, workplace: str, words: _Words, rng: Random) -> str:
    paragraphs = [rng.choice(lines(role.leads)), rng.choice(lines(employer.teams))]
    if workplace != "onsite":
        paragraphs.append(rng.choice(REMOTE if workplace == "remote" else HYBRID))
    if rng.random() < 0.4:
        paragraphs.append(rng.choice(PROCESS))
    return "\n\n".join(map(words.say, paragraphs))


def _items(
    role: Role, employment: str, workplace: str, country: str, words: _Words, rng: Random
) -> Iterator[DemoItem]:
    yield from _duties(role, words, rng)
    for importance, block, most in (("must", role.must, 5), ("nice", role.nice, 3)):
        for text in _some(lines(block), rng, least=2, most=most):
            yield DemoItem("requirement", words.say(text), importance=importance)
    for text in _some(BEHAVIOURS, rng, least=3, most=6):
        yield DemoItem("behaviour", words.say(text))
    offered = VOLUNTARY if employment == "VOLUNTEER" else GENERAL + BY_COUNTRY.get(country, ())
    offered += ON_SITE if workplace == "onsite" and employment != "VOLUNTEER" else ()
    for text in _some(offered, rng, least=0, most=5):
        yield DemoItem("benefit", words.say(text))


def _duties(role: Role, words: _Words, rng: Random) -> Iterator[DemoItem]:
    """Some of the role's duties, in its order and under its headings."""
    entries = lines(role.duties)
    wanted = set(_some([e for e in entries if not e.startswith("## ")], rng, least=6, most=9))
    item = DemoItem("responsibility", "")
    for entry in entries:
        if entry.startswith("## "):
            item = replace(item, heading=words.say(entry[3:]))
        elif entry in wanted:
            yield replace(item, text=words.say(entry))


def _some[T](pool: tuple[T, ...] | list[T], rng: Random, *, least: int, most: int) -> list[T]:
    return rng.sample(list(pool), min(rng.randint(least, most), len(pool)))
