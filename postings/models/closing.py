"""When a posting closes: the last day or an hour of it, where, and the moment that follows."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from places.time_zones import at_hour, day_end, is_known, known_time_zone, last_day, today_in

if TYPE_CHECKING:
    from postings.models.location import PostingLocation

STATED = {"closes_on", "closing_time", "closing_zone"}
DERIVED_FROM_CLOSING = {"closes_at", "job_zone"}


def closing_moment(day: date, hour: time | None, zone: str) -> datetime:
    """Return the moment from which nobody can apply: an hour of the last day, or its end."""
    return day_end(day, zone) if hour is None else at_hour(day, hour, zone)


def default_last_day(published_at: datetime, zone: str) -> date:
    """Return the last day of a posting without a stated closing date."""
    return today_in(zone, published_at) + timedelta(days=settings.POSTING_LIFETIME_DAYS)


class Closing(models.Model):
    """The closing date of a posting as stated, and the exact moment that decides.

    A day without an hour ends where the job is. `closes_at` alone, without a day, is a moment that
    nobody has stated as a day; it is shown in the board's time zone.
    """

    closes_on = models.DateField(
        _("closing date"),
        null=True,
        blank=True,
        help_text=_("The last day to apply. If empty, set when the posting is published."),
    )
    closing_time = models.TimeField(
        _("closing time"),
        null=True,
        blank=True,
        help_text=_("Only if applications end before the end of the day."),
    )
    closing_zone = models.CharField(
        _("time zone of the closing date"),
        max_length=64,
        blank=True,
        validators=[known_time_zone],
        help_text=_("If empty, the time where the job is. For example: Europe/London."),
    )
    # The zone of the first place, or the board's for remote work; derived
    job_zone = models.CharField(max_length=64, blank=True, editable=False)
    closes_at = models.DateTimeField(_("closes at"), null=True, blank=True, editable=False)

    if TYPE_CHECKING:
        workplace_type: str

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Set the moment, so that rules about it are checked."""
        super().clean()
        self.settle_closing()

    def take_places(self, locations: Iterable["PostingLocation"]) -> None:
        """Set the time zone of the job from its locations, and the moment that depends on it."""
        places = (one.place for one in locations if one.place)
        zones = (place.zone for place in places if self.workplace_type != "remote")
        self.job_zone = next(filter(None, zones), settings.TIME_ZONE)
        self.settle_closing()

    def settle_closing(self) -> None:
        """Set the moment that follows from a stated day; an unknown zone has none."""
        if self.closes_on and (not self.closing_zone or is_known(self.closing_zone)):
            self.job_zone = self.job_zone or settings.TIME_ZONE
            self.closes_at = closing_moment(self.closes_on, self.closing_time, self.zone_of_closing)

    @property
    def zone_of_closing(self) -> str:
        """The time zone of the closing date: as stated, or else where the job is."""
        zone = self.closes_on and (self.closing_zone or self.job_zone)
        return str(zone or settings.TIME_ZONE)

    @property
    def last_day(self) -> date | None:
        """The last day on which one can apply, where the closing date is meant."""
        if self.closes_on or self.closes_at is None:
            return self.closes_on
        return last_day(self.closes_at, self.zone_of_closing)

    @property
    def closing_hour(self) -> time | None:
        """The hour at which it closes; None if it is open until the end of the day."""
        if self.closes_on or self.closes_at is None or self.last_day is None:
            return self.closing_time
        zone = self.zone_of_closing
        if self.closes_at == day_end(self.last_day, zone):
            return None
        return self.closes_at.astimezone(ZoneInfo(zone)).time().replace(second=0, microsecond=0)

    def days_left(self, at: datetime | None = None) -> int | None:
        """Return how many days come after today until the last one; 0 on the last day."""
        if self.last_day is None:
            return None
        return (self.last_day - today_in(self.zone_of_closing, at)).days
