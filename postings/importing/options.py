"""What is to be stored: a draft, the name it goes by, and what the person who imports wants."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from typing import NamedTuple

from adverts.draft import AdvertDraft
from companies.models import Company
from postings.models.choices import Status

SOURCE = "file"
# Where it stands is no part of what is said, and warnings are in the language of who was warned.
_NOT_IN_DIGEST = ("evidence", "lines", "warnings")


@dataclass(frozen=True)
class ImportOptions:
    """What the person who imports wants, beside what the advert says.

    `today` is the day from which a posting without closing date stays open for the board's usual
    time; without it, that is the day the advert was posted. `source` is where the postings are
    known to come from. With `keeps_approved`, what an editor has approved of a public posting stays
    as it is; without `takes_past`, an advert past its closing date makes no posting.
    """

    status: str = Status.DRAFT
    company: Company | None = None
    today: date | None = None
    closes_on: date | None = None
    source: str = SOURCE
    keeps_approved: bool = False
    accepts_expired: bool = True


@dataclass(frozen=True)
class IncomingDraft:
    """A draft, as it is wished to be stored."""

    draft: AdvertDraft
    options: ImportOptions

    @cached_property
    def digest(self) -> str:
        """Tell apart what was understood: a better reader updates what an old one stored."""
        draft, options = self.draft, self.options
        digested = (f.name for f in fields(draft) if f.name not in _NOT_IN_DIGEST)
        content = {name: getattr(draft, name) for name in digested}
        content["items"] = [
            [getattr(item, f.name) for f in fields(item) if f.name not in _NOT_IN_DIGEST]
            for item in draft.items
        ]
        company = options.company.pk if options.company else None
        incoming = [options.status, company, options.today, options.closes_on]
        return hashlib.sha256(json.dumps([content, incoming], default=str).encode()).hexdigest()

    @property
    def is_open_ended(self) -> bool:
        """Whether neither the advert nor who imports it says when it closes."""
        return self.draft.closes_on is None and self.options.closes_on is None


class NamedDraft(NamedTuple):
    """What is wanted, under the name that the source has for it."""

    incoming: IncomingDraft
    source_id: str
