"""The constraints of a posting, which the database enforces for every writer."""

from datetime import timedelta

from django.db.models import CheckConstraint, DateTimeField, F, Func, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from postings.models.apply_address import MESSAGE, PATTERN
from postings.models.choices import (
    Education,
    EmploymentType,
    FilledThrough,
    Outcome,
    Schedule,
    Status,
    WorkplaceType,
)
from postings.models.pay import pay_constraints

# The end of the last day, or an hour of it, in its time zone. Two hours may be between it and what
# Python says, as one of them may know a later rule of summer time, and at a midnight that comes
# twice the database takes the second.
CLOSING_MOMENT = Func(
    F("closes_on"), F("closing_time"), F("closing_zone"), F("job_zone"),
    function="postings_closing_moment", output_field=DateTimeField(),
)  # fmt: skip
TWO_HOURS = timedelta(hours=2)
PUBLIC_ONCE = Q(status__in=["live", "suspended"])

POSTING_CONSTRAINTS = [
    CheckConstraint(condition=Q(status__in=Status.values), name="postings_posting_status_known"),
    CheckConstraint(
        condition=Q(employment_type__in=["", *EmploymentType.values]),
        name="postings_posting_employment_type_known",
    ),
    CheckConstraint(
        condition=Q(workplace_type__in=["", *WorkplaceType.values]),
        name="postings_posting_workplace_type_known",
    ),
    CheckConstraint(
        condition=Q(schedule__in=["", *Schedule.values]), name="postings_posting_schedule_known"
    ),
    CheckConstraint(
        condition=Q(education__in=["", *Education.values]), name="postings_posting_education_known"
    ),
    CheckConstraint(
        condition=Q(overlap_hours__isnull=True)
        | (Q(overlap_hours__range=(1, 8)) & ~Q(time_zone="")),
        name="postings_posting_common_hours_of_a_time_zone",
        violation_error_message=_("Enter 1 to 8 overlap hours and choose a time zone."),
    ),
    CheckConstraint(
        condition=Q(remote_regions__len=0) | ~Q(remote_countries__len=0),
        name="postings_posting_remote_regions_in_countries",
        violation_error_message=_("Enter the countries of these states, too."),
    ),
    CheckConstraint(
        condition=~Q(remote_excluded__overlap=F("remote_countries"))
        & ~Q(remote_excluded__overlap=F("remote_regions")),
        name="postings_posting_remote_excluded_not_listed",
        violation_error_message=_("A place can't be both allowed and excluded."),
    ),
    CheckConstraint(
        condition=(Q(status="closed") & Q(outcome__in=Outcome.values))
        | (~Q(status="closed") & Q(outcome="")),
        name="postings_posting_outcome_when_closed",
        violation_error_message=_("Choose an outcome when the posting is closed, and only then."),
    ),
    CheckConstraint(
        condition=Q(filled_through="")
        | Q(outcome="filled", filled_through__in=FilledThrough.values),
        name="postings_posting_filled_through_when_filled",
    ),
    CheckConstraint(
        condition=~Q(title=""),
        name="postings_posting_title_not_empty",
        violation_error_message=_("Enter a title."),
    ),
    CheckConstraint(
        condition=Q(apply_url="") | Q(apply_url__regex=PATTERN),
        name="postings_posting_apply_url_known",
        violation_error_message=MESSAGE,
    ),
    CheckConstraint(
        condition=~PUBLIC_ONCE
        | (~Q(apply_url="") & Q(published_at__isnull=False, closes_at__isnull=False)),
        name="postings_posting_live_is_complete",
        violation_error_message=_(
            "Enter an apply URL, a publishing date and a closing date. Public postings need "
            "all three."
        ),
    ),
    CheckConstraint(
        condition=Q(published_at__isnull=True)
        | Q(closes_at__isnull=True)
        | Q(closes_at__gt=F("published_at")),
        name="postings_posting_closes_after_publishing",
        violation_error_message=_("Choose a closing date after the publishing date."),
    ),
    CheckConstraint(
        condition=Q(publish_from__isnull=True)
        | Q(closes_at__isnull=True)
        | Q(closes_at__gt=F("publish_from")),
        name="postings_posting_closes_after_planned",
        violation_error_message=_("Choose a closing date after the moment of publication."),
    ),
    CheckConstraint(
        condition=~PUBLIC_ONCE
        | Q(publish_from__isnull=True)
        | Q(published_at__gte=F("publish_from")),
        name="postings_posting_public_from_planned",
    ),
    CheckConstraint(
        condition=Q(closes_on__isnull=False) | Q(closing_time__isnull=True, closing_zone=""),
        name="postings_posting_closing_time_of_a_day",
        violation_error_message=_("Enter a closing date for the closing time."),
    ),
    CheckConstraint(
        condition=Q(closes_on__isnull=True)
        | (
            ~Q(job_zone="")
            & Q(closes_at__isnull=False)
            & Q(closes_at__gte=CLOSING_MOMENT - TWO_HOURS)
            & Q(closes_at__lte=CLOSING_MOMENT + TWO_HOURS)
        ),
        name="postings_posting_closes_with_its_day",
        violation_error_message=_("The closing time doesn't fit the closing date."),
    ),
    *pay_constraints("postings_posting"),
    CheckConstraint(
        condition=Q(hours_per_week__isnull=True) | Q(hours_per_week__gte=1, hours_per_week__lte=80),
        name="postings_posting_hours_of_a_week",
        violation_error_message=_("Enter 1 to 80 hours a week."),
    ),
    CheckConstraint(
        condition=Q(source="", source_id="") | (~Q(source="") & ~Q(source_id="")),
        name="postings_posting_source_with_id",
    ),
    UniqueConstraint(
        fields=["source", "source_id"],
        condition=~Q(source=""),
        name="postings_posting_source_once",
    ),
]
