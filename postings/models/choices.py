"""The values that a posting's fields can have, with their labels for people.

The readers of adverts share some of these values: `adverts.vocabulary.terms` defines those, and
`labels_all` refuses a class that leaves one out.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from adverts.vocabulary import terms
from adverts.vocabulary.terms import labels_all


class Status(models.TextChoices):
    """The state of a posting. The dates of a live posting decide whether it is public."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    CHANGES_REQUESTED = "changes_requested", _("changes requested")
    REJECTED = "rejected", _("rejected")
    LIVE = "live", _("live")
    SUSPENDED = "suspended", _("suspended")
    CLOSED = "closed", _("closed")


class Outcome(models.TextChoices):
    """How a closed posting ended."""

    FILLED = "filled", _("filled")
    WITHDRAWN = "withdrawn", _("withdrawn")


class FilledThrough(models.TextChoices):
    """Where the person who got the job came from, if the recruiter says so."""

    BOARD = "board", _("through this board")
    ELSEWHERE = "elsewhere", _("elsewhere")


@labels_all(terms.EmploymentType)
class EmploymentType(models.TextChoices):
    """The kind of contract."""

    FULL_TIME = terms.EmploymentType.FULL_TIME, _("Full-time")
    PART_TIME = terms.EmploymentType.PART_TIME, _("Part-time")
    CONTRACTOR = terms.EmploymentType.CONTRACTOR, _("Contract")
    TEMPORARY = terms.EmploymentType.TEMPORARY, _("Temporary")
    INTERN = terms.EmploymentType.INTERN, _("Internship")
    VOLUNTEER = terms.EmploymentType.VOLUNTEER, _("Voluntary")
    PER_DIEM = terms.EmploymentType.PER_DIEM, _("Per diem")
    OTHER = terms.EmploymentType.OTHER, _("Other")


@labels_all(terms.WorkplaceType)
class WorkplaceType(models.TextChoices):
    """Where the work is done; remote means that all of it is."""

    ONSITE = terms.WorkplaceType.ONSITE, _("On-site")
    HYBRID = terms.WorkplaceType.HYBRID, _("Hybrid")
    REMOTE = terms.WorkplaceType.REMOTE, _("Remote")


@labels_all(terms.Schedule)
class Schedule(models.TextChoices):
    """How the working week is divided."""

    FULL_WEEK = terms.Schedule.FULL_WEEK, _("Full week")
    FOUR_DAY_WEEK = terms.Schedule.FOUR_DAY_WEEK, _("Four-day week")
    NINE_DAY_FORTNIGHT = terms.Schedule.NINE_DAY_FORTNIGHT, _("Nine-day fortnight")
    SHIFTS = terms.Schedule.SHIFTS, _("Shifts")
    WEEKENDS = terms.Schedule.WEEKENDS, _("Weekends")
    FLEXIBLE = terms.Schedule.FLEXIBLE, _("Flexible hours")


class Education(models.TextChoices):
    """The lowest qualification that satisfies an advert; Google's `credentialCategory`."""

    HIGH_SCHOOL = "high school", _("School-leaving certificate")
    ASSOCIATE = "associate degree", _("Diploma or associate degree")
    PROFESSIONAL = "professional certificate", _("Professional certificate")
    BACHELOR = "bachelor degree", _("Bachelor's degree")
    POSTGRADUATE = "postgraduate degree", _("Postgraduate degree")
