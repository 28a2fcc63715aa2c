"""What a job pays in its country, in round numbers."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from demo.content.countries import CARE, CARE_LEVEL, COUNTRIES
from demo.content.shapes import Role

PERIODS_A_YEAR = {"hour": 1720, "day": 220, "week": 46, "month": 12, "year": 1}
BY_THE_HOUR = {"nursing", "laboratory", "allied-health"}


@dataclass(frozen=True)
class Pay:
    """Pay as an advert states it, or empty."""

    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    period: str = ""


def pay_for(role: Role, country: str, employment_type: str, rng: Random) -> Pay:
    """Return pay for two adverts in three; a few of those state only a minimum or a maximum."""
    if not role.pay[1] or rng.random() < 0.3:
        return Pay()
    local = COUNTRIES[country]
    level = local.level * (CARE_LEVEL.get(country, 1) if role.category in CARE else 1)
    level *= rng.uniform(0.94, 1.1) * 1000
    if employment_type == "CONTRACTOR":
        level *= 1.5  # freelancers pay for their own holidays and insurance
    period = _period(role, country, employment_type, rng)
    low, high = (_round(amount * level / PERIODS_A_YEAR[period]) for amount in role.pay)
    shown = rng.random()
    return Pay(
        low=None if shown > 0.95 else low,
        high=None if shown < 0.1 else high,
        currency=local.currency,
        period=period,
    )


def _period(role: Role, country: str, employment_type: str, rng: Random) -> str:
    if employment_type == "CONTRACTOR":
        return "day" if rng.random() < 0.6 else "hour"
    if employment_type == "PER_DIEM":
        return "hour"
    if employment_type == "TEMPORARY" and country in {"US", "AU", "NZ", "GB"}:
        return "week"
    if (
        role.category in BY_THE_HOUR
        and role.place == "site"
        and country in {"US", "AU", "CA", "GB"}
    ):
        return "hour" if rng.random() < 0.7 else "year"
    if employment_type == "INTERN" or (country == "DE" and role.place == "site"):
        return "month"
    return COUNTRIES[country].period


def _round(amount: float) -> Decimal:
    """Round to two and a half significant digits: 4,350, 62,500, 23.50."""
    if amount < 100:
        return Decimal(round(amount * 2)) / 2
    step = 10 ** (len(str(int(amount))) - 2)
    half = max(step // 2, 1) if amount / step < 50 else step
    return Decimal(round(amount / half) * half)
