"""When a posting was published, and when it closes."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from postings.listing.facets.base import Choices, OneOf
from postings.listing.values import SearchValues
from postings.search.query import Query


class Days(OneOf):
    """A number of days, in the past or in the future."""

    empty_label = _("any time")

    def chip_text(self, value: str, search: SearchValues) -> str:
        """Return what happens in those days."""
        return f"{self.label} {self.label_of(value)}"


class Posted(Days):
    """Postings published in the last days."""

    name = "posted"
    label = _("Published")

    def all_choices(self) -> Choices:
        """Return the numbers of days."""
        return [
            ("1", _("in the last 24 hours")), ("3", _("in the last 3 days")),
            ("7", _("in the last 7 days")), ("14", _("in the last 14 days")),
            ("30", _("in the last 30 days")),
        ]  # fmt: skip

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return the postings published since then."""
        return query.published_within(int(value))


class Closing(Days):
    """Postings that close in the next days."""

    name = "closing"
    label = _("Closes")

    def all_choices(self) -> Choices:
        """Return the numbers of days."""
        return [
            ("3", _("within 3 days")), ("7", _("within 7 days")), ("14", _("within 14 days")),
            ("30", _("within 30 days")),
        ]  # fmt: skip

    def postings(self, query: Query, value: str, search: SearchValues) -> BitMap:
        """Return what has its last day by then."""
        return query.closing_within(int(value))
