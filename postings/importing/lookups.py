"""What an import has looked up already: it asks the database once a name, not once an advert."""

from __future__ import annotations

from functools import lru_cache

from companies.models import Company
from places.models import Place

_MAX_NAMES = 2_000  # names of each kind; a feed may hold any number of them


class LookupCache:
    """Places and companies by the names that adverts call them.

    It lives as long as one import; what somebody renames meanwhile counts for the next one.
    """

    def __init__(self) -> None:
        self.best_match = lru_cache(_MAX_NAMES)(Place.objects.best_match)
        self._companies: dict[str, Company] = {}

    def company(self, name: str) -> Company:
        """The company of this name, made if there is none."""
        key = name.casefold()
        if key not in self._companies:
            if len(self._companies) == _MAX_NAMES:
                self._companies.clear()
            self._companies[key], _ = Company.objects.get_or_create_named(name)
        return self._companies[key]

    def forget_companies(self) -> None:
        """For when a transaction is taken back, and what it did to companies with it."""
        self._companies.clear()
