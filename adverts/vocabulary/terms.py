"""The values of a posting's fields that readers, postings and the database share.

Each value is written here alone. `postings.models.choices` gives them their labels for people.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, StrEnum


class ItemKind(StrEnum):
    """What a line of a posting is."""

    RESPONSIBILITY = "responsibility"
    REQUIREMENT = "requirement"
    BEHAVIOUR = "behaviour"
    BENEFIT = "benefit"


class ListSubject(StrEnum):
    """What a list of an advert is about if its lines are no items."""

    COMPANY = "company"
    PROCESS = "process"
    APPLYING = "applying"
    LEGAL = "legal"
    POSITIONS = "positions"
    PAY = "pay"
    TERMS = "terms"
    TOOLS = "tools"
    UNKNOWN = "unknown"


class Importance(StrEnum):
    """How much a requirement matters."""

    MUST = "must"
    NICE = "nice"


class PayPeriod(StrEnum):
    """The time that an amount is paid for; `unitText` of Google's JobPosting, in lower case, and
    what adverts write besides.
    """

    HOUR = "hour"
    SESSION = "session"
    SHIFT = "shift"
    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    SEMIMONTH = "semimonth"
    FOUR_WEEKS = "four_weeks"
    MONTH = "month"
    YEAR = "year"


class WorkplaceType(StrEnum):
    """Where the work is done; remote means all of it."""

    ONSITE = "onsite"
    HYBRID = "hybrid"
    REMOTE = "remote"


class EmploymentType(StrEnum):
    """The eight values of `employmentType` in Google's JobPosting."""

    FULL_TIME = "FULL_TIME"
    PART_TIME = "PART_TIME"
    CONTRACTOR = "CONTRACTOR"
    TEMPORARY = "TEMPORARY"
    INTERN = "INTERN"
    VOLUNTEER = "VOLUNTEER"
    PER_DIEM = "PER_DIEM"
    OTHER = "OTHER"


class Schedule(StrEnum):
    """How the working week is divided."""

    FULL_WEEK = "full_week"
    FOUR_DAY_WEEK = "four_day_week"
    NINE_DAY_FORTNIGHT = "nine_day_fortnight"
    SHIFTS = "shifts"
    WEEKENDS = "weekends"
    FLEXIBLE = "flexible"


def labels_all[Labelled: type[Enum]](values: type[StrEnum]) -> Callable[[Labelled], Labelled]:
    """Check that the decorated class has each of these values, and no others.

    Raises TypeError when the class is defined, so a forgotten label stops the program.
    """

    def check(labelled: Labelled) -> Labelled:
        if {member.value for member in labelled} != {member.value for member in values}:
            raise TypeError(f"{labelled.__name__} must label every value of {values.__name__}.")
        return labelled

    return check
