"""What a landing page is about: its search, its heading and its address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext

from places.countries import country_name
from places.models import Place
from places.slugs import country_slug, place_slug
from postings.listing.facets.job import name_of_code
from postings.listing.filters import PostingFilter
from postings.models import Category
from postings.models.choices import WorkplaceType

FEWEST: Final = 3  # postings; a page with fewer is not for search engines


@dataclass(frozen=True)
class LandingPage:
    """A category, a place, both, a role family, or remote work, which may be open to a country."""

    category: Category | None = None
    place: Place | None = None
    is_remote: bool = False
    country: str = ""  # ISO 3166-1 alpha-2
    family: str = ""  # its code

    @property
    def path(self) -> str:
        """Return its address in the active language."""
        if self.is_remote:
            country = [country_slug(self.country)] if self.country else []
            return reverse("landing:remote", args=country)
        if self.family:
            return reverse("landing:family", args=[self.family])
        parts = [self.category.slug] if self.category else []
        if self.place is None:
            return reverse("landing:category", args=parts)
        return reverse("landing:place", args=[*parts, place_slug(self.place)])

    @property
    def heading(self) -> str:
        """Return the board's own heading."""
        if self.is_remote:
            text = gettext("Remote jobs for people in %(country)s")
            country = {"country": country_name(self.country)}
            return text % country if self.country else gettext("Remote jobs")
        names = {"category": self.category or name_of_code(self.family), "place": self.place}
        if self.place is None:
            return gettext("%(category)s jobs") % names
        if self.category is None:
            return gettext("Jobs in %(place)s") % names
        return gettext("%(category)s jobs in %(place)s") % names

    @property
    def above(self) -> list[LandingPage]:
        """Return the wider pages that it belongs to, the widest first."""
        if self.country:
            return [LandingPage(is_remote=True)]
        return [LandingPage(self.category)] if self.category and self.place else []

    def search(self) -> PostingFilter:
        """Return the search of the listing that the page shows."""
        return PostingFilter(self._criteria(), place=self.place)

    def _criteria(self) -> QueryDict:
        data = QueryDict(mutable=True)
        if self.category:
            data["category"] = self.category.slug
        if self.place:
            data["location"] = self.place.full_name
            if self.place.kind == Place.Kind.CITY:
                data["radius"] = "0"  # the neighbours have pages of their own
        if self.family:
            data["family"] = self.family
        if self.country:
            data["work_from"] = self.country
        elif self.is_remote:
            data["workplace"] = WorkplaceType.REMOTE
        return data
