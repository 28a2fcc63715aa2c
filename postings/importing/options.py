"""The input of an import: drafts, their source IDs, and the options of who imports them."""

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
# Positions do not change the content, and warnings depend on a person's language.
_NOT_IN_DIGEST = ("evidence", "lines", "warnings")


@dataclass(frozen=True)
class ImportOptions:
    """What the person who imports chooses.

    A posting without closing date stays open for the board's usual time, from `today` on or else
    from the day the advert was posted. `source` names where the postings come from. With
    `keeps_approved`, fields that an editor approved on a public posting stay. Without
    `accepts_expired`, an advert past its closing date makes no posting.
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
    """A draft, and the options to store it with."""

    draft: AdvertDraft
    options: ImportOptions

    @cached_property
    def digest(self) -> str:
        """Return a SHA-256 of content and options, in hex; a new one means an update."""
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
        """Return whether neither the advert nor the options state a closing date."""
        return self.draft.closes_on is None and self.options.closes_on is None


class NamedDraft(NamedTuple):
    """An incoming draft with its source ID."""

    incoming: IncomingDraft
    source_id: str
