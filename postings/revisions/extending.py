"""A later closing date for a live posting, or for one that has just closed with its date."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext

from places.time_zones import today_in
from postings.models import Posting
from postings.models.lifecycle import MoveError
from postings.revisions.parts import columns_value
from postings.revisions.proposing import Proposed, propose


def extend(posting: Posting, *, by: Any, closes_on: date) -> Proposed:
    """Move the last day of a posting to a later one.

    It goes live at once and an editor finds it in a list, as for other small edits; long after the
    closing date it waits for an editor. Raises MoveError if the day isn't later, or if the posting
    is not live.
    """
    if closes_on < today_in(posting.zone_of_closing):
        raise MoveError(gettext("Choose a day that isn't over."))
    if posting.last_day is not None and closes_on <= posting.last_day:
        text = gettext("Choose a day after the closing date of now, %(day)s.")
        raise MoveError(text % {"day": posting.last_day.isoformat()})
    closing = columns_value(posting, "closing") | {"closes_on": closes_on.isoformat()}
    return propose(posting.pk, {"closing": closing}, by=by)
