"""Generates adverts from roles: who is hiring, what the advert says, and in which words."""

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

from demo.content import (
    employers_agencies,
    employers_care,
    employers_makers,
    items,
    roles_agency,
    roles_clinical,
    roles_commercial,
    roles_data,
    roles_events,
    roles_hospital,
    roles_laboratory,
    roles_medical,
    roles_medtech,
    roles_monitoring,
    roles_nursing,
    roles_quality,
    roles_safety,
    roles_writing,
    terms,
)
from demo.content.areas import areas_of
from demo.content.behaviours import HYBRID, PROCESS, REMOTE
from demo.content.countries import COUNTRIES
from demo.content.pay import pay_for
from demo.content.shapes import DemoItem, DemoPosting, Employer, Role, lines
from demo.content.spelling import american, title_case

EMPLOYERS: tuple[Employer, ...] = (
    *employers_agencies.EMPLOYERS,
    *employers_makers.EMPLOYERS,
    *employers_care.EMPLOYERS,
)
ROLES: tuple[Role, ...] = (
    *roles_writing.ROLES,
    *roles_agency.ROLES,
    *roles_events.ROLES,
    *roles_monitoring.ROLES,
    *roles_clinical.ROLES,
    *roles_data.ROLES,
    *roles_safety.ROLES,
    *roles_medical.ROLES,
    *roles_quality.ROLES,
    *roles_laboratory.ROLES,
    *roles_commercial.ROLES,
    *roles_nursing.ROLES,
    *roles_hospital.ROLES,
    *roles_medtech.ROLES,
)
ADVERTS_OF_A_ROLE = 6
ENDINGS = {"TEMPORARY": " (12-Month Contract)", "CONTRACTOR": " (Freelance)"}
NEEDS_AN = re.compile(
    r"\b(a) (?=(?!one|eu)[aeio]|HIV\b)", re.IGNORECASE
)  # words in one-, eu- and uni- keep “a”
GERMAN_SPEAKING = {"DE", "AT", "CH"}


def drawn() -> Iterator[DemoPosting]:
    """Yield every role a few times, each time for another employer, in a mixed order."""
    pairs = _pairs()
    Random("the order of adverts").shuffle(pairs)
    for number, (role, turn, employer) in enumerate(pairs, start=1):
        yield _advert(role, turn, employer, number)


def _pairs() -> list[tuple[Role, int, Employer]]:
    """Return which employer offers which role; employers with few adverts so far come first."""
    rng = Random("who is hiring")
    adverts: Counter[str] = Counter()
    pairs = []
    for role in ROLES:
        hiring = [employer for employer in EMPLOYERS if employer.sector in role.sectors]
        rng.shuffle(hiring)
        hiring.sort(key=lambda employer: adverts[employer.slug])
        for turn, employer in enumerate(hiring[:ADVERTS_OF_A_ROLE]):
            adverts[employer.slug] += 1
            pairs.append((role, turn, employer))
    return pairs


def _advert(role: Role, turn: int, employer: Employer, number: int) -> DemoPosting:
    source_id = f"demo-{number:04}"
    rng = Random(source_id)
    home = employer.offices[0] if rng.random() < 0.55 else rng.choice(employer.offices)
    country = home[1]
    kind = terms.employment_type(role, rng)
    schedule, hours = terms.week(role, country, kind, rng)
    workplace, locations, remote_countries = terms.whereabouts(role, employer, home, rng)
    standing = terms.standing(number, rng)
    pay = pay_for(role, country, kind, rng)
    words = _Words(role, employer, country, rng)
    reference = f"{employer.slug[:2].upper()}-{2000 + number * 7}" if rng.random() < 0.6 else ""
    return DemoPosting(
        source_id=source_id,
        company=employer.slug,
        title=words.title(turn, kind),
        category=role.category,
        role_family=role.family,
        level=role.level,
        summary=words.say(lines(role.summaries)[turn % 3]),
        description=words.description(turn, workplace),
        employment_type=kind,
        schedule=schedule,
        hours_per_week=hours,
        workplace_type=workplace,
        locations=locations,
        remote_countries=remote_countries,
        pay_min=pay.low,
        pay_max=pay.high,
        pay_currency=pay.currency,
        pay_period=pay.period,
        apply_url=f"https://careers.{employer.slug}.example/jobs/{reference.lower() or source_id}",
        reference=reference,
        status=standing.status,
        published_days_ago=standing.published_days_ago,
        closes_in_days=standing.closes_in_days,
        editor_note=standing.editor_note,
        items=words.items(kind),
    )


class _Words:
    """The text of one advert, in the English of its country."""

    def __init__(self, role: Role, employer: Employer, country: str, rng: Random) -> None:
        self.role, self.employer, self.country, self.rng = role, employer, country, rng
        self.area = rng.choice(areas_of(employer.slug, employer.sector))

    def say(self, text: str) -> str:
        """Return the text with what depends on company and country filled in."""
        local = COUNTRIES[self.country]
        said = text.format(
            area=self.area,
            Area=title_case(self.area),
            company=self.employer.name,
            regulator=local.regulator,
            register=local.register,
        )
        said = NEEDS_AN.sub(r"\1n ", said[0].upper() + said[1:])
        return american(said) if self.country == "US" else said

    def title(self, turn: int, employment_type: str) -> str:
        """Return one of the role's titles, with what employers of the country add to it."""
        title = self.role.titles[turn % len(self.role.titles)]
        if self.country in GERMAN_SPEAKING and self.rng.random() < 0.6:
            title += " (m/f/d)"
        else:
            ending = ENDINGS.get(employment_type, "")
            title = (
                title[:-1] + ", " + ending[2:] if title.endswith(")") and ending else title + ending
            )
        return self.say(title)

    def description(self, turn: int, workplace: str) -> str:
        """Return an introduction, then one or two paragraphs on team, place and hiring."""
        more = [self.rng.choice(lines(self.employer.teams))]
        if workplace != "onsite" and self.rng.random() < 0.6:
            more[0] += " " + self.rng.choice(HYBRID if workplace == "hybrid" else REMOTE)
        if self.rng.random() < 0.5:
            more.append(self.rng.choice(PROCESS))
        elif self.rng.random() < 0.25:
            more.clear()
        lead = lines(self.role.leads)[turn // 3 % 2]
        return "\n\n".join(self.say(paragraph) for paragraph in (lead, *more))

    def items(self, employment_type: str) -> tuple[DemoItem, ...]:
        """Return the advert's items, kind by kind."""
        rows = (
            *items.responsibilities(self.role, self.rng),
            *items.requirements(self.role, self.country, self.rng),
            *items.behaviours(self.rng),
            *items.benefits(self.role, self.country, employment_type, self.rng),
        )
        return tuple(
            DemoItem(row.kind, self.say(row.text), self.heading(row.heading), row.importance)
            for row in rows
        )

    def heading(self, heading: str) -> str:
        """Return the heading of a group, if it has one."""
        return self.say(heading) if heading else ""
