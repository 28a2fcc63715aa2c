"""A cache of names for one import, so the database looks up each name once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from adverts.draft import AdvertDraft
from companies.models import Company
from postings.importing.pay import found_pay_ranges
from postings.importing.places import FoundPlace, countries_of, found_places, resolve_among
from postings.models import PostingPayRange

_MAX_NAMES = 2_000  # names of each kind; a feed can have any number


class LookupCache:
    """Places and companies by their names in adverts, during one import."""

    def __init__(self) -> None:
        self._resolve = lru_cache(_MAX_NAMES)(resolve_among)
        self._countries_of = lru_cache(_MAX_NAMES)(countries_of)
        self._companies: dict[str, Company] = {}

    def places_of(self, draft: AdvertDraft, *, company: Company | None) -> Iterator[FoundPlace]:
        """Yield the places of a company's draft."""
        return found_places(
            draft, company=company, resolve=self._resolve, countries_of=self._countries_of
        )

    def pay_ranges_of(self, draft: AdvertDraft) -> list[PostingPayRange]:
        """Return the pay ranges of a draft with their places, unsaved."""
        return found_pay_ranges(draft, resolve=self._resolve)

    def company(self, name: str) -> Company:
        """Return the company with this name; create it if there is none."""
        key = name.casefold()
        if key not in self._companies:
            if len(self._companies) == _MAX_NAMES:
                self._companies.clear()
            self._companies[key], _ = Company.objects.get_or_create_named(name)
        return self._companies[key]

    def forget_companies(self) -> None:
        """Drop cached companies, because a rolled-back transaction may have created some."""
        self._companies.clear()
