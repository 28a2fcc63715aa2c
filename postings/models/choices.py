"""The words that a posting's fields may hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """Where a posting stands; whether a live one is public, its dates decide."""

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


class EmploymentType(models.TextChoices):
    """The eight values that Google's JobPosting knows."""

    FULL_TIME = "FULL_TIME", _("Full-time")
    PART_TIME = "PART_TIME", _("Part-time")
    CONTRACTOR = "CONTRACTOR", _("Contract")
    TEMPORARY = "TEMPORARY", _("Temporary")
    INTERN = "INTERN", _("Internship")
    VOLUNTEER = "VOLUNTEER", _("Voluntary")
    PER_DIEM = "PER_DIEM", _("Per diem")
    OTHER = "OTHER", _("Other")


class WorkplaceType(models.TextChoices):
    """Where the work is done; remote means all of it."""

    ONSITE = "onsite", _("On-site")
    HYBRID = "hybrid", _("Hybrid")
    REMOTE = "remote", _("Remote")


class Schedule(models.TextChoices):
    """How the working week is cut."""

    FULL_WEEK = "full_week", _("Full week")
    FOUR_DAY_WEEK = "four_day_week", _("Four-day week")
    NINE_DAY_FORTNIGHT = "nine_day_fortnight", _("Nine-day fortnight")
    SHIFTS = "shifts", _("Shifts")
    WEEKENDS = "weekends", _("Weekends")
    FLEXIBLE = "flexible", _("Flexible hours")


class Education(models.TextChoices):
    """The lowest certificate that satisfies an advert; Google's `credentialCategory`."""

    HIGH_SCHOOL = "high school", _("School-leaving certificate")
    ASSOCIATE = "associate degree", _("Diploma or associate degree")
    PROFESSIONAL = "professional certificate", _("Professional certificate")
    BACHELOR = "bachelor degree", _("Bachelor's degree")
    POSTGRADUATE = "postgraduate degree", _("Postgraduate degree")
