"""Where a job is, in words for people, in the active language."""

from __future__ import annotations

from django.utils.translation import ngettext

from postings.models import Posting, PostingLocation
from postings.wording.remote import remote_text


def where_text(posting: Posting, most: int = 99) -> str:
    """Return places, and the countries that remote work is open to; at most `most` of each."""
    places = _some([_place_text(location) for location in posting.locations.all()], most, "; ")
    if posting.workplace_type != "remote":
        return places
    remote = remote_text(posting, lambda names: _some(list(names), most, ", "))
    return f"{places}; {remote}" if places else remote


def _place_text(location: PostingLocation) -> str:
    place = location.place
    # A city state appears once: Singapore, not Singapore, Singapore.
    return place.name if place and place.name == place.country_name else str(location)


def _some(names: list[str], most: int, separator: str) -> str:
    shown = separator.join(names[:most])
    if (more := len(names) - most) <= 0:
        return shown
    text = ngettext("%(names)s and %(more)d more", "%(names)s and %(more)d more", more)
    return text % {"names": shown, "more": more}
