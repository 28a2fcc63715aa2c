"""The words that a posting's fields may hold."""

from django.db import models


class Status(models.TextChoices):
    """Where a posting stands; whether a live one is public, its dates decide."""

    DRAFT = "draft", "draft"
    IN_REVIEW = "in_review", "in review"
    CHANGES_REQUESTED = "changes_requested", "changes requested"
    REJECTED = "rejected", "rejected"
    LIVE = "live", "live"
    SUSPENDED = "suspended", "suspended"
    CLOSED = "closed", "closed"


class Outcome(models.TextChoices):
    """How a closed posting ended."""

    FILLED = "filled", "filled"
    WITHDRAWN = "withdrawn", "withdrawn"


class EmploymentType(models.TextChoices):
    """The eight values that Google's JobPosting knows."""

    FULL_TIME = "FULL_TIME", "Full-time"
    PART_TIME = "PART_TIME", "Part-time"
    CONTRACTOR = "CONTRACTOR", "Contract"
    TEMPORARY = "TEMPORARY", "Temporary"
    INTERN = "INTERN", "Internship"
    VOLUNTEER = "VOLUNTEER", "Voluntary"
    PER_DIEM = "PER_DIEM", "Per diem"
    OTHER = "OTHER", "Other"


class WorkplaceType(models.TextChoices):
    """Where the work is done; remote means all of it."""

    ONSITE = "onsite", "On-site"
    HYBRID = "hybrid", "Hybrid"
    REMOTE = "remote", "Remote"


class Schedule(models.TextChoices):
    """How the working week is cut."""

    FULL_WEEK = "full_week", "Full week"
    FOUR_DAY_WEEK = "four_day_week", "Four-day week"
    NINE_DAY_FORTNIGHT = "nine_day_fortnight", "Nine-day fortnight"
    SHIFTS = "shifts", "Shifts"
    WEEKENDS = "weekends", "Weekends"
    FLEXIBLE = "flexible", "Flexible hours"
