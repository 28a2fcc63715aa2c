"""What else somebody who reads a posting may want: from the same index as every search."""

from __future__ import annotations

from itertools import chain, islice

from django.utils import timezone

from postings.models import Posting
from postings.search.sync import current_index


def similar(posting: Posting, most: int) -> list[int]:
    """Others of the same field and company first, then of the field, then of the company."""
    with current_index() as index:
        live = index.live(timezone.now())
        live.discard(posting.pk)
        field = live & index.having("category", str(posting.category_id))
        company = live & index.having("company", str(posting.company_id))
        newest = index.orders["published"]
        rings = (field & company, field - company, company - field)
        walks = (newest.walk(ring, descending=True) for ring in rings)
        return [number for _, number in islice(chain.from_iterable(walks), most)]
