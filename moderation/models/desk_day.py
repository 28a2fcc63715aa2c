"""How much came to the desk on one day, and how long decisions took; counted from the history."""

from __future__ import annotations

from django.db import connection, models
from django.db.models import Q

SHOWN = 30  # days

# The history has a row for each write; a move is the first row with its time. Decisions by the
# board itself (trusted feeds) have no person and don't count. All days are in UTC.
_COUNT = """
    WITH moves AS (
        SELECT DISTINCT pgh_obj_id, status, status_changed_at, status_changed_by_id
        FROM postings_postingevent
        WHERE status_changed_at >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
            - make_interval(days => %(days)s * 2)
    ), paired AS (
        SELECT status, status_changed_at AS at, status_changed_by_id AS person,
            lag(status) OVER posting AS earlier,
            lag(status_changed_at) OVER posting AS since
        FROM moves WINDOW posting AS (PARTITION BY pgh_obj_id ORDER BY status_changed_at)
    ), days AS (
        SELECT (at AT TIME ZONE 'UTC')::date AS day,
            count(*) FILTER (WHERE status = 'in_review') AS submitted,
            count(*) FILTER (WHERE is_decision) AS decided,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM at - since))
                FILTER (WHERE is_decision) AS median
        FROM (
            SELECT *, earlier = 'in_review' AND person IS NOT NULL
                AND status IN ('live', 'rejected', 'changes_requested') AS is_decision
            FROM paired
        ) moved
        GROUP BY 1
    )
    INSERT INTO moderation_deskday (day, submitted, decided, median_seconds)
    SELECT day, submitted, decided, median FROM days
    WHERE day > (now() AT TIME ZONE 'UTC')::date - %(days)s
    ON CONFLICT (day) DO UPDATE SET submitted = EXCLUDED.submitted,
        decided = EXCLUDED.decided, median_seconds = EXCLUDED.median_seconds
"""


class DeskDay(models.Model):
    """One day in UTC: submissions, decisions, and the median seconds from one to the other."""

    day = models.DateField(primary_key=True)
    submitted = models.PositiveIntegerField()
    decided = models.PositiveIntegerField()
    median_seconds = models.FloatField(null=True)

    class Meta:
        ordering = ["-day"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(decided=0, median_seconds__isnull=True)
                | Q(decided__gt=0, median_seconds__gte=0, median_seconds__isnull=False),
                name="moderation_deskday_median_of_decisions",
            )
        ]

    def __str__(self) -> str:
        return self.day.isoformat()

    @classmethod
    def count(cls) -> None:
        """Count the last days anew, and delete those that no chart shows."""
        with connection.cursor() as cursor:
            cursor.execute(_COUNT, {"days": SHOWN})
            cursor.execute(
                "DELETE FROM moderation_deskday WHERE day <= (now() AT TIME ZONE 'UTC')::date - %s",
                [SHOWN],
            )
