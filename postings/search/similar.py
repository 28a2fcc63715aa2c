"""Similar postings, from the index of search."""

from __future__ import annotations

from itertools import chain, islice

from django.utils import timezone

from postings.models import Posting
from postings.search.sync import current_index


def similar(posting: Posting, most: int) -> list[int]:
    """Return live postings of the same category and company, then of either; newest first."""
    index = current_index()
    live = index.live(timezone.now())
    live.discard(posting.pk)
    same_category = live & index.having("category", str(posting.category_id))
    same_company = live & index.having("company", str(posting.company_id))
    newest = index.orders["published"]
    both = same_category & same_company
    rings = (both, same_category - both, same_company - both)
    walks = (newest.walk(ring, descending=True) for ring in rings)
    return [number for _, number in islice(chain.from_iterable(walks), most)]
