"""The chart of the desk: submissions, decisions and the time to decide, for thirty days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from moderation.models import DeskDay
from moderation.models.desk_day import SHOWN

HEIGHT = 100  # of the drawing, in its own units
_STEP, _BAR = 20, 7  # width of a day, and of one of its two bars


class Day(NamedTuple):
    """One day: its numbers, and its two bars in the drawing's units."""

    day: date
    submitted: int
    decided: int
    hours: float | None
    x: int
    submitted_height: int
    decided_height: int

    @property
    def submitted_y(self) -> int:
        """Return where the bar of submissions begins, from the top."""
        return HEIGHT - self.submitted_height

    @property
    def decided_x(self) -> int:
        """Return where the bar of decisions begins."""
        return self.x + _BAR

    @property
    def decided_y(self) -> int:
        """Return where the bar of decisions begins, from the top."""
        return HEIGHT - self.decided_height


class Chart(NamedTuple):
    """All days, the oldest first, and the size of the drawing."""

    days: list[Day]
    most: int
    submitted: int
    decided: int
    bar: int = _BAR
    width: int = SHOWN * _STEP
    height: int = HEIGHT


def chart(today: date | None = None) -> Chart:
    """Return the chart up to today, in UTC."""
    today = today or datetime.now(UTC).date()
    known = {one.day: one for one in DeskDay.objects.all()}
    wanted = [today - timedelta(days=ago) for ago in range(SHOWN - 1, -1, -1)]
    rows = [known.get(day) or DeskDay(day=day, submitted=0, decided=0) for day in wanted]
    most = max(max(row.submitted, row.decided) for row in rows)
    days = [_day(row, place, most) for place, row in enumerate(rows)]
    return Chart(days, most, sum(d.submitted for d in days), sum(d.decided for d in days))


def _day(row: DeskDay, place: int, most: int) -> Day:
    high = [round(HEIGHT * number / max(most, 1)) for number in (row.submitted, row.decided)]
    hours = None if row.median_seconds is None else round(row.median_seconds / 3600, 1)
    return Day(row.day, row.submitted, row.decided, hours, place * _STEP, *high)
